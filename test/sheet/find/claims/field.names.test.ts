/** One agency under two names, and scores as they are typed in lists. */
import { grid } from '../grids';
import { assessed, clearly, doubtfully, where } from './assessed';
import { AGENCY, HEADER, P, rows, tall, TITLE, TRUTH_P, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], [], ...table);

describe('an agency by its long and its short name', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['องค์การบริหารส่วนตำบลบ้านใหม่', 'อบต.บ้านใหม่'],
    ['เทศบาลตำบลควนขนุน', 'ทต.ควนขนุน'],
    ['เทศบาลเมืองพัทลุง', 'ทม.พัทลุง'],
    ['องค์การบริหารส่วนจังหวัดพัทลุง', 'อบจ.พัทลุง'],
    ['เทศบาลตำบลควนขนุน อำเภอควนขนุน จังหวัดพัทลุง', 'เทศบาลตำบลควนขนุน'],
    ['เทศบาลตำบลควนขนุน', 'เทศบาลฯ'],
  ];

  test.each(pairs)(
    '“%s” and “%s”: the total told of the one is held against the scores of the other',
    (long, short) => {
      for (const [title, told] of [
        [long, short],
        [short, long],
      ]) {
        const sentence = `${told ?? ''} ได้คะแนน ITA 93.74 คะแนน`;
        const made = sheet([title ?? ''], [TITLE], [], ...tall(P), [], [sentence]);
        expect(doubtfully(made, where(made, sentence))).toBe('doubted');
        const right = sentence.replace('93.74', '90.12');
        expect(clearly(sheet([title ?? ''], [TITLE], [], ...tall(P), [], [right]), TRUTH_P)).toBe('right');
      }
    },
  );

  test('but the total told of another agency is not', () => {
    const made = sheet([AGENCY], [TITLE], [], ...tall(P), [], ['อบต.บ้านใหม่ ได้คะแนน ITA 93.74 คะแนน']);
    expect(clearly(made, { ...TRUTH_P, agency: AGENCY })).toBe('right');
  });
});

describe('scores as they are typed in lists', () => {
  test('100, 98.5 and text are scores', () => {
    const typed = [100, '100', '98.5', 97.5, ' 88.95', '๑๐๐', '95', 78.95, '100.00', 95];
    const table = rows(P, ({ n, name }) => [n, name, typed[n - 1] ?? '']);
    const made = titled([...HEADER], ...table);
    expect(assessed(made)).toMatchObject({
      hundredths: [10000, 10000, 9850, 9750, 8895, 10000, 9500, 7895, 10000, 9500],
    });
  });

  test.each(['–', '-', '—', 'N/A', 'รอผล', 'อยู่ระหว่างอุทธรณ์', '*'])('“%s” is none, and its cell is named', (text) => {
    const made = titled([...HEADER], ...rows(P, ({ n, name, score }) => [n, name, n === 8 ? text : score]));
    expect(assessed(made).refused).not.toBeNull();
    expect(doubtfully(made, where(made, text))).toBe('doubted');
  });
});
