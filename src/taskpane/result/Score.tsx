/** The number and the level first: what is certain, what is possible, and whether the workbook says the same. */
import type { Analysis } from '../../analyse';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { levelName, possibleLevels } from '../shared/localizedNames';
import { twoDecimals } from '../../ita/round';
import type { Assessment } from '../../ita/assessment';

interface Props {
  readonly analysis: Analysis;
  /** A message above says already that the workbook has it. */
  readonly isWritten: boolean;
  /** The worksheets written before are of other figures. */
  readonly isOutdated: boolean;
  /** They are known to be of these. */
  readonly agrees: boolean;
}

export function Score({ analysis, isWritten, isOutdated, agrees }: Props) {
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
          <span>{t('level')}</span> <strong className={isLong(name) ? 'level-long' : ''}>{name}</strong>
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
            <Icon name={agrees ? 'check' : 'pending'} />
            {t(agrees ? 'written-agrees' : analysis.hasResults ? 'written-earlier' : 'not-written')}
          </span>
        )}
      </p>
    </section>
  );
}

/** ต้องปรับปรุงโดยด่วน has to stand beside the number as ผ่าน does. */
const isLong = (name: string): boolean => name.length > 14;

/** Levels are named differently in other years; what they ask of the score tells how good they are. */
export function levelTone({ level, framework }: Pick<Assessment, 'level' | 'framework'>): 'good' | 'watch' | 'weak' {
  if (level.certain.minimum >= framework.lines.weak) return 'good';
  return level.certain.minimum >= MIDDLE ? 'watch' : 'weak';
}

/** Between the levels that ask for improvement and those that ask for it urgently. */
const MIDDLE = 65;

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
