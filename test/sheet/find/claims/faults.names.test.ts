/** Names against numbers, and figures that are said of an indicator a second time. */
import type { CellValue } from '../../../../src/sheet/grid';
import { grid } from '../grids';
import { NAMES } from '../reading';
import { assessed, clearly, doubtfully, namesAll, withRemark, where, type Truth } from './assessed';
import { HEADER, P, rows, tall, TITLE, TRUTH_P, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', [[TITLE], [], ...table]);
const name = (index: number): string => NAMES[(index + NAMES.length) % NAMES.length] ?? '';

describe('names that stand in other rows than their numbers', () => {
  // The scores stand with the names: by name they are those of P, moved by one.
  const scores = (by: number): number[] => NAMES.map((_, index) => P[(index - by + NAMES.length) % NAMES.length] ?? 0);
  /** Row n has the name of indicator n + by. */
  const moved = (by: number, number: (n: number) => CellValue, head: Row = HEADER): Row[] => [
    head,
    ...rows(P, ({ n, score }) => [number(n), name(n - 1 + by), score]),
  ];
  const truth = (by: number, score: number): Truth => ({
    ...TRUTH_P,
    score,
    possible: undefined,
    level: 'ผ่าน',
    hundredths: scores(by).map((one) => Math.round(one * 100)),
  });
  const numbered = ['ตัวชี้วัดที่', 'ชื่อตัวชี้วัด', 'คะแนน'];

  test.each<[string, readonly Row[], number, number]>([
    ['one row up, under “ที่”', moved(1, (n) => n), 1, 88.19],
    ['one row up, under “ตัวชี้วัดที่”', moved(1, (n) => n, numbered), 1, 88.19],
    ['one row up, as “ตัวชี้วัดที่ 1”', moved(1, (n) => `ตัวชี้วัดที่ ${n}`, ['ตัวชี้วัด', 'ชื่อ', 'คะแนน']), 1, 88.19],
    ['one row down', moved(-1, (n) => n, numbered), -1, 86.96],
    ['numbered from 0', moved(0, (n) => n - 1, numbered), 0, 90.12],
    ['numbered from 2', moved(0, (n) => n + 1, numbered), 0, 90.12],
    ['numbered from 10 down to 1', moved(0, (n) => 11 - n, numbered), 0, 90.12],
  ])('%s are read by name, and that is said', (_, table, by, score) => {
    const made = sheet(...table);
    const cells = where(made, ...table.slice(1).map((row) => row[0] ?? ''), ...NAMES);
    // A running number counts nothing; one that is said to be the indicator's may as well be refused.
    const refusedToo = table[0] !== HEADER && doubtfully(made, cells) === 'doubted';
    expect(refusedToo || withRemark(made, truth(by, score), cells)).toBe(refusedToo || 'right, and remarked');
  });

  test('are right as they are where numbers begin anew with each instrument', () => {
    const anew = [1, 2, 3, 4, 5, 1, 2, 3, 1, 2];
    const made = sheet(HEADER, ...rows(P, ({ n, name: own, score }) => [anew[n - 1] ?? 0, own, score]));
    expect(clearly(made, TRUTH_P)).toBe('right');
  });

  test('are right where a rank stands before names sorted by score', () => {
    const sorted = [...rows(P, ({ name: own, score }) => [own, score])].sort((a, b) => Number(b[1]) - Number(a[1]));
    const made = sheet(['อันดับ', 'ตัวชี้วัด', 'คะแนน'], ...sorted.map((row, index) => [index + 1, ...row]));
    expect(clearly(made, TRUTH_P)).toBe('right');
  });
});

describe('another figure that is said of an indicator', () => {
  const named8 = (text: string): Row[] => [
    HEADER,
    ...rows(P, ({ n, name: own, score }) => [n, n === 8 ? text : own, score]),
  ];

  test.each<[string, readonly Row[], CellValue]>([
    ['in its name, in brackets', named8('การปรับปรุงระบบการทำงาน (88.95 คะแนน)'), 'การปรับปรุงระบบการทำงาน (88.95 คะแนน)'],
    ['in its name, in Thai digits', named8('การปรับปรุงระบบการทำงาน (๘๘.๙๕)'), 'การปรับปรุงระบบการทำงาน (๘๘.๙๕)'],
    ['behind its name', named8('การปรับปรุงระบบการทำงาน 88.95'), 'การปรับปรุงระบบการทำงาน 88.95'],
    ['behind its name with “=”', named8('การปรับปรุงระบบการทำงาน = 88.95'), 'การปรับปรุงระบบการทำงาน = 88.95'],
    ['in a summary row, as the lowest', [...tall(P), [], ['ตัวชี้วัดที่ได้คะแนนต่ำสุด', 'การปรับปรุงระบบการทำงาน', 73.95]], 73.95],
    ['in a summary row, as the highest', [...tall(P), [], ['คะแนนสูงสุด', 'การเปิดเผยข้อมูล', 99.5]], 99.5],
    [
      'in a sentence, as the lowest',
      [...tall(P), [], ['ตัวชี้วัดที่ได้คะแนนต่ำสุด คือ การปรับปรุงระบบการทำงาน ได้ 73.95 คะแนน']],
      'ตัวชี้วัดที่ได้คะแนนต่ำสุด คือ การปรับปรุงระบบการทำงาน ได้ 73.95 คะแนน',
    ],
    ['in a sentence, by its number', [...tall(P), [], ['ตัวชี้วัดที่ 8 ได้ 73.95 คะแนน']], 'ตัวชี้วัดที่ 8 ได้ 73.95 คะแนน'],
    [
      'in a sentence above the table',
      [['จุดอ่อน: การปรับปรุงระบบการทำงาน (73.95 คะแนน)'], [], ...tall(P)],
      'จุดอ่อน: การปรับปรุงระบบการทำงาน (73.95 คะแนน)',
    ],
    ['as a remark in its row', tall(P, ['หมายเหตุ'], ({ n }) => [n === 8 ? 'ได้ 73.95 คะแนน' : '']), 'ได้ 73.95 คะแนน'],
  ])('%s: both are named', (_, table, other) => {
    const made = sheet(...table);
    const score = table.some((row) => row.includes(99.5)) ? 97.5 : 78.95;
    const both = where(made, other, score);
    expect(doubtfully(made, both)).toBe('doubted');
    expect(namesAll(assessed(made), both)).toBe(true);
  });

  test.each<[string, readonly Row[]]>([
    ['in its name', named8('การปรับปรุงระบบการทำงาน (78.95 คะแนน)')],
    ['in a summary row', [...tall(P), [], ['ตัวชี้วัดที่ได้คะแนนต่ำสุด', 'การปรับปรุงระบบการทำงาน', 78.95]]],
    ['in a sentence', [...tall(P), [], ['ตัวชี้วัดที่ได้คะแนนต่ำสุด คือ การปรับปรุงระบบการทำงาน ได้ 78.95 คะแนน']]],
    ['of last year', [...tall(P), [], ['ปี 2566 การปรับปรุงระบบการทำงาน ได้ 73.95 คะแนน']]],
    ['of the country', [...tall(P), [], ['ค่าเฉลี่ยประเทศของการปรับปรุงระบบการทำงาน 84.50 คะแนน']]],
    ['aimed at', [...tall(P), [], ['เป้าหมาย: การปรับปรุงระบบการทำงาน ไม่น้อยกว่า 85 คะแนน']]],
    ['of 100', named8('การปรับปรุงระบบการทำงาน (100 คะแนน)')],
    ['with its weight', named8('การปรับปรุงระบบการทำงาน (ร้อยละ 10)')],
  ])('%s is no doubt where it is the same or plainly something else', (_, table) => {
    expect(clearly(sheet(...table), TRUTH_P)).toBe('right');
  });
});
