/** The footer with “Analyse” and “Restore”. A running button uses aria-disabled, so that it keeps the keyboard focus. */
import type { ReactNode } from 'react';
import { Icon } from '../shared/Icon';
import type { LongJob } from '../state/jobs';
import { useTexts } from '../shared/language';

interface Props {
  readonly running: LongJob | null;
  readonly canRestore: boolean;
  readonly onAnalyse: () => void;
  readonly onRestore: () => void;
  /** Progress of the running job, above the buttons. */
  readonly children?: ReactNode;
}

export function Commands({ running, canRestore, onAnalyse, onRestore, children }: Props) {
  const { t } = useTexts();
  const isWriting = running !== null && running !== 'look';
  const unlessWriting = (start: () => void) => () => {
    if (!isWriting) start();
  };
  return (
    <footer className="footer">
      {children}
      <div className="commands">
        <button
          type="button"
          className="button button-primary command-main"
          aria-disabled={isWriting}
          title={t('analyse-hint')}
          onClick={unlessWriting(onAnalyse)}
        >
          {running === 'analyse' && <span className="spinner" />}
          {t(running === 'analyse' ? 'analysing' : 'analyse')}
        </button>
        <button
          type="button"
          className="button"
          disabled={!canRestore && !isWriting}
          aria-disabled={isWriting}
          title={t('restore-hint')}
          onClick={unlessWriting(onRestore)}
        >
          {running === 'restore' && <span className="spinner" />}
          {t(running === 'restore' ? 'restoring' : 'restore')}
        </button>
      </div>
      <p className="brand">
        <Icon name="lock" size={12} />
        {t('app-name')} · {t('nothing-leaves')}
      </p>
    </footer>
  );
}
