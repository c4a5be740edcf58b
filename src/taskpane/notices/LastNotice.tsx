/** The notice about the last job: analysed, restored, cancelled, refused or failed. */
import { Suspense } from 'react';
import type { Refusal } from '../../ita/finding';
import { defaultSettings } from '../../settings';
import { CancelledNotice, CatalogueNotice, AnalysedNotice, RestoredNotice } from './OutcomeNotices';
import type { JobName, Jobs } from '../state/jobs';
import { CopyMemo, RefusalNotice } from '../shell/lazyViews';
import { LoadingSkeleton } from '../progress/LoadingSkeleton';
import { QuestionTableReady } from './QuestionTableOffer';
import { ScoreFormButtons } from './ScoreFormOffer';
import { FailureNotice } from './ProblemNotice';
import type { Pane } from '../state/usePane';

interface Props {
  readonly pane: Pane;
  readonly memoText: Jobs['memoText'];
  /** Moves the keyboard focus when the pressed button disappears together with its notice. */
  readonly keepFocus: (start: () => void) => () => void;
}

export function LastNotice({ pane, memoText, keepFocus }: Props) {
  const { notice, goTo, analysis, settings } = pane;
  const isWholeScreen = analysis === null;
  const retry = keepFocus(pane.retry);
  if (notice === null || notice.kind === 'settings') return null;
  if (notice.kind === 'done') {
    const { digits } = settings ?? defaultSettings;
    return (
      <AnalysedNotice written={notice.written} goTo={goTo}>
        {notice.hasMemo && (
          <Suspense fallback={null}>
            <CopyMemo memoText={() => memoText(notice.assessment, digits, notice.written.plan)} />
          </Suspense>
        )}
      </AnalysedNotice>
    );
  }
  if (notice.kind === 'cancelled') {
    return <CancelledNotice isWholeScreen={isWholeScreen} lookAgain={keepFocus(pane.lookAgain)} />;
  }
  if (notice.kind === 'questions') return <QuestionTableReady table={notice.table} goTo={goTo} />;
  if (notice.kind === 'catalogue') return <CatalogueNotice notice={notice} goTo={goTo} />;
  if (notice.kind === 'failed')
    return <FailureNotice detail={notice.detail} isWholeScreen={isWholeScreen} retry={retry} />;
  const refused = (refusal: Refusal, job: JobName) => (
    <Suspense fallback={isWholeScreen ? <LoadingSkeleton /> : null}>
      <RefusalNotice
        refusal={refusal}
        job={job}
        isWholeScreen={isWholeScreen}
        goTo={goTo}
        retry={retry}
        proceed={(what) => keepFocus(() => pane.proceed(what))()}
        dismiss={keepFocus(pane.dismiss)}
        scoreFormButtons={<ScoreFormButtons pane={pane} />}
      />
    </Suspense>
  );
  if (notice.kind === 'refused') return refused(notice.refusal, notice.job);
  return (
    <>
      <RestoredNotice sheets={notice.sheets} findings={notice.findings} />
      {notice.refusal !== null && refused(notice.refusal, 'look')}
    </>
  );
}
