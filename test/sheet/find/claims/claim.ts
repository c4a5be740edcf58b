/** What sheets are made of for random tests: the truth about one agency, and claims that stand around it. */
import type { CellValue } from '../../../../src/sheet/grid';
import type { Truth } from './assessed';

/** The truth of one agency and year, from which everything true on the sheet follows. */
export interface Facts {
  /** Hundredths of points by indicator − 1. */
  readonly hundredths: readonly number[];
  /** 2566–2569. */
  readonly year: number;
  readonly agency: string;
  /** Hundredths of points of EIT part 1 and 2, on both sides of EIT. */
  readonly parts: readonly [number, number];
}

/** A cell that a claim is to blame for. */
export interface Marked {
  readonly value: CellValue;
  /** Number of the claim. */
  readonly claim: number;
}
export type Cell = CellValue | Marked;
export type Cells = readonly Cell[];

/** A column of the main table, beside the scores; a row of it where the indicators stand across. */
export interface Column {
  readonly head: Cell;
  readonly value: (index: number) => Cell;
  readonly side: 'before' | 'after';
}

/** What a claim adds to a sheet, or changes on it. */
export interface Said {
  readonly columns?: readonly Column[];
  /** Rows below the indicators, in the same table: label and figure. */
  readonly rows?: readonly (readonly [label: Cell, value: Cell])[];
  /** Lines between the title and the table, and below it. */
  readonly above?: readonly Cells[];
  readonly below?: readonly Cells[];
  readonly table?: { readonly place: 'above' | 'below' | 'beside'; readonly rows: readonly Cells[] };
  readonly title?: Cell;
  readonly tab?: string;
  readonly scoreHead?: Cell;
  /** Captions of the three tables, one an instrument; asks for that layout. */
  readonly captions?: Readonly<Record<'IIT' | 'EIT' | 'OIT', Cell>>;
  /** The name in each row of the table. */
  readonly name?: (index: number) => Cell;
  /** What the year, or the parts, are on a sheet that says this; left out where they stay. */
  readonly sheetYear?: null;
  readonly tellsParts?: true;
  /** A level that is said and possible. */
  readonly tellsLevel?: string;
}

/** What a claim is made from. */
export interface Context {
  readonly facts: Facts;
  readonly score: number;
  /** A level that the figures on the sheet allow: what a claim says that tells the level. */
  readonly level: string;
  /** One table with the indicators below each other: a cell can be merged beside all of them. */
  readonly merges: boolean;
  /** Ten other scores, in hundredths. */
  readonly others: readonly number[];
  /** Chooses words and places. */
  readonly choice: number;
  /** Arabic or Thai digits, as the sheet has them. */
  readonly digits: (text: string | number) => string;
  /** Marks a cell as the claim's. */
  readonly blame: (value: CellValue) => Marked;
}

export type Claim = (context: Context) => Said;

export const LEVELS = ['ผ่านดีเยี่ยม', 'ผ่านดี', 'ผ่าน', 'ต้องปรับปรุง', 'ต้องปรับปรุงโดยด่วน'] as const;

const sum = (hundredths: readonly number[], from: number, to: number): number =>
  hundredths.slice(from, to).reduce((total, one) => total + one, 0);
/** a / b, rounded half up, in whole numbers so that no binary noise can come in. */
const divided = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b));

/** Hundredths of points of IIT, EIT and OIT, rounded as they are published. */
export const instruments = (hundredths: readonly number[]): [number, number, number] => [
  divided(sum(hundredths, 0, 5), 5),
  divided(sum(hundredths, 5, 8), 3),
  divided(sum(hundredths, 8, 10), 2),
];

/** Hundredths of the weighted points of IIT, EIT and OIT. */
export const points = (hundredths: readonly number[]): [number, number, number] => [
  divided(sum(hundredths, 0, 5) * 6, 100),
  divided(sum(hundredths, 5, 8), 10),
  divided(sum(hundredths, 8, 10), 5),
];

/** Hundredths of the ITA score, counted apart from the code that is tested. */
export const total = (hundredths: readonly number[]): number =>
  divided(6 * sum(hundredths, 0, 5) + 10 * sum(hundredths, 5, 8) + 20 * sum(hundredths, 8, 10), 100);

/** The certain level and those above it that are possible, as the rules of 2566–2568 have them. */
export function levelsOf(hundredths: readonly number[], parts: readonly [number, number] | null): string[] {
  const score = total(hundredths);
  if (score < 7000) return ['ต้องปรับปรุงโดยด่วน'];
  if (score < 8500) return ['ต้องปรับปรุง'];
  const reaches = (line: number) => Math.min(score, ...instruments(hundredths)) >= line;
  const highest = (['ผ่านดีเยี่ยม', 'ผ่านดี'] as const).filter((_, index) => reaches(index === 0 ? 9500 : 8500));
  if (parts === null) return ['ผ่าน', ...highest.reverse()];
  const met = highest.filter((level) => Math.min(...parts) >= (level === 'ผ่านดีเยี่ยม' ? 9500 : 8500));
  return [met[0] ?? 'ผ่าน'];
}

/** What must be said of a sheet with these facts on it. */
export function truthOf(facts: Facts, said: readonly Said[]): Truth {
  const parts = said.some(({ tellsParts }) => tellsParts === true) ? facts.parts : null;
  const [level = 'ผ่าน'] = levelsOf(facts.hundredths, parts);
  return {
    score: total(facts.hundredths) / 100,
    level,
    hundredths: facts.hundredths,
    fiscalYear: said.some(({ sheetYear }) => sheetYear === null) ? null : facts.year,
    eitParts: parts === null ? [null, null] : [parts[0] / 100, parts[1] / 100],
  };
}

/** One of a list, by a number. */
export function pick<T>(list: readonly T[], choice: number): T {
  const one = list[choice % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
}

/** 9214 → "92.14". */
export const written = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** A figure in a column beside the scores whose cells are merged over all rows. */
export const merged = (head: Cell, figure: Cell): Said => ({
  columns: [{ head, side: 'after', value: (index) => (index === 0 ? figure : '') }],
});
