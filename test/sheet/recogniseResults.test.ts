import { looksLikeBlock, looksLikeWorksheet } from '../../src/sheet/recogniseResults';
import { blockTexts } from '../../src/texts/block';
import { trackingSheet } from '../../src/texts/th/trackingSheet';
import { worksheets } from '../../src/texts/th/worksheets';
import type { CellValue, Grid } from '../../src/sheet/grid';

const gridOf = (values: readonly (readonly CellValue[])[]): Grid => ({
  sheet: 'S',
  firstRow: 0,
  firstColumn: 0,
  values,
  formulas: [],
  numberFormats: [],
});

const { th, en } = blockTexts;

test.each([
  ['Thai', th],
  ['English', en],
] as const)('without a record, three of five labels in %s are a block of the add-in’s, two are not', (_name, texts) => {
  const labels = [texts.score, texts.level, texts.highestPossible, texts.instrument, texts.indicator];
  const area = { firstRow: 0, firstColumn: 0, lastRow: 4, lastColumn: 1 };
  const block = (count: number) => gridOf(labels.map((label, row) => [row < count ? label : 'ของเรา', 1]));
  expect([2, 3, 5].map((count) => looksLikeBlock(block(count), area))).toEqual([false, true, true]);
});

test('labels right of the first column, or in two languages, are no block', () => {
  const area = { firstRow: 0, firstColumn: 0, lastRow: 4, lastColumn: 1 };
  const labels = [th.score, th.level, th.highestPossible, th.instrument, th.indicator];
  expect(looksLikeBlock(gridOf(labels.map((label) => ['', label])), area)).toBe(false);
  const mixed = [th.score, th.level, en.highestPossible, en.instrument, 'x'].map((label) => [label, '']);
  expect(looksLikeBlock(gridOf(mixed), area)).toBe(false);
});

test.each([
  [
    'measures',
    [
      worksheets.issueColumn,
      worksheets.measureColumn,
      worksheets.stepsColumn,
      worksheets.ownerColumn,
      worksheets.periodColumn,
    ],
    3,
  ],
  [
    'tracking',
    [
      worksheets.measureColumn,
      worksheets.ownerColumn,
      trackingSheet.statusColumn,
      trackingSheet.progressColumn,
      trackingSheet.evidenceColumn,
      trackingSheet.dueColumn,
    ],
    4,
  ],
] as const)('without a record, a %s worksheet has at least 60 %% of its headers', (role, headers, least) => {
  const sheet = (count: number) => gridOf([headers.map((header, column) => (column < count ? header : 'อื่น ๆ'))]);
  expect([least - 1, least].map((count) => looksLikeWorksheet(role, sheet(count)))).toEqual([false, true]);
});
