import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHost } from '../host';
import { largeWorkbook } from '../e2e/largeWorkbook';
import type { Book } from './book';
import { hostBook } from './hostBook';

const seed = readFileSync(join(__dirname, '..', 'fixtures', 'seed-both-tables.xlsx'));

let book: Book;
beforeEach(async () => {
  book = hostBook(await openHost(seed));
});

const text = (row: number, column: number) => book.sheet().cell(row, column)?.text;

describe('the workbook in the workbench', () => {
  test('shows cells as Excel shows them', () => {
    expect(book.activeSheet()).toBe('ITA 2567');
    expect(text(6, 2)).toBe('95.55');
    expect(book.sheet().cell(6, 2)?.look).toMatchObject({ align: 'right', bold: false, fill: null });
    expect(book.sheet().cell(6, 1)?.look.align).toBe('left');
    expect(book.sheet().cell(4, 0)).toBeNull();
  });

  test('has rows of 20 and columns of 64 pixels where the file says nothing', () => {
    expect(book.sheet().rowHeight(0)).toBe(20);
    expect(book.sheet().columnWidth(0)).toBe(64);
    expect(book.sheet().columnWidth(1)).toBe(238);
  });

  test('computes what depends on a cell that is typed into', () => {
    book.select({ row: 0, column: 5 });
    expect(book.type('=C7+1')).toBe('done');
    expect(text(0, 5)).toBe('96.55');
    book.select({ row: 6, column: 2 });
    book.type('80');
    expect(text(0, 5)).toBe('81');
    expect(book.sheet().cell(0, 5)?.input).toBe('=C7+1');
  });

  test('refuses a formula that cannot be read, and keeps the cell', () => {
    book.select({ row: 6, column: 2 });
    expect(book.type('=SUM(')).toBe('wrong-formula');
    expect(text(6, 2)).toBe('95.55');
  });

  test('tells who listens of every change, until they stop', () => {
    let heard = 0;
    const stop = book.onChange(() => (heard += 1));
    book.select({ row: 1, column: 1 });
    book.type('x');
    expect(heard).toBe(2);
    stop();
    book.type('y');
    expect(heard).toBe(2);
  });

  test('is not drawn anew when only the selection moves', () => {
    const before = book.sheet();
    book.select({ row: 9, column: 2 });
    expect(book.selection()).toEqual({ row: 9, column: 2 });
    expect(book.sheet()).toBe(before);
    book.type('1');
    expect(book.sheet()).not.toBe(before);
  });

  test('is saved with what was typed', async () => {
    book.select({ row: 6, column: 2 });
    book.type('88.88');
    const again = hostBook(await openHost(await book.save()));
    expect(again.sheet().cell(6, 2)?.text).toBe('88.88');
  });

  test('knows the extent of a large sheet', async () => {
    const large = hostBook(await openHost(largeWorkbook(200, 30)));
    expect([large.sheet().rowCount, large.sheet().columnCount]).toEqual([200, 30]);
    expect(large.sheet().cell(199, 29)?.text).toBe('200.03');
  });
});
