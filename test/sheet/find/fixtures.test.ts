/** The kept workbooks, read from their .xlsx files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sheetFixtures } from '../../fixtures/sheets/layouts';
import { gridOfWorkbook } from './grids';
import { refusal, scores, SCORES } from './reading';

describe.each(sheetFixtures.map((one) => [one.about, one] as const))(
  'the workbook with %s',
  (_, { file, expected, sheet, rows }) => {
    const found = gridOfWorkbook(`sheets/${file}.xlsx`);

    it('holds what its layout says', () => {
      expect(found.sheet).toBe(sheet);
      rows.forEach((row, index) =>
        expect(found.values[index]?.filter((cell) => cell !== '') ?? []).toEqual(row.filter((cell) => cell !== '')),
      );
    });

    it(`is ${expected === 'right' ? 'read right' : 'refused'}`, () => {
      if (expected !== 'right') {
        expect(refusal(found)).toBe(expected);
        return;
      }
      expect(scores(found).indicators.map((one) => [one.indicator, one.value])).toEqual(
        SCORES.map((score, index) => [index + 1, score]),
      );
    });
  },
);

it('keeps no workbook without a layout', () => {
  const files = readdirSync(join(__dirname, '../../fixtures/sheets')).filter((name) => name.endsWith('.xlsx'));
  expect(files.sort()).toEqual(sheetFixtures.map(({ file }) => `${file}.xlsx`).sort());
});
