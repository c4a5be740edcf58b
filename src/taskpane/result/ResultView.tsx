/** The whole assessment, the most important part first. */
import { Suspense } from 'react';
import type { Analysis } from '../../analyse';
import { usesEitParts, EitFields } from './EitFields';
import { FindingsSection } from '../findings/FindingsSection';
import { Instruments } from './Instruments';
import { useTexts } from '../shared/language';
import { LevelTable } from '../shell/lazyViews';
import { NextLevelCard } from '../levels/NextLevelCard';
import { isUpToDate, isOutdated } from '../state/paneState';
import { QuestionTableOffer } from '../notices/QuestionTableOffer';
import { Score } from './Score';
import { CollapsibleSection } from '../shared/CollapsibleSection';
import type { Pane } from '../state/usePane';
import { Weaknesses } from './Weaknesses';

interface Props {
  readonly pane: Pane;
  readonly analysis: Analysis;
  readonly onWhatIf: () => void;
  /** Moves the keyboard focus when the pressed button disappears. */
  readonly keepFocus: (start: () => void) => () => void;
}

export function ResultView({ pane, analysis, onWhatIf, keepFocus }: Props) {
  const { t } = useTexts();
  const { assessment } = analysis;
  return (
    <>
      <Score
        analysis={analysis}
        isWritten={pane.notice?.kind === 'done'}
        isOutdated={isOutdated(pane)}
        isUpToDate={isUpToDate(pane)}
      />
      <Instruments assessment={assessment} />
      {usesEitParts(assessment) && (
        <EitFields assessment={assessment} typed={pane.typed} onType={pane.typePart} onCommit={pane.commitPart} />
      )}
      <FindingsSection findings={assessment.findings} goTo={pane.goTo} />
      <NextLevelCard assessment={assessment} goTo={pane.goTo} onWhatIf={onWhatIf} />
      <Weaknesses assessment={assessment} goTo={pane.goTo} />
      {analysis.lacksQuestions && (
        <QuestionTableOffer
          questions={assessment.framework.questions}
          running={pane.running}
          onInsert={keepFocus(pane.insertQuestionTable)}
        />
      )}
      <CollapsibleSection heading={t('levels-heading')}>
        <Suspense fallback={null}>
          <LevelTable assessment={assessment} />
        </Suspense>
      </CollapsibleSection>
    </>
  );
}
