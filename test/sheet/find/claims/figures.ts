/** Three sets of scores, with what follows from them, and the usual tables that hold them. */
import { thaiDigits } from '../../../../src/ita/thaiText';
import type { CellValue } from '../../../../src/sheet/grid';
import { NAMES } from '../reading';
import type { Truth } from './assessed';

export type Row = readonly CellValue[];

/** EIT is 83.20: certainly ผ่าน. */
export const P = [92.14, 87.55, 94.02, 83.76, 86.91, 90.38, 80.27, 78.95, 97.5, 95] as const;
/** EIT is 91.11: ผ่าน, or ผ่านดี if both of its parts reach 85. */
export const M = [93.08, 90.11, 95.74, 88.29, 89.63, 94.36, 91.85, 87.12, 98.75, 96.25] as const;
/** M with another indicator 8: 92.84 instead of 93.74. */
export const M8 = [93.08, 90.11, 95.74, 88.29, 89.63, 94.36, 91.85, 78.12, 98.75, 96.25] as const;
/** Scores of another year or agency: P − 4, 86.12. */
export const OTHER = [88.14, 83.55, 90.02, 79.76, 82.91, 86.38, 76.27, 74.95, 93.5, 91] as const;

const hundredths = (scores: readonly number[]): number[] => scores.map((score) => Math.round(score * 100));

export const TRUTH_P: Truth = {
  score: 90.12,
  level: 'ผ่าน',
  possible: ['ผ่าน'],
  hundredths: hundredths(P),
  fiscalYear: 2567,
};
export const TRUTH_M: Truth = {
  score: 93.74,
  level: 'ผ่าน',
  possible: ['ผ่าน', 'ผ่านดี'],
  hundredths: hundredths(M),
  fiscalYear: 2567,
};

export const AGENCY = 'เทศบาลตำบลควนขนุน';
export const TITLE = 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567';
export const HEADER = ['ที่', 'ตัวชี้วัด', 'คะแนน'] as const;
export const INSTRUMENTS = ['IIT', 'IIT', 'IIT', 'IIT', 'IIT', 'EIT', 'EIT', 'EIT', 'OIT', 'OIT'] as const;
/** The questions of each indicator in the rules of 2566–2568; 9 and 10 have none. */
export const QUESTIONS: readonly (readonly string[])[] = [0, 1, 2, 3, 4, 5, 6, 7].map((index) =>
  [1, 2, 3].map((one) => (index < 5 ? `i${index * 3 + one}` : `e${(index - 5) * 3 + one}`)),
);

export interface Line {
  /** 1–10. */
  readonly n: number;
  readonly name: string;
  readonly score: number;
  readonly instrument: string;
  /** The first indicator of its instrument. */
  readonly starts: boolean;
}

export const lines = (scores: readonly number[]): Line[] =>
  NAMES.map((name, index) => ({
    n: index + 1,
    name,
    score: scores[index] ?? 0,
    instrument: INSTRUMENTS[index] ?? '',
    starts: INSTRUMENTS[index] !== INSTRUMENTS[index - 1],
  }));

/** A row for each indicator. */
export const rows = (scores: readonly number[], row: (line: Line) => Row): Row[] => lines(scores).map(row);

/** A header row and ten rows `no. | name | score`, with more columns where `beside` gives them. */
export const tall = (scores: readonly number[], head: Row = [], beside: (line: Line) => Row = () => []): Row[] => [
  [...HEADER, ...head],
  ...rows(scores, (line) => [line.n, line.name, line.score, ...beside(line)]),
];

/** The indicators across the columns, one row of scores. */
export const wide = (scores: readonly number[], label: CellValue = 'คะแนน'): Row[] => [
  ['ตัวชี้วัด', ...NAMES],
  [label, ...scores],
];

/** Two blocks beside each other with a free column between. */
export function beside(left: readonly Row[], right: readonly Row[]): Row[] {
  const width = Math.max(...left.map((row) => row.length)) + 1;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const row = left[index] ?? [];
    return [...row, ...Array.from({ length: width - row.length }, () => ''), ...(right[index] ?? [])];
  });
}

/** 84.14 − 6 without binary noise. */
export const shifted = (score: number, by: number): number => Number((score + by).toFixed(2));

export const thai = (figure: number): string => thaiDigits(figure.toFixed(2));
