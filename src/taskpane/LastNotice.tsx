/** What happened last: done, taken back, refused or failed. */
import { Suspense } from 'react';
import { CatalogueNotice, Done, Restored } from './Done';
import { Refused } from './later';
import { Opening } from './Opening';
import { TemplateButtons } from './Template';
import { Failed } from './Trouble';
import type { Pane } from './usePane';

export function LastNotice({ pane, retry }: { pane: Pane; retry: () => void }) {
  const { notice, goTo } = pane;
  const isWholeScreen = pane.analysis === null;
  if (notice === null || notice.kind === 'settings') return null;
  if (notice.kind === 'done') return <Done written={notice.written} goTo={goTo} />;
  if (notice.kind === 'catalogue') return <CatalogueNotice notice={notice} goTo={goTo} />;
  if (notice.kind === 'restored') return <Restored sheets={notice.sheets} />;
  if (notice.kind === 'failed') return <Failed detail={notice.detail} isWholeScreen={isWholeScreen} retry={retry} />;
  return (
    <Suspense fallback={isWholeScreen ? <Opening /> : null}>
      <Refused
        refusal={notice.refusal}
        job={notice.job}
        isWholeScreen={isWholeScreen}
        goTo={goTo}
        retry={retry}
        restoreAnyway={pane.restoreAnyway}
        dismiss={pane.dismiss}
        whereNoScores={<TemplateButtons pane={pane} />}
      />
    </Suspense>
  );
}
