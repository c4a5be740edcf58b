/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accepted, refused } from '../../../src/ita/finding';
import { paneText, type PaneText } from '../../../src/texts/pane';
import { analysisOf } from '../support/analyses';
import { button, jobsWith, openPane, settle } from '../support/host';

const say = (key: PaneText) => paneText(key, 'th');
const spoiled = refused('score-not-a-number', ['C14'], { indicator: 8, value: 'ไม่มีข้อมูล' });

beforeEach(() => window.localStorage.clear());

test('is possible when a score was spoiled after the results were written', async () => {
  const jobs = jobsWith();
  jobs.look.mockResolvedValueOnce(accepted(analysisOf({}, true))).mockResolvedValue(spoiled);
  await openPane(jobs);
  await userEvent.click(button('look-again'));
  await settle();
  expect(screen.queryByText('95.01')).not.toBeInTheDocument();
  expect(button('restore')).toBeEnabled();
  await userEvent.click(button('restore'));
  await settle();
  expect(jobs.restore).toHaveBeenLastCalledWith({ sheet: 'ITA 2567' });
  expect(screen.getByRole('region', { name: say('restored-heading') })).toHaveTextContent('มาตรการ ITA 2568');
  expect(screen.getByRole('status')).toHaveTextContent(say('said-restored'));
  expect(screen.getByRole('alert')).toHaveTextContent('ไม่มีข้อมูล');
  expect(button('restore')).toBeDisabled();
});

test('asks about edits there too', async () => {
  const jobs = jobsWith();
  jobs.look.mockResolvedValue(spoiled);
  jobs.restore.mockResolvedValueOnce(refused('edited-since', ['F9'], { sheet: 'ITA 2567' }));
  await openPane(jobs);
  await userEvent.click(button('restore'));
  expect(screen.getByRole('alert')).toHaveTextContent('F9');
  await userEvent.click(button('restore-anyway'));
  await settle();
  expect(jobs.restore).toHaveBeenLastCalledWith({ force: true });
  expect(screen.getByRole('region', { name: say('restored-heading') })).toBeVisible();
});

test('goes to an area of edited cells, and says how many more cells there are', async () => {
  const jobs = jobsWith();
  jobs.look.mockResolvedValue(spoiled);
  const edits = ["'มาตรการ ITA 2568'!H6:H50", 'F9'];
  jobs.restore.mockResolvedValueOnce(refused('edited-since', edits, { sheet: 'ITA 2567', more: 7 }));
  await openPane(jobs);
  await userEvent.click(button('restore'));
  expect(screen.getByRole('alert')).toHaveTextContent("('มาตรการ ITA 2568'!H6:H50, F9 และอีก 7 เซลล์)");
  await userEvent.click(screen.getByRole('button', { name: /H6:H50/ }));
  expect(jobs.goTo).toHaveBeenCalledWith(edits[0], 'ITA 2567');
});

test('says where nothing was written, and offers to read again', async () => {
  const jobs = jobsWith();
  jobs.look.mockResolvedValueOnce(refused('no-scores', [], { sheet: 'Sheet1' }));
  jobs.restore.mockResolvedValueOnce(refused('nothing-to-restore', [], { sheet: 'Sheet1' }));
  await openPane(jobs);
  await userEvent.click(button('restore'));
  expect(screen.getByRole('alert')).toHaveTextContent(say('refused-restoring'));
  expect(button('restore')).toBeDisabled();
  const [again] = screen.getAllByRole('button', { name: say('look-again') }).slice(-1);
  await userEvent.click(again as HTMLElement);
  await settle();
  expect(jobs.restore).toHaveBeenCalledTimes(1);
  expect(screen.getByText('95.01')).toBeVisible();
});

test.each([['workbook-empty'], ['not-in-excel']] as const)('is not offered where it is %s', async (code) => {
  await openPane(jobsWith({ look: jest.fn(() => Promise.resolve(refused(code))) }));
  expect(button('restore')).toBeDisabled();
});

test('keeps the keyboard’s place when the question is answered with no', async () => {
  const jobs = jobsWith();
  jobs.look.mockResolvedValueOnce(accepted(analysisOf({}, true)));
  jobs.restore.mockResolvedValueOnce(refused('edited-since', ['F9'], { sheet: 'ITA 2567' }));
  await openPane(jobs);
  await userEvent.click(button('restore'));
  button('restore-not').focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});
