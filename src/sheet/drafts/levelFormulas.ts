/**
 * The level as worksheet formulas, so that a corrected score or a typed EIT part changes it without the add-in.
 * The same reasoning as ita/level: what is certain whatever the parts are, and what cannot be ruled out.
 */
import type { Level } from '../../ita/framework';

/** Absolute addresses of the cells that decide; the parts are null in years whose levels don't ask for them. */
export interface LevelCells {
  /** 2-decimal ITA score. */
  readonly score: string;
  readonly IIT: string;
  readonly EIT: string;
  readonly OIT: string;
  readonly parts: { readonly part1: PartCells; readonly part2: PartCells } | null;
}

export interface PartCells {
  readonly input: string;
  /** Holds `known` exactly when the input may be used. */
  readonly status: string;
}

/** A published level that settled what the figures leave open. */
export interface SettledLevel {
  readonly name: string;
  /** The total it was published with, 0–100. */
  readonly score: number;
}

/**
 * Names the certain level.
 *
 * @param known the status text of a usable part
 * @param settled holds while it is possible and the score is the one it was published with
 */
export const certainLevelFormula = (
  levels: readonly Level[],
  cells: LevelCells,
  known: string,
  settled: SettledLevel | null = null,
): string => {
  const figures = firstThatHolds(levels, (level) => certainly(level, cells, known));
  if (settled === null) return `=${figures}`;
  const withPublished = firstThatHolds(levels, (level) =>
    (level.name === settled.name ? possibly : certainly)(level, cells, known),
  );
  return `=IF(${isPublished(cells, settled)},${withPublished},${figures})`;
};

/** Names the highest level that cannot be ruled out; above a published one only what is certain. */
export const highestLevelFormula = (
  levels: readonly Level[],
  cells: LevelCells,
  known: string,
  settled: SettledLevel | null = null,
): string => {
  const figures = firstThatHolds(levels, (level) => possibly(level, cells, known));
  if (settled === null) return `=${figures}`;
  const at = levels.findIndex(({ name }) => name === settled.name);
  const withPublished = firstThatHolds(levels, (level) =>
    (levels.indexOf(level) < at ? certainly : possibly)(level, cells, known),
  );
  return `=IF(${isPublished(cells, settled)},${withPublished},${figures})`;
};

/** A difference from 0.02 on is no rounding: then other scores were published. */
const isPublished = ({ score }: LevelCells, settled: SettledLevel): string =>
  `ROUND(ABS(${score}-${settled.score}),2)<0.02`;

/** Tells whether a part can be used: empty, out of range, contradicted by the overall EIT, or known. */
export function partStatusFormula(
  input: string,
  other: string,
  eit: string,
  texts: { readonly unknown: string; readonly outOfRange: string; readonly impossible: string; readonly known: string },
): string {
  const inRange = (cell: string) => `AND(ISNUMBER(${cell}),N(${cell})>=0,N(${cell})<=100)`;
  const apart = `OR(MIN(${input},${other})-${eit}>0.010001,${eit}-MAX(${input},${other})>0.010001)`;
  const contradicted = `AND(${inRange(other)},${apart})`;
  return `=IF(${input}="","${texts.unknown}",IF(${inRange(input)},IF(${contradicted},"${texts.impossible}","${texts.known}"),"${texts.outOfRange}"))`;
}

function firstThatHolds(levels: readonly Level[], test: (level: Level) => string): string {
  const [level, ...rest] = levels;
  if (level === undefined) throw new Error('a framework has at least one level');
  return rest.length === 0 ? `"${level.name}"` : `IF(${test(level)},"${level.name}",${firstThatHolds(rest, test)})`;
}

function certainly(level: Level, cells: LevelCells, known: string): string {
  const { everyPart: line } = level;
  const enough = `${cells.score}>=${level.minimum}`;
  if (line === null || cells.parts === null) return enough;
  const { part1, part2 } = cells.parts;
  return and(
    enough,
    atLeast(cells.IIT, line),
    atLeast(cells.OIT, line),
    partHolds(part1, part2, cells.EIT, line, known),
    partHolds(part2, part1, cells.EIT, line, known),
  );
}

function possibly(level: Level, cells: LevelCells, known: string): string {
  const { everyPart: line } = level;
  const enough = `${cells.score}>=${level.minimum}`;
  if (line === null || cells.parts === null) return enough;
  const notBelow = (part: PartCells) => `OR(${part.status}<>"${known}",ROUND(N(${part.input}),2)>=${line})`;
  return and(
    enough,
    atLeast(cells.IIT, line),
    atLeast(cells.EIT, line),
    atLeast(cells.OIT, line),
    notBelow(cells.parts.part1),
    notBelow(cells.parts.part2),
  );
}

/** Known and high enough; or unknown, but above EIT because the other part is below it; or EIT is full. */
function partHolds(part: PartCells, other: PartCells, eit: string, line: number, known: string): string {
  const itself = `AND(${part.status}="${known}",ROUND(N(${part.input}),2)>=${line})`;
  const implied = and(
    `${part.status}<>"${known}"`,
    `${other.status}="${known}"`,
    `N(${other.input})<ROUND(${eit},2)`,
    atLeast(eit, line),
  );
  return `OR(ROUND(${eit},2)=100,${itself},${implied})`;
}

const and = (...tests: readonly string[]): string => `AND(${tests.join(',')})`;
const atLeast = (cell: string, line: number): string => `ROUND(${cell},2)>=${line}`;
