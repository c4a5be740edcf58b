/** For a workbook without scores: offers sample data or a blank form, then explains how to fill in the form. */
import type { WrittenForm } from '../../insertScoreForm';
import { CellLink } from '../shared/CellLink';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import type { Pane } from '../state/usePane';

export function ScoreFormButtons({ pane }: { pane: Pick<Pane, 'insertScoreForm' | 'running'> }) {
  const { t } = useTexts();
  const isFilling = pane.running === 'insertScoreForm';
  const insert = (kind: 'sample' | 'blank') => () => {
    if (pane.running === null) pane.insertScoreForm(kind);
  };
  return (
    <div className="template">
      <button type="button" className="button" aria-disabled={isFilling} onClick={insert('sample')}>
        {t('fill-sample')}
      </button>
      <button type="button" className="button" aria-disabled={isFilling} onClick={insert('blank')}>
        {t('fill-blank')}
      </button>
      <p className="quiet">{isFilling ? t('filling') : t('fill-hint')}</p>
    </div>
  );
}

export function ScoreFormReady({ form, pane }: { form: WrittenForm; pane: Pick<Pane, 'goTo'> }) {
  const { t } = useTexts();
  const [before = '', after = ''] = t('form-steps', { cells: '\n' }).split('\n');
  return (
    <section className="trouble trouble-screen" aria-labelledby="form-heading">
      <span className="trouble-picture">
        <Icon name="grid" size={32} />
      </span>
      <h2 id="form-heading">{t('form-heading')}</h2>
      <p>
        {before}
        <CellLink cell={form.scores} goTo={(cell) => pane.goTo(cell, form.sheet)} />
        {after}
      </p>
      <p className="quiet">{t('form-year')}</p>
    </section>
  );
}
