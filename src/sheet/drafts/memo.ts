/** The memo to the executive (บันทึกข้อความ), line by line, for the worksheet and for copying as text. */
import { explainNextLevel } from '../../ita/explain';
import type { Assessment, IndicatorResult } from '../../ita/assessment';
import { roundHalfUp } from '../../ita/round';
import { sentenceText } from '../../texts/explain';
import { fill } from '../../texts/language';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import { inDigits, type Digits } from './digits';

export type MemoLine =
  | {
      readonly kind: 'title' | 'field' | 'heading' | 'paragraph' | 'item' | 'signature' | 'opinion';
      readonly text: string;
    }
  | { readonly kind: 'pair'; readonly left: string; readonly right: string }
  | { readonly kind: 'gap' };

/** Paragraphs that hold figures or names of the assessment. */
export type MemoRole =
  | 'office'
  | 'subject'
  | 'background'
  | 'result'
  | 'instruments'
  | 'weak'
  | 'watch'
  | 'no-weakness'
  | 'next-level'
  | 'proposal 1'
  | 'proposal 2'
  | 'proposal 3';

/** A place in the memo. Every memo has the same, in the same order. */
export interface MemoSlot {
  /** null for a line that is the same in every memo. */
  readonly role: MemoRole | null;
  /** null where the assessment gives no reason for it. */
  readonly line: MemoLine | null;
}

export const memoLines = (assessment: Assessment, digits: Digits): MemoLine[] =>
  memoOutline(assessment, digits).flatMap(({ line }) => line ?? []);

export function memoOutline(assessment: Assessment, digits: Digits): MemoSlot[] {
  const years = { year: assessment.fiscalYear, nextYear: assessment.fiscalYear + 1 };
  const office = fill(texts.office, { agency: assessment.agency ?? texts.officeUnknown });
  const slots: MemoSlot[] = [
    ...fixed({ kind: 'title', text: texts.title }),
    { role: 'office', line: { kind: 'field', text: office } },
    ...fixed({ kind: 'pair', left: texts.number, right: texts.date }),
    { role: 'subject', line: { kind: 'field', text: fill(texts.subject, years) } },
    ...fixed({ kind: 'field', text: texts.to }, { kind: 'heading', text: texts.background }),
    { role: 'background', line: { kind: 'paragraph', text: background(assessment) } },
    ...fixed({ kind: 'heading', text: texts.facts }),
    ...facts(assessment),
    ...fixed({ kind: 'heading', text: texts.proposal }, { kind: 'paragraph', text: texts.proposalText }),
    ...proposals(assessment),
    ...fixed(
      { kind: 'paragraph', text: texts.closing },
      ...signature,
      ...opinion(texts.opinion, texts.agree, texts.disagree),
      ...opinion(texts.opinion, texts.agree, texts.disagree),
      ...opinion(texts.order, texts.approve, texts.disapprove),
    ),
  ];
  return slots.map(({ role, line }) => ({
    role,
    line: line !== null && 'text' in line ? { ...line, text: inDigits(line.text, digits) } : line,
  }));
}

const fixed = (...lines: readonly MemoLine[]): MemoSlot[] => lines.map((line) => ({ role: null, line }));

/** "copy as text": the same memo without any layout but indents. */
export const memoText = (assessment: Assessment, digits: Digits = 'thai'): string =>
  memoLines(assessment, digits)
    .map((line) => {
      if (line.kind === 'gap') return '';
      if (line.kind === 'pair') return `${line.left}  ${line.right}`;
      return line.kind === 'paragraph' || line.kind === 'item' ? `\t${line.text}` : line.text;
    })
    .join('\n');

const signature: readonly MemoLine[] = [
  { kind: 'gap' },
  { kind: 'signature', text: texts.signature },
  { kind: 'signature', text: texts.signatureName },
  { kind: 'signature', text: texts.signaturePosition },
];

const opinion = (whose: string, ...choices: readonly string[]): MemoLine[] => [
  { kind: 'gap' },
  { kind: 'heading', text: whose },
  ...choices.map((text) => ({ kind: 'opinion', text }) as const),
  ...signature,
];

const background = ({ agency, fiscalYear, framework }: Assessment): string =>
  fill(texts.backgroundText, {
    agency: agency ?? texts.agencyUnknown,
    year: fiscalYear,
    instruments: framework.instruments.length,
    indicators: framework.indicators.length,
  });

function facts(assessment: Assessment): MemoSlot[] {
  const { framework, indicators, weaknesses, instruments } = assessment;
  const { weak, watch } = framework.lines;
  const inBand = (band: 'weak' | 'watch') => weaknesses.filter((one) => one.band === band);
  const named = (some: readonly IndicatorResult[]) => ({ indicators: joined(some.map(indicatorText)) });
  const way = explainNextLevel(assessment).map((one) => sentenceText(one, 'th'));
  const all: Fact[] = [
    [
      'result',
      texts.result + possible(assessment),
      { score: shown(assessment.score), level: assessment.level.certain.name },
    ],
    [
      'instruments',
      texts.instruments,
      { instruments: joined(instruments.map(({ id, score }) => fill(texts.instrument, { id, score: shown(score) }))) },
    ],
    ['weak', inBand('weak').length > 0 ? texts.weak : null, { line: weak, ...named(inBand('weak')) }],
    ['watch', inBand('watch').length > 0 ? texts.watch : null, { line: watch, ...named(inBand('watch')) }],
    ['no-weakness', indicators.every((one) => one.band === 'good') ? texts.noWeakness : null, { line: watch }],
    ['next-level', texts.nextLevel, { sentence: way.join(' ') }],
  ];
  let number = 0;
  return all.map(([role, template, parameters]) => {
    if (template === null) return { role, line: null };
    number += 1;
    return { role, line: { kind: 'item', text: fill(template, { ...parameters, number }) } };
  });
}

/** The template is null where there is nothing to say. */
type Fact = [role: MemoRole, template: string | null, parameters: Record<string, string | number>];

/** What is still possible, unless a published level has settled it. */
function possible({ level, published }: Assessment): string {
  const highest = level.possible[level.possible.length - 1];
  if (highest === undefined || highest.name === level.certain.name) return '';
  return published?.level === level.certain.name ? '' : fill(texts.resultPossible, { possible: highest.name });
}

function proposals({ fiscalYear, improvement }: Assessment): MemoSlot[] {
  const weak = improvement.filter((issue) => issue.band === 'weak').map((issue) => String(issue.id));
  const parameters = {
    nextYear: fiscalYear + 1,
    issues: improvement.length,
    measures: improvement.reduce((sum, issue) => sum + issue.measures.length, 0),
    priority: weak.length === 0 ? '' : fill(texts.priority, { issues: joined(weak) }),
  };
  const roles = ['proposal 1', 'proposal 2', 'proposal 3'] as const;
  return roles.map((role, index) => ({
    role,
    line: { kind: 'item', text: `${index + 1}. ${fill(texts.proposals[index] ?? '', parameters)}` },
  }));
}

const indicatorText = ({ id, name, score }: IndicatorResult): string =>
  fill(texts.indicator, { id, name, score: shown(score) });

function joined(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : parts.slice(0, -1).join(texts.comma) + texts.and + last;
}

const shown = (figure: number): string => roundHalfUp(figure).toFixed(2);
