/** The fiscal year of the sheet: one rule for title, name of the worksheet, captions and columns. */
import { finding, refused, type Finding, type Refusal } from '../../../ita/finding';
import type { AgencyScores } from '../../../ita/readings';
import { fiscalYears, type YearMention } from '../../../ita/thaiText';
import type { TargetYear, YearFact } from '../tables/captions';
import { qualifiersOf } from '../text/qualifiers';
import type { ChosenLine, ReadTable, ScoreLines } from '../tables/chooseScoreLines';
import { ENOUGH_EQUAL } from '../thresholds';

export interface SheetYear {
  readonly year: NonNullable<AgencyScores['fiscalYear']>;
  /** Whether a title over all tables names it. */
  readonly isTitle: boolean;
  readonly findings: readonly Finding[];
}

const STRENGTHS: readonly YearMention['strength'][] = ['strong', 'plain', 'bare'];

/** The year of the whole sheet: its titles first, then its name, then any other mention outside sentences. */
export function sheetYear(facts: readonly YearFact[], firstTableRow: number, sheet: string): SheetYear | null {
  const titles = facts.filter(({ row, isTold }) => row < firstTableRow && !isTold);
  for (const strength of STRENGTHS.slice(0, 2)) {
    const best = titles.filter((one) => one.strength === strength);
    if (best.length > 0) return newestOf(best, true);
  }
  const named = yearOfName(sheet);
  if (named !== null) return { year: { year: named, cell: null }, isTitle: false, findings: [] };
  for (const strength of STRENGTHS) {
    const best = facts.filter((one) => one.strength === strength && !one.isTold);
    if (best.length > 0) return newestOf(best, false);
  }
  return null;
}

/** The year of results in a worksheet's name: "ITA 2567", "67", not that of "แผน 2568". */
export const yearOfName = (sheet: string): number | null =>
  qualifiersOf(sheet).years[0]?.year ?? (/^\d{2}$/.test(sheet) ? (fiscalYears(`ปี ${sheet}`)[0]?.year ?? null) : null);

function newestOf(facts: readonly YearFact[], isTitle: boolean): SheetYear | null {
  const years = [...new Set(facts.map(({ year }) => year))].sort((a, b) => b - a);
  const newest = facts.find(({ year }) => year === years[0]);
  if (newest === undefined) return null;
  const { year, cell } = newest;
  const cells = facts.map((one) => one.cell);
  const several = finding('several-years', 'warning', cells, { found: years.join(', '), year });
  return { year: { year, cell }, isTitle, findings: years.length === 1 ? [] : [several] };
}

/**
 * Years that contradict each other: those of two rows, a column's and its caption's, the title's and all columns', the
 * name's and all others'. Then the scores may be of either; null when there are none.
 *
 * @param title the year of the sheet's titles; null when only its name gives one, or nothing does
 * @param tables all tables of the sheet: the caption of one is not a title of the others
 */
export function yearRefusal(
  lines: ScoreLines,
  title: AgencyScores['fiscalYear'],
  sheet: string,
  tables: readonly ReadTable[],
  targets: readonly TargetYear[],
): Refusal | null {
  for (const [first, second] of lines.chosen.map(({ rowYears }) => rowYears)) {
    if (first !== undefined && second !== undefined)
      return contradiction([first.cell, second.cell], first.year, second.year);
  }
  for (const { line, captionYear, headerYear } of lines.chosen.map((one) => ({ ...one, headerYear: one.line.year }))) {
    if (headerYear === null || captionYear === null || captionYear.year === headerYear) continue;
    return contradiction([captionYear.cell, line.headerCell], captionYear.year, headerYear);
  }
  const planned = plannedRefusal(lines, targets);
  if (planned !== null) return planned;
  const captions = new Set(tables.map(({ captionYear }) => captionYear?.cell ?? null));
  const found = lines.chosen.find(({ year }) => year !== null)?.year ?? null;
  const ofTitle = title?.cell === null || title === null || captions.has(title.cell) ? null : title;
  if (ofTitle !== null && found !== null && ofTitle.year !== found.year) {
    return contradiction([ofTitle.cell, found.cell], ofTitle.year, found.year);
  }
  const named = yearOfName(sheet);
  const said = found?.cell === null ? (title ?? found) : (found ?? title);
  if (named === null || said === null || named === said.year) return null;
  const ofName = lines.past.find(({ year }) => year === named)?.chosen.year?.cell ?? null;
  const cells = [said.cell, ofName].filter((cell) => cell !== null);
  return refused('year-unlike-name', cells, { sheet, named, found: said.year }).refusal;
}

/** The newest of several years that a text calls a target, or whose figures are all equal, as targets are. */
function plannedRefusal({ chosen, past, target }: ScoreLines, targets: readonly TargetYear[]): Refusal | null {
  const older = past.find(({ chosen: one }) => one.line.year !== null);
  const [last] = chosen.flatMap((line) =>
    line.year !== null && line.year.year === target ? [{ ...line.year, line }] : [],
  );
  if (older === undefined || last === undefined) return null;
  const text = targets.find(({ year }) => year === last.year);
  if (text === undefined && !isConstant(last.line)) return null;
  return contradiction([text?.cell ?? null, last.cell, older.chosen.line.headerCell], older.year, last.year);
}

function isConstant({ table, line, positions }: ChosenLine): boolean {
  const values = positions.indicators.map(({ along }) => table.view.value(along, line.across));
  return values.length >= ENOUGH_EQUAL && new Set(values).size === 1 && values[0] !== '';
}

const contradiction = (cells: readonly (string | null)[], title: number, found: number): Refusal =>
  refused('year-unclear', [...new Set(cells.filter((cell) => cell !== null))], { title, found }).refusal;
