/** Explains which level is held, why higher ones are missed or open, and the way to the next one; in any language. */
import type { Assessment } from './assessment';
import type { Framework, Level } from './framework';
import { showsParts, type ConditionId, type LevelCheck, type LevelCondition, type LevelResult } from './level';
import type { Gap, NextLevel, Step } from './nextLevel';
import { roundHalfUp, twoDecimals } from './round';
import { sentence, type Named, type Sentence } from './explanationSentence';

/** A level as one line of the table of levels. */
export interface LevelRow {
  readonly level: Level;
  /** ITA scores that it can have, 2 decimals. */
  readonly from: number;
  readonly to: number;
  /** The condition on the instruments and the EIT parts; null if the score alone decides. */
  readonly parts: Sentence | null;
  /** 'below' means below the held level, which needs no explanation. */
  readonly result: 'held' | 'missed' | 'unknown' | 'below';
  /** Why it is missed or open; empty for the others. */
  readonly reasons: readonly Sentence[];
}

/** Every level, highest first, with the one that is held. */
export function levelTable(result: LevelResult): LevelRow[] {
  const { checks, certain } = result;
  const held = checks.findIndex(({ level }) => level.name === certain.name);
  return checks.map(({ level, state, conditions }, at): LevelRow => {
    const row = { level, ...rangeOf(at, checks), parts: partsSentence(at, checks) };
    if (at >= held) return { ...row, result: at === held ? 'held' : 'below', reasons: [] };
    if (state === 'missed') {
      const missed = conditions.filter((one) => one.state === 'missed');
      return { ...row, result: 'missed', reasons: withoutTotalOfParts(missed, ({ id }) => id).map(missedSentence) };
    }
    const line = level.everyPart ?? level.minimum;
    if (showsParts(result)) return { ...row, result: 'missed', reasons: [sentence('published-below', { line })] };
    const open = conditionNames(conditions.filter((one) => one.state === 'unknown').map(({ id }) => id));
    return { ...row, result: 'unknown', reasons: [sentence('must-know', { conditions: open, line })] };
  });
}

/** The range ends below the next level whose only condition is a higher score. */
function rangeOf(at: number, checks: readonly LevelCheck[]): Pick<LevelRow, 'from' | 'to'> {
  const { minimum } = checks[at]?.level ?? { minimum: 0 };
  const above = checks
    .slice(0, at)
    .reverse()
    .find(({ level }) => level.everyPart === null);
  return { from: minimum, to: above === undefined ? 100 : roundHalfUp(above.level.minimum - 0.01) };
}

/** A level with the same minimum as the one above it applies when a part is below the line of that one. */
function partsSentence(at: number, checks: readonly LevelCheck[]): Sentence | null {
  const [level, above] = [checks[at]?.level, checks[at - 1]?.level];
  if (level?.everyPart !== null && level !== undefined) return sentence('parts-all', { line: level.everyPart });
  if (level === undefined || above?.minimum !== level.minimum || above.everyPart === null) return null;
  return sentence('parts-below', { line: above.everyPart });
}

/** The way to the next level, most important sentence first; never empty. */
export function explainNextLevel(
  assessment: Pick<Assessment, 'level' | 'nextLevel' | 'published' | 'score' | 'indicators' | 'framework'>,
): Sentence[] {
  const { nextLevel, level } = assessment;
  if (nextLevel === null) return [sentence('next-highest', { level: bothLevelNames(level.certain) })];
  const known = withoutTotalOfParts(
    nextLevel.gaps.filter((gap) => gap.missing !== null),
    ({ condition }) => condition,
  );
  const open = nextLevel.gaps.filter((gap) => gap.missing === null);
  const sentences: Sentence[] = goalSentences(nextLevel);
  if (known.length > 0) {
    sentences.push(sentence('next-missing', { level: bothLevelNames(nextLevel.level), gaps: known.map(gapSentence) }));
  }
  if (nextLevel.steps.length > 0) {
    sentences.push(sentence('next-steps', { steps: stepSentences(nextLevel.steps) }));
  }
  if (open.length > 0) sentences.push(openParts(assessment, nextLevel, open, known.length === 0));
  const partsAreAllThatIsMissing = nextLevel.gaps.every(
    ({ condition }) => condition === 'EIT1' || condition === 'EIT2',
  );
  const start = partsAreAllThatIsMissing ? mostHeadroomOfEit(assessment) : null;
  return start === null ? sentences : [...sentences, start];
}

