/** The settings while they are being edited: years and lines are texts until they are right. */
import { isFiscalYear } from '../../ita/ranges';
import type { Settings } from '../../settings';
import type { ResultRole } from '../../sheet/drafts/draft';
import { parseScore } from '../shared/scoreText';

export interface SettingsForm extends Omit<Settings, 'fiscalYear' | 'lines'> {
  /** "" for the year that the sheet says. */
  readonly year: string;
  readonly weak: string;
  readonly watch: string;
}

export const formOf = ({ fiscalYear, lines, ...others }: Settings): SettingsForm => ({
  ...others,
  year: fiscalYear === null ? '' : String(fiscalYear),
  weak: lines === null ? '' : String(lines.weak),
  watch: lines === null ? '' : String(lines.watch),
});

/** null while the lines are not right. */
export function settingsOf({ year, weak, watch, ...others }: SettingsForm): Settings | null {
  const lines = linesOf(weak, watch);
  if (lines === 'wrong') return null;
  return { ...others, fiscalYear: isFiscalYear(Number(year)) ? Number(year) : null, lines };
}

/** Both lines or none. */
export function linesOf(weakText: string, watchText: string): Settings['lines'] | 'wrong' {
  const weak = parseScore(weakText);
  const watch = parseScore(watchText);
  if (weak.kind === 'empty' && watch.kind === 'empty') return null;
  if (weak.kind !== 'score' || watch.kind !== 'score' || weak.score > watch.score) return 'wrong';
  return { weak: weak.score, watch: watch.score };
}

/** The worksheets in their usual order, one more or one fewer. */
export const withWorksheet = (
  all: readonly ResultRole[],
  chosen: readonly ResultRole[],
  one: ResultRole,
  isChosen: boolean,
): ResultRole[] => all.filter((role) => (role === one ? isChosen : chosen.includes(role)));
