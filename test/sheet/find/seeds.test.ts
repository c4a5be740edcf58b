/** The figures the project was created from, as real workbooks. */
import { figures, findings, read, scores } from './reading';
import { gridOfWorkbook } from './grids';

const FIRST_TABLE =
  '1=95.55 C7, 2=98.12 C8, 3=98.8 C9, 4=96.41 C10, 5=97.61 C11, 6=93.67 C12, 7=91.19 C13, 8=73.29 C14, 9=100 C15, 10=100 C16';

describe('the seed workbook with both tables', () => {
  const sheet = gridOfWorkbook('seed-both-tables.xlsx');

  test('gives every reading of every indicator, those of the first table first', () => {
    expect(figures(sheet)).toBe(
      `${FIRST_TABLE}, 1=95.55 C20, 2=98.12 C21, 3=98.8 C22, 4=96.51 C23, 5=97.61 C24, 6=93.67 C28, 7=91.19 C29, 8=93.29 C30, 9=100 C34, 10=100 C35`,
    );
  });

  test('tells numbers from texts', () => {
    const { indicators } = scores(sheet);
    expect(indicators[0]).toEqual({
      indicator: 1,
      name: 'การปฏิบัติตามหน้าที่',
      value: 95.55,
      cell: 'C7',
      isNumber: true,
      scale: 1,
      text: null,
      lookup: { scores: 'C7:C16', row: { label: 1, among: 'A7:A16' }, column: null },
    });
    expect(indicators[10]).toEqual({
      indicator: 1,
      name: 'การปฏิบัติหน้าที่',
      value: 95.55,
      cell: 'C20',
      isNumber: false,
      scale: 1,
      text: '๙๕.๕๕',
      lookup: { scores: 'C20:C24', row: { label: '๑', among: 'A20:A24' }, column: null },
    });
  });

  test('finds the published total and level in a sentence, the agency and the fiscal year', () => {
    const { published, agency, fiscalYear } = scores(sheet);
    expect(published).toEqual({ score: 95.01, scoreCell: 'A4', level: 'ผ่าน', levelCell: 'A4' });
    expect(agency).toEqual({ name: 'เทศบาลตำบลควนขนุน', cell: 'A3' });
    expect(fiscalYear).toEqual({ year: 2567, cell: 'A2' });
  });

  test('takes headings such as “๒. แบบวัด EIT” for no score of an instrument', () => {
    const { instruments, eitParts } = scores(sheet);
    expect(instruments).toEqual([]);
    expect(eitParts).toEqual([]);
    expect(findings(sheet)).toBe('');
  });

  test('reads the first table only when the rest lies in the result block', () => {
    const exclude = [{ firstRow: 17, firstColumn: 0, lastRow: 40, lastColumn: 5 }];
    expect(figures(sheet, { exclude })).toBe(FIRST_TABLE);
  });
});

test('reads the seed workbook with the first table', () => {
  expect(figures(gridOfWorkbook('seed-first-table.xlsx'))).toBe(FIRST_TABLE);
});

test('reads the seed workbook with a table for each instrument', () => {
  expect(figures(gridOfWorkbook('seed-instrument-tables.xlsx'))).toBe(
    '1=95.55 C8, 2=98.12 C9, 3=98.8 C10, 4=96.51 C11, 5=97.61 C12, 6=93.67 C16, 7=91.19 C17, 8=93.29 C18, 9=100 C22, 10=100 C23',
  );
});

describe('the workbook with 15 units of a university, one row each', () => {
  const sheet = gridOfWorkbook('units-2563.xlsx');
  const result = read(sheet);
  const agencies = result.ok ? result.value.agencies : [];

  test('gives one set of scores a row, with name, total and level', () => {
    expect(agencies).toHaveLength(15);
    expect(agencies[1]?.agency).toEqual({ name: 'มหาวิทยาลัยพะเยา / คณะทันตแพทยศาสตร์', cell: 'B3' });
    expect(agencies[1]?.published).toEqual({ score: 55.31, scoreCell: 'M3', level: 'D', levelCell: 'N3' });
    expect(agencies[1]?.indicators.map((one) => `${one.indicator}=${one.value} ${one.cell}`).join(', ')).toBe(
      '1=82.59 C3, 2=66.36 D3, 3=76.7 E3, 4=75.38 F3, 5=58.84 G3, 6=80.8 H3, 7=65.36 I3, 8=65.88 J3, 9=57.58 K3, 10=5 L3',
    );
  });

  test('takes the year from the name of the worksheet', () => {
    expect(agencies.every((one) => one.fiscalYear?.year === 2563 && one.fiscalYear.cell === null)).toBe(true);
  });
});
