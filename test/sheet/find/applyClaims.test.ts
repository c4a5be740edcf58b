/** What a sheet states beside its scores: which figure is a total, a score of an instrument, or points, and of which year. */
import { questions2566 } from '../../../src/ita/frameworks/questions2566';
import type { CellValue } from '../../../src/sheet/grid';
import { grid } from './grids';
import { findings, NAMES, refusal, scores, SCORES } from './reading';

type Row = readonly (CellValue | null)[];
const table = (score: (n: number) => CellValue = (n) => SCORES[n - 1] ?? 0): Row[] => [
  ['ที่', 'ตัวชี้วัด', 'คะแนน'],
  ...NAMES.map((name, index) => [index + 1, name, score(index + 1)]),
];
const withTable = (...more: readonly Row[]) => grid('S', [...table(), [], [], ...more]);

/** Every question of the year at 95. */
const questions: Row[] = [['ข้อ', 'คะแนน'], ...questions2566.map(({ code }) => [code, 95])];

test('scores of all questions without those of the open data are refused, naming what there is', () => {
  expect(refusal(grid('S', questions))).toBe('indicators-missing B2:B25');
});

describe('a total typed with a comma', () => {
  const total = (text: string): string => {
    const sheet = withTable(['คะแนน ITA', text]);
    const { published } = scores(sheet);
    return [
      published === null ? 'none' : `${published.score ?? ''} ${published.scoreCell ?? ''}`,
      findings(sheet),
    ].join();
  };

  test.each([
    ['95,00', '95 B14,'],
    ['95,5', '95.5 B14,'],
    ['9,5', '9.5 B14,'],
    ['100,00', '100 B14,'],
    ['ร้อยละ 95,01', '95.01 B14,'],
    ['95,01 คะแนน', '95.01 B14,'],
  ])('is a figure of 100 with one or two decimals: %s', (text, read) => {
    expect(total(text)).toBe(read);
  });

  test.each(['100,01', '95,012', '12,95,01', '95,01 12', '1295,01'])('is not read otherwise: %s', (text) => {
    expect(total(text)).toBe('none,total-not-read B14');
  });
});

describe('the year of a total', () => {
  const year = (...more: readonly Row[]): string => {
    const { fiscalYear } = scores(withTable(...more));
    return fiscalYear === null ? 'none' : `${fiscalYear.year} ${fiscalYear.cell ?? ''}`;
  };

  test('is that of the scores where they give it and nothing else tells the year', () => {
    expect(year(['คะแนน ITA ปี 2566', 95])).toBe('2566 B14');
  });

  test('is that of the first total that the scores give', () => {
    expect(year(['คะแนน ITA ปี 2565', 88.5], ['คะแนน ITA ปี 2566', 95])).toBe('2566 B15');
  });

  test('is unknown where the total of a year is another one, or that of the scores names no year', () => {
    expect(year(['คะแนน ITA ปี 2566', 88.5], ['คะแนน ITA', 95])).toBe('none');
    expect(year(['คะแนน ITA', 95])).toBe('none');
  });

  test('is no question where the scores are not all there', () => {
    const sheet = grid('S', [...table().slice(0, 10), [], [], ['คะแนน ITA ปี 2566', 95]]);
    expect(refusal(sheet)).toBe('indicators-missing C2:C10');
  });

  test('is unknown where the scores follow from questions only', () => {
    const openData = [9, 10].map((n) => [`ตัวชี้วัดที่ ${n}`, 95]);
    const sheet = grid('S', [...questions, ...openData, [], [], ['คะแนน ITA ปี 2566', 95]]);
    expect(scores(sheet).fiscalYear).toBeNull();
    expect(findings(sheet)).toBe('total-of-unknown-table B30');
  });

  test('is named with its score where it stays unknown', () => {
    const said = scores(withTable(['คะแนน ITA ปี 2566', 88.5]));
    expect(said.history).toEqual([]);
    expect(findings(withTable(['คะแนน ITA ปี 2566', 88.5]))).toBe('total-of-unknown-table B14');
  });
});

describe('a figure of an instrument', () => {
  const eit = (score: number, told: number): string => {
    const sheet = grid('S', [...table(() => score), [], [], ['EIT', told]]);
    const taken = scores(sheet).instruments.map(({ instrument, value }) => `${instrument} ${value}`);
    return [...taken, findings(sheet)].join();
  };

  test('of 20 is a score where the indicators have 21, and points of 30 where they have 60', () => {
    expect(eit(21, 20)).toBe('EIT 20,scores-low C2 C3 C4 C5 C6 C7 C8 C9 C10 C11');
    expect(eit(60, 20)).toBe('instrument-points-differ B14 C7 C8 C9');
  });

  test('of 30.01 can be points, of 30.02 is a score whatever the indicators have', () => {
    expect(eit(100, 30.01)).toBe('');
    expect(eit(100, 30.02)).toBe('EIT 30.02,');
  });
});
