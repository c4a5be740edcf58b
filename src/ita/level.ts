/** Levels: which is certain, which are possible while the EIT parts are unknown, and why (ITA 2567 level table). */
import type { Level } from './framework';
import { roundHalfUp } from './round';

export type ConditionId = 'score' | 'IIT' | 'EIT' | 'EIT1' | 'EIT2' | 'OIT';

/** One condition of one level. */
export interface LevelCondition {
  readonly id: ConditionId;
  /** The least it asks, 0–100. */
  readonly atLeast: number;
  /** The figure held against it, 2 decimals; null where unknown. */
  readonly figure: number | null;
  readonly state: 'met' | 'missed' | 'unknown';
}

export interface LevelCheck {
  readonly level: Level;
  readonly conditions: readonly LevelCondition[];
  /** missed when any condition is, else unknown when any is, else met. */
  readonly state: 'met' | 'missed' | 'unknown';
}

export interface LevelResult {
  /** The highest level that holds whatever the unknown figures are. */
  readonly certain: Level;
  /** From the certain one up to the highest that cannot be ruled out. */
  readonly possible: readonly Level[];
  /** Whether the figures alone decide, or the published level does among those that they leave possible. */
  readonly settledBy: 'figures' | 'published';
  /** The given EIT parts lie on one side of EIT, so they are left out; nothing is concluded about them either. */
  readonly partsContradict: boolean;
  /** Every level of the framework, highest first. */
  readonly checks: readonly LevelCheck[];
}

/** What levels are decided on. Instrument scores at full precision; parts null where unknown. */
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
 * The levels that are certain and possible. Conditions are tested on 2-decimal figures. EIT lies between its two
 * parts whatever they weigh, so with parts unknown: EIT below a line means that a part is below it (missed), and
 * EIT = 100 means that both parts are 100; with one part known on one side of EIT, the other is on the other side.
 * Parts that contradict EIT (see partsContradict) must be left out by the caller.
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

/** The published level settles what the figures leave open; one that they rule out settles nothing. */
export function settled(level: LevelResult, published: string | null): LevelResult {
  const named = level.possible.find(({ name }) => name === published);
  if (named === undefined || level.possible.length === 1) return level;
  return { ...level, certain: named, possible: [named], settledBy: 'published' };
}

/** Whether a level that the figures leave open tells, as the published one, where the EIT parts lie. */
export const showsParts = ({ settledBy, partsContradict: doubtful }: LevelResult): boolean =>
  settledBy === 'published' && !doubtful;

/** True when both parts lie above or both below the overall EIT, beyond rounding: one of the three is wrong. */
export function partsContradict(eit: number, part1: number, part2: number): boolean {
  return Math.min(part1, part2) - eit > ROUNDING || eit - Math.max(part1, part2) > ROUNDING;
}

/** Published figures have 2 decimals, so each may be off by half a hundredth; 0.01 between two of them. */
const ROUNDING = 0.01 + 1e-9;

function check(level: Level, figures: LevelFigures): LevelCheck {
  const conditions: LevelCondition[] = [condition('score', level.minimum, figures.score)];
  const line = level.everyPart;
  if (line !== null) {
    conditions.push(condition('IIT', line, figures.IIT));
    conditions.push(partCondition('EIT1', line, figures.part1, figures.part2, figures.EIT));
    conditions.push(partCondition('EIT2', line, figures.part2, figures.part1, figures.EIT));
    // Not a condition of the table: what it lets us conclude about the parts.
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
