/** The kept workbooks, read from their .xlsx files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../ita/support';
import { catalogue } from '../../../src/ita/catalogue';
import { frameworks } from '../../../src/ita/frameworks';
import type { Grid } from '../../../src/sheet/grid';
import { SCORES } from '../../fixtures/sheets/lines';
import { sheetFixtures } from '../../fixtures/sheets/layouts';
import { gridOfWorkbook } from './grids';
import { read } from './reading';

/** The first agency's scores, "1=95.55 2=98.12 …", or the refusal with its cells. */
function outcomeOf(sheet: Grid): string {
  const found = read(sheet);
  const [scores] = found.ok ? found.value.agencies : [];
  if (found.ok && scores === undefined) throw new Error('no agency');
  const result = found.ok && scores !== undefined ? assess({ sheet: 'S', scores, frameworks, catalogue }) : found;
  if (!result.ok) return [result.refusal.code, ...result.refusal.cells].join(' ');
  return 'indicators' in result.value ? result.value.indicators.map(({ id, score }) => `${id}=${score}`).join(' ') : '';
}

const RIGHT = SCORES.map((score, index) => `${index + 1}=${score}`).join(' ');

/** Where the scores stand on another sheet, only a whole workbook tells: see the pages of layouts. */
const onOneSheet = sheetFixtures.filter(({ otherSheets }) => otherSheets === undefined);

describe.each(onOneSheet.map((one) => [one.file, one] as const))(
  'the workbook %s',
  (_, { file, expected, sheet, rows }) => {
    const found = gridOfWorkbook(`sheets/${file}.xlsx`);

    test('holds what its layout says', () => {
      expect(found.sheet).toBe(sheet);
      rows.forEach((row, index) =>
        expect(found.values[index]?.filter((cell) => cell !== '') ?? []).toEqual(row.filter((cell) => cell !== '')),
      );
    });

    test(`is ${expected === 'right' ? 'read right' : 'refused'}`, () => {
      expect(outcomeOf(found)).toBe(expected === 'right' ? RIGHT : expected);
    });
  },
);

test('keeps no workbook without a layout', () => {
  const files = readdirSync(join(__dirname, '../../fixtures/sheets')).filter((name) => name.endsWith('.xlsx'));
  expect(files.sort()).toEqual(sheetFixtures.map(({ file }) => `${file}.xlsx`).sort());
});
