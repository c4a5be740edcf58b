/** Brings the built-in catalogue back onto the worksheet that staff changed. */
import { accepted, refused, type Result } from '../ita/finding';
import type { WorksheetDraft } from '../sheet/drafts/draft';
import { absoluteReference, areaAddress, contains, type Area, type Grid } from '../sheet/grid';
import {
  findPlace,
  freeTableName,
  insertCatalogue,
  writeTable,
  type CataloguePlace,
  type TablePlace,
} from './catalogue';
import { queueContents } from './contents';
import { queueGrid } from './grids';
import { CATALOGUE_NAME, type OwnedArea } from './ownership';
import { sheetArea } from './plan';
import { inWorkbook, writingInWorkbook } from './session';
import { hostCodeOf, inTries } from './tries';
import { writeWorksheet } from './worksheets';

interface PlacedTable extends TablePlace {
  readonly area: Area;
}

/** What is on the catalogue's worksheet. */
interface CatalogueContents {
  readonly grid: Grid;
  readonly tables: readonly PlacedTable[];
}

interface Replacement {
  readonly sheet: string;
  /** What the name points to now. */
  readonly named: Area;
  /** Everything that is read as catalogue: the named cells, their table, and rows below them. */
  readonly region: Area;
  readonly ownTables: readonly PlacedTable[];
  /** Tables on the worksheet that are not ours to touch. */
  readonly otherTables: readonly string[];
  readonly tableName: string;
  readonly isVisible: boolean;
  readonly grid: Grid;
}

/**
 * In place where the catalogue is where it was put and nothing else is in the way; else on a new worksheet, and the
 * old one stays as it is, no longer the catalogue. Three round trips.
 * @returns the worksheet; null where the workbook has no catalogue of its own, so that the built-in one is in use anyway
 */
export async function bringBackCatalogue(draft: WorksheetDraft): Promise<Result<{ readonly sheet: string | null }>> {
  const place = await findPlace();
  if (!place.ok) return place;
  const { catalogue, protectedSheets } = place.value;
  if (catalogue === null) return accepted({ sheet: null });
  const contents = await readContents(catalogue.sheet, place.value.tables);
  if (!contents.ok) return contents;
  const replacement = replacementOf(draft, catalogue, contents.value, place.value);
  if (replacement === null) return insertCatalogue(draft, place.value);
  if (protectedSheets.includes(catalogue.sheet)) return refused('sheet-protected', [], { sheet: catalogue.sheet });
  const tables = replacement.ownTables.map((table) => table.name);
  const written = await writingInWorkbook((context) => replace(context, draft, replacement, tables));
  if (written.ok || written.refusal.code === 'read-only') return written;
  // Writing over the same cells again ends in the same, wherever it was cut short.
  const again = await writingInWorkbook(async (context) =>
    replace(context, draft, replacement, await tablesLeft(context, replacement)),
  );
  if (again.ok) return again;
  const back = await inTries((context) => putBack(context, draft, replacement));
  return back.ok ? written : refused('left-unfinished', [], { hostCode: hostCodeOf(back) });
}

const readContents = (sheet: string, tables: readonly TablePlace[]): Promise<Result<CatalogueContents>> =>
  inWorkbook(async (context) => {
    const { workbook } = context;
    const cells = queueGrid(workbook.worksheets.getItem(sheet), { formulas: true });
    const placed = tables
      .filter((table) => table.sheet === sheet)
      .map((table) => ({ table, range: workbook.tables.getItem(table.name).getRange() }));
    for (const { range } of placed) range.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    return accepted({
      grid: cells.read() ?? emptyGrid(sheet),
      tables: placed.map(({ table, range }) => ({
        ...table,
        area: {
          firstRow: range.rowIndex,
          firstColumn: range.columnIndex,
          lastRow: range.rowIndex + range.rowCount - 1,
          lastColumn: range.columnIndex + range.columnCount - 1,
        },
      })),
    });
  });

const emptyGrid = (sheet: string): Grid => ({
  sheet,
  firstRow: 0,
  firstColumn: 0,
  values: [],
  formulas: [],
  numberFormats: [],
});

