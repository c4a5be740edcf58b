/** The pane inside Excel: header, result and footer, or one of the panels. */
import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../texts/language';
import { announcement } from './announcement';
import { Commands } from './Commands';
import { partFieldId } from '../result/EitFields';
import { ResultView } from '../result/ResultView';
import { Header, HeaderButton } from './Header';
import { FirstHint, useFirstHint } from './FirstHint';
import type { Jobs } from '../state/jobs';
import { useTexts } from '../shared/language';
import { loadMessages, SelfCheckPanel, SettingsPanel, WhatIfPanel } from './lazyViews';
import { LastNotice } from '../notices/LastNotice';
import { LoadingSkeleton } from '../progress/LoadingSkeleton';
import { ScoreFormReady } from '../notices/ScoreFormOffer';
import { canRestore } from '../state/paneState';
import { usePane } from '../state/usePane';
import { ThaiSpans } from '../shared/ThaiSpans';
import { useIsLong, JobProgress } from '../progress/JobProgress';

interface Props {
  readonly jobs: Jobs;
  readonly isDark: boolean;
  readonly onLanguage: (language: Language) => void;
  /** The language of this workbook, which is not remembered for others. */
  readonly onWorkbookLanguage: (language: Language) => void;
}

type View = 'result' | 'settings' | 'whatIf' | 'selfCheck';

const openerIds = { settings: 'open-settings', whatIf: 'open-what-if', selfCheck: 'open-settings' } as const;

export function PaneView({ jobs, isDark, onLanguage, onWorkbookLanguage }: Props) {
  const { language, t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const [view, setView] = useState<View>('result');
  const hint = useFirstHint();
  const pane = usePane(jobs, {
    language,
    onWorkbookLanguage,
    onWrongPart: (part) => document.getElementById(partFieldId(part))?.focus(),
  });
  const { analysis, notice, running, settings, form } = pane;
  const isLong = useIsLong(running);
  // Preloads the texts of findings. If that fails, they are loaded again when the user opens the findings.
  const isSomethingShown = analysis !== null || notice !== null;
  useEffect(() => {
    if (isSomethingShown) loadMessages().catch(() => null);
  }, [isSomethingShown]);
  const keepFocus = useKeptFocus(running === null, heading);
  const open = useReturningFocus(view, setView);

  const analyse = () => {
    hint.skip();
    pane.analyse();
  };
  const switchLanguage = (chosen: Language) => {
    onLanguage(chosen);
    // A workbook with its own language would otherwise switch back when it is opened again.
    if (settings !== null && settings.language !== null) pane.saveSettings({ ...settings, language: chosen });
  };
  // The scores may have disappeared while the panel was open, if the user deleted one on the sheet.
  const shown = view === 'whatIf' && analysis === null ? 'result' : view;

  return (
    <div className="pane">
      <Header analysis={analysis} heading={heading} onLanguage={switchLanguage}>
        <HeaderButton icon="refresh" text="look-again" isBusy={running === 'look'} onClick={pane.lookAgain} />
        <HeaderButton
          id={openerIds.settings}
          icon="settings"
          text="settings"
          isPressed={shown === 'settings'}
          onClick={() => {
            // The user must stop the self-check before leaving it.
            if (running !== 'selfCheck') open(shown === 'settings' ? 'result' : 'settings');
          }}
        />
      </Header>
      {shown === 'result' && (
        <>
          <main className="main">
            <LastNotice pane={pane} memoText={jobs.memoText} keepFocus={keepFocus} />
            {analysis === null &&
              notice === null &&
              (form === null ? <LoadingSkeleton /> : <ScoreFormReady form={form} pane={pane} />)}
            {analysis !== null && (
              <ResultView pane={pane} analysis={analysis} onWhatIf={() => open('whatIf')} keepFocus={keepFocus} />
            )}
          </main>
          {hint.isShown && analysis !== null && <FirstHint onSkip={hint.skip} />}
          <Commands running={running} canRestore={canRestore(pane)} onAnalyse={analyse} onRestore={pane.restore}>
            {isLong && running !== null && (
              <JobProgress pane={pane} running={running} onCancel={keepFocus(pane.cancel)} />
            )}
          </Commands>
        </>
      )}
      <Suspense fallback={<LoadingSkeleton />}>
        {shown === 'settings' && (
          <SettingsPanel
            settings={settings}
            framework={analysis?.assessment.framework ?? null}
            isDark={isDark}
            onClose={() => open('result')}
            onCatalogue={(job) => {
              open('result');
              pane.catalogue(job);
            }}
            onSave={(next) => {
              open('result');
              pane.saveSettings(next);
            }}
            onCheck={() => open('selfCheck')}
          />
        )}
        {shown === 'selfCheck' && (
          <SelfCheckPanel
            pane={pane}
            isDark={isDark}
            onClose={() => {
              open('result');
              pane.lookAgain();
            }}
          />
        )}
        {shown === 'whatIf' && analysis !== null && (
          <WhatIfPanel assessment={analysis.assessment} isDark={isDark} onClose={() => open('result')} />
        )}
      </Suspense>
      <p className="visually-hidden" role="status">
        <ThaiSpans text={announcement(pane, isLong, language, t)} />
      </p>
    </div>
  );
}

/** Moves the keyboard focus to the heading if the button that had it disappears. */
function useKeptFocus(isIdle: boolean, heading: React.RefObject<HTMLHeadingElement | null>) {
  const isLeaving = useRef(false);
  useLayoutEffect(() => {
    if (!isLeaving.current || !isIdle) return;
    isLeaving.current = false;
    if (document.activeElement === document.body) heading.current?.focus();
  });
  return (start: () => void) => () => {
    isLeaving.current = true;
    start();
  };
}

/** When a panel closes, returns the keyboard focus to the button that opened it. */
function useReturningFocus(view: View, setView: (view: View) => void): (view: View) => void {
  const left = useRef<View>('result');
  useEffect(() => {
    if (view === 'result' && left.current !== 'result') document.getElementById(openerIds[left.current])?.focus();
    left.current = view;
  }, [view]);
  return setView;
}
