/** The pane's state, without React: what every action changes, from every state that matters. */
import { accepted, refused, type RefusalCode } from '../../../src/ita/finding';
import { defaultSettings } from '../../../src/settings';
import { nothingTyped } from '../../../src/taskpane/result/eitParts';
import { failure, paneReducer, type PaneAction } from '../../../src/taskpane/state/paneReducer';
import { isUpToDate, figuresKey, isOutdated, startState, type PaneState } from '../../../src/taskpane/state/paneState';
import { analysisOf, writtenOf } from '../support/analyses';

const analysis = analysisOf();
const { sheet } = analysis.assessment;
const elsewhere = { ...analysis, assessment: { ...analysis.assessment, sheet: 'Other' } };
const changed = {
  ...analysis,
  assessment: {
    ...analysis.assessment,
    indicators: analysis.assessment.indicators.map((one) => ({ ...one, score: one.score / 2 })),
  },
};
const form = { sheet: 'Sheet1', scores: 'D5:D14' };

const refusal = (code: RefusalCode, parameters = {}) => refused(code, [], parameters).refusal;
const refusedRead = (code: RefusalCode) => refused(code);
const after = (before: PaneState, ...actions: readonly PaneAction[]) => actions.reduce(paneReducer, before);
const question: PaneAction = { type: 'refused', job: 'restore', refusal: refusal('edited-since') };

const shown = after(startState, { type: 'read', analysis });
const typing = after(shown, { type: 'partTyped', part: 'part1', text: '90' });
const done = after(typing, { type: 'analysed', result: writtenOf() });
const waiting = after(startState, { type: 'formInserted', form, read: refusedRead('score-blank') });
const read = accepted(analysis);

interface Row {
  readonly about: string;
  readonly before: PaneState;
  readonly action: PaneAction;
  /** The part of the state that must be so afterwards. */
  readonly is: Partial<PaneState>;
}

