/** Of which fiscal year a sheet is: its titles first, then its name, then any other mention. */
import type { YearMention } from '../../../src/ita/thaiText';
import { sheetYear, yearOfName } from '../../../src/sheet/find/choose/sheetYear';

type Strength = YearMention['strength'];
const fact = (year: number, row: number, strength: Strength, isTold = false) => ({
  year,
  strength,
  row,
  column: 0,
  cell: `A${row + 1}`,
  isTold,
});

describe('the year of a sheet whose first table begins in row 6', () => {
  /** "2567 A1 title; several-years A1 A2". */
  const year = (facts: readonly ReturnType<typeof fact>[], name = 'แผ่นงาน1'): string => {
    const found = sheetYear(facts, 5, name);
    if (found === null) return 'none';
    const said = found.findings.map(({ code, cells }) => [code, ...cells].join(' '));
    const { year: one, cell } = found.year;
    return [`${one} ${cell ?? 'name'}${found.isTitle ? ' title' : ''}`, ...said].join('; ');
  };

  test('is that of a title that says “fiscal year”, before one that does not', () => {
    expect(year([fact(2568, 0, 'plain'), fact(2567, 1, 'strong')])).toBe('2567 A2 title');
    expect(year([fact(2567, 4, 'plain')])).toBe('2567 A5 title');
  });

  test('is that of its name, where no title names one', () => {
    expect(year([fact(2566, 5, 'strong'), fact(2565, 0, 'strong', true), fact(2564, 0, 'bare')], 'ITA 2567')).toBe(
      '2567 name',
    );
  });

  test('is any other mention but one told in a sentence, the plainest first', () => {
    expect(year([fact(2565, 0, 'bare'), fact(2566, 8, 'plain')])).toBe('2566 A9');
    expect(year([fact(2565, 0, 'bare'), fact(2567, 8, 'strong', true)])).toBe('2565 A1');
    expect(year([fact(2567, 0, 'strong', true)])).toBe('none');
    expect(year([])).toBe('none');
  });

  test('is the newest of several that are named alike, which is said', () => {
    expect(year([fact(2566, 0, 'plain'), fact(2567, 1, 'plain'), fact(2567, 2, 'plain')])).toBe(
      '2567 A2 title; several-years A1 A2 A3',
    );
    expect(year([fact(2567, 0, 'plain'), fact(2567, 1, 'plain')])).toBe('2567 A1 title');
    expect(sheetYear([fact(2566, 0, 'plain'), fact(2567, 1, 'plain')], 5, 'S')?.findings[0]).toMatchObject({
      severity: 'warning',
      parameters: { found: '2567, 2566', year: 2567 },
    });
  });
});

test.each([
  ['ITA 2567', 2567],
  ['67', 2567],
  ['๒๕๖๗', 2567],
  ['39', null],
  ['แผน 2568', null],
  ['แผ่นงาน67', null],
  ['167', null],
  ['แผ่นงาน1', null],
])('the name “%s” of a worksheet says %s', (name, year) => {
  expect(yearOfName(name)).toBe(year);
});
