/** Single figures beside the scores, totals that cannot be read, and where in a sentence a figure or a level stands. */
import type { CellValue } from '../../../../src/sheet/grid';
import { grid } from '../grids';
import { assessed, clearly } from './assessed';
import { HEADER, P, tall, TITLE, TRUTH_P, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', [[TITLE], [], ...table]);
const said = (...table: readonly Row[]): string => {
  const outcome = assessed(sheet(...table));
  if (outcome.refused !== null) return `refused ${outcome.refused.code}`;
  const findings = outcome.findings.filter(({ severity }) => severity !== 'info');
  return findings.map(({ code, cells }) => [code, ...cells].join(' ')).join('; ');
};
/** A figure beside indicator 8, so many columns behind the scores. */
const beside8 = (value: CellValue, columns: number, head: CellValue = ''): Row[] => {
  const free = Array.from({ length: columns - 1 }, () => '');
  return tall(P, [...free, head], ({ n }) => [...free, n === 8 ? value : '']);
};

describe('one figure beside a score', () => {
  test.each([
    ['right behind the scores', 1, '', 'D11'],
    ['behind a free column', 2, '', 'E11'],
    ['four columns away', 4, '', 'G11'],
    ['under a header that nobody knows', 1, 'ตรวจ', 'D11'],
  ])('%s is named', (_, columns, head, cell) => {
    expect(said(...beside8(88.95, columns, head))).toBe(`column-not-read ${cell}`);
  });

  test.each([
    ['five columns away', beside8(88.95, 5)],
    ['of a whole number, as counts are', beside8(89, 1)],
    ['of the same score', beside8(78.95, 1)],
    ['of the indicator’s points', beside8(7.95, 1)],
    ['behind a text that labels it', tall(P, [], ({ n }) => (n === 8 ? ['ราคาน้ำมัน', 38.95] : []))],
    [
      'in a column with a text of its own',
      tall(P, ['', ''], ({ n }) => ['', n === 3 ? 'อุณหภูมิ' : n === 8 ? 38.95 : '']),
    ],
  ])('%s is none', (_, table) => {
    expect(said(...table)).toBe('');
  });
});

describe('a total that cannot be read', () => {
  test.each([937.4, '#REF!', '93..74', 100.01, -1])('%s is named in the table and beside a label', (total) => {
    expect(said(...tall(P), ['', 'คะแนน ITA', total])).toBe('total-not-read C14');
    expect(said(...tall(P), [], ['คะแนน ITA', total])).toBe('total-not-read B15');
  });

  test.each(['', 'รอประกาศ', '-'])('“%s” is none yet', (total) => {
    expect(said(...tall(P), ['', 'คะแนน ITA', total])).toBe('');
  });

  test.each([100, '๙๐.๑๒'])('%s can be read', (total) => {
    expect(said(...tall(P), ['', 'คะแนน ITA', total])).not.toContain('total-not-read');
  });
});

describe('in a sentence', () => {
  test.each([
    ['1. ผลการประเมิน ITA', null, null],
    ['2) ผลการประเมิน ITA ได้ 90.12 คะแนน', 90.12, null],
    ['ผลการประเมิน ITA ได้ 90.12 คะแนน อยู่ในระดับ ผ่าน', 90.12, 'ผ่าน'],
    ['ระดับ ผ่าน ด้วยคะแนน ITA 90.12 คะแนน', 90.12, null],
    ['ผลการประเมินอยู่ในระดับ ผ่าน', null, 'ผ่าน'],
    ['ต้องได้ผลการประเมินอยู่ในระดับ ผ่าน', null, null],
  ])('“%s” tells %s and %s', (text, score, level) => {
    const outcome = assessed(sheet(...tall(P), [], [text]));
    if (outcome.refused !== null) throw new Error(outcome.refused.code);
    const { published } = outcome;
    expect([published?.score ?? null, published?.level ?? null]).toEqual([score, level]);
    expect(clearly(sheet(...tall(P), [], [text]), { ...TRUTH_P, published: undefined })).toBe('right');
  });
});

test('reads nothing from the header of the scores', () => {
  expect(said([...HEADER, ''], ...tall(P).slice(1))).toBe('');
});
