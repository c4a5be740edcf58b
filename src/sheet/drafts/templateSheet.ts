/** A form for the scores of one agency, blank or filled with an example; the reader understands it as it stands. */
import type { Framework } from '../../ita/framework';
import { fill } from '../../texts/language';
import { templateSheet as texts } from '../../texts/th/templateSheet';
import type { Area } from '../grid';
import type { CellsDraft, DraftValue } from './draft';

export type TemplateKind = 'blank' | 'sample';

export interface TemplateDraft {
  /** Name for a new worksheet, where one has to be made. */
  readonly title: string;
  readonly cells: CellsDraft;
  readonly columnWidths: readonly number[];
  /** The scores of the indicators, first what is to be typed. */
  readonly scores: Area;
}

/** An agency that does not exist; indicator 8 is weak, and one part of EIT keeps it from ผ่านดี. */
const sample = {
  scores: [95.55, 98.12, 98.8, 96.51, 97.61, 93.67, 91.19, 73.29, 100, 100],
  parts: [83.4, 88.7],
} as const;

const FIRST_SCORE = 4;
const SCORE_COLUMN = 3;
const LINE = '#BFBFBF';

/** @param year fiscal year (B.E.) in the title */
export function templateDraft(kind: TemplateKind, framework: Framework, year: number): TemplateDraft {
  const isSample = kind === 'sample';
  const indicators = framework.indicators.map((indicator, index): DraftValue[] => [
    indicator.id,
    indicator.name,
    indicator.instrument,
    isSample ? (sample.scores[index] ?? null) : null,
  ]);
  const parts = [1, 2].map((part): DraftValue[] => [
    null,
    fill(texts.part, { part }),
    null,
    isSample ? (sample.parts[part - 1] ?? null) : null,
  ]);
  const values: DraftValue[][] = [
    [fill(texts.title, { year }), null, null, null],
    [texts.agency, isSample ? texts.sampleAgency : null, null, null],
    [null, null, null, null],
    [texts.numberColumn, texts.indicatorColumn, texts.instrumentColumn, texts.scoreColumn],
    ...indicators,
    ...parts,
  ];
  const last = values.length - 1;
  const scores = columnArea(FIRST_SCORE, FIRST_SCORE + indicators.length - 1, SCORE_COLUMN);
  const typed = columnArea(FIRST_SCORE, last, SCORE_COLUMN);
  const table: Area = { firstRow: FIRST_SCORE - 1, firstColumn: 0, lastRow: last, lastColumn: SCORE_COLUMN };
  return {
    title: fill(texts.sheet, { year }),
    columnWidths: [9, 38, 9, 11],
    scores,
    cells: {
      values,
      merges: [],
      inputs: [{ area: typed, minimum: 0, maximum: 100, title: texts.inputTitle, message: texts.inputMessage }],
      styles: [
        { area: { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }, style: { bold: true, size: 14 } },
        { area: { ...table, lastRow: table.firstRow }, style: { bold: true, fill: '#E8F6ED', horizontal: 'Center' } },
        { area: table, style: { borders: LINE } },
        { area: columnArea(FIRST_SCORE, last, 0), style: { horizontal: 'Center' } },
        { area: columnArea(FIRST_SCORE, last, 2), style: { horizontal: 'Center' } },
        { area: typed, style: { numberFormat: '0.00', fill: '#FFF9E5' } },
        { area: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 }, style: { fill: '#FFF9E5' } },
      ],
    },
  };
}

const columnArea = (firstRow: number, lastRow: number, column: number): Area => ({
  firstRow,
  lastRow,
  firstColumn: column,
  lastColumn: column,
});
