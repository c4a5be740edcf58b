/** Everything one click must know of the workbook, in one round trip. */
import { accepted, refused, type Result } from '../ita/finding';
import type { Area, CellValue, Grid } from '../sheet/grid';
import { freeMark, resultSets, setOfOwnWorksheet, setOfSheet, type ResultSet } from './ownership';
import { inWorkbook } from './session';

export interface WorkbookReading {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly grid: Grid;
  /** Cells with values or formats, our own included. */
  readonly usedArea: Area;
  /** Results that an earlier click wrote for this sheet. */
  readonly results: ResultSet | null;
  /** Result sets of all sheets. */
  readonly sets: readonly ResultSet[];
  /** Name for the set when there is none yet. */
  readonly mark: string;
  /** Ids of the add-in's own conditional formats on the sheet. */
  readonly ownHighlights: readonly string[];
  readonly sheetIsProtected: boolean;
  readonly structureIsProtected: boolean;
}

/**
 * Reads the named sheet, or the active one. On a worksheet of the add-in's own, the sheet it was made from is read
 * instead, at the price of a second round trip.
 */
export async function readWorkbook(
  sheet: string | undefined,
  onRoundTrip?: () => void,
): Promise<Result<WorkbookReading>> {
  const reading = await readSheet(sheet, onRoundTrip);
  if (sheet !== undefined) {
    return !reading.ok && reading.refusal.parameters.hostCode === 'ItemNotFound' ? missingSheet(sheet) : reading;
  }
  if (!reading.ok) return reading;
  const source = setOfOwnWorksheet(reading.value.sets, reading.value.sheet)?.block?.sheet;
  return source === undefined ? reading : readSheet(source, onRoundTrip);
}

/** Only when it is missing are the names of the others asked for: what a null worksheet's ranges do is not documented. */
const missingSheet = (sheet: string): Promise<Result<never>> =>
  inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return refused('sheet-missing', [], { sheet, sheets: worksheets.items.map((one) => one.name).join(', ') });
  });

const readSheet = (name: string | undefined, onRoundTrip?: () => void): Promise<Result<WorkbookReading>> =>
  inWorkbook(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    const sheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
    const values = sheet.getUsedRangeOrNullObject(true);
    const used = sheet.getUsedRangeOrNullObject(false);
    const highlights = sheet.getRange().conditionalFormats;
    worksheets.load('items/name');
    workbook.names.load('items/name,items/formula');
    workbook.protection.load('protected');
    sheet.load('name');
    sheet.protection.load('protected');
    values.load('values,formulas,numberFormat,rowIndex,columnIndex');
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    highlights.load('items/id,items/type,items/customOrNullObject/rule/formula');
    await context.sync();

    const sheets = worksheets.items.map((one) => one.name);
    if (values.isNullObject || isBlank(values.values)) return refused('workbook-empty', [], { sheet: sheet.name });
    const sets = resultSets(workbook.names.items);
    const results = setOfSheet(sets, sheet.name);
    const mark = results?.mark ?? freeMark(sets);
    return accepted({
      sheet: sheet.name,
      sheets,
      grid: {
        sheet: sheet.name,
        firstRow: values.rowIndex,
        firstColumn: values.columnIndex,
        values: values.values as CellValue[][],
        formulas: values.formulas as CellValue[][],
        numberFormats: values.numberFormat as string[][],
      },
      usedArea: areaOf(used),
      results,
      sets,
      mark,
      ownHighlights: highlights.items.filter((format) => isOwn(format, mark)).map((format) => format.id),
      sheetIsProtected: sheet.protection.protected,
      structureIsProtected: workbook.protection.protected,
    });
  }, onRoundTrip);

const isBlank = (values: readonly (readonly unknown[])[]): boolean =>
  values.every((row) => row.every((value) => value === '' || value === null));

const areaOf = (range: Excel.Range): Area => ({
  firstRow: range.rowIndex,
  firstColumn: range.columnIndex,
  lastRow: range.rowIndex + range.rowCount - 1,
  lastColumn: range.columnIndex + range.columnCount - 1,
});

/** Ours are custom rules whose formula carries the set's mark. */
const isOwn = (format: Excel.ConditionalFormat, mark: string): boolean =>
  format.type === Excel.ConditionalFormatType.custom &&
  !format.customOrNullObject.isNullObject &&
  format.customOrNullObject.rule.formula.includes(`N("${mark}")=0`);
