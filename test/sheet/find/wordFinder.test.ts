import fc from 'fast-check';
import { wordFinder } from '../../../src/sheet/find/text/wordFinder';

const words = wordFinder([
  [1, ['การใช', 'ระบบการ', 'มหน้าที่']],
  [2, ['score', 'core']],
  [4, ['25', 'ปี']],
]);

test.each([
  ['', 0],
  ['โครงการจัดซื้อ', 0],
  ['การใช้งบประมาณ', 1],
  ['กา ร\u200bใช้งบ', 1],
  ['การปรับปรุงระบบ\nการทำงาน', 1],
  ['ตามหนาที', 1],
  ['SCORE', 2],
  ['sscore', 2],
  ['encore', 2],
  ['ปี ๒๕๖๗', 4],
  ['２５', 4],
  ['การใช้ score ปี', 7],
])('finds in “%s” the words of %d', (text, bits) => {
  expect(words(text)).toBe(bits);
});

test('finds exactly the words that a text contains', () => {
  const letters = fc.constantFrom('a', 'b', 'c');
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 6 }),
      fc.array(word, { maxLength: 6 }),
      fc.string({ unit: letters }),
      (one, two, text) => {
        const contains = (list: readonly string[]) => list.some((each) => text.includes(each));
        const expected = (contains(one) ? 1 : 0) + (contains(two) ? 2 : 0);
        expect(
          wordFinder([
            [1, one],
            [2, two],
          ])(text),
        ).toBe(expected);
      },
    ),
  );
});
