/** The worksheet for following the measures up (ติดตาม): status, progress, evidence, due date, and a summary by status. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { trackingSheet as texts } from '../../texts/th/trackingSheet';
import { worksheets } from '../../texts/th/worksheets';
import { absoluteAddress, areaAddress, type Area } from '../grid';
import { area } from './area';
import { digitFormats, inDigits, type Digits } from './digits';
import type { CellsDraft, DraftValue, StyledArea, WorksheetDraft } from './draft';
import { addedRow, noEdits, numberedMeasure, type KeptEdits, type RowEdits } from './edits';
import {
  headingHeights,
  headingLines,
  headingMerges,
  headingStyles,
  landscapePage,
  OFFICIAL_FONT,
  padded,
  tableStyles,
  TEXT_SIZE,
  textHeightOf,
} from './officialSheet';
import { palette } from './palette';

export const trackingStatuses = [texts.notStarted, texts.underWay, texts.done, texts.cancelled] as const;

const columns = [
  { name: texts.issueColumn, width: 12 },
  { name: worksheets.measureColumn, width: 54 },
  { name: worksheets.ownerColumn, width: 24 },
  { name: texts.statusColumn, width: 18 },
  { name: texts.progressColumn, width: 18 },
  { name: texts.evidenceColumn, width: 36 },
  { name: texts.dueColumn, width: 18 },
  { name: texts.remainingColumn, width: 18 },
] as const;

const COLUMN_WIDTHS = columns.map((column) => column.width);
const COLUMNS = columns.length;
const STATUS = 3;
const PROGRESS = 4;
const EVIDENCE = 5;
const DUE = 6;
const REMAINING = 7;
const SUMMARY_HEADER = 4;
const SUMMARY = 5;
const HEADER_ROW = 7;
const FIRST = HEADER_ROW + 1;

export interface TrackingOptions {
  readonly edits?: KeptEdits;
  /** Edits of the measures sheet: the same measure has one name and one owner. */
  readonly measuresEdits?: KeptEdits;
  readonly digits?: Digits;
}

export function trackingSheet(assessment: Assessment, options: TrackingOptions = {}): WorksheetDraft {
  const { edits = noEdits, measuresEdits = noEdits, digits = 'arabic' } = options;
  const nextYear = assessment.fiscalYear + 1;
  const headings = headingLines(fill(texts.title, { nextYear }), assessment, edits, digits);
  const rows = tableRows(assessment, { edits, measuresEdits, digits });
  const header = columns.map((column) => column.name);
  const last = FIRST + rows.length - 1;
  const values = [
    ...headings.map((text) => padded(COLUMNS, text)),
    padded(COLUMNS),
    ...summaryRows(last),
    padded(COLUMNS),
    header,
    ...rows,
  ];
  return {
    role: 'tracking',
    title: fill(texts.sheet, { nextYear }),
    tabColor: palette.chartLines[1],
    cells: {
      values,
      styles: styles(last, digits),
      ...validation(last, nextYear),
      merges: [...headingMerges(headings, COLUMNS), area(SUMMARY_HEADER, 0, SUMMARY, 1)],
    },
    columnWidths: COLUMN_WIDTHS,
    rowHeights: [
      ...headingHeights(headings, COLUMN_WIDTHS),
      8,
      textHeightOf(values[SUMMARY_HEADER] ?? [], COLUMN_WIDTHS),
      26,
      8,
      textHeightOf(header, COLUMN_WIDTHS),
      ...rows.map((row) => textHeightOf(row, COLUMN_WIDTHS)),
    ],
    frozenRows: FIRST,
    charts: [],
    editable: {
      header: HEADER_ROW,
      ids: [
        ...assessment.improvement.flatMap((issue) => issue.measures.map((measure) => measure.id)),
        ...edits.rows.map((_, index) => addedRow(index)),
      ],
    },
    page: landscapePage(HEADER_ROW, area(0, 0, last, COLUMNS - 1)),
  };
}

function tableRows(assessment: Assessment, options: Required<TrackingOptions>): DraftValue[][] {
  const { edits, measuresEdits, digits } = options;
  const due = dueDate(assessment.fiscalYear + 1);
  const own = assessment.improvement.flatMap((issue) =>
    issue.measures.map((measure) => {
      const planned = measuresEdits.cells.get(measure.id);
      const name =
        planned?.get(worksheets.measureColumn) ?? inDigits(numberedMeasure(measure.id, measure.measure), digits);
      const owner = planned?.get(worksheets.ownerColumn) ?? inDigits(measure.owner, digits);
      const ours: DraftValue[] = [issue.id, name, owner, texts.notStarted, 0, null, due];
      return { ours, edits: edits.cells.get(measure.id) };
    }),
  );
  const added = edits.rows.map((row) => ({ ours: padded(COLUMNS), edits: row }));
  return [...own, ...added].map((row, index) => withRemaining(withEdits(row.ours, row.edits), FIRST + index));
}

