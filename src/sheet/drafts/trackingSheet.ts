/** The worksheet for following the measures up (ติดตาม): status, progress, evidence, due date, and a summary by status. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { trackingSheet as texts } from '../../texts/th/trackingSheet';
import { worksheets } from '../../texts/th/worksheets';
import { absoluteAddress, areaAddress, type Area } from '../grid';
import { area } from './area';
import { digitFormats, inDigits, type Digits } from './digits';
import type { CellsDraft, CellStyle, Formula } from './draft';
import { numberedMeasure } from './measuresSheet';
import { HEADER, type FormulaAt, type Layout, type Look, type ModelRow, type SheetModel } from './model';
import {
  frozenRows,
  gapRow,
  headingRows,
  landscapePage,
  OFFICIAL_FONT,
  staffRowOf,
  tableLooks,
  TEXT_SIZE,
  wideLook,
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
const MEASURE = 1;
const STATUS = 3;
const PROGRESS = 4;
const EVIDENCE = 5;
const DUE = 6;
const REMAINING = 7;
const SUMMARY_HEIGHT = 26;

/** What the measures sheet says of a measure, as staff may have reworded it. */
export interface PlannedMeasure {
  readonly measure: string;
  readonly owner: string;
}

/** @param planned by the measure's id; the same measure has one name and one owner on both worksheets */
export function trackingSheet(
  assessment: Assessment,
  digits: Digits,
  planned: ReadonlyMap<string, PlannedMeasure>,
): SheetModel {
  const nextYear = assessment.fiscalYear + 1;
  const looks = tableLooks(COLUMNS, ...columnLooks(digits));
  return {
    role: 'tracking',
    title: fill(texts.sheet, { nextYear }),
    tabColor: palette.chartLines[1],
    year: assessment.fiscalYear,
    columnWidths: COLUMN_WIDTHS,
    printedColumns: COLUMNS,
    size: TEXT_SIZE,
    namingColumn: MEASURE,
    rows: [
      ...headingRows(fill(texts.title, { nextYear }), assessment, digits, COLUMNS),
      gapRow('gap 1'),
      ...summaryRows(digits),
      gapRow('gap 2'),
      { id: HEADER, cells: columns.map((column) => column.name), looks: looks.header, height: 'fitted' },
      ...measureRows(assessment, digits, planned, looks.body),
    ],
    staffRow: staffRowOf(COLUMNS, looks, new Map([[REMAINING, remaining]])),
    finish: (layout) => ({
      ...validation(layout, nextYear),
      frozenRows: frozenRows(layout),
      charts: [],
      page: landscapePage(layout),
    }),
  };
}

function measureRows(
  { improvement, fiscalYear }: Assessment,
  digits: Digits,
  planned: ReadonlyMap<string, PlannedMeasure>,
  looks: readonly Look[],
): ModelRow[] {
  const due = dateFormula(fiscalYear + 1, 9, 30);
  return improvement.flatMap((issue) =>
    issue.measures.map(({ id, measure, owner }): ModelRow => {
      const now = planned.get(id);
      const name = now?.measure ?? inDigits(numberedMeasure(id, measure), digits);
      const cells = [issue.id, name, now?.owner ?? inDigits(owner, digits), texts.notStarted, 0, null, due, remaining];
      return { id, cells, looks, height: 'fitted', isInTable: true };
    }),
  );
}

const remaining: FormulaAt = (row) => {
  const status = absoluteAddress(row, STATUS);
  const due = absoluteAddress(row, DUE);
  const settled = `OR(${status}="${texts.done}",${status}="${texts.cancelled}",NOT(ISNUMBER(${due})))`;
  return `=IF(${settled},"${texts.none}",${due}-TODAY())`;
};

