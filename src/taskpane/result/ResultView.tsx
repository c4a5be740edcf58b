/** Everything that was found out about the scores, the most important first. */
import { Suspense } from 'react';
import type { Analysis } from '../../analyse';
import { asksForParts, EitFields } from './EitFields';
import { Findings } from '../findings/FindingsSection';
import { Instruments } from './Instruments';
import { useTexts } from '../shared/language';
import { Levels } from '../shell/lazyViews';
import { NextLevelCard } from '../levels/NextLevelCard';
import { agrees, isOlder } from '../state/paneState';
import { QuestionsOffer } from '../notices/QuestionTableOffer';
import { Score } from './Score';
import { Section } from '../shared/CollapsibleSection';
import type { Pane } from '../state/usePane';
import { Weaknesses } from './Weaknesses';

interface Props {
  readonly pane: Pane;
  readonly analysis: Analysis;
  readonly onWhatIf: () => void;
  /** Keeps the keyboard's place when the button that was pressed disappears. */
  readonly keepFocus: (start: () => void) => () => void;
}

export function Figures({ pane, analysis, onWhatIf, keepFocus }: Props) {
  const { say } = useTexts();
  const { assessment } = analysis;
  return (
    <>
      <Score
        analysis={analysis}
        isWritten={pane.notice?.kind === 'done'}
        isOlder={isOlder(pane)}
        agrees={agrees(pane)}
      />
      <Instruments assessment={assessment} />
      {asksForParts(assessment) && (
        <EitFields assessment={assessment} typed={pane.typed} onType={pane.typePart} onCommit={pane.commitPart} />
      )}
      <Findings findings={assessment.findings} goTo={pane.goTo} />
      <NextLevelCard assessment={assessment} goTo={pane.goTo} onWhatIf={onWhatIf} />
      <Weaknesses assessment={assessment} goTo={pane.goTo} />
      {analysis.lacksQuestions && (
        <QuestionsOffer
          questions={assessment.framework.questions}
          running={pane.running}
          onInsert={keepFocus(pane.insertQuestionTable)}
        />
      )}
      <Section heading={say('levels-heading')}>
        <Suspense fallback={null}>
          <Levels assessment={assessment} />
        </Suspense>
      </Section>
    </>
  );
}
