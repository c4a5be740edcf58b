/** Cell formats other than number formats; none of them is needed for the result. */
import type { CellsDraft, CellStyle, StyledArea } from '../sheet/drafts/draft';
import { areaOf, intersects, moved, type Area } from '../sheet/grid';
import { rangeOf } from './grids';

/**
 * Queues the cell formats of a draft whose own (0, 0) is at a cell.
 * @param isNew the cells have no formats yet, as on a worksheet that was just created
 */
export function queueDraftFormats(
  sheet: Excel.Worksheet,
  at: { readonly row: number; readonly column: number },
  cells: Pick<CellsDraft, 'values' | 'styles' | 'merges'>,
  isNew: boolean,
): void {
  const range = (area: Area) => rangeOf(sheet, moved(area, at.row, at.column));
  const { styles, values, merges } = cells;
  const whole = range(areaOf(0, 0, values.length, values[0]?.length ?? 1));
  if (!isNew) queuePlain(whole.format);
  for (const area of merges) range(area).merge();
  const common = commonFont(styles);
  writeFont(whole.format.font, common, {});
  const ranges = styles.map(({ area }) => range(area));
  styles.forEach(({ style }, index) => {
    const styled = ranges[index];
    if (styled !== undefined) writeStyle(styled, style, sizeIsCommon(styles, index, common) ? common : {});
  });
  for (const { area, color } of borderedAreas(styles)) writeBorders(range(area).format, color, area);
  // Wrapping is slow on the web: set once for an area, and last.
  styles.forEach(({ style }, index) => {
    const styled = ranges[index];
    if (style.wrap === true && styled !== undefined) styled.format.wrapText = true;
  });
}

/** What a column or an earlier draft may have set and would make a result unreadable. Keeps the sheet's font face. */
function queuePlain(format: Excel.RangeFormat): void {
  const { font } = format;
  font.bold = false;
  font.italic = false;
  font.underline = Excel.RangeUnderlineStyle.none;
  font.strikethrough = false;
  font.color = BLACK;
  format.fill.clear();
  format.horizontalAlignment = Excel.HorizontalAlignment.general;
  format.verticalAlignment = Excel.VerticalAlignment.bottom;
  format.wrapText = false;
  format.textOrientation = 0;
  format.indentLevel = 0;
  format.shrinkToFit = false;
  format.protection.locked = true;
  for (const edge of EDGES()) format.borders.getItem(edge).style = Excel.BorderLineStyle.none;
}

const BLACK = '#000000';

/** The constants exist only once Excel is loaded. */
const EDGES = (): Excel.BorderIndex[] => [
  Excel.BorderIndex.edgeTop,
  Excel.BorderIndex.edgeBottom,
  Excel.BorderIndex.edgeLeft,
  Excel.BorderIndex.edgeRight,
  Excel.BorderIndex.insideHorizontal,
  Excel.BorderIndex.insideVertical,
];

type Font = Pick<CellStyle, 'font' | 'size'>;

/** The one font of all areas and their most frequent size: written once, not for each of them. */
function commonFont(styles: readonly StyledArea[]): Font {
  const [font, ...others] = new Set(styles.flatMap(({ style }) => style.font ?? []));
  if (font === undefined || others.length > 0) return {};
  const sizes = styles.flatMap(({ style }) => style.size ?? []);
  const count = (size: number) => sizes.filter((one) => one === size).length;
  const [size] = [...sizes].sort((a, b) => count(b) - count(a));
  return size === undefined ? { font } : { font, size };
}

/** Over an earlier area of another size, the size must be set again. */
const sizeIsCommon = (styles: readonly StyledArea[], index: number, common: Font): boolean =>
  styles
    .slice(0, index)
    .every(
      ({ area, style }) =>
        style.size === undefined || style.size === common.size || !intersects(area, styles[index]?.area ?? area),
    );

function writeFont(font: Excel.RangeFont, wanted: Font, known: Font): void {
  if (wanted.font !== undefined && wanted.font !== known.font) font.name = wanted.font;
  if (wanted.size !== undefined && wanted.size !== known.size) font.size = wanted.size;
}

function writeStyle({ format }: Excel.Range, style: CellStyle, common: Font): void {
  writeFont(format.font, style, common);
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.shrink !== undefined) format.shrinkToFit = style.shrink;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  // After the alignment, which resets the indent.
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.isInput === true) format.protection.locked = false;
}

/** Areas with borders; joins those directly below each other in the same columns. */
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

function writeBorders(format: Excel.RangeFormat, color: string, area: Area): void {
  for (const edge of EDGES()) {
    if (edge === Excel.BorderIndex.insideHorizontal && area.lastRow === area.firstRow) continue;
    if (edge === Excel.BorderIndex.insideVertical && area.lastColumn === area.firstColumn) continue;
    const border = format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = color;
  }
}
