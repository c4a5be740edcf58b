/** Writes a rectangle of cells with its looks. */
import type { CellsDraft, CellStyle, DraftValue, NumberInput } from '../sheet/drafts/draft';
import type { Area } from '../sheet/grid';
import { supportsDataValidation } from './supported';

/** Queues the cells at the place; the draft's own (0, 0) goes to (row, column) of the worksheet. */
export function writeCells(sheet: Excel.Worksheet, row: number, column: number, cells: CellsDraft): void {
  const at = (area: Area): Excel.Range =>
    sheet.getRangeByIndexes(
      row + area.firstRow,
      column + area.firstColumn,
      area.lastRow - area.firstRow + 1,
      area.lastColumn - area.firstColumn + 1,
    );
  const columns = cells.values[0]?.length ?? 0;
  sheet.getRangeByIndexes(row, column, cells.values.length, columns).formulas = cells.values.map((line) =>
    line.map(cellInput),
  );
  for (const area of cells.merges) at(area).merge();
  for (const { area, style } of cells.styles) writeStyle(at(area), style, area);
  // Wrapping is slow on the web: once an area, and last.
  for (const { area, style } of cells.styles) if (style.wrap === true) at(area).format.wrapText = true;
  if (!supportsDataValidation()) return;
  for (const input of cells.inputs) restrict(at(input.area), input);
  for (const { area, choices } of cells.choices ?? []) {
    at(area).dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
  }
}

/**
 * What to put into range.formulas so that Excel takes it as it is meant: a text that Excel could read as a formula, a
 * number, a date or an error gets the apostrophe that makes it text. Thai letters can't begin any of these.
 */
export function cellInput(value: DraftValue): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return value.formula;
  return value === '' || /^[\u0E01-\u0E2E\u0E40-\u0E44]/.test(value) ? value : `'${value}`;
}

function writeStyle(range: Excel.Range, style: CellStyle, area: Area): void {
  const { format } = range;
  if (style.font !== undefined) format.font.name = style.font;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.numberFormat !== undefined) range.numberFormat = sameForAll(area, style.numberFormat);
  if (style.borders !== undefined) writeBorders(format, style.borders, area);
}

const sameForAll = (area: Area, format: string): string[][] =>
  Array.from({ length: area.lastRow - area.firstRow + 1 }, () =>
    Array<string>(area.lastColumn - area.firstColumn + 1).fill(format),
  );

function writeBorders(format: Excel.RangeFormat, color: string, area: Area): void {
  const edges: Excel.BorderIndex[] = [
    Excel.BorderIndex.edgeTop,
    Excel.BorderIndex.edgeBottom,
    Excel.BorderIndex.edgeLeft,
    Excel.BorderIndex.edgeRight,
  ];
  if (area.lastRow > area.firstRow) edges.push(Excel.BorderIndex.insideHorizontal);
  if (area.lastColumn > area.firstColumn) edges.push(Excel.BorderIndex.insideVertical);
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = color;
  }
}

function restrict(range: Excel.Range, input: NumberInput): void {
  range.dataValidation.rule = {
    decimal: {
      formula1: input.minimum,
      formula2: input.maximum,
      operator: Excel.DataValidationOperator.between,
    },
  };
  range.dataValidation.prompt = { showPrompt: true, title: input.title, message: input.message };
}
