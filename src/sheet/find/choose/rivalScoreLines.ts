/** Lines of figures next to the scores with unknown headers: they may be newer scores, so they are never ignored. */
import { finding, refused, type Finding, type Refusal } from '../../../ita/finding';
import type { Framework } from '../../../ita/framework';
import { matchKey } from '../../../ita/thaiText';
import { isMeanOfBodies, isMeanOfYears, isSameAgency, looksLikeAgency } from '../text/agencyName';
import { pointsOf } from './scaleAndWeightChecks';
import { readScoreCell } from '../text/scoreCell';
import type { ChosenLine } from '../tables/chooseScoreLines';
import { headerText, scoreAt, type ValueLine } from '../tables/table';
import { qualifiersOf } from '../text/qualifiers';
import { containing } from '../text/wordPatterns';
import { MOST_EQUAL, POINTS_ROUNDING, REACH_OF_LISTS, SCORES_DIFFER } from '../thresholds';

/**
 * Words that make figures next to the scores corrected, later or other scores: "คะแนนหลังทักท้วง", "ล่าสุด", "แก้ไข".
 */
const SPEAKS_OF_SCORES = containing(
  ...['คะแนน', 'ผล', 'ร้อยละ', 'แก้ไข', 'ปรับ', 'ล่าสุด', 'ใหม่', 'หลัง', 'ทักท้วง', 'อุทธรณ์', 'ทบทวน', 'จริง', 'ครั้งที่', 'รอบ'],
  ...['ปี', 'year', 'fy', 'ita', 'score', 'final', 'latest', 'revised', 'updated', 'corrected', 'adjusted', 'round'],
);
/** A mistyped year ("2657", "67") still counts as one. */
const NUMBER = /^\d{2}$|\d{4}/;
const speaksOfScores = (header: string): boolean => {
  const key = matchKey(header);
  return SPEAKS_OF_SCORES.test(key) || NUMBER.test(key);
};

/** Two columns that may both be the scores; null when there is no such doubt. */
export function rivalRefusal(chosen: readonly ChosenLine[], framework: Framework): Refusal | null {
  for (const one of chosen) {
    const rival = unknownLines(one).find(
      (line) => speaksOfScores(headerText(one.table, line)) && mayBeScores(one, line, framework),
    );
    const corrected = rival === undefined ? unknownLines(one).find((line) => isCorrected(one, line, framework)) : null;
    const other = rival ?? corrected ?? null;
    if (other === null) continue;
    const cells = [one.line.headerCell, other.headerCell].filter((cell) => cell !== null);
    const few = rival === undefined ? correctedCells(one, other).map(({ cell }) => cell) : [];
    return refused('two-score-columns', [...new Set([...cells, ...few])]).refusal;
  }
  return null;
}

/** One corrected score is enough for a doubt, unless all are weighted points or lines of a chart. */
function isCorrected(one: ChosenLine, other: ValueLine, framework: Framework): boolean {
  const mayCorrect =
    other.role === 'correction' ||
    qualifiersOf(headerText(one.table, other)).isCorrection ||
    (other.role === null && speaksOfScores(headerText(one.table, other)));
  const figures = mayCorrect && !isMeanOfBodies(headerText(one.table, other)) ? correctedCells(one, other) : [];
  const isConstant = figures.length > MOST_EQUAL && figures.every(({ figure }) => figure === figures[0]?.figure);
  return (
    !isConstant && figures.some(({ indicator, figure }) => figure > pointsOf(indicator, framework) + POINTS_ROUNDING)
  );
}

/** Figures of another line that differ from the scores of their indicators. */
function correctedCells({ table: { view }, line, positions }: ChosenLine, other: ValueLine) {
  if (other.across === line.across) return [];
  return positions.indicators.flatMap(({ along, indicator }) => {
    const read = (across: number) => readScoreCell(view.value(along, across), view.numberFormat(along, across), '');
    const [own, corrected] = [read(line.across), read(other.across)];
    if (!corrected.ok || (own.ok && own.reading.value === corrected.reading.value)) return [];
    return [{ indicator, figure: corrected.reading.value, cell: view.address(along, other.across) }];
  });
}

/**
 * Unused figures next to the scores whose meaning is unknown.
 *
 * @param claimed cells of figures that are known: totals, EIT parts
 */
export function besideFindings(
  chosen: readonly ChosenLine[],
  claimed: ReadonlySet<string>,
  framework: Framework,
): Finding[] {
  const cells = chosen.flatMap((one) =>
    unknownLines(one).flatMap((line) => {
      if (!mayBeScores(one, line, framework)) return loneScores(one, line.across, framework);
      // A whole column without an agency's name is reported as a table that was not read.
      if (one.line.agency !== null) return [];
      return [line.headerCell ?? one.table.view.address(one.positions.indicators[0]?.along ?? 0, line.across)];
    }),
  );
  cells.push(...chosen.flatMap((one) => scoresBehind(one, framework)));
  const unclaimed = [...new Set(cells)].filter((cell) => !claimed.has(cell));
  return unclaimed.length === 0 ? [] : [finding('column-not-read', 'warning', unclaimed)];
}

