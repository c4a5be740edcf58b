/** Drafts as plain text, for people to read in a diff: row by row, each cell with its column, formulas as they are. */
import { columnLetters } from '../../src/sheet/grid';
import type { CellsDraft, Drafts, DraftValue } from '../../src/sheet/drafts/draft';

/** File name in test/golden → text. */
export function goldenTexts({ worksheets, block, highlights }: Drafts): ReadonlyMap<string, string> {
  const rules = highlights.map(({ range, formula }) => `${range}  ${formula}`);
  return new Map([
    ...worksheets.map(
      ({ role, title, rowIds, cells }) => [`${role}.txt`, page(title, lines(cells, 0, 0, rowIds))] as const,
    ),
    ['block.txt', page(block.sheet, [...lines(block.cells, block.row, block.column), '', 'highlights', ...rules])],
  ]);
}

const page = (title: string, all: readonly string[]): string => `${[title, ...all].join('\n')}\n`;

/** @param rowIds what each row is about; the block's rows have no ids */
function lines(cells: CellsDraft, top: number, left: number, rowIds: readonly string[] = []): string[] {
  return cells.values.flatMap((row, index) => {
    const filled = row.flatMap((value, column) => {
      const text = textOf(value);
      return text === '' ? [] : [`${columnLetters(left + column)}  ${text.replaceAll('\n', '\n   ')}`];
    });
    return filled.length === 0 ? [] : ['', `row ${top + index + 1} ${rowIds[index] ?? ''}`.trimEnd(), ...filled];
  });
}

function textOf(value: DraftValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return 'formula' in value ? value.formula : '';
}
