/** The pane inside Excel: header, what is known, and the two commands. */
import { useEffect, useRef } from 'react';
import type { Language } from '../texts/language';
import { Commands, LookAgain } from './Commands';
import { Done, Restored } from './Done';
import { asksForParts, EitFields, partFieldId } from './EitFields';
import { twoDecimals } from './figures';
import { Findings } from './Findings';
import { Header } from './Header';
import { Instruments } from './Instruments';
import type { Jobs } from './jobs';
import { useTexts, type Say } from './language';
import { levelName } from './names';
import { NextLevelCard } from './NextLevelCard';
import { Opening } from './Opening';
import { Refused } from './Refused';
import { Score } from './Score';
import { Failed } from './Trouble';
import { usePane, type Pane } from './usePane';
import { Weaknesses } from './Weaknesses';

interface Props {
  readonly jobs: Jobs;
  readonly onLanguage: (language: Language) => void;
}

export default function PaneView({ jobs, onLanguage }: Props) {
  const { language, say } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = usePane(jobs, language, (part) => document.getElementById(partFieldId(part))?.focus());
  const { analysis, notice, running } = pane;

  // The button that tries again disappears with its message; it must not take the keyboard's place with it.
  const isRetrying = useRef(false);
  useEffect(() => {
    if (!isRetrying.current || running !== null) return;
    isRetrying.current = false;
    if (document.activeElement === document.body) heading.current?.focus();
  }, [running]);
  const retry = () => {
    isRetrying.current = true;
    pane.retry();
  };

  return (
    <div className="pane">
      <Header analysis={analysis} heading={heading} onLanguage={onLanguage}>
        <LookAgain isLooking={running === 'look'} onLookAgain={pane.lookAgain} />
      </Header>
      <main className="main">
        <LastNotice pane={pane} retry={retry} />
        {analysis === null && notice === null && <Opening />}
        {analysis !== null && <Figures pane={pane} analysis={analysis} />}
      </main>
      <Commands
        running={running}
        canRestore={analysis?.hasResults ?? false}
        onAnalyse={pane.analyse}
        onRestore={pane.restore}
      />
      <p className="unseen" role="status">
        {announcement(pane, language, say)}
      </p>
    </div>
  );
}

function LastNotice({ pane, retry }: { pane: Pane; retry: () => void }) {
  const { notice, goTo } = pane;
  const isWholeScreen = pane.analysis === null;
  if (notice === null) return null;
  if (notice.kind === 'done') return <Done written={notice.written} goTo={goTo} />;
  if (notice.kind === 'restored') return <Restored sheets={notice.sheets} />;
  if (notice.kind === 'failed') return <Failed detail={notice.detail} isWholeScreen={isWholeScreen} retry={retry} />;
  return <Refused refusal={notice.refusal} job={notice.job} isWholeScreen={isWholeScreen} goTo={goTo} retry={retry} />;
}

function Figures({ pane, analysis }: { pane: Pane; analysis: NonNullable<Pane['analysis']> }) {
  const { assessment } = analysis;
  return (
    <>
      <Score analysis={analysis} isWritten={pane.notice?.kind === 'done'} />
      <Instruments assessment={assessment} />
      {asksForParts(assessment) && (
        <EitFields assessment={assessment} typed={pane.typed} onType={pane.typePart} onCommit={pane.commitPart} />
      )}
      <Findings findings={assessment.findings} goTo={pane.goTo} />
      <NextLevelCard assessment={assessment} goTo={pane.goTo} />
      <Weaknesses assessment={assessment} goTo={pane.goTo} />
    </>
  );
}

/** What screen readers are told of it; refusals and failures speak for themselves. */
function announcement({ analysis, notice, running }: Pane, language: Language, say: Say): string {
  if (running === 'analyse') return say('analysing');
  if (running === 'restore') return say('restoring');
  if (analysis === null) return running === 'look' ? say('opening') : '';
  const { score, level } = analysis.assessment;
  const result = { score: twoDecimals(score), level: levelName(level.certain, language) };
  if (notice === null) return say('said-found', result);
  if (notice.kind === 'done') return say('said-done', { ...result, sheets: notice.written.sheets.join(', ') });
  return notice.kind === 'restored' ? say('said-restored') : '';
}