/** A few figures next to the indicators that resemble other scores of theirs: with decimals, as scores have them. */
function loneScores({ table: { view }, line, positions }: ChosenLine, across: number, framework: Framework): string[] {
  const found = positions.indicators.flatMap(({ along, indicator }) => {
    const [own, other] = [scoreAt(view, along, line.across), scoreAt(view, along, across)];
    // A text right before it, after the scores, says what a figure is.
    const isLabelled = across - 1 > line.across && view.text(along, across - 1) !== '';
    if (!other.ok || isLabelled || Number.isInteger(other.reading.value)) return [];
    const { value, cell } = other.reading;
    const isOther = !own.ok || Math.abs(own.reading.value - value) >= SCORES_DIFFER;
    return isOther && value > pointsOf(indicator, framework) + POINTS_ROUNDING ? [cell] : [];
  });
  return found.length * 2 <= positions.indicators.length ? found : [];
}

/** Such figures right of an upright table, in columns without any text: a score that somebody noted next to it. */
function scoresBehind(one: ChosenLine, framework: Framework): string[] {
  const { table } = one;
  const { view } = table;
  if (view.orientation === 'wide') return [];
  const end = Math.max(...[...table.indicatorLines, ...table.valueLines].map(({ across }) => across));
  const hasText = (column: number): boolean => {
    for (let row = table.topRow; row <= table.last; row += 1) if (view.text(row, column) !== '') return true;
    return false;
  };
  const columns = Array.from({ length: REACH_OF_LISTS }, (_, index) => end + 1 + index);
  // A text in a column, or right before it, says what its figures are.
  return columns
    .filter((column) => !hasText(column) && (column === end + 1 || !hasText(column - 1)))
    .flatMap((column) => loneScores(one, column, framework));
}

/** Combined tables whose captions name different bodies. */
function captionsRefusal(chosen: readonly ChosenLine[]): Refusal | null {
  const named = new Map<string, string>();
  for (const { line, captionAgency } of chosen) {
    if (line.agency !== null || captionAgency === null) continue;
    if (![...named.keys()].some((name) => isSameAgency(name, captionAgency.name))) {
      named.set(captionAgency.name, captionAgency.cell);
    }
  }
  return named.size > 1 ? refused('agencies-mixed', [...named.values()]).refusal : null;
}

/** One column of scores for several agencies, distinguished only by a column of their names. */
export function mixedRefusal(chosen: readonly ChosenLine[]): Refusal | null {
  for (const { table, line } of chosen) {
    if (line.agency !== null || table.view.orientation === 'wide') continue;
    // After the scores, the responsible bodies may stand.
    for (const { across } of table.valueLines.filter((one) => one.role === 'agency' && one.across < line.across)) {
      const names = new Map<string, string>();
      for (let along = table.first; along <= table.last; along += 1) {
        const name = table.view.text(along, across);
        if (looksLikeAgency(name) && !names.has(name)) names.set(name, table.view.address(along, across));
      }
      if (names.size > 1) return refused('agencies-mixed', [...names.values()]).refusal;
    }
  }
  return captionsRefusal(chosen);
}

function unknownLines({ table, line, positions }: ChosenLine): ValueLine[] {
  if (positions.indicators.length === 0 || (line.agency !== null && table.view.orientation === 'wide')) return [];
  // Next to columns of years, a mean is that of all these years.
  const years = table.valueLines.filter(({ year }) => year !== null).length > 1;
  return table.valueLines.filter(
    (one) =>
      (one.role === null || one.role === 'correction' || qualifiersOf(headerText(table, one)).isCorrection) &&
      one.agency === null &&
      (line.agency === null || one.headerCell === null) &&
      one.across !== line.across &&
      !(years && isMeanOfYears(headerText(table, one))),
  );
}

/** Figures for most indicators that are scores by their size, and do not repeat those of the score line. */
function mayBeScores({ table, line, positions }: ChosenLine, other: ValueLine, framework: Framework): boolean {
  const { view } = table;
  const read = (along: number, across: number): number | null => {
    const cell = readScoreCell(view.value(along, across), view.numberFormat(along, across), '');
    return cell.ok ? cell.reading.value : null;
  };
  const pairs = positions.indicators.map(({ along, indicator }) => ({
    indicator,
    score: read(along, line.across),
    figure: read(along, other.across),
  }));
  const figures = pairs.flatMap(({ indicator, score, figure }) =>
    figure === null ? [] : [{ indicator, score, figure }],
  );
  if (figures.length * 2 <= pairs.length) return false;
  const arePoints = figures.every(
    ({ indicator, figure }) => figure <= pointsOf(indicator, framework) + POINTS_ROUNDING,
  );
  // Lines of a chart are the same for all indicators.
  const isConstant = figures.every(({ figure }) => figure === figures[0]?.figure);
  return !arePoints && !isConstant && figures.some(({ score, figure }) => score !== figure);
}
