/**
 * @jest-environment jsdom
 *
 * The offer of a table for the scores of questions.
 */
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accepted, refused } from '../../../src/ita/finding';
import type { Language } from '../../../src/texts/language';
import { paneText } from '../../../src/texts/pane';
import { analysisOf } from '../support/analyses';
import { button, jobsWith, openPane, settle, type TestJobs } from '../support/host';

const ready = (language: Language) => screen.queryByRole('region', { name: paneText('questions-heading', language) });
const offer = (language: Language = 'th') =>
  screen.queryByRole('button', { name: paneText('questions-insert', language) });
const lookingTwice = (): TestJobs['look'] =>
  jest
    .fn<ReturnType<TestJobs['look']>, Parameters<TestJobs['look']>>(() =>
      Promise.resolve(accepted({ ...analysisOf(), lacksQuestions: false })),
    )
    .mockResolvedValueOnce(accepted(analysisOf()));

beforeEach(() => window.localStorage.clear());

test.each<[Language, string]>([
  ['th', 'มีคะแนนรายข้อ (i1–i15, e1–e9) หรือไม่'],
  ['en', 'Do you have the scores of the questions (i1–i15, e1–e9)?'],
])('asks in %s, adds the table at a click, and says where it stands', async (language, question) => {
  const jobs = jobsWith({ look: lookingTwice() });
  await openPane(jobs, language);
  expect(screen.getByRole('region', { name: question })).toBeVisible();
  await userEvent.click(button('questions-insert', language));
  await settle();
  expect(jobs.insertQuestionTable).toHaveBeenCalledWith(
    expect.objectContaining({ sheet: 'ITA 2567' }),
    expect.anything(),
  );
  const told = ready(language);
  if (told === null) throw new Error('nothing is said');
  await userEvent.click(within(told).getByRole('button'));
  expect(jobs.goTo).toHaveBeenLastCalledWith('C23:C46', 'ITA 2567');
  expect(offer(language)).not.toBeInTheDocument();
  expect(screen.getByRole('status')).toHaveTextContent(paneText('questions-heading', language));
  expect(document.activeElement).not.toBe(document.body);
});

test('asks nothing where the sheet names its questions', async () => {
  const look = () => Promise.resolve(accepted({ ...analysisOf(), lacksQuestions: false }));
  await openPane(jobsWith({ look: jest.fn(look) }));
  expect(screen.getByText('95.01')).toBeVisible();
  expect(offer()).not.toBeInTheDocument();
});

test('says nothing of a table that was there already', async () => {
  const insertQuestionTable = jest.fn(() => Promise.resolve(accepted(null)));
  await openPane(jobsWith({ look: lookingTwice(), insertQuestionTable }));
  await userEvent.click(button('questions-insert'));
  await settle();
  expect([ready('th'), offer()]).toEqual([null, null]);
});

test('keeps figures and offer when the sheet is protected, and tries again', async () => {
  const insertQuestionTable = jest.fn(() => Promise.resolve(refused('sheet-protected', [], { sheet: 'ITA 2567' })));
  await openPane(jobsWith({ insertQuestionTable }));
  await userEvent.click(button('questions-insert'));
  await settle();
  expect(await screen.findByRole('alert')).toHaveTextContent('ITA 2567');
  expect(screen.getByText('95.01')).toBeVisible();
  expect(offer()).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: paneText('retry', 'th') }));
  await settle();
  expect(insertQuestionTable).toHaveBeenCalledTimes(2);
});
