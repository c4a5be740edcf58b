/** What the official worksheets have in common: font, headings over the whole width, a table with lines. */
import { worksheets as texts } from '../../texts/th/worksheets';
import { fill } from '../../texts/language';
import type { Assessment } from '../../ita/assessment';
import type { Area } from '../grid';
import { area } from './area';
import { inDigits, type Digits } from './digits';
import type { DraftValue, PageSetup, StyledArea } from './draft';
import type { KeptEdits } from './edits';
import { palette } from './palette';
import { rowHeight } from './textHeight';

export const OFFICIAL_FONT = 'TH SarabunPSK';
export const TEXT_SIZE = 14;
export const TITLE_SIZE = 16;

export type Row = readonly DraftValue[];

/** "เทศบาลตำบล…", or dots to fill in. */
const agencyLine = (assessment: Assessment): string => assessment.agency ?? texts.agencyUnknown;

/** "จากผลการประเมิน ITA … คะแนน 95.01 ระดับผ่าน (…)". */
function basisLine(assessment: Assessment): string {
  const { level } = assessment;
  const highest = level.possible[level.possible.length - 1];
  const base = fill(texts.basis, {
    year: assessment.fiscalYear,
    score: assessment.score.toFixed(2),
    level: level.certain.name,
  });
  if (highest === undefined || highest.name === level.certain.name) return base;
  return base + fill(texts.basisPossible, { possible: highest.name });
}

/** What stands above every official table: its title, the agency and the result it rests on, as staff may have reworded them. */
export const headingLines = (
  title: string,
  assessment: Assessment,
  { headings }: KeptEdits,
  digits: Digits,
): string[] =>
  [title, agencyLine(assessment), basisLine(assessment)].map(
    (text, row) => headings.get(row) ?? inDigits(text, digits),
  );

/** Each heading runs over the whole width. */
export const headingMerges = (headings: readonly string[], columns: number): Area[] =>
  headings.map((_, row) => area(row, 0, row, columns - 1));

/** Points of the headings' rows; the first is the title. */
export const headingHeights = (headings: readonly string[], widths: readonly number[]): number[] =>
  headings.map((text, row) => headingHeight(text, widths, row === 0 ? TITLE_SIZE : TEXT_SIZE));

/** A4 landscape, the header row on every page. */
export const landscapePage = (header: number, printed: Area, margin = 1.5): PageSetup => ({
  orientation: 'Landscape',
  repeatedRows: { first: header, last: header },
  area: printed,
  margin,
  footer: texts.footer,
});

/** Looks of three centred heading lines from row 0, over all columns. */
export function headingStyles(columns: number): StyledArea[] {
  const last = columns - 1;
  const centred = { font: OFFICIAL_FONT, horizontal: 'Center', vertical: 'Center', wrap: true } as const;
  return [
    { area: area(0, 0, 0, last), style: { ...centred, size: TITLE_SIZE, bold: true, color: palette.title } },
    { area: area(1, 0, 2, last), style: { ...centred, size: TEXT_SIZE, bold: true } },
  ];
}

/** Looks of a table: header row, body, lines. Rows inclusive. */
export function tableStyles(header: number, lastRow: number, columns: number): StyledArea[] {
  const last = columns - 1;
  const base = { font: OFFICIAL_FONT, size: TEXT_SIZE, wrap: true, borders: palette.line } as const;
  return [
    {
      area: area(header, 0, header, last),
      style: { ...base, bold: true, fill: palette.header, horizontal: 'Center', vertical: 'Center' },
    },
    { area: area(header + 1, 0, lastRow, last), style: { ...base, horizontal: 'Left', vertical: 'Top' } },
  ];
}

/** A row padded with empty cells to the width of the table. */
export const padded = (columns: number, ...values: readonly DraftValue[]): DraftValue[] =>
  Array.from({ length: columns }, (_, index) => values[index] ?? null);

export const textHeightOf = (row: Row, widths: readonly number[]): number =>
  rowHeight(
    row.map((value) => (typeof value === 'string' ? value : '')),
    widths,
    TEXT_SIZE,
  );

/** A heading over the whole width may need more than one line. */
export const headingHeight = (text: string, widths: readonly number[], size: number): number =>
  rowHeight([text], [widths.reduce((sum, width) => sum + width, 0)], size);

/** "• …" lines in one cell. */
export const bullets = (lines: readonly string[]): string =>
  lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `• ${line}`).join('\n');
