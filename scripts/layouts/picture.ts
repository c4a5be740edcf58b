/** A sheet as a small HTML table: headings, merged cells and hidden lines as in Excel, what was read outlined. */
import { cellAddress, columnLetters, parseReference, type Area } from '../../src/sheet/grid';
import type { SheetView } from '../../test/host';
import type { LayoutReading } from './reading';

/** Longer texts are broken, unless the cells beside them are free. */
const LONGEST_LINE = 34;
/** In sheets with more columns than this every text is broken. */
const MANY_COLUMNS = 10;
/** Excel lets a text run over so many free cells at most. */
const FARTHEST_OVERFLOW = 12;

export const STYLE = `
  * { box-sizing: border-box }
  body { margin: 0; background: #fff; font: 13px/1.3 Sarabun; color: #1b1b1b; width: max-content; padding: 6px }
  table { border-collapse: collapse }
  th { background: #f1f3f2; color: #5f6663; font-weight: 400; font-size: 11px; border: 1px solid #d5d9d7; padding: 0 6px; min-width: 24px }
  td { border: 1px solid #dfe2e0; padding: 1px 6px; height: 20px; min-width: 44px; white-space: nowrap; vertical-align: bottom }
  td.long { white-space: normal; width: 190px; min-width: 190px; vertical-align: middle }
  td.broken { white-space: normal; max-width: 84px; vertical-align: middle }
  .wide { display: inline-block; width: 1em; text-align: center }
  td.number { text-align: right } td.error { text-align: center } td.merged { text-align: center; vertical-align: middle }
  td.score { outline: 2px solid #0e7a3f; outline-offset: -2px; background: #e7f5ec }
  td.other { outline: 1.5px dashed #1f5fae; outline-offset: -2px }
  td.doubtful { outline: 3px dotted #b35c00; outline-offset: -3px; background: #fff4e0 }
  td.wrong { outline: 3px double #c0281f; outline-offset: -3px; background: #fdecea }
  th.cut-column { border-left: 3px double #5f6663 } th.cut-row { border-top: 3px double #5f6663 }
  .filter { float: right; border: 1px solid #aab; background: #f7f7f7; font-size: 8px; line-height: 12px; padding: 0 2px; margin: 2px -4px 0 6px }
  .tabs { margin: 3px 0 0 26px } .tabs span { display: inline-block; padding: 0 10px; font-size: 11px; color: #5f6663; border: 1px solid #d5d9d7; border-top: 0 }
  .tabs .shown { color: #0e7a3f } .tabs .active { border-bottom: 2px solid #0e7a3f }
`;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/ /g, '\u00a0');

/** The body of a page; STYLE and the fonts go before it. */
export function pictureHtml(reading: LayoutReading): string {
  const { view, fixture } = reading;
  const used = view.usedArea;
  if (used === null) throw new Error(`${fixture.file} is empty`);
  const columns = lines(used.lastColumn).filter((column) => view.columnWidth(column) > 0);
  const rows = lines(used.lastRow).filter((row) => view.rowHeight(row) > 0);
  const heads = columns.map((column, index) => {
    const cut = column > (columns[index - 1] ?? -1) + 1 ? ' class="cut-column"' : '';
    return `<th${cut}>${columnLetters(column)}</th>`;
  });
  const body = rows.map((row, index) => {
    const cut = row > (rows[index - 1] ?? -1) + 1 ? ' class="cut-row"' : '';
    return `<tr><th${cut}>${row + 1}</th>${rowCells(reading, row, columns)}</tr>`;
  });
  return `<table><tr><th></th>${heads.join('')}</tr>${body.join('')}</table><div class="tabs">${tabs(reading)}</div>`;
}

const tabs = ({ tabs: names, activeTab, view }: LayoutReading): string =>
  names
    .map(
      (name) =>
        `<span class="${name === view.name ? 'shown' : ''} ${name === activeTab ? 'active' : ''}">${escaped(name)}</span>`,
    )
    .join('');

const lines = (last: number): number[] => Array.from({ length: last + 1 }, (_, index) => index);

function rowCells(reading: LayoutReading, row: number, columns: readonly number[]): string {
  const { view, marks, fixture } = reading;
  let html = '';
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] ?? 0;
    const merge = view.merges.find((area) => covers(area, row, column));
    if (merge !== undefined && (merge.firstRow !== row || merge.firstColumn !== column)) continue;
    const { value, text } = view.cell(row, column);
    const free = typeof value === 'string' && merge === undefined ? freeBeside(view, row, columns, index) : 0;
    const isLong = merge === undefined && text.length > LONGEST_LINE && free === 0;
    const isBroken = typeof value === 'string' && columns.length > MANY_COLUMNS && free === 0;
    const kind = typeof value === 'number' ? 'number' : /^#[A-Z/0!?]+$/.test(text) ? 'error' : '';
    const mark = marks.get(cellAddress(row, column)) ?? '';
    const names = [kind, mark, isLong ? 'long' : isBroken ? 'broken' : '', merge === undefined ? '' : 'merged'].filter(
      (name) => name !== '',
    );
    const span = merge === undefined ? free + 1 : merge.lastColumn - merge.firstColumn + 1;
    const down = merge === undefined ? 1 : merge.lastRow - merge.firstRow + 1;
    html += `<td class="${names.join(' ')}" colspan="${span}" rowspan="${down}">`;
    html += `${isFilterHead(fixture.filter, row, column) ? '<span class="filter">▼</span>' : ''}${shown(text, isLong || isBroken)}</td>`;
    index += merge === undefined ? free : 0;
  }
  return html;
}

/** Full-width digits, for which the font has no glyphs, are drawn as wide plain ones. */
const shown = (text: string, mayBreak: boolean): string => {
  const html = escaped(text).replace(
    /[０-９]/g,
    (digit) => `<span class="wide">${String.fromCharCode(digit.charCodeAt(0) - 0xfee0)}</span>`,
  );
  return mayBreak ? html.replace(/\u00a0/g, ' ') : html;
};

/** Free cells right of a text that it runs over. */
function freeBeside(view: SheetView, row: number, columns: readonly number[], index: number): number {
  const text = view.cell(row, columns[index] ?? 0).text;
  if (text.length <= LONGEST_LINE / 2) return 0;
  let free = 0;
  while (free < FARTHEST_OVERFLOW) {
    const next = columns[index + free + 1];
    if (next === undefined || view.cell(row, next).text !== '') return free;
    free += 1;
  }
  return free;
}

const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;

function isFilterHead(filter: string | undefined, row: number, column: number): boolean {
  const area = filter === undefined ? undefined : parseReference(`S!${filter}`)?.area;
  return area !== undefined && row === area.firstRow && covers(area, row, column);
}