const withEdits = (ours: readonly DraftValue[], edits: RowEdits | undefined): DraftValue[] =>
  columns.map(({ name }, column) => edits?.get(name) ?? ours[column] ?? null);

function withRemaining(row: readonly DraftValue[], at: number): DraftValue[] {
  const status = absoluteAddress(at, STATUS);
  const due = absoluteAddress(at, DUE);
  const settled = `OR(${status}="${texts.done}",${status}="${texts.cancelled}",NOT(ISNUMBER(${due})))`;
  return padded(COLUMNS, ...row.slice(0, REMAINING), { formula: `=IF(${settled},"${texts.none}",${due}-TODAY())` });
}

/** Counts above the table, so that sorting the table leaves them alone. */
function summaryRows(last: number): DraftValue[][] {
  const cells = (column: number) => areaAddress(area(FIRST, column, last, column));
  const status = cells(STATUS);
  const count = (choice: string): DraftValue => ({ formula: `=COUNTIF(${status},"${choice}")` });
  const overdue = `=COUNTIF(${cells(REMAINING)},"<0")`;
  const average = `=IFERROR(AVERAGEIF(${status},"<>${texts.cancelled}",${cells(PROGRESS)}),0)`;
  return [
    padded(
      COLUMNS,
      { formula: `=COUNTA(${cells(1)})` },
      null,
      ...trackingStatuses,
      texts.overdueColumn,
      texts.averageColumn,
    ),
    padded(COLUMNS, null, null, ...trackingStatuses.map(count), { formula: overdue }, { formula: average }),
  ];
}

function styles(last: number, digits: Digits): StyledArea[] {
  const formats = digitFormats[digits];
  const column = (index: number, style: StyledArea['style']): StyledArea => ({
    area: area(FIRST, index, last, index),
    style,
  });
  const base = { font: OFFICIAL_FONT, size: TEXT_SIZE, borders: palette.line, wrap: true } as const;
  const centred = { horizontal: 'Center', vertical: 'Center' } as const;
  const toFill = { fill: palette.input };
  const thai = digits === 'thai' ? '[$-D00041E]' : '';
  return [
    ...headingStyles(COLUMNS),
    {
      area: area(SUMMARY_HEADER, 0, SUMMARY, COLUMNS - 1),
      style: { ...base, ...centred, numberFormat: formats.whole },
    },
    { area: area(SUMMARY_HEADER, 0, SUMMARY_HEADER, COLUMNS - 1), style: { bold: true, fill: palette.header } },
    { area: area(SUMMARY_HEADER, 0, SUMMARY, 1), style: { bold: true, numberFormat: thai + texts.count } },
    ...tableStyles(HEADER_ROW, last, COLUMNS),
    column(0, { horizontal: 'Center', numberFormat: formats.whole }),
    column(STATUS, { ...toFill, horizontal: 'Center' }),
    column(PROGRESS, { ...toFill, horizontal: 'Center', numberFormat: formats.whole }),
    column(EVIDENCE, toFill),
    column(DUE, { ...toFill, horizontal: 'Center', numberFormat: formats.date }),
    // Late in words, not by the colour alone.
    column(REMAINING, { horizontal: 'Center', numberFormat: `${thai}0;[Red]${thai}${texts.overdueDays};${thai}0` }),
  ];
}

function validation(last: number, nextYear: number): Pick<CellsDraft, 'inputs' | 'choices'> {
  const column = (index: number): Area => area(FIRST, index, last, index);
  return {
    inputs: [
      { area: column(PROGRESS), minimum: 0, maximum: 100, title: texts.progressTitle, message: texts.progressMessage },
      // A Buddhist year typed as it is would be taken for one of the common era, 543 years ahead.
      {
        area: column(DUE),
        minimum: dateSerial(nextYear - 1, 10, 1),
        maximum: dateSerial(nextYear + 2, 9, 30),
        title: texts.dueTitle,
        message: fill(texts.dueMessage, { example: `30/9/${nextYear - ERA}` }),
      },
    ],
    choices: [{ area: column(STATUS), choices: trackingStatuses }],
  };
}

/** Buddhist era − common era. */
const ERA = 543;
const DAY = 86_400_000;
/** Day 0 of Excel's calendar, as it counts from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel's number for a date of the Buddhist era. */
export const dateSerial = (year: number, month: number, day: number): number =>
  (Date.UTC(year - ERA, month - 1, day) - EPOCH) / DAY;

/** The last day of the fiscal year (B.E.). */
export const dueDate = (fiscalYear: number): number => dateSerial(fiscalYear, 9, 30);
