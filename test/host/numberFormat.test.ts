import * as fc from 'fast-check';
import { roundHalfUp } from './formulas/decimal';
import { areaAddress, parseArea } from './workbook/address';
import { formatNumber, isDateFormat } from './workbook/numberFormat';

test.each([
  [95.5, '0.00', '95.50'],
  [84.995, '0.00', '85.00'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [0.9555, '0.00%', '95.55%'],
  [95.01, '[$-D00041E]0.00', '๙๕.๐๑'],
  [-5, '0.0;(0.0)', '(5.0)'],
  [-0.001, '0.00', '0.00'],
  [0, '0;-0;"ศูนย์"', 'ศูนย์'],
  [5, '0 "คะแนน"', '5 คะแนน'],
  [0.5, '#.##', '.5'],
  [12, '#', '12'],
  [12345, '0.00E+00', '1.23E+04'],
  [95.0093333333, 'General', '95.00933333'],
  [123456789012, 'General', '1.23457E+11'],
  [45292, 'yyyy-mm-dd', '2024-01-01'],
  [45292.75, 'd/m/yyyy h:mm', '1/1/2024 18:00'],
  [45292, '[$-107041E]d mmm yyyy', '1 ม.ค. 2567'],
  [45930, '[$-D07041E]d mmm yyyy', '๓๐ ก.ย. ๒๕๖๘'],
  [45930, '[$-107041E]dddd d mmmm yyyy', 'อังคาร 30 กันยายน 2568'],
  [45930, 'ddd d mmm yyyy', 'Tue 30 Sep 2025'],
  [45292.5, 'h:mm AM/PM', '12:00 PM'],
  [90, '[>=85]"ผ่าน";"ไม่ผ่าน"', 'ผ่าน'],
  [80, '[>=85]"ผ่าน";"ไม่ผ่าน"', 'ไม่ผ่าน'],
])('%p in %p is shown as %p', (value, format, shown) => {
  expect(formatNumber(value, format)).toBe(shown);
});

test('a format of day, month or time is a date format, quoted letters do not count', () => {
  expect(['d/m/yyyy', 'h:mm', '0.00', '0 "day"', 'General', '[Red]0'].map(isDateFormat)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('rounding agrees with decimal arithmetic on all figures with four decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (tenThousandths) => {
      const size = Math.abs(tenThousandths);
      const hundredths = Math.sign(tenThousandths) * (Math.floor(size / 100) + (size % 100 >= 50 ? 1 : 0));
      expect(roundHalfUp(tenThousandths / 10_000, 2)).toBe(hundredths / 100);
    }),
  );
});

test('an area reads back from its address, with and without dollars', () => {
  const row = fc.nat(1_048_575);
  const column = fc.nat(16_383);
  fc.assert(
    fc.property(row, row, column, column, fc.boolean(), (a, b, c, d, absolute) => {
      const area = {
        firstRow: Math.min(a, b),
        lastRow: Math.max(a, b),
        firstColumn: Math.min(c, d),
        lastColumn: Math.max(c, d),
      };
      expect(parseArea(areaAddress(area, absolute))).toEqual(area);
    }),
  );
});
