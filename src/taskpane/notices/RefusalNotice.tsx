/** A refusal: what happened, why, and what to do. */
import type { ReactNode } from 'react';
import type { Refusal, RefusalCode } from '../../ita/finding';
import { refusalMessage } from '../../texts/messages';
import type { GoTo } from '../shared/CellLink';
import type { JobName } from '../state/jobs';
import { useTexts } from '../shared/language';
import { SentenceWithCellLinks } from '../shared/SentenceWithCellLinks';
import { refusalKind } from '../state/refusalKind';
import { ProblemNotice } from './ProblemNotice';
import { refusalHeading } from './refusalHeading';

interface RefusalProps {
  readonly refusal: Refusal;
  readonly job: JobName;
  readonly isWholeScreen: boolean;
  readonly goTo: GoTo;
  readonly retry: () => void;
  /** Continues although some of the user's content is lost. */
  readonly proceed: (job: 'analyse' | 'restore') => void;
  readonly dismiss: () => void;
  /** Shown if the workbook has no scores. */
  readonly scoreFormButtons: ReactNode;
}

export default function RefusalNotice({
  refusal,
  job,
  isWholeScreen,
  goTo,
  retry,
  proceed,
  dismiss,
  scoreFormButtons,
}: RefusalProps) {
  const { language, t } = useTexts();
  const sheet = refusal.parameters.sheet;
  const { group, question } = refusalKind(refusal.code);
  const jump: GoTo = (cell) => goTo(cell, typeof sheet === 'string' ? sheet : undefined);
  return (
    <ProblemNotice
      heading={refusalHeading(refusal.code, job)}
      picture={group === 'busy' ? 'pending' : 'grid'}
      isWholeScreen={isWholeScreen}
      action={action(refusal.code, job, { retry, proceed })}
      {...(question === undefined ? {} : { secondAction: { text: question.no, start: dismiss } })}
    >
      <p>
        <SentenceWithCellLinks sentence={refusalMessage(refusal, language)} cells={refusal.cells} goTo={jump} />
      </p>
      {isWholeScreen && group === 'no-scores' && (
        <>
          <p className="quiet">{t('looked-for')}</p>
          <ExampleTable />
          {scoreFormButtons}
        </>
      )}
    </ProblemNotice>
  );
}

function action(code: RefusalCode, job: JobName, ways: Pick<RefusalProps, 'retry' | 'proceed'>) {
  if (job === 'goTo') return null;
  const { asksForReading, question } = refusalKind(code);
  if (asksForReading === true) return { text: 'look-again', start: ways.retry } as const;
  if (question !== undefined) return { text: question.yes, start: () => ways.proceed(question.job) } as const;
  return { text: 'retry', start: ways.retry } as const;
}

/** The smallest table that the add-in can read. */
function ExampleTable() {
  const { t } = useTexts();
  return (
    <table className="example">
      <thead>
        <tr>
          <th scope="col">{t('column-number')}</th>
          <th scope="col">{t('column-indicator')}</th>
          <th scope="col">{t('column-score')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>1</td>
          <td>{t('example-first')}</td>
          <td>95.55</td>
        </tr>
        <tr aria-hidden="true">
          <td>⋮</td>
          <td>⋮</td>
          <td>⋮</td>
        </tr>
        <tr>
          <td>10</td>
          <td>{t('example-last')}</td>
          <td>100.00</td>
        </tr>
      </tbody>
    </table>
  );
}
