/** How each paragraph of the memo that holds figures is worded, whatever the figures are. */
import type { Assessment } from '../../ita/assessment';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import type { MemoRole } from '../drafts/memo';
import { anyIndicator, anyInstrument, anyLevel, anyNextLevel, either, listOf, oneOf, wording } from './wording';

/** Sources of patterns. */
export function memoWording({ agency }: Assessment): Readonly<Record<MemoRole, string>> {
  const listed = (item: string) => listOf(item, texts.comma, texts.and);
  const indicators = listed(wording(texts.indicator, { name: anyIndicator }));
  const [first, second, third] = texts.proposals;
  const priority = wording(texts.priority.trim(), { issues: listed('[1-7]') });
  return {
    office: wording(texts.office, { agency: oneOf([texts.officeUnknown, ...(agency === null ? [] : [agency])]) }),
    subject: wording(texts.subject),
    background: wording(texts.backgroundText, {
      agency: oneOf([texts.agencyUnknown, ...(agency === null ? [] : [agency])]),
    }),
    result: either(
      wording(texts.result, { level: anyLevel }),
      wording(texts.result + texts.resultPossible, { level: anyLevel, possible: anyLevel }),
    ),
    instruments: wording(texts.instruments, {
      instruments: listed(wording(texts.instrument, { id: anyInstrument })),
    }),
    weak: wording(texts.weak, { indicators }),
    watch: wording(texts.watch, { indicators }),
    'no-weakness': wording(texts.noWeakness),
    'next-level': wording(texts.nextLevel, { sentence: anyNextLevel }),
    'proposal 1': `1\\. ${wording(first)}`,
    'proposal 2': `2\\. ${wording(second, { priority: `(?: ${priority})?` })}`,
    'proposal 3': `3\\. ${wording(third)}`,
  };
}
