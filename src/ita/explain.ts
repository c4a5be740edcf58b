/** Why each level is reached, missed or open, and what leads to the next one: facts as sentences, in any language. */
import { sentence, type Named, type Sentence } from '../texts/explain';
import type { Assessment } from './assessment';
import type { Framework, Level } from './framework';
import type { ConditionId, LevelCheck, LevelCondition, LevelResult } from './level';
import type { Gap, NextLevel, Step } from './nextLevel';
import { roundHalfUp } from './round';

export interface ConditionExplanation {
  readonly condition: LevelCondition;
  readonly sentence: Sentence;
}

export interface LevelExplanation {
  readonly level: Level;
  readonly state: LevelCheck['state'];
  /** The level in one sentence: all met, why missed, or what must be known. */
  readonly sentence: Sentence;
  readonly conditions: readonly ConditionExplanation[];
}

/** Every level, highest first. */
export const explainLevels = (level: LevelResult): LevelExplanation[] => level.checks.map(explainLevel);

/** What leads to the next level, most important first; never empty. */
export function explainNextLevel(
  assessment: Pick<Assessment, 'level' | 'nextLevel' | 'published' | 'score' | 'indicators' | 'framework'>,
): Sentence[] {
  const { nextLevel, level, framework } = assessment;
  if (nextLevel === null) return [sentence('next-highest', { level: levelName(level.certain) })];
  const known = nextLevel.gaps.filter((gap) => gap.missing !== null);
  const open = nextLevel.gaps.filter((gap) => gap.missing === null);
  const sentences: Sentence[] = [];
  if (known.length > 0) {
    sentences.push(sentence('next-missing', { level: levelName(nextLevel.level), gaps: known.map(gapSentence) }));
  }
  if (nextLevel.cheapest.length > 0) {
    sentences.push(
      sentence('next-cheapest', { steps: nextLevel.cheapest.map((step) => stepSentence(step, framework)) }),
    );
  }
  if (open.length > 0) sentences.push(openParts(assessment, nextLevel, open, known.length === 0));
  const partsAreAllThatIsMissing = nextLevel.gaps.every(
    ({ condition }) => condition === 'EIT1' || condition === 'EIT2',
  );
  const start = partsAreAllThatIsMissing ? mostHeadroomOfEit(assessment) : null;
  return start === null ? sentences : [...sentences, start];
}

function explainLevel({ level, state, conditions }: LevelCheck): LevelExplanation {
  const explained = conditions.map((condition) => ({ condition, sentence: conditionSentence(condition) }));
  const inState = (wanted: LevelCondition['state']) => explained.filter(({ condition }) => condition.state === wanted);
  const name = levelName(level);
  const sentences = {
    met: () => sentence('level-met', { level: name }),
    missed: () => sentence('level-missed', { level: name, reasons: inState('missed').map((one) => one.sentence) }),
    unknown: () =>
      sentence('level-unknown', { level: name, conditions: names(inState('unknown').map((one) => one.condition.id)) }),
  };
  return { level, state, sentence: sentences[state](), conditions: explained };
}

function conditionSentence({ id, atLeast, figure, state }: LevelCondition): Sentence {
  const parts = { condition: conditionName(id), line: atLeast };
  if (figure === null) return sentence(state === 'met' ? 'condition-implied' : 'condition-unknown', parts);
  const figures = { ...parts, figure: shown(figure), missing: shown(atLeast - figure) };
  if (state === 'met') return sentence('condition-met', figures);
  return sentence(id === 'EIT' ? 'EIT-missed' : 'condition-missed', figures);
}

const gapSentence = ({ condition, missing, figure, atLeast }: Gap): Sentence =>
  sentence('gap', {
    condition: conditionName(condition),
    missing: shown(missing ?? 0),
    figure: shown(figure ?? 0),
    line: atLeast,
  });

const stepSentence = ({ indicator, name, from, to }: Step, framework: Framework): Sentence =>
  sentence('step', { indicator, name: indicatorName(indicator, name, framework), from: shown(from), to: shown(to) });

/** When only the parts are open, a published level that settled the level tells that a part is below. */
function openParts(
  { level }: Pick<Assessment, 'level'>,
  next: NextLevel,
  open: readonly Gap[],
  nothingElseIsMissing: boolean,
): Sentence {
  const line = next.level.everyPart ?? next.level.minimum;
  const parts = { level: levelName(next.level), line };
  const decided = nothingElseIsMissing && level.settledBy === 'published';
  if (decided) return sentence('next-parts-published', { ...parts, published: levelName(level.certain) });
  return sentence('next-parts-if', { ...parts, conditions: names(open.map((gap) => gap.condition)) });
}

function mostHeadroomOfEit({ indicators, framework }: Pick<Assessment, 'indicators' | 'framework'>): Sentence | null {
  const [lowest] = indicators
    .filter((one) => one.instrument === 'EIT' && one.score < 100)
    .sort((one, other) => one.score - other.score || one.id - other.id);
  if (lowest === undefined) return null;
  const name = indicatorName(lowest.id, lowest.name, framework);
  return sentence('next-start', { indicator: lowest.id, name, score: shown(lowest.score) });
}

const conditionName = (id: ConditionId): Sentence => sentence(`condition-${id}`);

/** "EIT ทั้งสองส่วน" instead of naming both. */
function names(conditions: readonly ConditionId[]): Sentence[] {
  const both = conditions.includes('EIT1') && conditions.includes('EIT2');
  if (!both) return conditions.map(conditionName);
  const others = conditions.filter((one) => one !== 'EIT1' && one !== 'EIT2');
  return [...others.map(conditionName), sentence('condition-EIT-both')];
}

const levelName = ({ name, englishName }: Level): Named => ({ th: name, en: englishName });

const indicatorName = (id: number, name: string, framework: Framework): Named => ({
  th: name,
  en: framework.indicators.find((one) => one.id === id)?.englishName ?? name,
});

const shown = (figure: number): string => roundHalfUp(figure).toFixed(2);
