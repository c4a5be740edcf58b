/** Every level of the year, and why it is reached, missed or open. */
import type { Assessment } from '../ita/assessment';
import { explainLevels } from '../ita/explain';
import type { LevelCondition } from '../ita/level';
import { sentenceText } from '../texts/explain';
import type { PaneText } from '../texts/pane';
import { Icon, type IconName } from './Icon';
import { useTexts } from './language';
import { levelName } from './names';

const icons: Record<LevelCondition['state'], IconName> = { met: 'good', missed: 'weak', unknown: 'question' };
const words: Record<LevelCondition['state'], PaneText> = {
  met: 'state-met',
  missed: 'state-missed',
  unknown: 'state-unknown',
};
const tones: Record<LevelCondition['state'], string> = { met: 'tone-good', missed: 'tone-weak', unknown: 'tone-info' };

export default function Levels({ assessment }: { assessment: Assessment }) {
  const { language, say } = useTexts();
  return (
    <ul className="levels">
      {explainLevels(assessment.level).map(({ level, state, conditions }) => (
        <li key={level.name}>
          <h3 className={tones[state]}>
            <Icon name={icons[state]} />
            {levelName(level, language)} <span>{say(words[state])}</span>
          </h3>
          <ul>
            {conditions.map(({ condition, sentence }) => (
              <li key={condition.id} className={tones[condition.state]}>
                <Icon name={icons[condition.state]} size={12} />
                <span className="unseen">{say(words[condition.state])}</span>
                <span>{sentenceText(sentence, language)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