/** null where something that is not the catalogue would be written over. */
function replacementOf(
  draft: WorksheetDraft,
  { sheet, area }: OwnedArea,
  { grid, tables }: CatalogueContents,
  place: CataloguePlace,
): Replacement | null {
  const ownTables = tables.filter((table) => touches(table.area, area));
  const region = ownTables.reduce((all, table) => around(all, table.area), {
    ...area,
    lastRow: Math.max(area.lastRow, grid.firstRow + grid.values.length - 1),
  });
  if (region.firstRow !== 0 || region.firstColumn !== 0) return null;
  const target = sheetArea(draft);
  const changed = around(region, target);
  const isForeign = (row: number, column: number, value: unknown) =>
    value !== '' && value !== null && contains(target, row, column) && !contains(region, row, column);
  const isInTheWay =
    tables.some((table) => !ownTables.includes(table) && touches(table.area, changed)) ||
    grid.values.some((line, row) =>
      line.some((value, column) => isForeign(grid.firstRow + row, grid.firstColumn + column, value)),
    );
  if (isInTheWay) return null;
  return {
    sheet,
    named: area,
    region,
    ownTables,
    otherTables: tables.filter((table) => !ownTables.includes(table)).map((table) => table.name),
    tableName: freeTableName(
      draft,
      place.tables.filter((table) => !ownTables.some((own) => own.name === table.name)),
    ),
    isVisible: !place.hiddenSheets.includes(sheet),
    grid,
  };
}

async function replace(
  context: Excel.RequestContext,
  draft: WorksheetDraft,
  replacement: Replacement,
  tables: readonly string[],
): Promise<Result<{ readonly sheet: string }>> {
  const { names, worksheets } = context.workbook;
  const { sheet, region, tableName } = replacement;
  const worksheet = worksheets.getItem(sheet);
  dissolve(worksheet, tables);
  writeWorksheet(worksheet, draft, region, []);
  fitRowsBelow(worksheet, sheetArea(draft), region);
  writeTable(worksheet, draft, tableName);
  names.getItem(CATALOGUE_NAME).formula = `=${absoluteReference(sheet, sheetArea(draft))}`;
  if (replacement.isVisible) worksheet.activate();
  await context.sync();
  return accepted({ sheet });
}

/** After a write that was cut short, a table may have been made and not yet have its name. */
async function tablesLeft(context: Excel.RequestContext, { sheet, otherTables }: Replacement): Promise<string[]> {
  const { tables } = context.workbook.worksheets.getItem(sheet);
  tables.load('items/name');
  await context.sync();
  return tables.items.map((table) => table.name).filter((name) => !otherTables.includes(name));
}

/** Queues making plain cells of the tables, with all of their rows shown. */
function dissolve({ tables }: Excel.Worksheet, names: readonly string[]): void {
  for (const name of names) {
    const table = tables.getItem(name);
    table.clearFilters();
    table.convertToRange();
  }
}

/** Rows that were part of the old table and are none of the new one are empty, and no longer need their height. */
function fitRowsBelow(worksheet: Excel.Worksheet, target: Area, region: Area): void {
  const rows = region.lastRow - target.lastRow;
  if (rows > 0) worksheet.getRangeByIndexes(target.lastRow + 1, 0, rows, 1).format.autofitRows();
}

/** What staff had, as it was read. The looks are those of the built-in catalogue. */
async function putBack(
  context: Excel.RequestContext,
  draft: WorksheetDraft,
  replacement: Replacement,
): Promise<Result<null>> {
  const { sheet, named, region, ownTables, grid } = replacement;
  const { names, worksheets } = context.workbook;
  const worksheet = worksheets.getItem(sheet);
  dissolve(worksheet, await tablesLeft(context, replacement));
  // In a cell that is formatted as text already, the apostrophe that makes a text could become part of it.
  const target = around(region, sheetArea(draft));
  rangeOf(worksheet, target).numberFormat = rowsOf(target, () => 'General');
  queueContents(worksheet, grid, target);
  rangeOf(worksheet, target).numberFormat = rowsOf(
    target,
    (row, column) => grid.numberFormats[row - grid.firstRow]?.[column - grid.firstColumn] ?? 'General',
  );
  for (const { name, area, style } of ownTables) {
    const table = worksheet.tables.add(areaAddress(area), true);
    table.name = name;
    if (style !== '') table.style = style;
  }
  names.getItem(CATALOGUE_NAME).formula = `=${absoluteReference(sheet, named)}`;
  await context.sync();
  return accepted(null);
}

const rangeOf = (worksheet: Excel.Worksheet, area: Area): Excel.Range => worksheet.getRange(areaAddress(area));

const rowsOf = <Value>(area: Area, value: (row: number, column: number) => Value): Value[][] =>
  Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, down) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (__, across) =>
      value(area.firstRow + down, area.firstColumn + across),
    ),
  );

const touches = (one: Area, other: Area): boolean =>
  one.firstRow <= other.lastRow &&
  other.firstRow <= one.lastRow &&
  one.firstColumn <= other.lastColumn &&
  other.firstColumn <= one.lastColumn;

const around = (one: Area, other: Area): Area => ({
  firstRow: Math.min(one.firstRow, other.firstRow),
  firstColumn: Math.min(one.firstColumn, other.firstColumn),
  lastRow: Math.max(one.lastRow, other.lastRow),
  lastColumn: Math.max(one.lastColumn, other.lastColumn),
});
