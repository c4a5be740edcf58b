/** The settings while the user edits them: year and lines are texts until they are valid. */
import { isFiscalYear } from '../../ita/yearAndLineRanges';
import type { Settings } from '../../settings';
import type { ResultRole } from '../../sheet/drafts/draft';
import { parseScore } from '../shared/scoreText';

export interface SettingsForm extends Omit<Settings, 'fiscalYear' | 'lines'> {
  /** "" for the year that the sheet states. */
  readonly year: string;
  readonly weak: string;
  readonly watch: string;
}

export const toForm = ({ fiscalYear, lines, ...others }: Settings): SettingsForm => ({
  ...others,
  year: fiscalYear === null ? '' : String(fiscalYear),
  weak: lines === null ? '' : String(lines.weak),
  watch: lines === null ? '' : String(lines.watch),
});

/** null while the lines are invalid. */
export function toSettings({ year, weak, watch, ...others }: SettingsForm): Settings | null {
  const lines = parseLines(weak, watch);
  if (lines === 'wrong') return null;
  return { ...others, fiscalYear: isFiscalYear(Number(year)) ? Number(year) : null, lines };
}

/** Both lines, or null if both fields are empty. */
export function parseLines(weakText: string, watchText: string): Settings['lines'] | 'wrong' {
  const weak = parseScore(weakText);
  const watch = parseScore(watchText);
  if (weak.kind === 'empty' && watch.kind === 'empty') return null;
  if (weak.kind !== 'score' || watch.kind !== 'score' || weak.score > watch.score) return 'wrong';
  return { weak: weak.score, watch: watch.score };
}

/** Adds or removes one worksheet and keeps the usual order. */
export const withWorksheet = (
  all: readonly ResultRole[],
  chosen: readonly ResultRole[],
  one: ResultRole,
  isChosen: boolean,
): ResultRole[] => all.filter((role) => (role === one ? isChosen : chosen.includes(role)));
