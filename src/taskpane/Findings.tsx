/** What the figures made the program say, worst first. */
import type { Finding, Severity } from '../ita/finding';
import { findingMessage } from '../texts/messages';
import type { PaneText } from '../texts/pane';
import type { GoTo } from './CellLink';
import { Icon, type IconName } from './Icon';
import { useTexts } from './language';
import { Message } from './Message';
import { Section } from './Section';

const icons: Record<Severity, IconName> = { error: 'weak', warning: 'watch', info: 'info' };
const words: Record<Severity, PaneText> = {
  error: 'severity-error',
  warning: 'severity-warning',
  info: 'severity-info',
};
const tones: Record<Severity, string> = { error: 'tone-weak', warning: 'tone-watch', info: 'tone-info' };
const worstFirst: readonly Severity[] = ['error', 'warning', 'info'];

export function Findings({ findings, goTo }: { findings: readonly Finding[]; goTo: GoTo }) {
  const { language, say } = useTexts();
  const sorted = worstFirst.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const worst = sorted[0]?.severity;
  if (worst === undefined) return null;
  const count = (
    <span className={`count ${tones[worst]}`}>
      <Icon name={icons[worst]} size={12} />
      <span aria-hidden="true">{sorted.length}</span>
      <span className="unseen">{say('count-said', { count: sorted.length })}</span>
    </span>
  );
  return (
    <Section
      heading={say(worst === 'info' ? 'notes-heading' : 'findings-heading')}
      aside={count}
      isOpen={worst === 'error'}
    >
      <ul className="findings">
        {sorted.map((one) => (
          <li key={`${one.code} ${one.cells.join(' ')}`} className={tones[one.severity]}>
            <p className="finding-severity">
              <Icon name={icons[one.severity]} />
              {say(words[one.severity])}
            </p>
            <p>
              <Message sentence={findingMessage(one, language)} cells={one.cells} goTo={goTo} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
