/** For a workbook without scores: an example to try, a form to fill, and what to do when the form stands ready. */
import type { WrittenTemplate } from '../../template';
import { CellLink } from '../shared/CellLink';
import { Icon } from '../shared/Icon';
import { useTexts } from '../shared/language';
import type { Pane } from '../state/usePane';

export function TemplateButtons({ pane }: { pane: Pick<Pane, 'insertTemplate' | 'running'> }) {
  const { say } = useTexts();
  const isFilling = pane.running === 'insertTemplate';
  const insert = (kind: 'sample' | 'blank') => () => {
    if (pane.running === null) pane.insertTemplate(kind);
  };
  return (
    <div className="template">
      <button type="button" className="button" aria-disabled={isFilling} onClick={insert('sample')}>
        {say('fill-sample')}
      </button>
      <button type="button" className="button" aria-disabled={isFilling} onClick={insert('blank')}>
        {say('fill-blank')}
      </button>
      <p className="quiet">{isFilling ? say('filling') : say('fill-hint')}</p>
    </div>
  );
}

export function FormReady({ form, pane }: { form: WrittenTemplate; pane: Pick<Pane, 'goTo'> }) {
  const { say } = useTexts();
  const [before = '', after = ''] = say('form-steps', { cells: '\n' }).split('\n');
  return (
    <section className="trouble trouble-screen" aria-labelledby="form-heading">
      <span className="trouble-picture">
        <Icon name="grid" size={32} />
      </span>
      <h2 id="form-heading">{say('form-heading')}</h2>
      <p>
        {before}
        <CellLink cell={form.scores} goTo={(cell) => pane.goTo(cell, form.sheet)} />
        {after}
      </p>
      <p className="quiet">{say('form-year')}</p>
    </section>
  );
}
