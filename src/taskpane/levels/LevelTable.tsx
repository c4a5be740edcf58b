/** Every level with its range and conditions. The current level is highlighted; higher ones state what is missing. */
import type { Assessment } from '../../ita/assessment';
import { levelTable, type LevelRow } from '../../ita/explainLevels';
import { sentenceText } from '../../texts/explanations';
import { twoDecimals } from '../../ita/round';
import { Icon, type IconName } from '../shared/Icon';
import { useTexts, type Translate } from '../shared/language';
import { levelName } from '../../texts/levelName';

const icons: Record<LevelRow['result'], IconName | null> = {
  held: 'good',
  missed: 'weak',
  unknown: 'question',
  below: null,
};
const tones: Record<LevelRow['result'], string | undefined> = {
  held: 'tone-good',
  missed: 'tone-weak',
  unknown: 'tone-info',
  below: undefined,
};

export default function LevelTable({ assessment }: { assessment: Assessment }) {
  const { language, t } = useTexts();
  const isSettled = assessment.level.possible.length === 1;
  return (
    <ul className="levels">
      {levelTable(assessment.level).map(({ level, from, to, parts, result, reasons }) => {
        const icon = icons[result];
        const range = t('level-range', { from: twoDecimals(from), to: twoDecimals(to) });
        return (
          <li key={level.name}>
            <h3 className={tones[result]} aria-current={result === 'held' ? true : undefined}>
              {icon !== null && <Icon name={icon} />}
              {levelName(level, language)} <span>{resultWord(result, isSettled, t)}</span>
            </h3>
            <ul>
              <li>{parts === null ? range : `${range} · ${sentenceText(parts, language)}`}</li>
              {reasons.map((reason) => {
                const text = sentenceText(reason, language);
                return (
                  <li key={text} className={tones[result]}>
                    {text}
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function resultWord(result: LevelRow['result'], isSettled: boolean, t: Translate): string {
  if (result === 'held') return t(isSettled ? 'level-held' : 'level-certain');
  if (result === 'below') return '';
  return t(result === 'missed' ? 'level-missed' : 'level-open');
}
