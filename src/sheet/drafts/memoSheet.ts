/** The worksheet of the memo to the executive: A4 portrait, to be filled in at the dots and signed. */
import type { PlannedAssessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import { area } from './area';
import type { Digits } from './thaiOrArabicDigits';
import type { CellStyle, PageSetup } from './draft';
import { factIds, joinedField, memoRows, type MemoField, type MemoLine, type MemoRow } from './memoLines';
import type { Layout, Look, Merge, ModelCell, ModelRow, SheetModel, StaffRow } from './sheetModel';
import { draftStyle, OFFICIAL_FONT, wideLook } from './officialSheetParts';
import { letterPages, pageHeight, printScale } from './pageBreaks';
import { palette } from './palette';
import type { Plan } from './plannedMeasures';
import { unbrokenRow } from './nonBreakingText';

/** Points, as prescribed by the regulation on official correspondence (ระเบียบงานสารบรรณ). */
const SIZE = 16;
const TITLE_SIZE = 29;
const LABEL_SIZE = 20;
/** Room for the garuda, 1.5 cm high, left of the heading; staff insert it. */
const TITLE_HEIGHT = 44;
const MARGINS = { top: 2.5, bottom: 1.5, left: 3, right: 2 };
/** We set the height of every row. */
const USED_HEIGHT = 0.985;
/**
 * Labels, the text after them, and the same in the right half, which also holds the signatures. Together as wide as A4
 * between its margins, so that nothing is printed smaller than it is.
 */
const COLUMN_WIDTHS = [14, 25, 9, 28];
const COLUMNS = COLUMN_WIDTHS.length;
/** First column of the right half. */
const HALF = COLUMNS / 2;
/** Indent levels; of whole paragraphs, because blanks before a first line would be copied with the text. */
const INDENT = 3;
/** Points of an empty line. */
const GAP = 2;
/** Font of official correspondence, with a small margin, so that a memo is no longer than two pages. */
const METRICS = { letter: 0.385, line: 1.33, spare: 0 };

/**
 * Labels have cells of their own, so that they can be bold. In memos of earlier versions in which staff wrote, they
 * stay in one cell with the text that follows.
 */
export type Labels = 'apart' | 'together';

export function memoSheet(
  assessment: PlannedAssessment,
  digits: Digits,
  plan?: Plan,
  labels: Labels = 'apart',
): SheetModel {
  const lines = memoRows(assessment, digits, plan);
  return {
    role: 'memo',
    isLetter: true,
    title: fill(texts.sheet, { year: assessment.fiscalYear }),
    tabColor: palette.title,
    year: assessment.fiscalYear,
    columnWidths: COLUMN_WIDTHS,
    printedColumns: COLUMNS,
    size: SIZE,
    metrics: METRICS,
    namingColumn: 0,
    rows: lines.map((line) => rowOf(line, labels)),
    staffRow,
    finish: (layout) => ({ frozenRows: 0, charts: [], page: page(layout, lines) }),
  };
}

/** An additional page is worse than a heading at the end of one. */
function page({ lastRow, widths, heights, rowOf: at }: Layout, lines: readonly MemoRow[]): PageSetup {
  const paper = { orientation: 'Portrait', margin: MARGINS } as const;
  const scale = printScale(widths, paper);
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => at(id) ?? []);
  const blocks = rowsOf(signedBlocks(lines));
  const under = rowsOf(headed(lines));
  const free = [...heights.keys()].filter((row) => row < (blocks[0] ?? heights.length) && !under.includes(row));
  const height = pageHeight(paper, scale, USED_HEIGHT);
  const together = letterPages(heights, [0, ...free, ...blocks], height);
  const apart = letterPages(heights, blocks, height);
  return {
    ...paper,
    scale,
    repeatedRows: null,
    area: area(0, 0, lastRow, widths.length - 1),
    footer: '',
    breaksBefore: apart.length < together.length ? apart : together,
  };
}

/** The request, the opinions and the order each stay on one page with the signature below them. */
const signedBlocks = (lines: readonly MemoRow[]): string[] =>
  lines.flatMap(({ id, line }, row) => {
    const next = lines[row + 1]?.line.kind;
    return (line.kind === 'gap' && next === 'heading') || (line.kind === 'paragraph' && next === 'gap') ? [id] : [];
  });

