/** Progress bar and cancel button of a long job. */
import { useEffect, useState } from 'react';
import type { PaneText } from '../../texts/pane';
import type { LongJob } from '../state/jobs';
import { useTexts } from '../shared/language';
import type { PaneState } from '../state/paneState';
import { isCancellable } from '../state/useJobRunner';

/** Milliseconds before the progress bar appears, so that it does not flash during a short job. */
export const PROGRESS_DELAY = 1000;

/** Whether the job has been running for longer than the delay. */
export function useIsLong(running: LongJob | null): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (running === null) return undefined;
    const timer = setTimeout(() => setIsLong(true), PROGRESS_DELAY);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [running]);
  return isLong && running !== null;
}

const jobTexts: Record<LongJob, PaneText> = {
  look: 'opening',
  analyse: 'analysing',
  restore: 'restoring',
  insertScoreForm: 'filling',
  insertQuestionTable: 'filling',
  saveSettings: 'opening',
  editCatalogue: 'catalogue-working',
  restoreCatalogue: 'catalogue-working',
  selfCheck: 'checking',
};

export const jobText = (job: LongJob): PaneText => jobTexts[job];

interface Props {
  readonly pane: Pick<PaneState, 'progress' | 'isCancelling'>;
  readonly running: LongJob;
  readonly onCancel: () => void;
}

export function JobProgress({ pane: { progress, isCancelling }, running, onCancel }: Props) {
  const { t } = useTexts();
  const percent = progress === null ? null : percentOf(progress);
  return (
    <div className="working">
      <div className="working-row">
        <span id="working-text">{t(isCancelling ? 'cancelling' : jobText(running))}</span>
        {percent !== null && <span className="figure">{percent}%</span>}
        {isCancellable(running) && (
          <button
            type="button"
            className="button button-small"
            aria-disabled={isCancelling}
            onClick={() => {
              if (!isCancelling) onCancel();
            }}
          >
            {t('cancel')}
          </button>
        )}
      </div>
      <div
        className={percent === null ? 'progress progress-unknown' : 'progress'}
        role="progressbar"
        aria-labelledby="working-text"
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { 'aria-valuenow': percent })}
      >
        <span style={percent === null ? undefined : { width: `${percent}%` }} />
      </div>
    </div>
  );
}

const percentOf = ({ done, of }: NonNullable<PaneState['progress']>): number =>
  of <= 0 ? 0 : Math.round((100 * Math.min(done, of)) / of);
