/** The result of the self-check in words: for the pane, and as a text that the user can send to the developers. */
import type { Language } from '../texts/language';
import { selfCheckText, type SelfCheckText } from '../texts/selfCheck';
import type { CheckReport, Outcome } from './selfCheck';

export const outcomeSymbols: Record<Outcome['kind'], string> = { ok: '✓', failed: '✗', skipped: '–' };

export function summary({ results, of }: CheckReport, language: Language): string {
  const done = results.filter(({ outcome }) => outcome.kind === 'ok').length;
  const text = results.length < of ? 'stopped' : done === of ? 'all-well' : 'not-all';
  return selfCheckText(text, language, { done, of });
}

/** Code, place, and what was found instead; "" for a step that passed. */
export function details(outcome: Outcome, language: Language): string {
  if (outcome.kind === 'ok') return '';
  if (outcome.kind === 'skipped') return selfCheckText('needs', language, { set: outcome.needs });
  const { code, place, expected, found } = outcome;
  const instead =
    expected === undefined ? found : selfCheckText('expected', language, { expected, found: found ?? '' });
  return [code, place, instead].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Lists what could not be removed from the workbook, or states that the workbook is empty again. */
export const remainsSentence = ({ remains }: CheckReport, language: Language): string =>
  remains.length === 0
    ? selfCheckText('clean', language)
    : selfCheckText('left-behind', language, { things: remains.join(', ') });

const LONG_DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** The Excel that was checked, as pairs of a name and a value. */
export function facts({ excel, date }: CheckReport, language: Language): readonly (readonly [SelfCheckText, string])[] {
  return [
    ['platform', excel.platform],
    ['version', excel.version],
    ['set', `ExcelApi ${excel.apiSet}`],
    ['language', excel.language],
    ['date', new Date(`${date}T12:00:00`).toLocaleDateString(language === 'th' ? 'th-TH' : 'en-GB', LONG_DATE)],
  ];
}

export function reportText(report: CheckReport, language: Language): string {
  const t = (key: SelfCheckText, parameters = {}) => selfCheckText(key, language, parameters);
  return [
    t('heading'),
    ...facts(report, language).map(([name, value]) => `${t(name)}: ${value}`),
    summary(report, language),
    ...report.results.flatMap(({ id, outcome, seconds }) => {
      const detail = details(outcome, language);
      const line = `${outcomeSymbols[outcome.kind]} ${t(id)} [${id.replace('step-', '')}] (${t('seconds', { seconds })})`;
      return detail === '' ? [line] : [line, `    ${detail}`];
    }),
    remainsSentence(report, language),
  ].join('\n');
}
