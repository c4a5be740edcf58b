/** The worksheet of the memo to the executive: A4 portrait, to be filled in at the dots and signed. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import type { Area } from '../grid';
import { area } from './area';
import type { Digits } from './digits';
import type { CellStyle, DraftValue, WorksheetDraft } from './draft';
import { memoLines, type MemoLine } from './memo';
import { OFFICIAL_FONT, padded } from './officialSheet';
import { letterPages } from './pages';
import { palette } from './palette';
import { rowHeight } from './textHeight';

export { memoText } from './memo';

/** Official correspondence is written larger than tables are. */
const SIZE = 16;
const TITLE_SIZE = 26;
/** Four equal columns over the width of A4 between its margins. */
const COLUMN_WIDTHS = [22, 22, 22, 22];
const COLUMNS = COLUMN_WIDTHS.length;
/** Where the right half begins: signatures, and the date. */
export const HALF = COLUMNS / 2;
/** Where a paragraph's first line begins, in blanks: a quarter of a hand's breadth, as typed memos do. */
const INDENT = ' '.repeat(14);

export interface MemoOptions {
  /** Thai unless asked otherwise: official correspondence is written with them. */
  readonly digits?: Digits;
}

export const memoSheet = (assessment: Assessment, { digits = 'thai' }: MemoOptions = {}): WorksheetDraft =>
  memoSheetOf(memoLines(assessment, digits), assessment);

/** @param lines as drafted, or as staff went on writing them */
export function memoSheetOf(lines: readonly MemoLine[], assessment: Assessment): WorksheetDraft {
  const values = lines.map(cellsOf);
  const rowHeights = lines.map(heightOf);
  const last = lines.length - 1;
  return {
    role: 'memo',
    title: fill(texts.sheet, { year: assessment.fiscalYear }),
    tabColor: palette.title,
    cells: {
      values,
      styles: [
        {
          area: area(0, 0, last, COLUMNS - 1),
          style: { font: OFFICIAL_FONT, size: SIZE, wrap: true, horizontal: 'Left', vertical: 'Top' },
        },
        ...lines.flatMap((line, row) => {
          const style = styleOf(line);
          return style === null ? [] : [{ area: area(row, 0, row, COLUMNS - 1), style }];
        }),
      ],
      inputs: [],
      merges: lines.flatMap(mergesOf),
    },
    columnWidths: COLUMN_WIDTHS,
    rowHeights,
    frozenRows: 0,
    charts: [],
    page: {
      orientation: 'Portrait',
      repeatedRows: null,
      area: area(0, 0, last, COLUMNS - 1),
      margin: 2,
      footer: '',
      breaksBefore: letterPages(rowHeights, signedBlocks(lines)),
    },
  };
}

/** What is asked for, the opinions and the order each stay on one page with the signature under them. */
const signedBlocks = (lines: readonly MemoLine[]): number[] =>
  lines.flatMap(({ kind }, row) => {
    const next = lines[row + 1]?.kind;
    return (kind === 'gap' && next === 'heading') ||
      (next === 'gap' && lines[row + 2]?.kind === 'signature' && kind === 'paragraph')
      ? [row]
      : [];
  });

function cellsOf(line: MemoLine): DraftValue[] {
  if (line.kind === 'gap') return padded(COLUMNS);
  if (line.kind === 'pair') return padded(COLUMNS, line.left, null, line.right);
  if (line.kind === 'signature') return padded(COLUMNS, null, null, line.text);
  return padded(COLUMNS, isIndented(line) ? INDENT + line.text : line.text);
}

export const isIndented = ({ kind }: MemoLine): boolean =>
  kind === 'paragraph' || kind === 'item' || kind === 'opinion';

function styleOf({ kind }: MemoLine): CellStyle | null {
  if (kind === 'title') return { size: TITLE_SIZE, bold: true, horizontal: 'Center', vertical: 'Center' };
  if (kind === 'heading') return { bold: true };
  return kind === 'signature' ? { horizontal: 'Center' } : null;
}

function mergesOf(line: MemoLine, row: number): Area[] {
  const left = area(row, 0, row, HALF - 1);
  const right = area(row, HALF, row, COLUMNS - 1);
  if (line.kind === 'gap') return [];
  if (line.kind === 'pair') return [left, right];
  return line.kind === 'signature' ? [right] : [area(row, 0, row, COLUMNS - 1)];
}

function heightOf(line: MemoLine): number {
  if (line.kind === 'gap') return 10;
  if (line.kind === 'pair' || line.kind === 'signature') return rowHeight([''], COLUMN_WIDTHS, SIZE);
  const width = COLUMN_WIDTHS.reduce((sum, one) => sum + one);
  // Dots and blanks are far narrower than letters, and dots are never broken.
  const text = (isIndented(line) ? INDENT : '') + line.text;
  const size = line.kind === 'title' ? TITLE_SIZE : SIZE;
  return rowHeight([text.replace(/\.{2,}/g, '').replace(/ {2}/g, ' ')], [width], size);
}
