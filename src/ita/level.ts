/** The certain level, the possible ones while the EIT parts are unknown, and the conditions (ITA 2567 level table). */
import type { Level } from './framework';
import { roundHalfUp } from './round';

export type ConditionId = 'score' | 'IIT' | 'EIT' | 'EIT1' | 'EIT2' | 'OIT';

/** One condition of one level. */
export interface LevelCondition {
  readonly id: ConditionId;
  /** The least figure that meets the condition, 0–100. */
  readonly atLeast: number;
  /** The figure that is compared, 2 decimals; null if unknown. */
  readonly figure: number | null;
  readonly state: 'met' | 'missed' | 'unknown';
}

export interface LevelCheck {
  readonly level: Level;
  readonly conditions: readonly LevelCondition[];
  /** missed if any condition is missed, else unknown if any is unknown, else met. */
  readonly state: 'met' | 'missed' | 'unknown';
}

export interface LevelResult {
  /** The highest level that holds whatever the unknown figures are. */
  readonly certain: Level;
  /** From the certain level up to the highest that cannot be ruled out. */
  readonly possible: readonly Level[];
  /** Whether the figures alone decide, or the published level decides among those that the figures leave possible. */
  readonly settledBy: 'figures' | 'published';
  /** Both given EIT parts lie on one side of EIT, so they are ignored, and nothing is concluded about them. */
  readonly partsContradict: boolean;
  /** Every level of the framework, highest first. */
  readonly checks: readonly LevelCheck[];
}

/** The figures that decide levels, 0–100. Instrument scores have full precision; unknown parts are null. */
export interface LevelFigures {
  /** 2-decimal ITA score. */
  readonly score: number;
  readonly IIT: number;
  readonly EIT: number;
  readonly OIT: number;
  readonly part1: number | null;
  readonly part2: number | null;
}

/**
 * The certain level and the possible ones. Conditions are tested on 2-decimal figures. EIT is a weighted mean of its
 * two parts, with unknown weights, so it lies between them. This decides some conditions on unknown parts: if EIT is
 * below a line, a part is below it; if EIT is 100, both parts are 100; if one part is below EIT, the other is not.
 * The caller must leave out parts that contradict EIT (see partsContradict).
 */
export function levelOf(figures: LevelFigures, levels: readonly Level[]): LevelResult {
  const checks = levels.map((level) => check(level, figures));
  const first = checks.findIndex((one) => one.state === 'met');
  const lowest = first === -1 ? checks.length - 1 : first;
  const certain = checks[lowest];
  if (certain === undefined) throw new Error('a framework has at least one level');
  return {
    certain: certain.level,
    possible: checks
      .slice(0, lowest + 1)
      .filter((one) => one.state !== 'missed')
      .map((one) => one.level)
      .reverse(),
    settledBy: 'figures',
    partsContradict: false,
    checks,
  };
}

/** The published level settles what the figures leave open; a level that the figures rule out settles nothing. */
export function settled(level: LevelResult, published: string | null): LevelResult {
  const named = level.possible.find(({ name }) => name === published);
  if (named === undefined || level.possible.length === 1) return level;
  return { ...level, certain: named, possible: [named], settledBy: 'published' };
}

/** Whether the published level shows on which side of a line the EIT parts lie. */
export const showsParts = ({ settledBy, partsContradict: doubtful }: LevelResult): boolean =>
  settledBy === 'published' && !doubtful;

/** Whether both parts lie above or both below the overall EIT, beyond rounding: one of the three is wrong. */
export function partsContradict(eit: number, part1: number, part2: number): boolean {
  return Math.min(part1, part2) - eit > ROUNDING || eit - Math.max(part1, part2) > ROUNDING;
}

/** Published figures have 2 decimals, so each may be off by 0.005, and two of them by 0.01. */
const ROUNDING = 0.01 + 1e-9;

function check(level: Level, figures: LevelFigures): LevelCheck {
  const conditions: LevelCondition[] = [condition('score', level.minimum, figures.score)];
  const line = level.everyPart;
  if (line !== null) {
    conditions.push(condition('IIT', line, figures.IIT));
    conditions.push(partCondition('EIT1', line, figures.part1, figures.part2, figures.EIT));
    conditions.push(partCondition('EIT2', line, figures.part2, figures.part1, figures.EIT));
    // Not in the level table: EIT below the line means that at least one part is below it.
    if (roundHalfUp(figures.EIT) < line) conditions.push(condition('EIT', line, figures.EIT));
    conditions.push(condition('OIT', line, figures.OIT));
  }
  return { level, conditions, state: worst(conditions) };
}

const condition = (id: ConditionId, atLeast: number, exact: number): LevelCondition => {
  const figure = roundHalfUp(exact);
  return { id, atLeast, figure, state: figure >= atLeast ? 'met' : 'missed' };
};

function partCondition(
  id: 'EIT1' | 'EIT2',
  atLeast: number,
  part: number | null,
  other: number | null,
  eit: number,
): LevelCondition {
  if (part !== null) return condition(id, atLeast, part);
  const overall = roundHalfUp(eit);
  const onTheUpperSide = other !== null && other < overall;
  const implied = overall === 100 || (onTheUpperSide && overall >= atLeast);
  return { id, atLeast, figure: null, state: implied ? 'met' : 'unknown' };
}

const worst = (conditions: readonly LevelCondition[]): LevelCondition['state'] => {
  if (conditions.some((one) => one.state === 'missed')) return 'missed';
  return conditions.some((one) => one.state === 'unknown') ? 'unknown' : 'met';
};
