/**
 * The worksheet for following up the measures (ติดตาม): status, progress, evidence, due date, and a summary by status.
 */
import type { PlannedAssessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { trackingSheet as texts } from '../../texts/th/trackingSheet';
import { worksheets } from '../../texts/th/worksheets';
import { absoluteAddress, areaAddress, type Area } from '../grid';
import { area } from './area';
import { digitFormats, type Digits } from './thaiOrArabicDigits';
import type { CellsDraft, CellStyle } from './draft';
import { dateFormula, dueDate, ERA } from './dueDate';
import { HEADER, type FormulaAt, type Layout, type Look, type ModelRow, type SheetModel } from './sheetModel';
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
} from './officialSheetParts';
import { palette } from './palette';
import { planOf, type Plan, type PlannedMeasure } from './plannedMeasures';
import { unbrokenRows } from './nonBreakingText';

export const trackingStatuses = [texts.notStarted, texts.underWay, texts.done, texts.cancelled] as const;

const columns = [
  { name: texts.issueColumn, width: 9 },
  { name: worksheets.measureColumn, width: 40 },
  { name: worksheets.ownerColumn, width: 19 },
  { name: worksheets.periodColumn, width: 22 },
  { name: texts.statusColumn, width: 14 },
  { name: texts.progressColumn, width: 13 },
  { name: texts.evidenceColumn, width: 23 },
  { name: texts.dueColumn, width: 14 },
  { name: texts.remainingColumn, width: 15 },
] as const;

const COLUMN_WIDTHS = columns.map((column) => column.width);
const COLUMNS = columns.length;
const MEASURE = 1;
export const STATUS = 4;
export const PROGRESS = 5;
const EVIDENCE = 6;
export const DUE = 7;
const REMAINING = 8;
const SUMMARY_HEIGHT = 26;

/** @param plan the same measures, owners and periods as on the worksheet of measures */
export function trackingSheet(
  assessment: PlannedAssessment,
  digits: Digits,
  plan: Plan = planOf(assessment, digits),
): SheetModel {
  const nextYear = assessment.fiscalYear + 1;
  const looks = tableLooks(COLUMNS, ...columnLooks(digits));
  return {
    role: 'tracking',
    listsMeasures: true,
    title: fill(texts.sheet, { nextYear }),
    tabColor: palette.chartLines[1],
    year: assessment.fiscalYear,
    columnWidths: COLUMN_WIDTHS,
    printedColumns: COLUMNS,
    size: TEXT_SIZE,
    namingColumn: MEASURE,
    rows: unbrokenRows([
      ...headingRows(fill(texts.title, { nextYear }), assessment, digits, COLUMNS),
      gapRow('gap 1'),
      ...summaryRows(digits),
      gapRow('gap 2'),
      { id: HEADER, cells: columns.map((column) => column.name), looks: looks.header, height: 'fitted' as const },
      ...plan.measures.map((one) => measureRow(one, nextYear, looks.body)),
    ]),
    staffRow: staffRowOf(COLUMNS, looks, new Map([[REMAINING, remaining]])),
    finish: (layout) => ({
      ...validation(layout, nextYear),
      frozenRows: frozenRows(layout),
      charts: [],
      page: landscapePage(layout),
    }),
  };
}

function measureRow({ id, issue, measure, owner, period }: PlannedMeasure, nextYear: number, looks: readonly Look[]) {
  const due = dueDate(period, nextYear);
  const cells = [issue, measure, owner, period, texts.notStarted, 0, null, due, remaining];
  return { id, cells, looks, height: 'fitted', isInTable: true } as const;
}

/** The date of a year in the Buddhist era that Excel took for the common era; no date of a plan lies so far ahead. */
const BUDDHIST_YEAR = 2400;

/** Days to the due date, which may be typed in either era. */
const remaining: FormulaAt = (row) => {
  const status = absoluteAddress(row, STATUS);
  const due = absoluteAddress(row, DUE);
  const settled = `OR(${status}="${texts.done}",${status}="${texts.cancelled}",NOT(ISNUMBER(${due})))`;
  const date = `IF(YEAR(${due})>${BUDDHIST_YEAR},EDATE(${due},-12*${ERA}),${due})`;
  return `=IF(${settled},"${texts.none}",${date}-TODAY())`;
};

