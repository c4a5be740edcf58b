/** The findings in words, each with its cells. */
import type { Finding, Severity } from '../../ita/finding';
import { findingMessage } from '../../texts/messages';
import type { PaneText } from '../../texts/pane';
import type { GoTo } from '../shared/CellLink';
import { findingIcons, findingTones } from './severityStyle';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { SentenceWithCellLinks } from '../shared/SentenceWithCellLinks';

const words: Record<Severity, PaneText> = {
  error: 'severity-error',
  warning: 'severity-warning',
  info: 'severity-info',
};

export default function FindingsList({ findings, goTo }: { findings: readonly Finding[]; goTo: GoTo }) {
  const { language, t } = useTexts();
  return (
    <ul className="findings">
      {findings.map((one) => (
        <li key={`${one.code} ${one.cells.join(' ')}`} className={findingTones[one.severity]}>
          <p className="finding-severity">
            <Icon name={findingIcons[one.severity]} />
            {t(words[one.severity])}
          </p>
          <p>
            <SentenceWithCellLinks sentence={findingMessage(one, language)} cells={one.cells} goTo={goTo} />
          </p>
        </li>
      ))}
    </ul>
  );
}
