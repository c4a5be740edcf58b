/** Tables of a sheet, each a part of its own: where they are, what their columns are called, how they come and go. */
import { relationshipPrefix } from '../ooxml/relationshipPrefix';
import { escapeAttribute, type XmlElement } from '../ooxml/xml';
import { readEscapes, writeEscapes } from '../ooxml/escapedText';
import { contains, intersection, parseArea, type Area } from './address';
import type { Sheet } from './sheet';
import { storedArea } from './sqref';
import { worksheetSequence } from './worksheetSequence';
import type { Workbook } from './workbook';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
/** The schema's sequence of a table's elements. */
export const tableSequence = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
const longestColumnName = 255;

export interface TablePart {
  readonly sheet: Sheet;
  readonly part: string;
  /** <table>. */
  readonly root: XmlElement;
  /** Header, body and totals. */
  readonly area: Area;
}

export const tablesOf = ({ container }: Workbook, sheet: Sheet): TablePart[] =>
  container
    .relationships(sheet.part)
    .filter(({ kind, target }) => kind === 'table' && container.has(target))
    .flatMap(({ target: part }) => {
      const root = container.xml(part);
      const area = parseArea(root.get('ref') ?? '');
      return area === null ? [] : [{ sheet, part, root, area }];
    });

export const allTables = (workbook: Workbook): TablePart[] =>
  workbook.sheets.flatMap((sheet) => tablesOf(workbook, sheet));

export const tableName = ({ root }: TablePart): string => root.get('displayName') ?? root.get('name') ?? '';
export const headerRows = ({ root }: TablePart): number => root.number('headerRowCount') ?? 1;
export const totalsRows = ({ root }: TablePart): number => root.number('totalsRowCount') ?? 0;
export const columnNames = ({ root }: TablePart): string[] =>
  (root.first('tableColumns')?.children ?? []).map((column) => readEscapes(column.get('name') ?? ''));

/** Makes a table of cells whose first row holds the headers. The area must be free for it. */
export function addTable(workbook: Workbook, sheet: Sheet, area: Area): TablePart {
  const { container } = workbook;
  const tables = allTables(workbook);
  const id = Math.max(0, ...tables.map(({ root }) => root.number('id') ?? 0)) + 1;
  const taken = new Set(tables.map((table) => tableName(table).toLowerCase()));
  let number = id;
  while (taken.has(`table${number}`) || workbook.names.find(`Table${number}`, null) !== undefined) number += 1;
  const part = container.freePart('xl/tables/table', '.xml');
  container.addPart(part, tableText(id, `Table${number}`, area), tableType);
  const relationship = container.relate(sheet.part, 'table', part);
  const parts = sheet.root.ensure('tableParts', worksheetSequence);
  parts.add('tablePart', { [`${relationshipPrefix(sheet.root)}:id`]: relationship });
  parts.set('count', parts.children.length);
  const table = { sheet, part, root: container.xml(part), area };
  nameColumns(workbook, table);
  return table;
}

/** Takes the table away and leaves its cells. */
export function removeTable({ container }: Workbook, { sheet, part }: TablePart): void {
  const id = container.relationships(sheet.part).find(({ target }) => target === part)?.id;
  if (id !== undefined) container.unrelate(sheet.part, id);
  container.removePart(part);
  const parts = sheet.root.first('tableParts');
  const entry = parts?.children.find((child) =>
    [...child.attributes].some(([name, value]) => /:id$/.test(name) && value === id),
  );
  entry?.remove();
  if (parts?.children.length === 0) parts.remove();
  else parts?.set('count', parts.children.length);
}

/** After cells changed: headers that were written over are texts again, none empty and no two alike. */
export function keepHeaders(workbook: Workbook, sheet: Sheet, changed: Area): void {
  for (const table of tablesOf(workbook, sheet)) {
    const header = { ...table.area, lastRow: table.area.firstRow };
    if (headerRows(table) > 0 && intersection(header, changed) !== null) nameColumns(workbook, table);
  }
}

