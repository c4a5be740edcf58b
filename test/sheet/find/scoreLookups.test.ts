/** By which cells a score is found again after its table was sorted. */
import { SEED } from '../../ita/support';
import { grid } from './grids';
import { NAMES, scores } from './reading';

type Row = readonly (string | number)[];

const upright = (label: (name: string, index: number) => Row, header: Row = ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน']) =>
  grid('ITA 2567', [header, ...SEED.map((score, index) => [...label(NAMES[index] ?? '', index), score])]);

const lookupOf = (sheet: ReturnType<typeof grid>, indicator: number) =>
  scores(sheet).indicators.find((one) => one.indicator === indicator)?.lookup;

test('by the number, where the table has numbers', () => {
  expect(
    lookupOf(
      upright((name, index) => [index + 1, name]),
      8,
    ),
  ).toEqual({
    scores: 'C2:C11',
    row: { label: 8, among: 'A2:A11' },
    column: null,
  });
});

test.each<[string, (name: string, index: number) => Row]>([
  [
    'numbers begin anew in each instrument',
    (name, index) => [index < 5 ? index + 1 : index < 8 ? index - 4 : index - 7, name],
  ],
  ['a number is missing', (name, index) => [index === 2 ? '' : index + 1, name]],
])('by the name, where %s', (_name, label) => {
  expect(lookupOf(upright(label), 8)?.row).toEqual({ label: 'การปรับปรุงระบบการทำงาน', among: 'B2:B11' });
});

test('by the header, where indicators run across the columns', () => {
  const sheet = grid('ITA 2567', [NAMES, SEED]);
  expect(lookupOf(sheet, 2)).toEqual({
    scores: 'A2:J2',
    row: null,
    column: { label: 'การใช้งบประมาณ', among: 'A1:J1' },
  });
});

const list = (names: readonly string[]) =>
  grid('ITA 2567', [['หน่วยงาน', ...NAMES], ...names.map((name): Row => [name, ...SEED])]);

test('by the agency and the header in a list of agencies', () => {
  expect(lookupOf(list(['เทศบาลตำบลควนขนุน', 'เทศบาลตำบลมะกอกเหนือ']), 2)).toEqual({
    scores: 'B2:K3',
    row: { label: 'เทศบาลตำบลควนขนุน', among: 'A2:A3' },
    column: { label: 'การใช้งบประมาณ', among: 'B1:K1' },
  });
});

test('by its address only, where the agency stands twice in the list', () => {
  expect(lookupOf(list(['เทศบาลตำบลควนขนุน', 'เทศบาลตำบลควนขนุน']), 2)).toBeUndefined();
});

test('by its address only, where the only labels have line breaks', () => {
  const sheet = upright((name, index) => [`ตัวชี้วัดที่ ${index + 1}\n${name}`], ['ตัวชี้วัด', 'คะแนน']);
  expect(lookupOf(sheet, 8)).toBeUndefined();
});
