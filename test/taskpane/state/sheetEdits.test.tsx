/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accepted, refused } from '../../../src/ita/finding';
import { RETRY_DELAY } from '../../../src/taskpane/state/useSheetEdits';
import { paneText, type PaneText } from '../../../src/texts/pane';
import { analysisOf, seedScores, writtenOf } from '../support/analyses';
import { button, jobsWith, later, openPane, settle, type TestJobs } from '../support/host';

const say = (key: PaneText, parameters = {}) => paneText(key, 'th', parameters);
/** Indicator 8 corrected to 83.29. */
const edited = { scores: seedScores.map((score, index) => (index === 7 ? 83.29 : score)), published: null };

beforeEach(() => window.localStorage.clear());
afterEach(() => jest.useRealTimers());

/** Jobs whose sheet can be edited, and what tells the pane of it. */
function watched(given: Partial<TestJobs> = {}) {
  let tell: () => void = () => undefined;
  const stop = jest.fn();
  const watch = jest.fn((_: string, onEdit: () => void) => {
    tell = onEdit;
    return Promise.resolve(accepted(stop));
  });
  const jobs = jobsWith({ watch, ...given });
  const edit = async () => {
    act(() => tell());
    await settle();
  };
  return { jobs, edit, stop };
}

test('watches the sheet whose scores are shown', async () => {
  const { jobs } = watched();
  await openPane(jobs);
  expect(jobs.watch).toHaveBeenCalledTimes(1);
  expect(jobs.watch).toHaveBeenCalledWith('ITA 2567', expect.any(Function));
});

test('shows new figures after an edit, with the typed part of EIT still in its field', async () => {
  const { jobs, edit } = watched();
  await openPane(jobs);
  await userEvent.type(screen.getByRole('textbox', { name: say('condition-EIT1') }), '9');
  jobs.look.mockResolvedValueOnce(accepted(analysisOf(edited)));
  await edit();
  expect(screen.getByText('96.01')).toBeVisible();
  expect(screen.getByRole('textbox', { name: say('condition-EIT1') })).toHaveValue('9');
  expect(jobs.analyse).not.toHaveBeenCalled();
});

test('leaves the message of what was written where an edit changed no figure', async () => {
  const { jobs, edit } = watched();
  await openPane(jobs);
  await userEvent.click(button('analyse'));
  jobs.look.mockResolvedValueOnce(accepted(analysisOf({}, true)));
  await edit();
  expect(screen.getByRole('region', { name: say('done-heading') })).toBeVisible();
  jobs.look.mockResolvedValueOnce(accepted(analysisOf(edited, true)));
  await edit();
  expect(screen.queryByRole('region', { name: say('done-heading') })).not.toBeInTheDocument();
  expect(screen.getByText(say('written-older'))).toBeVisible();
});

test('keeps a question until it is answered, though a figure changes meanwhile', async () => {
  const { jobs, edit } = watched();
  jobs.look.mockResolvedValueOnce(accepted(analysisOf({}, true)));
  await openPane(jobs);
  jobs.restore.mockResolvedValueOnce(refused('edited-since', ['I13'], { sheet: 'ITA 2567' }));
  await userEvent.click(button('restore'));
  jobs.look.mockResolvedValueOnce(accepted(analysisOf(edited, true)));
  await edit();
  expect(screen.getByText('96.01')).toBeVisible();
  await userEvent.click(button('restore-anyway'));
  expect(jobs.restore).toHaveBeenLastCalledWith(expect.objectContaining({ force: true }));
});

test('says nothing of older worksheets where none were written', async () => {
  const { jobs, edit } = watched();
  await openPane(jobs);
  jobs.look.mockResolvedValueOnce(accepted(analysisOf(edited)));
  await edit();
  expect(screen.queryByText(say('written-older'))).not.toBeInTheDocument();
  expect(screen.getByText(say('not-written'))).toBeVisible();
});

test.each([
  ['the next cell is being edited', 'cell-edit-mode'],
  ['another workbook has the focus', 'other-workbook'],
  ['a chart sheet is in front', 'chart-sheet'],
] as const)('waits while %s, and reads then', async (_name, code) => {
  const { jobs, edit } = watched();
  await openPane(jobs);
  jest.useFakeTimers();
  jobs.look.mockResolvedValueOnce(refused(code)).mockResolvedValueOnce(accepted(analysisOf(edited)));
  await edit();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.getByText('95.01')).toBeVisible();
  act(() => jest.advanceTimersByTime(RETRY_DELAY));
  await settle();
  expect(screen.getByText('96.01')).toBeVisible();
});

test('does not read while it is writing, but after it', async () => {
  const { jobs, edit } = watched();
  await openPane(jobs);
  const writing = later<ReturnType<typeof accepted<ReturnType<typeof writtenOf>>>>();
  jobs.analyse.mockReturnValueOnce(writing.promise);
  await userEvent.click(button('analyse'));
  const reads = jobs.look.mock.calls.length;
  jest.useFakeTimers();
  await edit();
  expect(jobs.look).toHaveBeenCalledTimes(reads);
  writing.fulfil(accepted(writtenOf()));
  await settle();
  jobs.look.mockResolvedValueOnce(accepted(analysisOf(edited, true)));
  act(() => jest.advanceTimersByTime(RETRY_DELAY));
  await settle();
  expect(screen.getByText(say('written-older'))).toBeVisible();
});

test('watches another sheet when that one is read, and the old one no more', async () => {
  const { jobs, stop } = watched();
  await openPane(jobs);
  const other = analysisOf();
  jobs.look.mockResolvedValueOnce(accepted({ ...other, assessment: { ...other.assessment, sheet: 'ITA 2566' } }));
  await userEvent.click(button('look-again'));
  await waitFor(() => expect(stop).toHaveBeenCalledTimes(1));
  expect(jobs.watch).toHaveBeenLastCalledWith('ITA 2566', expect.any(Function));
});

test('does without where Excel cannot tell of edits', async () => {
  const jobs = jobsWith();
  jobs.watch.mockResolvedValueOnce(refused('host-error'));
  await openPane(jobs);
  expect(screen.getByText('95.01')).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('waits for scores on a form that is being filled, and tells of a wrong one', async () => {
  const { jobs, edit } = watched();
  jobs.look.mockResolvedValueOnce(refused('workbook-empty', [], { sheet: 'Sheet1' }));
  await openPane(jobs);
  jobs.look.mockResolvedValueOnce(refused('score-blank', ['D5'], { indicator: 1 }));
  await userEvent.click(button('fill-blank'));
  const heading = () => screen.queryByRole('heading', { name: say('form-heading') });
  expect(heading()).toBeVisible();
  expect(jobs.insertScoreForm).toHaveBeenCalledWith('blank', undefined);
  jobs.look.mockResolvedValueOnce(refused('score-not-a-number', ['D5'], { indicator: 1, value: 'x' }));
  await edit();
  expect(screen.getByRole('alert')).toHaveTextContent('D5');
  jobs.look.mockResolvedValueOnce(refused('score-blank', ['D6'], { indicator: 2 }));
  await edit();
  expect(heading()).toBeVisible();
  await edit();
  expect(screen.getByText('95.01')).toBeVisible();
});