const rows: readonly Row[] = [
  {
    about: 'a job begins: progress and cancelling of the last one are forgotten',
    before: { ...shown, progress: { done: 1, of: 2 }, isCancelling: true },
    action: { type: 'running', job: 'look' },
    is: { running: 'look', progress: null, isCancelling: false },
  },
  {
    about: 'a job ends',
    before: { ...shown, running: 'look', progress: { done: 1, of: 2 } },
    action: { type: 'running', job: null },
    is: { running: null, progress: null, isCancelling: false },
  },
  {
    about: 'a job says how far it is',
    before: { ...shown, running: 'look' },
    action: { type: 'progressed', progress: { done: 1, of: 2 } },
    is: { running: 'look', progress: { done: 1, of: 2 } },
  },
  {
    about: 'a job is asked to stop',
    before: { ...shown, running: 'look' },
    action: { type: 'cancelling' },
    is: { running: 'look', isCancelling: true },
  },
  {
    about: 'scores are read for the first time',
    before: { ...waiting, notice: { kind: 'cancelled' } },
    action: { type: 'read', analysis },
    is: { analysis, sheet, form: null, notice: null, isWrittenByPane: false },
  },
  {
    about: 'scores of the same sheet are read: what was typed stays',
    before: typing,
    action: { type: 'read', analysis: changed },
    is: { analysis: changed, typed: { part1: '90', part2: null } },
  },
  {
    about: 'scores of another sheet are read: what was typed is dropped',
    before: typing,
    action: { type: 'read', analysis: elsewhere },
    is: { analysis: elsewhere, sheet: 'Other', typed: nothingTyped },
  },
  {
    about: 'an edit leaves the figures as they are: the notice stays',
    before: done,
    action: { type: 'edited', analysis },
    is: { notice: done.notice },
  },
  {
    about: 'an edit changes the figures: the notice goes',
    before: done,
    action: { type: 'edited', analysis: changed },
    is: { analysis: changed, notice: null },
  },
  {
    about: 'an edit changes the figures while a question waits: it stays',
    before: after(shown, question),
    action: { type: 'edited', analysis: changed },
    is: { notice: after(shown, question).notice },
  },
  {
    about: 'results are written: what was typed is in the workbook now',
    before: typing,
    action: { type: 'analysed', result: writtenOf() },
    is: { typed: nothingTyped, writtenFiguresKey: figuresKey(analysis.assessment), isWrittenByPane: true },
  },
  {
    about: 'results are restored and the scores can be read',
    before: done,
    action: { type: 'restored', sheets: ['A'], findings: [], read },
    is: { analysis, notice: { kind: 'restored', sheets: ['A'], findings: [], refusal: null }, typed: nothingTyped },
  },
  {
    about: 'results are restored and the scores cannot be read',
    before: done,
    action: { type: 'restored', sheets: [], findings: [], read: refusedRead('host-busy') },
    is: {
      analysis: null,
      notice: { kind: 'restored', sheets: [], findings: [], refusal: refusal('host-busy') },
      typed: nothingTyped,
    },
  },
  {
    about: 'a blank form is inserted: it waits, and nothing is wrong',
    before: startState,
    action: { type: 'formInserted', form, read: refusedRead('score-blank') },
    is: { form, sheet: form.sheet, notice: null, analysis: null },
  },
  {
    about: 'an example is inserted: its scores are shown',
    before: startState,
    action: { type: 'formInserted', form, read },
    is: { form: null, analysis, notice: null },
  },
  {
    about: 'the workbook is changed: the notice is shown with the scores',
    before: shown,
    action: { type: 'changed', read, notice: { kind: 'settings' }, always: false },
    is: { analysis, notice: { kind: 'settings' } },
  },
  {
    about: 'the workbook is changed and the scores cannot be read: the refusal is shown',
    before: shown,
    action: { type: 'changed', read: refusedRead('no-scores'), notice: { kind: 'settings' }, always: false },
    is: { analysis: null, notice: { kind: 'refused', job: 'look', refusal: refusal('no-scores') } },
  },
  {
    about: 'the workbook is changed with a notice that matters more than the refusal',
    before: shown,
    action: { type: 'changed', read: refusedRead('no-scores'), notice: { kind: 'cancelled' }, always: true },
    is: { analysis: null, notice: { kind: 'cancelled' } },
  },
  {
    about: 'settings are chosen',
    before: shown,
    action: { type: 'settingsChosen', settings: { ...defaultSettings, fiscalYear: 2566 } },
    is: { settings: { ...defaultSettings, fiscalYear: 2566 }, analysis },
  },
  {
    about: 'a second part is typed: the first stays',
    before: typing,
    action: { type: 'partTyped', part: 'part2', text: '' },
    is: { typed: { part1: '90', part2: '' } },
  },
  { about: 'a message is taken away', before: done, action: { type: 'noticed', notice: null }, is: { notice: null } },
  {
    about: 'a job fails: its figures stay',
    before: shown,
    action: failure('look', new TypeError('gone')),
    is: { analysis, notice: { kind: 'failed', job: 'look', detail: 'TypeError: gone' } },
  },
  {
    about: 'the user cancels: nothing is wrong',
    before: shown,
    action: { type: 'refused', job: 'look', refusal: refusal('cancelled') },
    is: { analysis, sheet, notice: { kind: 'cancelled' } },
  },
  {
    about: 'the scores are refused: there are none to show',
    before: shown,
    action: { type: 'refused', job: 'look', refusal: refusal('score-blank', { sheet: 'Other' }) },
    is: { analysis: null, sheet: 'Other' },
  },
  {
    about: 'Excel is busy: the figures stay',
    before: shown,
    action: { type: 'refused', job: 'look', refusal: refusal('host-busy') },
    is: { analysis, sheet },
  },
  {
    about: 'a jump to a cell is refused: the figures stay',
    before: shown,
    action: { type: 'refused', job: 'goTo', refusal: refusal('not-in-excel') },
    is: { analysis, sheet },
  },
  {
    about: 'the form that waits is still blank: nothing is wrong',
    before: waiting,
    action: { type: 'refused', job: 'look', refusal: refusal('indicators-missing') },
    is: { notice: null, form },
  },
  {
    about: 'a write is left unfinished: it can be restored',
    before: after(startState, { type: 'read', analysis: { ...analysis, hasResults: false } }),
    action: { type: 'refused', job: 'analyse', refusal: refusal('left-unfinished') },
    is: { analysis: { ...analysis, hasResults: true }, isWrittenByPane: false },
  },
];

test.each(rows)('$about', ({ before, action, is }) => {
  const frozen = JSON.stringify(before);
  expect(paneReducer(before, action)).toMatchObject(is);
  expect(JSON.stringify(before)).toBe(frozen);
});

test('isUpToDate with the workbook after an analysis, and is older after another score', () => {
  expect([isUpToDate(done), isOutdated(done)]).toEqual([true, false]);
  const edited = after(done, { type: 'edited', analysis: { ...changed, hasResults: true } });
  expect([isUpToDate(edited), isOutdated(edited)]).toEqual([false, true]);
});

test('does not know for which figures the results of another sheet were written', () => {
  const other = after(done, { type: 'read', analysis: { ...elsewhere, hasResults: true } });
  expect([isUpToDate(other), isOutdated(other)]).toEqual([false, false]);
});
