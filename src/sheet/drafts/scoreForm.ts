/** A form for the scores of one agency, blank or filled with an example; the reader understands it unchanged. */
import type { Framework } from '../../ita/framework';
import { fill } from '../../texts/language';
import { scoreFormSheet as texts } from '../../texts/th/scoreFormSheet';
import { areaOf, moved, type Area } from '../grid';
import type { CellsDraft, DraftValue } from './draft';
import { HEADER_STYLE, INPUT_FILL, INPUT_STYLE, LINE, scoreInput } from './scoreFormStyles';
import { questionTable } from './questionScoreForm';

export type ScoreFormKind = 'blank' | 'sample';

export interface ScoreFormDraft {
  /** Name for a new worksheet, if one has to be created. */
  readonly title: string;
  readonly cells: CellsDraft;
  readonly columnWidths: readonly number[];
  /** Cells of the indicators' scores; the first is typed first. */
  readonly scores: Area;
}

/** A fictitious agency; indicator 8 is weak, and one part of EIT keeps it from ผ่านดี. */
const sample = {
  scores: [95.55, 98.12, 98.8, 96.51, 97.61, 93.67, 91.19, 73.29, 100, 100],
  parts: [83.4, 88.7],
} as const;

const COLUMNS = 5;
const FIRST_SCORE = 4;
const NAME_COLUMN = 1;
const SCORE_COLUMN = 3;
const PAST_COLUMN = 4;
/** Free rows before the table of questions: with only one, it would be read as part of the table above. */
const ROWS_BETWEEN = 2;

/** @param year fiscal year (B.E.) in the title */
export function scoreFormDraft(kind: ScoreFormKind, framework: Framework, year: number): ScoreFormDraft {
  const own = scoreTable(kind, framework, year);
  const questions = questionTable(framework, SCORE_COLUMN - NAME_COLUMN + 1);
  return {
    title: fill(texts.sheet, { year }),
    columnWidths: [9, 44, 9, 11, 11],
    scores: columnArea(FIRST_SCORE, framework.indicators.length, SCORE_COLUMN),
    cells: questions === null ? own : withBelow(own, questions.cells),
  };
}

/** The indicators, and below them optional figures: EIT parts, published result, last year. */
function scoreTable(kind: ScoreFormKind, { indicators, levels }: Framework, year: number): CellsDraft {
  const isSample = kind === 'sample';
  const named = (name: string, score: number | null): DraftValue[] => [null, name, null, score, null];
  const values: DraftValue[][] = [
    [fill(texts.title, { year }), null, null, null, null],
    [texts.agency, isSample ? texts.sampleAgency : null, null, null, null],
    [null, null, null, null, null],
    [texts.numberColumn, texts.indicatorColumn, texts.instrumentColumn, texts.scoreColumn, texts.pastColumn],
    ...indicators.map(({ id, name, instrument }, index): DraftValue[] => [
      id,
      name,
      instrument,
      isSample ? (sample.scores[index] ?? null) : null,
      null,
    ]),
    ...[1, 2].map((part) => named(fill(texts.part, { part }), isSample ? (sample.parts[part - 1] ?? null) : null)),
    named(texts.announcedScore, null),
    named(texts.announcedLevel, null),
  ];
  const level = areaOf(values.length - 1, SCORE_COLUMN, 1, 1);
  const table = areaOf(FIRST_SCORE - 1, 0, values.length - FIRST_SCORE + 1, COLUMNS);
  const rows = values.length - FIRST_SCORE;
  const typed = columnArea(FIRST_SCORE, rows - 1, SCORE_COLUMN);
  const past = columnArea(FIRST_SCORE, indicators.length, PAST_COLUMN);
  return {
    values,
    merges: [],
    inputs: [scoreInput(typed), scoreInput(past)],
    choices: [{ area: level, choices: levels.map(({ name }) => name) }],
    styles: [
      { area: areaOf(0, 0, 1, 1), style: { bold: true, size: 14 } },
      { area: { ...table, lastRow: table.firstRow }, style: HEADER_STYLE },
      { area: table, style: { borders: LINE } },
      { area: columnArea(FIRST_SCORE, rows, 0), style: { horizontal: 'Center' } },
      { area: columnArea(FIRST_SCORE, rows, 2), style: { horizontal: 'Center' } },
      { area: typed, style: INPUT_STYLE },
      { area: past, style: INPUT_STYLE },
      { area: level, style: { fill: INPUT_FILL, horizontal: 'Right', shrink: true } },
      { area: areaOf(1, 1, 1, 1), style: { fill: INPUT_FILL } },
    ],
  };
}

/** One draft made of two; the second is below, in the columns of the names and the scores. */
function withBelow(above: CellsDraft, below: CellsDraft): CellsDraft {
  const row = above.values.length + ROWS_BETWEEN;
  const blank: DraftValue[] = Array.from({ length: COLUMNS }, () => null);
  const line = (values: readonly DraftValue[]) => blank.map((none, column) => values[column - NAME_COLUMN] ?? none);
  const there = <Placed extends { readonly area: Area }>(some: readonly Placed[]): Placed[] =>
    some.map((one) => ({ ...one, area: moved(one.area, row, NAME_COLUMN) }));
  return {
    ...above,
    values: [...above.values, ...Array.from({ length: ROWS_BETWEEN }, () => blank), ...below.values.map(line)],
    inputs: [...above.inputs, ...there(below.inputs)],
    styles: [...above.styles, ...there(below.styles)],
  };
}

const columnArea = (firstRow: number, rows: number, column: number): Area => areaOf(firstRow, column, rows, 1);
