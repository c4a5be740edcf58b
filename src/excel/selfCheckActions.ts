/**
 * Actions and checks of the self-check: what a person would do and look at on its sample sheets. Each takes one or two
 * round trips. Nothing here changes a worksheet that the self-check did not create.
 */
import { accepted, refused, type Result } from '../ita/finding';
import type { Area } from '../sheet/grid';
import { queueRules } from './highlights';
import { isOwnName } from './ownership';
import { queueRecord, queueStore, RECORD_NAMESPACE } from './recordXml';
import { runInWorkbook, writeInWorkbook } from './runInWorkbook';
import { supportsNotes } from './requirementSets';

export type Calculation = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export interface WorkbookContents {
  readonly sheets: readonly string[];
  /** Workbook names, and the add-in's own record. */
  readonly hidden: readonly string[];
  readonly calculation: Calculation;
}

/** What the workbook contains besides cells; an empty one has none of it. */
export const readWorkbookContents = (): Promise<Result<WorkbookContents>> =>
  runInWorkbook(async (context) => {
    const { worksheets, names, application } = context.workbook;
    const record = queueRecord(context.workbook);
    worksheets.load('items/name');
    names.load('items/name');
    application.load('calculationMode');
    await context.sync();
    return accepted({
      sheets: worksheets.items.map((sheet) => sheet.name),
      hidden: [...names.items.map((named) => named.name), ...record().ids.map(() => RECORD_NAMESPACE)],
      calculation: application.calculationMode,
    });
  });

/** Refused unless all worksheets are empty, without formats either, and the workbook accepts new worksheets. */
export const requireEmptyWorkbook = (sheets: readonly string[]): Promise<Result<null>> =>
  runInWorkbook(async (context) => {
    const { worksheets, protection } = context.workbook;
    protection.load('protected');
    const found = sheets.map((name) => {
      const sheet = worksheets.getItem(name);
      const used = sheet.getUsedRangeOrNullObject(false);
      used.load('address');
      const counts = [
        sheet.charts.getCount(),
        sheet.shapes.getCount(),
        sheet.tables.getCount(),
        sheet.comments.getCount(),
        sheet.names.getCount(),
        sheet.getRange().conditionalFormats.getCount(),
        // Part of Excel from this requirement set on, but not supported by every client.
        ...[supportsNotes() ? (sheet as Partial<Excel.Worksheet>).notes?.getCount() : undefined],
      ];
      return { used, counts };
    });
    await context.sync();
    if (protection.protected) return refused('workbook-protected');
    const isEmpty = found.every(
      ({ used, counts }) => used.isNullObject && counts.every((count) => (count?.value ?? 0) === 0),
    );
    return isEmpty ? accepted(null) : refused('workbook-not-empty');
  });

/** Adds and activates a new worksheet. On the web it cannot be activated in the batch that adds it. */
export async function addSheet(name: string): Promise<Result<null>> {
  const added = await writeInWorkbook(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
    return accepted(null);
  });
  return added.ok ? act(name, (sheet) => sheet.activate()) : added;
}

export const activeSheet = (): Promise<Result<string>> =>
  runInWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return accepted(sheet.name);
  });

/** The text that the cells show. @param area "E6:K36"; the used range when left out */
export const shownOn = (name: string, area?: string): Promise<Result<readonly (readonly string[])[]>> =>
  runInWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = area === undefined ? sheet.getUsedRange(true) : sheet.getRange(area);
    range.load('text');
    await context.sync();
    return accepted(range.text);
  });

/** "A1:D16": the used range, ignoring formats. */
export const usedOn = (name: string): Promise<Result<string>> =>
  runInWorkbook(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
    used.load('address');
    await context.sync();
    return accepted(used.address.slice(used.address.lastIndexOf('!') + 1));
  });

export const typeInto = (name: string, cell: string, value: string | number): Promise<Result<null>> =>
  act(name, (sheet) => {
    sheet.getRange(cell).values = [[value]];
  });

/** Imitates staff whose figures arrive as texts. */
export const formatAsText = (name: string, { firstRow, firstColumn, ...area }: Area): Promise<Result<null>> =>
  act(name, (sheet) => {
    const [rows, columns] = [area.lastRow - firstRow + 1, area.lastColumn - firstColumn + 1];
    sheet.getRangeByIndexes(firstRow, firstColumn, rows, columns).numberFormat = Array.from({ length: rows }, () =>
      Array<string>(columns).fill('@'),
    );
  });

