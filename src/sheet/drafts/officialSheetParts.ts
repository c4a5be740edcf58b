/** What the official worksheets have in common: font, headings over the whole width, a table with borders. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { worksheets as texts } from '../../texts/th/worksheets';
import { area } from './area';
import { inDigits, type Digits } from './thaiOrArabicDigits';
import { draftNote } from './signingWarning';
import type { CellStyle, PageSetup } from './draft';
import {
  isKept,
  modelDigest,
  type FormulaAt,
  type Layout,
  type Look,
  type Merge,
  type ModelCell,
  type ModelRow,
  type StaffRow,
} from './sheetModel';
import { pageHeight, printScale, tablePages } from './pageBreaks';
import { palette } from './palette';
import { statedScore } from '../../ita/statedScore';
import { twoDecimals } from '../../ita/round';

export const OFFICIAL_FONT = 'TH SarabunPSK';
export const TEXT_SIZE = 14;
export const TITLE_SIZE = 16;
/** Height in points of a row between two parts. */
const GAP = 8;

/** "เทศบาลตำบล…", or dots to fill in. */
const agencyLine = (assessment: Assessment): string => assessment.agency ?? texts.agencyUnknown;

/**
 * "จากผลการประเมิน ITA … ได้คะแนน 95.01 อยู่ในระดับ “ผ่าน”"; an official paper names no level above the certain one.
 */
function basisLine(assessment: Assessment): string {
  const { fiscalYear, level } = assessment;
  const text = level.possible.length > 1 ? texts.basisAtLeast : texts.basis;
  return fill(text, { year: fiscalYear, score: twoDecimals(statedScore(assessment)), level: level.certain.name });
}

/** The lines above every official table, each over all columns: its title, the agency and the result it is based on. */
export function headingRows(title: string, assessment: Assessment, digits: Digits, columns: number): ModelRow[] {
  const say = (text: string) => inDigits(text, digits);
  const bold = centredLook(columns, TEXT_SIZE);
  return [
    ...draftRow(assessment, digits, columns),
    wideRow('title', say(title), columns, { size: TITLE_SIZE, looks: [centredLook(columns, TITLE_SIZE)] }),
    wideRow('agency', say(agencyLine(assessment)), columns, { looks: [bold] }),
    wideRow('basis', say(basisLine(assessment)), columns, { looks: [bold] }),
  ];
}

/** Style of a text that nobody can overlook before signing. */
export const draftStyle = {
  bold: true,
  color: palette.weak.text,
  fill: palette.weak.fill,
  vertical: 'Center',
} as const;

/** Figures that contradict each other make a paper a draft, and it says so at the top until they are corrected. */
function draftRow(assessment: Assessment, digits: Digits, columns: number): ModelRow[] {
  const text = draftNote(assessment);
  if (text === null) return [];
  const looks = [wideLook(columns, { font: OFFICIAL_FONT, size: TEXT_SIZE, wrap: true, ...draftStyle })];
  return [wideRow('draft', inDigits(text, digits), columns, { looks, computed: columns })];
}

/** A centred bold heading; the title is larger and coloured. */
export function centredLook(columns: number, size: number): Look {
  const style = {
    font: OFFICIAL_FONT,
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
    size,
    bold: true,
  } as const;
  return wideLook(columns, size === TITLE_SIZE ? { ...style, color: palette.title } : style);
}

/** A text that runs over all columns. */
export const wideRow = (
  id: string,
  text: string,
  columns: number,
  more: Partial<ModelRow> & Pick<ModelRow, 'looks'>,
): ModelRow => ({ id, cells: [text], merges: [{ from: 0, to: columns - 1 }], height: 'merged', ...more });

export const gapRow = (id: string, height = GAP): ModelRow => ({ id, cells: [], looks: [], height });

export const wideLook = (columns: number, style: CellStyle): Look => ({ from: 0, to: columns - 1, style });

export interface TableLooks {
  readonly header: readonly Look[];
  readonly body: readonly Look[];
}

/** Style of a table with borders, and what single columns have of their own. */
export function tableLooks(columns: number, ...ofColumns: readonly Look[]): TableLooks {
  const base = { font: OFFICIAL_FONT, size: TEXT_SIZE, wrap: true, borders: palette.line } as const;
  const centred = { bold: true, fill: palette.header, horizontal: 'Center', vertical: 'Center' } as const;
  return {
    header: [wideLook(columns, { ...base, ...centred })],
    body: [wideLook(columns, { ...base, horizontal: 'Left', vertical: 'Top' }), ...ofColumns],
  };
}

/** A row that staff added: like the others of its table, or a plain line outside it. */
export function staffRowOf(
  columns: number,
  { body }: TableLooks,
  formulas: ReadonlyMap<number, FormulaAt> = new Map(),
  merges: readonly Merge[] = [],
): (row: StaffRow) => ModelRow {
  const plain = [wideLook(columns, { font: OFFICIAL_FONT, size: TEXT_SIZE })];
  const inTable = ({ id, cells }: StaffRow): ModelRow => ({
    id,
    cells: Array.from({ length: Math.max(columns, cells.length) }, (_, column) =>
      withFormula(cells[column] ?? null, formulas.get(column)),
    ),
    looks: body,
    merges,
    height: merges.length === 0 ? 'fitted' : 'merged',
    isInTable: true,
  });
  return (row) => (row.isInTable ? inTable(row) : { id: row.id, cells: row.cells, looks: plain, height: 'fitted' });
}

const withFormula = (cell: ModelCell, formula: FormulaAt | undefined): ModelCell =>
  formula !== undefined && (cell === null || (isKept(cell) && cell.digest === modelDigest(formula))) ? formula : cell;

/** A4 landscape, the header row on every page. */
export function landscapePage({ header, lastRow, widths }: Layout, margin = 1.5): PageSetup {
  const paper = { orientation: 'Landscape', margin } as const;
  return {
    ...paper,
    scale: printScale(widths, paper),
    repeatedRows: { first: header, last: header },
    area: area(0, 0, lastRow, widths.length - 1),
    footer: texts.footer,
  };
}

/** Like landscapePage, with the signatures below the table kept on one page. */
export function signedPage(layout: Layout): PageSetup {
  const page = landscapePage(layout);
  return { ...page, breaksBefore: tablePages({ ...layout, page: pageHeight(page, page.scale) }) };
}

/** Points: a higher frozen top would leave no room to scroll. */
const MOST_FROZEN = 300;

/** The rows down to the header, unless they are too many. */
export function frozenRows({ header, heights }: Layout): number {
  const points = heights.slice(0, header + 1).reduce((sum, one) => sum + one, 0);
  return points > MOST_FROZEN ? 0 : header + 1;
}

/** "• …" lines in one cell. */
export const bullets = (lines: readonly string[]): string =>
  lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `• ${line}`).join('\n');
