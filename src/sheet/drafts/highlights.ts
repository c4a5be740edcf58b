/** Conditional formats on the score cells of weak and watch indicators. */
import type { Assessment, IndicatorResult } from '../../ita/assessment';
import { absoluteAddress, absoluteArea, areaAddress, parseCell, type Area } from '../grid';
import type { HighlightDraft } from './draft';
import { palette } from './palette';

/**
 * Rules that follow a corrected score without the add-in, few whatever the number of indicators. Every run of
 * neighbouring score cells has two rules for weak scores, on the first cell and on the others, and two for scores to be
 * watched, on the last cell and on the others. Excel has trouble reading and deleting rules when two of them are on the
 * same range (OfficeDev/office-js #6827, #5222), so no two of ours are, and none is on the whole run, where a user is
 * likely to have rules. The mark, a text whose N() is 0, identifies the rules as the add-in's own and changes nothing.
 * @param mark e.g. "ITA_1"
 */
export const highlights = (assessment: Assessment, mark: string): HighlightDraft[] =>
  runsOf(assessment.indicators).flatMap((run) => rulesOf(run, assessment, mark));

interface ScoreCell {
  readonly indicator: IndicatorResult;
  readonly row: number;
  readonly column: number;
}

/** Score cells next to or below each other whose scores are read in the same way. */
type Run = readonly [ScoreCell, ...ScoreCell[]];

function runsOf(indicators: readonly IndicatorResult[]): Run[] {
  const cells = indicators.flatMap((indicator): ScoreCell[] => {
    const at = parseCell(indicator.cell);
    // A mean has no cell of its own to colour.
    return at === null || indicator.meanOf !== undefined ? [] : [{ indicator, ...at }];
  });
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: [ScoreCell, ...ScoreCell[]][] = [];
  for (const cell of inOrder) {
    const run = runs.find((one) => continues(one, cell));
    if (run === undefined) runs.push([cell]);
    else run.push(cell);
  }
  return runs;
}

function continues(run: Run, cell: ScoreCell): boolean {
  const [first] = run;
  const last = run[run.length - 1] ?? first;
  const isAlike = first.indicator.isNumber && cell.indicator.isNumber && first.indicator.scale === cell.indicator.scale;
  const isBelow = cell.column === last.column && cell.row === last.row + 1 && first.column === cell.column;
  const isBeside = cell.row === last.row && cell.column === last.column + 1 && first.row === cell.row;
  return isAlike && (isBelow || isBeside);
}

function rulesOf(run: Run, assessment: Assessment, mark: string): HighlightDraft[] {
  const [first, ...others] = run;
  const { lines } = assessment.framework;
  const { scale, isNumber, band } = first.indicator;
  const rule = (look: 'weak' | 'watch', range: Area, test: string): HighlightDraft => ({
    sheet: assessment.sheet,
    range: areaAddress(range),
    formula: `=AND(N("${mark}")=0,${test})`,
    fill: palette[look].fill,
    color: palette[look].text,
    bold: true,
  });
  if (!isNumber) return band === 'good' ? [] : [rule(band, areaOfRun([first]), textTest(first))];
  const below = (range: Area, line: number) => scoreTest(range, scale, [`<${line}`]);
  const whole = areaOfRun(run);
  // A single cell has room for one rule: it shows today's state, and nothing once its score is good.
  if (others.length === 0) {
    return [
      band === 'weak' ? rule('weak', whole, below(whole, lines.weak)) : rule('watch', whole, below(whole, lines.watch)),
    ];
  }
  const weak = (range: Area) => rule('weak', range, below(range, lines.weak));
  const watch = (range: Area) => rule('watch', range, scoreTest(range, scale, [`>=${lines.weak}`, `<${lines.watch}`]));
  const [start, rest] = [areaOfRun([first]), areaOfRun(others)];
  if (others.length === 1) return [weak(whole), watch(start), watch(rest)];
  return [weak(start), weak(rest), watch(areaOfRun(run.slice(0, -1))), watch(areaOfRun(run.slice(-1)))];
}

const areaOfRun = (cells: readonly ScoreCell[]): Area => ({
  firstRow: Math.min(...cells.map((cell) => cell.row)),
  firstColumn: Math.min(...cells.map((cell) => cell.column)),
  lastRow: Math.max(...cells.map((cell) => cell.row)),
  lastColumn: Math.max(...cells.map((cell) => cell.column)),
});

/**
 * Compares each cell of the range with one line or two. The addresses are absolute and the cell is found by its
 * position, because versions of Excel differ in what a relative address in a rule is relative to.
 */
function scoreTest(range: Area, scale: number, comparisons: readonly string[]): string {
  const start = absoluteAddress(range.firstRow, range.firstColumn);
  const isOne = range.firstRow === range.lastRow && range.firstColumn === range.lastColumn;
  const cell = isOne ? start : `INDEX(${absoluteArea(range)},ROW()-ROW(${start})+1,COLUMN()-COLUMN(${start})+1)`;
  const score = scale === 1 ? `N(${cell})` : `N(${cell})*${scale}`;
  return [`ISNUMBER(${cell})`, ...comparisons.map((comparison) => `ROUND(${score},2)${comparison}`)].join(',');
}

/** A text cannot be compared with a line: the rule holds as long as the assessed text is unchanged. */
const textTest = ({ row, column, indicator }: ScoreCell): string =>
  `EXACT(${absoluteAddress(row, column)},"${(indicator.text ?? '').replaceAll('"', '""')}")`;