/** What a user types in the row below a table or the column beside it becomes part of the table. */
export function growTable(workbook: Workbook, sheet: Sheet, row: number, column: number): void {
  for (const table of tablesOf(workbook, sheet)) {
    const { area } = table;
    const below = row === area.lastRow + 1 && column >= area.firstColumn && column <= area.lastColumn;
    const beside = column === area.lastColumn + 1 && row >= area.firstRow && row <= area.lastRow;
    if ((!below && !beside) || totalsRows(table) > 0 || headerRows(table) === 0) continue;
    const added = below
      ? { ...area, firstRow: row, lastRow: row }
      : { ...area, firstColumn: column, lastColumn: column };
    const others = [...sheet.cells(added)].filter(({ cell }) => !cell.isBlank);
    if (others.length !== 1 || isTaken(workbook, sheet, added)) continue;
    const grown = { ...area, lastRow: area.lastRow + (below ? 1 : 0), lastColumn: area.lastColumn + (beside ? 1 : 0) };
    table.root.set('ref', storedArea(grown));
    table.root.first('autoFilter')?.set('ref', storedArea(grown));
    nameColumns(workbook, { ...table, area: grown });
  }
}

/** Whether another table or merged cells lie in the area: a table cannot come there. */
export const isTaken = (workbook: Workbook, sheet: Sheet, area: Area): boolean =>
  [...tablesOf(workbook, sheet).map((table) => table.area), ...sheet.merges].some(
    (other) => intersection(other, area) !== null,
  );

/** Shows all rows again. */
export function clearFilters({ sheet, root, area }: TablePart): void {
  const filter = root.first('autoFilter');
  if (filter === undefined || filter.children.length === 0) return;
  filter.clear();
  for (const [row, { hidden }] of [...sheet.existingRows()]) {
    if (hidden && contains(area, row, area.firstColumn)) sheet.ensureRow(row).hidden = false;
  }
}

/** Whether a formula anywhere names the table ("Table1[คะแนน]"). */
export function isUsedByFormulas(workbook: Workbook, table: TablePart): boolean {
  const mention = `${tableName(table)}[`.toLowerCase();
  const names = [null, ...workbook.sheets.map((sheet) => workbook.positionOf(sheet))].flatMap((scope) =>
    workbook.names.list(scope),
  );
  const formulas = workbook.sheets.flatMap((sheet) => [...sheet.cells()].map(({ cell }) => cell.formula ?? ''));
  return [...formulas, ...names.map((name) => name.formula)].some((text) => text.toLowerCase().includes(mention));
}

/** The header cells and the columns' names agree: unique texts, "Column3" for an empty one. */
export function nameColumns(workbook: Workbook, { sheet, root, area }: TablePart): void {
  const columns = root.ensure('tableColumns', tableSequence);
  const width = area.lastColumn - area.firstColumn + 1;
  const texts = Array.from({ length: width }, (_, index) =>
    workbook.text(sheet, area.firstRow, area.firstColumn + index).slice(0, longestColumnName),
  );
  const taken = new Set<string>();
  texts.forEach((text, index) => {
    const name = text === '' ? freeName('Column', index + 1, texts, taken) : uniqueName(text, taken);
    taken.add(name.toLowerCase());
    const cell = sheet.cell(area.firstRow, area.firstColumn + index);
    if (cell?.value !== name || cell.formula !== null) {
      workbook.setValue(sheet, area.firstRow, area.firstColumn + index, name);
    }
    const column = columns.children[index] ?? columns.add('tableColumn', { id: nextId(columns) });
    const stored = storedName(name);
    if (column.get('name') !== stored) column.set('name', stored);
  });
  if (columns.number('count') !== width) columns.set('count', width);
}

const nextId = (columns: XmlElement): number =>
  Math.max(0, ...columns.children.map((column) => column.number('id') ?? 0)) + 1;

/** Line breaks in a column's name are escaped in the file, unlike those in the cell. */
const storedName = (name: string): string => writeEscapes(name).replaceAll('\n', '_x000a_');

function uniqueName(text: string, taken: ReadonlySet<string>): string {
  if (!taken.has(text.toLowerCase())) return text;
  for (let number = 2; ; number += 1) if (!taken.has(`${text}${number}`.toLowerCase())) return `${text}${number}`;
}

function freeName(stem: string, from: number, texts: readonly string[], taken: ReadonlySet<string>): string {
  const known = new Set([...taken, ...texts.map((text) => text.toLowerCase())]);
  for (let number = from; ; number += 1) {
    if (!known.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
  }
}

const tableText = (id: number, name: string, area: Area): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${spreadsheet}" id="${id}" ` +
  `name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${storedArea(area)}" ` +
  `totalsRowShown="0"><autoFilter ref="${storedArea(area)}"/><tableColumns count="0"/>` +
  '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>';