/** Counts above the table, so that sorting the table does not affect them. */
function summaryRows(digits: Digits): ModelRow[] {
  const cells = (column: number, layout: Layout) => areaAddress(columnOf(layout, column));
  const count =
    (choice: string): FormulaAt =>
    (_, layout) =>
      `=COUNTIF(${cells(STATUS, layout)},"${choice}")`;
  const all: FormulaAt = (_, layout) => `=COUNTA(${cells(MEASURE, layout)})`;
  // Whatever is empty or has other words: the total is all columns together.
  const others: FormulaAt = (row) =>
    `=${absoluteAddress(row - 1, 0)}-SUM(${absoluteAddress(row, 2)}:${absoluteAddress(row, 1 + trackingStatuses.length)})`;
  const overdue: FormulaAt = (_, layout) => `=COUNTIF(${cells(REMAINING, layout)},"<0")`;
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
      cells: [all, null, ...trackingStatuses, texts.otherStatus, texts.overdueColumn, texts.averageColumn],
      looks: [named, total, bold],
      merges: [{ from: 0, to: 1, through: 'summary' }],
      height: 'fitted',
      computed: COLUMNS,
    },
    {
      id: 'summary',
      cells: [null, null, ...trackingStatuses.map(count), others, overdue, average],
      looks: [named, total],
      height: SUMMARY_HEIGHT,
      computed: COLUMNS,
    },
  ];
}

/**
 * Mean progress of what is not cancelled, in per cent. Excel stores "50%" as 0.5, and a formula sees no formats, so a
 * progress below 1 is a share of the whole; 1 is one per cent, and a click asks about it. Values above 100 count as
 * 100; values below 0, or no number, as 0.
 */
const average: FormulaAt = (_, layout) => {
  const [measures, status, progress] = [MEASURE, STATUS, PROGRESS].map((column) =>
    areaAddress(columnOf(layout, column)),
  );
  const going = `${status},"<>${texts.cancelled}"`;
  const sum = (from: string, to: string) => `SUMIFS(${progress},${going},${progress},"${from}",${progress},"${to}")`;
  const whole = `COUNTIFS(${going},${progress},">100")`;
  return `=IFERROR((${sum('>=1', '<=100')}+100*(${sum('>0', '<1')}+${whole}))/(COUNTA(${measures})-COUNTIF(${status},"${texts.cancelled}")),0)`;
};

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
    // A share is shown as one, so that people see how it was understood.
    column(PROGRESS, {
      ...toFill,
      horizontal: 'Center',
      numberFormat: `[<=0]${formats.whole};[<1]${formats.whole}%;${formats.whole}`,
    }),
    column(EVIDENCE, toFill),
    column(DUE, {
      ...toFill,
      horizontal: 'Center',
      numberFormat: `[<${FAR_AHEAD}]${formats.date};${thai || '[$-41E]'}d mmm yyyy`,
    }),
    // States lateness in words, not by colour alone.
    column(REMAINING, { horizontal: 'Center', numberFormat: `${thai}0;[Red]${thai}${texts.overdueDays};${thai}0` }),
  ];
}

/**
 * Excel's day in the year 2310, or 2314 when days count from 1904: beyond it, a year is taken as typed in the Buddhist
 * era.
 */
const FAR_AHEAD = 150000;

function validation(layout: Layout, nextYear: number): Pick<CellsDraft, 'inputs' | 'choices'> {
  const column = (index: number) => columnOf(layout, index);
  const examples = { buddhist: `30/9/${nextYear}`, common: `30/9/${nextYear - ERA}` };
  const years = { firstYear: nextYear - 1, lastYear: nextYear + 2 };
  return {
    inputs: [
      {
        area: column(PROGRESS),
        minimum: 0,
        maximum: 100,
        title: texts.progressTitle,
        message: texts.progressMessage,
        error: texts.progressError,
      },
      // From the first day of the common era to the last of the Buddhist one, typed as it is.
      {
        area: column(DUE),
        minimum: dateFormula(years.firstYear, 10, 1),
        maximum: dateFormula(years.lastYear + ERA, 9, 30),
        title: texts.dueTitle,
        message: fill(texts.dueMessage, examples),
        error: fill(texts.dueError, { ...examples, ...years }),
      },
    ],
    choices: [
      {
        area: column(STATUS),
        choices: trackingStatuses,
        error: { title: texts.statusColumn, message: texts.statusError },
      },
    ],
  };
}
