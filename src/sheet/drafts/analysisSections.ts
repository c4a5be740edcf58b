/** The tables before the official one: the ten scores by instrument with those of earlier years, and the levels. */
import type { Assessment, IndicatorResult, InstrumentResult } from '../../ita/assessment';
import { explainNextLevel, levelTable, type LevelRow } from '../../ita/explain';
import { roundHalfUp } from '../../ita/round';
import { sentenceText } from '../../texts/explain';
import { fill } from '../../texts/language';
import { analysisSections as texts } from '../../texts/th/analysisSections';
import { absoluteAddress, areaAddress } from '../grid';
import {
  CHANGE,
  FIRST_YEAR,
  MOST_YEARS,
  NAME,
  NUMBER,
  PRINTED_COLUMNS as COLUMNS,
  RECOMMENDATION,
  SCORE,
  STATE,
} from './analysisLayout';
import { area } from './area';
import { digitFormats, inDigits, type Digits } from './digits';
import type { CellStyle, Formula } from './draft';
import type { FormulaAt, Layout, Look, Merge, ModelCell, ModelRow } from './model';
import { OFFICIAL_FONT, tableLooks, TEXT_SIZE, wideLook, wideRow } from './officialSheet';
import { palette } from './palette';

/** How the sheet gets at an indicator's score and state: formulas to the result block. */
export type FiguresOf = (indicator: number) => { readonly score: Formula; readonly status: Formula };

/** One line over the whole width. */
export const titleRow = (id: string, text: string, bold = true): ModelRow =>
  wideRow(id, text, COLUMNS, {
    looks: [wideLook(COLUMNS, { font: OFFICIAL_FONT, size: TEXT_SIZE, bold, wrap: true, vertical: 'Center' })],
    computed: COLUMNS,
  });

const over = (from: number, to: number, style: CellStyle): Look => ({ from, to, style });

/** Columns of the table of scores: with fewer earlier years the name takes the room of the others. */
function scoreColumns({ history }: Assessment) {
  const years = history.slice(0, MOST_YEARS).reverse();
  const firstYear = years.length === 0 ? SCORE : SCORE - years.length;
  const lastOfName = years.length === 0 ? SCORE : firstYear - 1;
  // Without an earlier year nothing can have changed: the score stands where the change would.
  return { years, firstYear, lastOfName, score: years.length === 0 ? CHANGE : SCORE };
}

/** Its title, the header, then each instrument with its mean and its indicators; live over the result block's figures. */
export function indicatorRows(assessment: Assessment, figuresOf: FiguresOf, digits: Digits): ModelRow[] {
  const formats = digitFormats[digits];
  const { years, firstYear, lastOfName, score } = scoreColumns(assessment);
  const { header, body } = tableLooks(
    STATE + 1,
    over(NUMBER, NUMBER, { horizontal: 'Center', numberFormat: formats.whole }),
    over(FIRST_YEAR, score, { horizontal: 'Center', numberFormat: formats.score }),
    ...(years.length === 0 ? [] : [over(CHANGE, CHANGE, { horizontal: 'Center', numberFormat: formats.change })]),
  );
  const looks = [...body, over(NAME, lastOfName, { horizontal: 'Left' })];
  const headLook = over(NUMBER, STATE, { bold: true, fill: palette.input });
  const row = (id: string, cells: readonly ModelCell[], own: readonly Look[], to = lastOfName): ModelRow => ({
    id,
    cells,
    looks: own,
    merges: to === NAME ? [] : [{ from: NAME, to }],
    height: 'fitted',
    computed: COLUMNS,
  });
  const headerCells = Array.from({ length: STATE + 1 }, (): ModelCell => null);
  headerCells[NUMBER] = texts.number;
  headerCells[NAME] = texts.indicator;
  years.forEach(({ fiscalYear }, at) => {
    headerCells[firstYear + at] = inDigits(fill(texts.scoreOfYear, { year: fiscalYear }), digits);
  });
  headerCells[score] =
    years.length === 0 ? texts.score : inDigits(fill(texts.scoreOfYear, { year: assessment.fiscalYear }), digits);
  if (years.length > 0) headerCells[CHANGE] = texts.change;
  headerCells[STATE] = texts.state;
  return [
    titleRow('indicators', texts.indicatorsTitle),
    row('indicators header', headerCells, header),
    ...assessment.instruments.flatMap((instrument) => {
      const table = { assessment, figuresOf, digits };
      return instrumentRows(instrument, table).map(({ id, cells, isHead }) =>
        isHead ? row(id, cells, [...looks, headLook], score - 1) : row(id, cells, looks),
      );
    }),
  ];
}

interface Table {
  readonly assessment: Assessment;
  readonly figuresOf: FiguresOf;
  readonly digits: Digits;
}