/** The overall EIT only stands in for its parts: if a part is named, the overall EIT adds nothing. */
function withoutTotalOfParts<T>(all: readonly T[], idOf: (one: T) => ConditionId): readonly T[] {
  const partIsNamed = all.some((one) => idOf(one) === 'EIT1' || idOf(one) === 'EIT2');
  return partIsNamed ? all.filter((one) => idOf(one) !== 'EIT') : all;
}

function goalSentences({ goal, level }: NextLevel): Sentence[] {
  if (goal === null) return [];
  const figures = { line: twoDecimals(goal.level.minimum), missing: twoDecimals(goal.missing) };
  return [sentence('next-goal', { goal: bothLevelNames(goal.level), ...figures, level: bothLevelNames(level) })];
}

function missedSentence({ id, atLeast, figure }: LevelCondition): Sentence {
  const figures = { line: atLeast, figure: twoDecimals(figure ?? 0), missing: twoDecimals(atLeast - (figure ?? 0)) };
  return id === 'EIT'
    ? sentence('EIT-missed', figures)
    : sentence('condition-missed', { ...figures, condition: conditionName(id) });
}

const gapSentence = ({ condition, missing, figure, atLeast }: Gap): Sentence =>
  sentence('gap', {
    condition: conditionName(condition),
    missing: twoDecimals(missing ?? 0),
    figure: twoDecimals(figure ?? 0),
    line: twoDecimals(atLeast),
  });

/** One sentence for each target score, with the indicators that must reach it. */
const stepSentences = (steps: readonly Step[]): Sentence[] =>
  [...new Set(steps.map(({ to }) => to))].map((target) =>
    sentence('steps', {
      indicators: steps
        .filter(({ to }) => to === target)
        .map(({ indicator, from }) => sentence('step', { indicator, from: twoDecimals(from) })),
      to: twoDecimals(target),
    }),
  );

/** If only the parts are open, a published level that settled the level shows that a part is below its line. */
function openParts(
  { level }: Pick<Assessment, 'level'>,
  next: NextLevel,
  open: readonly Gap[],
  nothingElseIsMissing: boolean,
): Sentence {
  const line = next.level.everyPart ?? next.level.minimum;
  const parts = { level: bothLevelNames(next.level), line };
  const decided = nothingElseIsMissing && showsParts(level);
  if (decided) return sentence('next-parts-published', { ...parts, published: bothLevelNames(level.certain) });
  const conditions = open.map((gap) => gap.condition);
  const both = conditions.length === 2 && conditions.includes('EIT1') && conditions.includes('EIT2');
  if (both) return sentence('next-parts-if-both', parts);
  return sentence('next-parts-if', { ...parts, conditions: conditionNames(conditions) });
}

function mostHeadroomOfEit({ indicators, framework }: Pick<Assessment, 'indicators' | 'framework'>): Sentence | null {
  const [lowest] = indicators
    .filter((one) => one.instrument === 'EIT' && one.score < 100)
    .sort((one, other) => one.score - other.score || one.id - other.id);
  if (lowest === undefined) return null;
  const name = bothIndicatorNames(lowest.id, lowest.name, framework);
  return sentence('next-start', { indicator: lowest.id, name, score: twoDecimals(lowest.score) });
}

const conditionName = (id: ConditionId): Sentence => sentence(`condition-${id}`);

/** Uses "EIT ทั้งสองส่วน" instead of naming both parts. */
function conditionNames(conditions: readonly ConditionId[]): Sentence[] {
  const both = conditions.includes('EIT1') && conditions.includes('EIT2');
  if (!both) return conditions.map(conditionName);
  const others = conditions.filter((one) => one !== 'EIT1' && one !== 'EIT2');
  return [...others.map(conditionName), sentence('condition-EIT-both')];
}

const bothLevelNames = ({ name, englishName }: Level): Named => ({ th: name, en: englishName });

const bothIndicatorNames = (id: number, name: string, framework: Framework): Named => ({
  th: name,
  en: framework.indicators.find((one) => one.id === id)?.englishName ?? name,
});
