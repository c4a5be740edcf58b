/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import type { Progress, RunContext } from '../../../src/excel/runInWorkbook';
import type { Choices, Known } from '../../../src/analyse';
import type { Analysis, WrittenAnalysis } from '../../../src/analyse';
import { accepted, refused, type Result } from '../../../src/ita/finding';
import { paneText, type PaneText } from '../../../src/texts/pane';
import { PROGRESS_DELAY } from '../../../src/taskpane/progress/JobProgress';
import { analysisOf, writtenOf } from '../support/analyses';
import { button, jobsWith, later, openPane, settle, type TestJobs } from '../support/host';

const say = (key: PaneText) => paneText(key, 'th');
const bar = () => screen.queryByRole('progressbar');
const wait = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));

beforeEach(() => window.localStorage.clear());
afterEach(() => jest.useRealTimers());

/** Opens the pane and presses the button of a job that ends when the test says so. */
async function startAnalysis() {
  const working = later<Result<WrittenAnalysis>>();
  const given: { run: RunContext } = { run: {} };
  const jobs: TestJobs = jobsWith({
    analyse: jest.fn((_choices?: Choices, _known?: Known, run: RunContext = {}) => {
      given.run = run;
      return working.promise;
    }),
  });
  await openPane(jobs);
  jest.useFakeTimers();
  fireEvent.click(button('analyse'));
  const tell = (progress: Progress) => act(() => given.run.onProgress?.(progress));
  const finish = async (result: Result<WrittenAnalysis>) => {
    working.fulfil(result);
    await settle();
  };
  return { jobs, given, tell, finish };
}

test('shows no progress for what is done within a second', async () => {
  const { finish } = await startAnalysis();
  wait(PROGRESS_DELAY - 1);
  expect(bar()).not.toBeInTheDocument();
  await finish(accepted(writtenOf()));
  wait(PROGRESS_DELAY);
  expect(bar()).not.toBeInTheDocument();
});

test('shows after a second that it works, without a figure as long as it does not know one', async () => {
  await startAnalysis();
  wait(PROGRESS_DELAY);
  expect(screen.getByRole('progressbar', { name: say('analysing') })).not.toHaveAttribute('aria-valuenow');
  expect(button('cancel')).toBeVisible();
});

test('shows how far it is, and announces only once that it takes longer', async () => {
  const { tell } = await startAnalysis();
  wait(PROGRESS_DELAY);
  const told: (string | null)[] = [];
  const observer = new MutationObserver(() => told.push(screen.getByRole('status').textContent));
  expect(screen.getByRole('status')).toHaveTextContent(`${say('analysing')} ${say('said-long')}`);
  observer.observe(screen.getByRole('status'), { childList: true, characterData: true, subtree: true });
  tell({ done: 1, of: 8 });
  expect(bar()).toHaveAttribute('aria-valuenow', '13');
  expect(screen.getByText('13%')).toBeVisible();
  tell({ done: 9, of: 8 });
  expect(bar()).toHaveAttribute('aria-valuenow', '100');
  await settle();
  expect(told).toEqual([]);
  observer.disconnect();
});

test('cancels when asked, says that nothing has changed, and is no error', async () => {
  const { given, finish } = await startAnalysis();
  wait(PROGRESS_DELAY);
  button('cancel').focus();
  fireEvent.click(button('cancel'));
  expect(given.run.signal?.aborted).toBe(true);
  expect(button('cancel')).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByText(say('cancelling'))).toBeVisible();
  await finish(refused('cancelled'));
  expect(screen.getByRole('region', { name: say('cancelled') })).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(say('cancelled'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(bar()).not.toBeInTheDocument();
  expect(screen.getByText('95.01')).toBeVisible();
  expect(screen.getByText(say('not-written'))).toBeVisible();
  expect(button('analyse')).toHaveAttribute('aria-disabled', 'false');
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('shows the result where it was finished before the wish to cancel arrived', async () => {
  const { finish } = await startAnalysis();
  wait(PROGRESS_DELAY);
  fireEvent.click(button('cancel'));
  await finish(accepted(writtenOf()));
  expect(screen.getByRole('region', { name: say('done-heading') })).toBeVisible();
});

test('offers to read again where the first reading was cancelled', async () => {
  const reading = later<Result<Analysis>>();
  const jobs = jobsWith();
  jobs.look.mockReturnValueOnce(reading.promise);
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  await openPane(jobs);
  wait(PROGRESS_DELAY);
  expect(screen.getByRole('progressbar', { name: say('opening') })).toBeVisible();
  fireEvent.click(button('cancel'));
  expect(jobs.look.mock.calls[0]?.[2]?.signal?.aborted).toBe(true);
  reading.fulfil(refused('cancelled'));
  await settle();
  const cancelled = screen.getByRole('region', { name: say('cancelled') });
  expect(cancelled).toBeVisible();
  fireEvent.click(cancelled.querySelector('button') as HTMLElement);
  await settle();
  expect(screen.getByText('95.01')).toBeVisible();
});

test('stops reading what nobody waits for any more', async () => {
  const reading = later<Result<Analysis>>();
  const jobs = jobsWith();
  await openPane(jobs);
  jobs.look.mockReturnValueOnce(reading.promise);
  fireEvent.click(button('look-again'));
  await settle();
  const { signal } = jobs.look.mock.calls.at(-1)?.[2] ?? {};
  expect(signal?.aborted).toBe(false);
  fireEvent.click(button('analyse'));
  expect(signal?.aborted).toBe(true);
  reading.fulfil(refused('cancelled'));
  await settle();
  expect(screen.getByRole('region', { name: say('done-heading') })).toBeVisible();
});

test('does not read while it writes', async () => {
  const { jobs } = await startAnalysis();
  fireEvent.click(button('look-again'));
  expect(jobs.look).toHaveBeenCalledTimes(1);
});

test('shows that taking back goes on, which is not to be cut short', async () => {
  const jobs = jobsWith();
  jobs.look.mockResolvedValueOnce(accepted(analysisOf({}, true)));
  jobs.restore.mockReturnValueOnce(new Promise(() => undefined));
  await openPane(jobs);
  jest.useFakeTimers();
  fireEvent.click(button('restore'));
  wait(PROGRESS_DELAY);
  expect(screen.getByRole('progressbar', { name: say('restoring') })).toBeVisible();
  expect(screen.queryByRole('button', { name: say('cancel') })).not.toBeInTheDocument();
});