/** Rows below a heading, or below the paragraph that leads to a list, which should not begin a page. */
const headed = (lines: readonly MemoRow[]): string[] =>
  lines.flatMap(({ id, line }, row) => {
    const above = lines[row - 1]?.line.kind;
    return above === 'heading' || (above === 'paragraph' && line.kind === 'item') ? [id] : [];
  });

function rowOf({ id, line }: MemoRow, labels: Labels): ModelRow {
  const { cells, merges } = placed(line, labels);
  return unbrokenRow({
    id,
    cells,
    merges,
    looks: looksOf(line, labels),
    height: line.kind === 'gap' ? GAP : line.kind === 'title' ? TITLE_HEIGHT : 'merged',
    isRequired: factIds.some((one) => one === id),
    ...(line.kind === 'draft' ? { computed: COLUMNS } : {}),
    ...(isShort(line) ? { size: SHORT_SIZE } : {}),
  });
}

/** A line that hardly ever fills its width: it is as high as its label. */
const isShort = (line: MemoLine): boolean =>
  line.kind === 'pair' || (line.kind === 'field' && line.text.length < MOST_LETTERS);
const SHORT_SIZE = 19;
const MOST_LETTERS = 70;

const left = { from: 0, to: HALF - 1 };
const right = { from: HALF, to: COLUMNS - 1 };
const whole = { from: 0, to: COLUMNS - 1 };
const behindLabel = { from: 1, to: COLUMNS - 1 };
const merges = { pair: [left, right], signature: [right], field: [whole] };

/** Where the texts of a line stand. */
function placed(line: MemoLine, labels: Labels): { readonly cells: ModelCell[]; readonly merges: Merge[] } {
  if (line.kind === 'gap') return { cells: [], merges: [] };
  if (line.kind === 'pair') {
    const apart = [line.left, line.right].flatMap(({ label, text }: MemoField) => [label, text]);
    const together = { cells: [joinedField(line.left), null, joinedField(line.right)], merges: merges.pair };
    return labels === 'apart' ? { cells: apart, merges: [] } : together;
  }
  if (line.kind === 'field') {
    const apart = { cells: [line.label, line.text], merges: [behindLabel] };
    return labels === 'apart' ? apart : { cells: [joinedField(line)], merges: merges.field };
  }
  if (line.kind === 'signature') return { cells: [null, null, line.text], merges: merges.signature };
  return { cells: [line.text], merges: merges.field };
}

/** Over the whole width, or in its right half as signatures are; merged only when no text is lost. */
function staffRow({ id, cells }: StaffRow): ModelRow {
  if (cells.every((cell) => cell === null)) return { id, cells, looks: [base], height: GAP };
  const [first, second] = [cells[0] ?? null, cells[HALF] ?? null];
  const kind = second === null ? 'field' : first === null ? 'signature' : 'pair';
  return {
    id,
    cells,
    looks: kind === 'signature' ? looks.signature : [base],
    merges: merges[kind],
    height: 'merged',
  };
}

const base = wideLook(COLUMNS, {
  font: OFFICIAL_FONT,
  size: SIZE,
  wrap: true,
  horizontal: 'Left',
  vertical: 'Top',
});
const over = (style: CellStyle): Look[] => [base, wideLook(COLUMNS, style)];
const label = (column: number): Look => ({ from: column, to: column, style: { bold: true, size: LABEL_SIZE } });
const indented = over({ indent: INDENT });
const labelled = [base, label(0)];
/** A small text next to its large label. */
const centred = wideLook(COLUMNS, { vertical: 'Center' });
const looks = {
  draft: over(draftStyle),
  title: over({ size: TITLE_SIZE, bold: true, horizontal: 'Center', vertical: 'Center' }),
  heading: over({ bold: true }),
  signature: over({ horizontal: 'Center' }),
  paragraph: indented,
  item: indented,
  opinion: indented,
  gap: [base],
  field: labelled,
  pair: [...labelled, label(HALF)],
};

function looksOf(line: MemoLine, labels: Labels): Look[] {
  const { kind } = line;
  if (labels === 'together' && (kind === 'field' || kind === 'pair')) return [base];
  return isShort(line) ? [...looks[kind], centred] : looks[kind];
}
