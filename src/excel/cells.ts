/** Writes a rectangle of cells with its looks. */
import type { CellsDraft, CellStyle, DraftValue, NumberInput, StyledArea } from '../sheet/drafts/draft';
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
  const whole = sheet.getRangeByIndexes(row, column, cells.values.length, columns);
  whole.formulas = cells.values.map((line) => line.map(cellInput));
  for (const area of cells.merges) at(area).merge();
  const common = commonFont(cells.styles);
  writeFont(whole.format.font, common, {});
  const ranges = cells.styles.map(({ area }) => at(area));
  cells.styles.forEach(({ area, style }, index) => {
    const range = ranges[index];
    if (range !== undefined) writeStyle(range, style, sizeIsCommon(cells.styles, index, common) ? common : {}, area);
  });
  for (const { area, color } of borderedAreas(cells.styles)) writeBorders(at(area).format, color, area);
  // Wrapping is slow on the web: once an area, and last.
  cells.styles.forEach(({ style }, index) => {
    const range = ranges[index];
    if (style.wrap === true && range !== undefined) range.format.wrapText = true;
  });
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

type Font = Pick<CellStyle, 'font' | 'size'>;

/** The one font of all areas, and their most frequent size: written once, not for each of them. */
function commonFont(styles: readonly StyledArea[]): Font {
  const [font, ...others] = new Set(styles.flatMap(({ style }) => style.font ?? []));
  if (font === undefined || others.length > 0) return {};
  const sizes = styles.flatMap(({ style }) => style.size ?? []);
  const count = (size: number) => sizes.filter((one) => one === size).length;
  const [size] = [...sizes].sort((a, b) => count(b) - count(a));
  return size === undefined ? { font } : { font, size };
}

/** Not over an earlier area of another size: there the size must be said again. */
const sizeIsCommon = (styles: readonly StyledArea[], index: number, common: Font): boolean =>
  styles
    .slice(0, index)
    .every(
      ({ area, style }) => style.size === undefined || style.size === common.size || !meets(area, styles[index]?.area),
    );

const meets = (one: Area, other: Area | undefined): boolean =>
  other !== undefined &&
  one.firstRow <= other.lastRow &&
  other.firstRow <= one.lastRow &&
  one.firstColumn <= other.lastColumn &&
  other.firstColumn <= one.lastColumn;

function writeFont(font: Excel.RangeFont, wanted: Font, known: Font): void {
  if (wanted.font !== undefined && wanted.font !== known.font) font.name = wanted.font;
  if (wanted.size !== undefined && wanted.size !== known.size) font.size = wanted.size;
}

function writeStyle(range: Excel.Range, style: CellStyle, common: Font, area: Area): void {
  const { format } = range;
  writeFont(format.font, style, common);
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.numberFormat !== undefined) range.numberFormat = sameForAll(area, style.numberFormat);
}

/** Areas with lines; those that lie under each other in the same columns as one. */
function borderedAreas(styles: readonly StyledArea[]): { area: Area; color: string }[] {
  const found: { area: Area; color: string }[] = [];
  for (const { area, style } of styles) {
    if (style.borders === undefined) continue;
    const above = found.find(
      (one) =>
        one.color === style.borders &&
        one.area.firstColumn === area.firstColumn &&
        one.area.lastColumn === area.lastColumn &&
        one.area.lastRow + 1 === area.firstRow,
    );
    if (above === undefined) found.push({ area, color: style.borders });
    else above.area = { ...above.area, lastRow: area.lastRow };
  }
  return found;
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

/** The prompt first: by its title the add-in knows its own validation, even if the rule is never reached. */
function restrict({ dataValidation }: Excel.Range, input: NumberInput): void {
  dataValidation.prompt = { showPrompt: true, title: input.title, message: input.message };
  dataValidation.rule = {
    decimal: {
      formula1: input.minimum,
      formula2: input.maximum,
      operator: Excel.DataValidationOperator.between,
    },
  };
}
