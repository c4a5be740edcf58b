/** The section of findings. Count and severity show at once; the sentences show when their chunk is loaded. */
import { Suspense } from 'react';
import type { Finding, Severity } from '../../ita/finding';
import type { GoTo } from '../shared/CellLink';
import { findingIcons, findingTones } from './severityStyle';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { FindingsList } from '../shell/lazyViews';
import { CollapsibleSection } from '../shared/CollapsibleSection';

const worstFirst: readonly Severity[] = ['error', 'warning', 'info'];

export function FindingsSection({ findings, goTo }: { findings: readonly Finding[]; goTo: GoTo }) {
  const { t } = useTexts();
  const sorted = worstFirst.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const worst = sorted[0]?.severity;
  if (worst === undefined) return null;
  const count = (
    <span className={`count ${findingTones[worst]}`}>
      <Icon name={findingIcons[worst]} size={12} />
      <span aria-hidden="true">{sorted.length}</span>
      <span className="visually-hidden">{t('count-said', { count: sorted.length })}</span>
    </span>
  );
  return (
    <CollapsibleSection
      heading={t(worst === 'info' ? 'notes-heading' : 'findings-heading')}
      aside={count}
      isOpen={worst === 'error'}
    >
      <Suspense fallback={null}>
        <FindingsList findings={sorted} goTo={goTo} />
      </Suspense>
    </CollapsibleSection>
  );
}
