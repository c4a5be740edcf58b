/** ITA score and level: the certain one, the possible ones, and whether the results in the workbook agree. */
import type { Analysis } from '../../analyse';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { levelName } from '../../texts/levelName';
import { possibleLevels } from './localizedNames';
import { twoDecimals } from '../../ita/round';
import type { Assessment } from '../../ita/assessment';

interface Props {
  readonly analysis: Analysis;
  /** A notice above already states that the result is in the workbook. */
  readonly isWritten: boolean;
  /** The results in the workbook belong to other scores. */
  readonly isOutdated: boolean;
  /** The results in the workbook are known to belong to these scores. */
  readonly isUpToDate: boolean;
}

export function Score({ analysis, isWritten, isOutdated, isUpToDate }: Props) {
  const { language, t } = useTexts();
  const { assessment } = analysis;
  const name = levelName(assessment.level.certain, language);
  const possible = possibleLevels(assessment, language, t);
  return (
    <section className="score" aria-labelledby="score-heading">
      <h2 id="score-heading" className="visually-hidden">
        {t('score-heading')}
      </h2>
      <div className="score-row">
        <p className="score-figure">
          <strong>{twoDecimals(assessment.score)}</strong> <span>{t('score-of')}</span>
        </p>
        <p className={`level tone-${levelTone(assessment)}`}>
          <span>{t('level')}</span> <strong className={isLongName(name) ? 'level-long' : ''}>{name}</strong>
        </p>
      </div>
      {possible !== null && (
        <p className="possible">
          <Icon name="arrow" />
          <span>{possible}</span>
        </p>
      )}
      <p className="score-states">
        <Published assessment={assessment} />
        {isOutdated && (
          <span className="state tone-watch older">
            <Icon name="watch" />
            {t('written-older')}
          </span>
        )}
        {!isWritten && !isOutdated && (
          <span className="state">
            <Icon name={isUpToDate ? 'check' : 'pending'} />
            {t(isUpToDate ? 'written-agrees' : analysis.hasResults ? 'written-earlier' : 'not-written')}
          </span>
        )}
      </p>
    </section>
  );
}

/** A long name, such as ต้องปรับปรุงโดยด่วน, needs smaller letters to fit next to the score. */
const isLongName = (name: string): boolean => name.length > 14;

/** The names of levels differ between years, so the tone depends on the minimum score of the level. */
export function levelTone({ level, framework }: Pick<Assessment, 'level' | 'framework'>): 'good' | 'watch' | 'weak' {
  if (level.certain.minimum >= framework.lines.weak) return 'good';
  return level.certain.minimum >= WATCH_TONE_MINIMUM ? 'watch' : 'weak';
}

/** Levels with a lower minimum ask for urgent improvement. */
const WATCH_TONE_MINIMUM = 65;

function Published({ assessment }: { assessment: Assessment }) {
  const { t } = useTexts();
  if (assessment.published === null) return null;
  const { score, level } = assessment.published;
  const isScore = score === null || twoDecimals(score) === twoDecimals(assessment.score);
  const isLevel = level === null || level === assessment.level.certain.name;
  const isSame = isScore && isLevel;
  return (
    <span className="state">
      <Icon name={isSame ? 'check' : 'info'} />
      {isSame && t(level === null ? 'same-as-published' : 'same-level-as-published')}
      {!isScore && t('other-than-published', { score: twoDecimals(score) })}
      {isScore && !isLevel && t('other-level-published', { level })}
    </span>
  );
}
