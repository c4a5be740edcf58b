/** The worksheet of the memo to the executive: A4 portrait, to be filled in at the dots and signed. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import { area } from './area';
import type { Digits } from './digits';
import type { CellStyle, PageSetup } from './draft';
import { factIds, memoRows, type MemoLine, type MemoRow } from './memo';
import type { Layout, Look, Merge, ModelRow, SheetModel, StaffRow } from './model';
import { OFFICIAL_FONT, wideLook } from './officialSheet';
import { letterPages, pageHeight, printScale } from './pages';
import { palette } from './palette';

/** Official correspondence is written larger than tables are. */
const SIZE = 16;
const TITLE_SIZE = 26;
/** Four equal columns over the width of A4 between its margins. */
const COLUMN_WIDTHS = [22, 22, 22, 22];
const COLUMNS = COLUMN_WIDTHS.length;
/** Where the right half begins: signatures, and the date. */
const HALF = COLUMNS / 2;
/** Where a paragraph's first line begins, in blanks: a quarter of a hand's breadth, as typed memos do. */
const INDENT = ' '.repeat(14);
/** Points of an empty line. */
const GAP = 10;

export function memoSheet(assessment: Assessment, digits: Digits): SheetModel {
  const lines = memoRows(assessment, digits);
  return {
    role: 'memo',
    title: fill(texts.sheet, { year: assessment.fiscalYear }),
    tabColor: palette.title,
    year: assessment.fiscalYear,
    columnWidths: COLUMN_WIDTHS,
    printedColumns: COLUMNS,
    size: SIZE,
    namingColumn: 0,
    rows: lines.map(rowOf),
    staffRow,
    finish: (layout) => ({ frozenRows: 0, charts: [], page: page(layout, signedBlocks(lines)) }),
  };
}

function page({ lastRow, widths, heights, rowOf: at }: Layout, blocks: readonly string[]): PageSetup {
  const paper = { orientation: 'Portrait', margin: 2 } as const;
  const scale = printScale(widths, paper);
  const rows = blocks.flatMap((id) => at(id) ?? []);
  return {
    ...paper,
    scale,
    repeatedRows: null,
    area: area(0, 0, lastRow, widths.length - 1),
    footer: '',
    breaksBefore: letterPages(heights, rows, pageHeight(paper, scale)),
  };
}

/** What is asked for, the opinions and the order each stay on one page with the signature under them. */
const signedBlocks = (lines: readonly MemoRow[]): string[] =>
  lines.flatMap(({ id, line }, row) => {
    const next = lines[row + 1]?.line.kind;
    return (line.kind === 'gap' && next === 'heading') || (line.kind === 'paragraph' && next === 'gap') ? [id] : [];
  });

function rowOf({ id, line }: MemoRow): ModelRow {
  const own = {
    id,
    looks: looksOf(line),
    merges: mergesOf(line),
    height: line.kind === 'gap' ? GAP : ('merged' as const),
    isRequired: factIds.some((one) => one === id),
  };
  if (line.kind === 'gap') return { ...own, cells: [] };
  if (line.kind === 'pair') return { ...own, cells: [line.left, null, line.right] };
  if (line.kind === 'signature') return { ...own, cells: [null, null, line.text] };
  const cells = [isIndented(line) ? INDENT + line.text : line.text];
  return line.kind === 'title' ? { ...own, cells, size: TITLE_SIZE } : { ...own, cells };
}

/** Over the whole width, or in its right half as signatures are; merged only where nothing is lost by it. */
function staffRow({ id, cells }: StaffRow): ModelRow {
  if (cells.every((cell) => cell === null)) return { id, cells, looks: looks.other, height: GAP };
  const [left, right] = [cells[0] ?? null, cells[HALF] ?? null];
  const kind = right === null ? 'field' : left === null ? 'signature' : 'pair';
  return {
    id,
    cells,
    looks: kind === 'signature' ? looks.signature : looks.other,
    merges: merges[kind],
    height: 'merged',
  };
}

const isIndented = ({ kind }: MemoLine): boolean => kind === 'paragraph' || kind === 'item' || kind === 'opinion';

const base = wideLook(COLUMNS, {
  font: OFFICIAL_FONT,
  size: SIZE,
  wrap: true,
  horizontal: 'Left',
  vertical: 'Top',
});
const over = (style: CellStyle): Look[] => [base, wideLook(COLUMNS, style)];
const looks = {
  title: over({ size: TITLE_SIZE, bold: true, horizontal: 'Center', vertical: 'Center' }),
  heading: over({ bold: true }),
  signature: over({ horizontal: 'Center' }),
  other: [base],
};

const looksOf = ({ kind }: MemoLine): Look[] =>
  kind === 'title' || kind === 'heading' || kind === 'signature' ? looks[kind] : looks.other;

const left = { from: 0, to: HALF - 1 };
const right = { from: HALF, to: COLUMNS - 1 };
const merges = { pair: [left, right], signature: [right], field: [{ from: 0, to: COLUMNS - 1 }] };

function mergesOf({ kind }: MemoLine): Merge[] {
  if (kind === 'gap') return [];
  return kind === 'pair' || kind === 'signature' ? merges[kind] : merges.field;
}