/** Counts above the table, so that sorting the table leaves them alone. */
function summaryRows(digits: Digits): ModelRow[] {
  const cells = (column: number, layout: Layout) => areaAddress(columnOf(layout, column));
  const count =
    (choice: string): FormulaAt =>
    (_, layout) =>
      `=COUNTIF(${cells(STATUS, layout)},"${choice}")`;
  const all: FormulaAt = (_, layout) => `=COUNTA(${cells(MEASURE, layout)})`;
  const overdue: FormulaAt = (_, layout) => `=COUNTIF(${cells(REMAINING, layout)},"<0")`;
  const average: FormulaAt = (_, layout) =>
    `=IFERROR(AVERAGEIF(${cells(STATUS, layout)},"<>${texts.cancelled}",${cells(PROGRESS, layout)}),0)`;
  const base: CellStyle = { font: OFFICIAL_FONT, size: TEXT_SIZE, borders: palette.line, wrap: true };
  const figures = {
    ...base,
    horizontal: 'Center',
    vertical: 'Center',
    numberFormat: digitFormats[digits].whole,
  } as const;
  const named = wideLook(COLUMNS, figures);
  const bold = wideLook(COLUMNS, { bold: true, fill: palette.header });
  const total = wideLook(2, { bold: true, numberFormat: thaiDigits(digits) + texts.count });
  return [
    {
      id: 'summary header',
      cells: [all, null, ...trackingStatuses, texts.overdueColumn, texts.averageColumn],
      looks: [named, total, bold],
      merges: [{ from: 0, to: 1, through: 'summary' }],
      height: 'fitted',
      computed: COLUMNS,
    },
    {
      id: 'summary',
      cells: [null, null, ...trackingStatuses.map(count), overdue, average],
      looks: [named, total],
      height: SUMMARY_HEIGHT,
      computed: COLUMNS,
    },
  ];
}

/** A column of the table's rows. */
const columnOf = ({ header, lastTableRow }: Layout, column: number): Area =>
  area(header + 1, column, Math.max(header + 1, lastTableRow), column);

const thaiDigits = (digits: Digits): string => (digits === 'thai' ? '[$-D00041E]' : '');

function columnLooks(digits: Digits): Look[] {
  const formats = digitFormats[digits];
  const column = (index: number, style: CellStyle): Look => ({ from: index, to: index, style });
  const toFill = { fill: palette.input };
  const thai = thaiDigits(digits);
  return [
    column(0, { horizontal: 'Center', numberFormat: formats.whole }),
    column(STATUS, { ...toFill, horizontal: 'Center' }),
    column(PROGRESS, { ...toFill, horizontal: 'Center', numberFormat: formats.whole }),
    column(EVIDENCE, toFill),
    column(DUE, { ...toFill, horizontal: 'Center', numberFormat: formats.date }),
    // Late in words, not by the colour alone.
    column(REMAINING, { horizontal: 'Center', numberFormat: `${thai}0;[Red]${thai}${texts.overdueDays};${thai}0` }),
  ];
}

function validation(layout: Layout, nextYear: number): Pick<CellsDraft, 'inputs' | 'choices'> {
  const column = (index: number) => columnOf(layout, index);
  return {
    inputs: [
      { area: column(PROGRESS), minimum: 0, maximum: 100, title: texts.progressTitle, message: texts.progressMessage },
      // A Buddhist year typed as it is would be taken for one of the common era, 543 years ahead.
      {
        area: column(DUE),
        minimum: dateFormula(nextYear - 1, 10, 1),
        maximum: dateFormula(nextYear + 2, 9, 30),
        title: texts.dueTitle,
        message: fill(texts.dueMessage, { example: `30/9/${nextYear - ERA}` }),
      },
    ],
    choices: [{ area: column(STATUS), choices: trackingStatuses }],
  };
}

/** Buddhist era − common era. */
const ERA = 543;

/** A date of the Buddhist era as a formula: its number differs between workbooks whose days count from 1900 and from 1904. */
export const dateFormula = (year: number, month: number, day: number): Formula => ({
  formula: `=DATE(${year - ERA},${month},${day})`,
});