function instrumentRows({ id, name, weight }: InstrumentResult, { assessment, figuresOf, digits }: Table) {
  const { years, firstYear, score } = scoreColumns(assessment);
  const own = assessment.indicators.filter((one) => one.instrument === id);
  const scores = (layout: Layout) => {
    const rows = own.flatMap((one) => layout.rowOf(indicatorId(one)) ?? []);
    return areaAddress(area(Math.min(...rows), score, Math.max(...rows), score));
  };
  const cellsOf = (number: ModelCell, label: string, figures: readonly ModelCell[]): ModelCell[] => {
    const cells = Array.from({ length: STATE + 1 }, (): ModelCell => null);
    cells[NUMBER] = number;
    cells[NAME] = label;
    cells.splice(firstYear, figures.length, ...figures);
    return cells;
  };
  const share = inDigits(fill(texts.weight, { weight: roundHalfUp(weight * 100) }), digits);
  const mean: FormulaAt = (_, layout) =>
    `=IF(COUNT(${scores(layout)})=${own.length},ROUND(ROUND(AVERAGE(${scores(layout)}),8),2),"")`;
  const meanAt = Array.from({ length: score - firstYear }, (): ModelCell => null);
  const lowest = fill(texts.lowest, { instrument: id });
  return [
    {
      id: id as string,
      cells: cellsOf(id, name, [...meanAt, mean, ...(years.length === 0 ? [] : [null]), share]),
      isHead: true,
    },
    ...own.map((indicator) => {
      const figures = figuresOf(indicator.id);
      const past = years.map((year) => year.indicators.find((one) => one.id === indicator.id)?.score ?? NONE);
      const state: FormulaAt = (row, layout) => {
        const cell = absoluteAddress(row, score);
        const isLowest = `AND(COUNT(${scores(layout)})=${own.length},${cell}=MIN(${scores(layout)}),${cell}<100)`;
        return `${figures.status.formula}&IF(${isLowest},"${lowest}","")`;
      };
      const change: FormulaAt = (row) => {
        const [now, before] = [absoluteAddress(row, score), absoluteAddress(row, score - 1)];
        return `=IF(COUNT(${now},${before})=2,ROUND(${now}-${before},2),"${NONE}")`;
      };
      const changed = years.length === 0 ? [] : [change];
      const cells = cellsOf(indicator.id, indicator.name, [
        ...(years.length === 0 ? [null] : past),
        figures.score,
        ...changed,
        state,
      ]);
      return { id: indicatorId(indicator), cells, isHead: false };
    }),
  ];
}

/** Where a figure is not known. */
const NONE = '–';

const indicatorId = ({ id }: IndicatorResult): string => `indicator ${id}`;

/** Each level with its range and conditions; the one held is marked. Under the table what leads to the next one. */
export function levelRows(assessment: Assessment, digits: Digits): ModelRow[] {
  const say = (text: string) => inDigits(text, digits);
  const { header, body } = tableLooks(COLUMNS, over(FIRST_YEAR, FIRST_YEAR, { horizontal: 'Center' }));
  const merges: readonly Merge[] = [
    { from: NUMBER, to: NAME },
    { from: FIRST_YEAR, to: FIRST_YEAR + 1 },
    { from: SCORE, to: STATE },
  ];
  const row = (id: string, texts: readonly [string, string, string, string], looks: readonly Look[]): ModelRow => {
    const cells = Array.from({ length: COLUMNS }, (): ModelCell => null);
    [NUMBER, FIRST_YEAR, SCORE, RECOMMENDATION].forEach((column, index) => {
      cells[column] = say(texts[index] ?? '') || null;
    });
    return { id, cells, looks, merges, height: 'merged', computed: COLUMNS };
  };
  const { level } = assessment;
  const isSettled = level.possible.length === 1;
  const sentences = explainNextLevel(assessment).map((one) => sentenceText(one, 'th'));
  const held = wideLook(COLUMNS, { bold: true, fill: palette.input });
  return [
    titleRow('levels', texts.levelsTitle),
    row('levels header', [texts.level, texts.range, texts.conditions, texts.result], header),
    ...levelTable(level).map((one) =>
      row(`level ${one.level.name}`, levelCells(one, isSettled), one.result === 'held' ? [...body, held] : body),
    ),
    titleRow('way', say(fill(texts.way, { sentences: sentences.join(' ') })), false),
  ];
}

function levelCells(row: LevelRow, isSettled: boolean): [string, string, string, string] {
  const range = fill(texts.rangeOfLevel, { from: row.from.toFixed(2), to: row.to.toFixed(2) });
  const parts = row.parts === null ? NONE : sentenceText(row.parts, 'th');
  const reasons = row.reasons.map((one) => sentenceText(one, 'th')).join('\n');
  const results = {
    held: isSettled ? texts.held : texts.heldAtLeast,
    missed: fill(texts.missed, { reasons }),
    unknown: fill(texts.open, { reasons }),
    below: '',
  };
  return [row.level.name, range, parts, results[row.result]];
}
