/** For a sheet without scores of questions: offers to insert a table for them, then links to the table. */
import type { Question } from '../../ita/framework';
import type { WrittenForm } from '../../insertScoreForm';
import { CellLink, type GoTo } from '../shared/CellLink';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import type { PaneState } from '../state/paneState';

interface OfferProps {
  readonly questions: readonly Question[];
  readonly running: PaneState['running'];
  readonly onInsert: () => void;
}

export function QuestionTableOffer({ questions, running, onInsert }: OfferProps) {
  const { t } = useTexts();
  return (
    <section className="card card-row" aria-labelledby="questions-ask">
      <p id="questions-ask">{t('questions-ask', { codes: codeRanges(questions) })}</p>
      <button
        type="button"
        className="button button-small"
        aria-disabled={running === 'insertQuestionTable'}
        onClick={() => {
          if (running === null) onInsert();
        }}
      >
        {t('questions-insert')}
      </button>
    </section>
  );
}

/** "i1–i15, e1–e9"; the codes depend on the fiscal year. */
function codeRanges(questions: readonly Question[]): string {
  const codes = questions.map(({ code }) => code);
  const letters = [...new Set(codes.map((code) => code.charAt(0)))];
  const ends = (own: readonly string[]) => `${own[0] ?? ''}–${own[own.length - 1] ?? ''}`;
  return letters.map((letter) => ends(codes.filter((code) => code.startsWith(letter)))).join(', ');
}

export function QuestionTableReady({ table, goTo }: { table: WrittenForm; goTo: GoTo }) {
  const { t } = useTexts();
  const [before = '', after = ''] = t('questions-steps', { cells: '\n' }).split('\n');
  return (
    <section className="success" aria-labelledby="questions-heading">
      <h2 id="questions-heading">
        <Icon name="good" />
        {t('questions-heading')}
      </h2>
      <p>
        {before}
        <CellLink cell={table.scores} goTo={(cell) => goTo(cell, table.sheet)} />
        {after}
      </p>
    </section>
  );
}