/** Adds two user rules on the same cells: less than the one, less than the other. */
export const addUserRules = (name: string, area: string, limits: readonly number[]): Promise<Result<null>> =>
  act(name, (sheet) => {
    for (const limit of limits) {
      const { cellValue } = sheet.getRange(area).conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      cellValue.format.fill.color = '#FFC7CE';
      cellValue.rule = { formula1: `=${limit}`, operator: 'LessThan' };
    }
  });

export interface RuleCount {
  /** Rules of the kind that the sample user adds. */
  readonly cellValue: number;
  readonly custom: number;
}

/** Reads only the kinds of the rules: more is not always possible (OfficeDev/office-js #6827). */
export const rulesOn = (name: string): Promise<Result<RuleCount>> =>
  runInWorkbook(async (context) => {
    const rules = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    rules.load('items/type');
    await context.sync();
    const { cellValue, custom } = Excel.ConditionalFormatType;
    const count = (type: Excel.ConditionalFormatType) => rules.items.filter((rule) => rule.type === type).length;
    return accepted({ cellValue: count(cellValue), custom: count(custom) });
  });

/** How many manual page breaks stand before columns, set by a user or the add-in. */
export const columnBreaksOn = (name: string): Promise<Result<number>> =>
  runInWorkbook(async (context) => {
    const counts = { breaks: context.workbook.worksheets.getItem(name).verticalPageBreaks.getCount() };
    await context.sync();
    return accepted(counts.breaks.value);
  });

/** Formulas of the add-in's own highlights. */
export const highlightsOn = (name: string): Promise<Result<readonly string[]>> =>
  runInWorkbook(async (context) => {
    const rules = queueRules(context.workbook.worksheets.getItem(name));
    await context.sync();
    const { own, empty } = rules();
    return accepted([...own, ...empty].map(({ formula }) => formula));
  });

export const deleteSheet = (name: string): Promise<Result<null>> => act(name, (sheet) => sheet.delete());

/** @returns the name that Excel gives to the copy */
export const copyBefore = (name: string): Promise<Result<string>> =>
  writeInWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const copy = sheet.copy('Before', sheet);
    copy.load('name');
    await context.sync();
    return accepted(copy.name);
  });

export const setCalculation = (mode: Calculation): Promise<Result<null>> =>
  writeInWorkbook(async (context) => {
    context.workbook.application.calculationMode = mode;
    await context.sync();
    return accepted(null);
  });

/** Ctrl+Alt+F9. */
export const calculateAll = (): Promise<Result<null>> =>
  writeInWorkbook(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
    return accepted(null);
  });

export interface PageReading {
  readonly orientation: string;
  readonly paper: string;
  /** Per cent; null when the page is fitted instead, and breaks do not count. */
  readonly scale: number | null;
  readonly repeatsRows: boolean;
  readonly breaks: number;
}

export const pageOf = (name: string): Promise<Result<PageReading>> =>
  runInWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { pageLayout } = sheet;
    const titles = pageLayout.getPrintTitleRowsOrNullObject();
    const counts = { breaks: sheet.horizontalPageBreaks.getCount() };
    pageLayout.load('orientation,paperSize,zoom');
    titles.load('address');
    await context.sync();
    return accepted({
      orientation: pageLayout.orientation,
      paper: pageLayout.paperSize,
      scale: pageLayout.zoom.scale ?? null,
      repeatsRows: !titles.isNullObject,
      breaks: counts.breaks.value,
    });
  });

/** Removes what the self-check created. Best called twice: a name must not keep the sheets from being deleted. */
export async function clearWorkbook(sheets: readonly string[], before: WorkbookContents): Promise<Result<null>> {
  const now = await readWorkbookContents();
  if (!now.ok) return now;
  const made = now.value.sheets.filter((name) => sheets.includes(name) && !before.sheets.includes(name));
  const names = now.value.hidden.filter((name) => isOwnName(name) && !before.hidden.includes(name));
  const cleared = await writeInWorkbook(async (context) => {
    const { worksheets, application } = context.workbook;
    if (now.value.calculation !== before.calculation) application.calculationMode = before.calculation;
    for (const name of made) worksheets.getItem(name).delete();
    await context.sync();
    return accepted(null);
  });
  if (!now.value.hidden.some((name) => isOwnName(name) || name === RECORD_NAMESPACE)) return cleared;
  const forgotten = await writeInWorkbook(async (context) => {
    const record = queueRecord(context.workbook);
    await context.sync();
    queueStore(context.workbook, record().ids, null);
    for (const name of names) context.workbook.names.getItem(name).delete();
    await context.sync();
    return accepted(null);
  });
  return cleared.ok ? forgotten : cleared;
}

const act = (name: string, work: (sheet: Excel.Worksheet) => void): Promise<Result<null>> =>
  writeInWorkbook(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
    return accepted(null);
  });
