/** Levels, instruments, indicators and conditions by name, in the language of the pane. */
import type { Assessment, IndicatorResult, InstrumentResult } from '../../ita/assessment';
import type { Framework } from '../../ita/framework';
import type { ConditionId } from '../../ita/level';
import type { Language } from '../../texts/language';
import { levelName } from '../../texts/levelName';
import type { PaneText } from '../../texts/pane';
import type { Translate } from '../shared/language';

export function indicatorName(
  indicator: Pick<IndicatorResult, 'id' | 'name'>,
  framework: Framework,
  language: Language,
): string {
  if (language === 'th') return indicator.name;
  return framework.indicators.find((one) => one.id === indicator.id)?.englishName ?? indicator.name;
}

export function instrumentName(instrument: InstrumentResult, framework: Framework, language: Language): string {
  if (language === 'th') return instrument.name;
  return framework.instruments.find((one) => one.id === instrument.id)?.englishName ?? instrument.name;
}

const conditionKeys: Record<ConditionId, PaneText> = {
  score: 'condition-score',
  IIT: 'condition-IIT',
  EIT: 'condition-EIT',
  EIT1: 'condition-EIT1',
  EIT2: 'condition-EIT2',
  OIT: 'condition-OIT',
};

/** "EIT ส่วนที่ 1", "EIT ทั้งสองส่วน", "IIT และ OIT". */
export function conditionNames(conditions: readonly ConditionId[], t: Translate): string {
  const bothParts = conditions.includes('EIT1') && conditions.includes('EIT2');
  const others = conditions.filter((one) => !bothParts || (one !== 'EIT1' && one !== 'EIT2'));
  const names = others.map((one) => t(conditionKeys[one]));
  return [...names, ...(bothParts ? [t('condition-EIT-both')] : [])].join(t('and'));
}

/** "ผ่านดี หาก EIT ทั้งสองส่วน ไม่ต่ำกว่า 85 หรือ …"; null when the level is certain. */
export function possibleLevels(assessment: Pick<Assessment, 'level'>, language: Language, t: Translate): string | null {
  const clauses = assessment.level.possible.flatMap((level) => {
    if (level.name === assessment.level.certain.name) return [];
    const check = assessment.level.checks.find((one) => one.level.name === level.name);
    const unknown = check?.conditions.filter((one) => one.state === 'unknown') ?? [];
    return [
      t('possible-clause', {
        level: levelName(level, language),
        conditions: conditionNames(
          unknown.map((one) => one.id),
          t,
        ),
        line: level.everyPart ?? level.minimum,
      }),
    ];
  });
  return clauses.length === 0 ? null : t('possible', { clauses: clauses.join(t('or')) });
}
