/** Notices of a finished job: what was written, removed or left unchanged, with links to it. */
import { Suspense, type ReactNode } from 'react';
import type { WrittenAnalysis } from '../../analyse';
import type { Finding } from '../../ita/finding';
import { CellLink, SheetLink, type GoTo } from '../shared/CellLink';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import { FindingSentences } from '../shell/lazyViews';
import type { Notice } from '../state/paneState';
import { ThaiSpans } from '../shared/ThaiSpans';

interface DoneProps {
  readonly written: WrittenAnalysis['written'];
  readonly goTo: GoTo;
  /** Next actions, such as copying the memo. */
  readonly children?: ReactNode;
}

export function AnalysedNotice({ written, goTo, children }: DoneProps) {
  const { t } = useTexts();
  return (
    <section className="success" aria-labelledby="done-heading">
      <h2 id="done-heading">
        <Icon name="good" />
        {t('done-heading')}
      </h2>
      <p>
        {t('done-block')} <CellLink cell={written.block} goTo={goTo} />
        {' · '}
        {t('done-sheets')}{' '}
        {written.sheets.map((sheet, index) => (
          <span key={sheet}>
            {index > 0 && ', '}
            <SheetLink sheet={sheet} goTo={goTo} />
          </span>
        ))}
      </p>
      {children}
    </section>
  );
}

interface CancelledProps {
  readonly isWholeScreen: boolean;
  readonly lookAgain: () => void;
}

/** Neutral: neither a success nor a problem. */
export function CancelledNotice({ isWholeScreen, lookAgain }: CancelledProps) {
  const { t } = useTexts();
  return (
    <section className={isWholeScreen ? 'trouble trouble-screen' : 'neutral'} aria-labelledby="cancelled-heading">
      {isWholeScreen && (
        <span className="trouble-picture">
          <Icon name="pending" size={32} />
        </span>
      )}
      <h2 id="cancelled-heading">
        {!isWholeScreen && <Icon name="info" />}
        {t('cancelled')}
      </h2>
      {isWholeScreen && (
        <p className="trouble-actions">
          <button type="button" className="button" onClick={lookAgain}>
            {t('look-again')}
          </button>
        </p>
      )}
    </section>
  );
}

interface RestoredProps {
  readonly sheets: readonly string[];
  /** What could not be removed. */
  readonly findings: readonly Finding[];
}

export function RestoredNotice({ sheets, findings }: RestoredProps) {
  const { t } = useTexts();
  return (
    <section className="success" aria-labelledby="restored-heading">
      <h2 id="restored-heading">
        <Icon name="restore" />
        {t('restored-heading')}
      </h2>
      <p>
        <ThaiSpans
          text={sheets.length === 0 ? t('restored-none') : t('restored-sheets', { sheets: sheets.join(', ') })}
        />
      </p>
      <Suspense fallback={null}>
        <FindingSentences findings={findings} />
      </Suspense>
    </section>
  );
}

interface CatalogueProps {
  readonly notice: Extract<Notice, { kind: 'catalogue' }>;
  readonly goTo: GoTo;
}

export function CatalogueNotice({ notice: { job, sheet, findings }, goTo }: CatalogueProps) {
  const { t } = useTexts();
  const isOpened = job === 'editCatalogue';
  const heading = sheet === null ? 'catalogue-none' : isOpened ? 'catalogue-opened' : 'catalogue-restored';
  return (
    <section className="success" aria-labelledby="catalogue-heading">
      <h2 id="catalogue-heading">
        <Icon name="good" />
        {t(heading)}
      </h2>
      {sheet !== null && (
        <p>
          {t('done-sheets')} <SheetLink sheet={sheet} goTo={goTo} />
          {isOpened && ` · ${t('catalogue-opened-steps')}`}
        </p>
      )}
      <Suspense fallback={null}>
        <FindingSentences findings={findings} />
      </Suspense>
    </section>
  );
}
