/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Choices } from '../../../src/analyse';
import { accepted } from '../../../src/ita/finding';
import { paneText } from '../../../src/texts/pane';
import { analysisOf, writtenOf } from '../support/analyses';
import { along, button, jobsWith, later, openPane, settle } from '../support/host';

beforeEach(() => window.localStorage.clear());

const field = (part: 1 | 2): HTMLElement =>
  screen.getByRole('textbox', { name: paneText(part === 1 ? 'condition-EIT1' : 'condition-EIT2', 'th') });

/** Assesses the seed's figures with the parts that are given, as the real job does. */
const assessing = (more: Parameters<typeof analysisOf>[0] = {}) =>
  jobsWith({
    look: jest.fn((options?: Choices) =>
      Promise.resolve(accepted(analysisOf({ ...more, eitParts: options?.eitParts }))),
    ),
    analyse: jest.fn((options?: Choices) =>
      Promise.resolve(accepted(writtenOf({ ...more, eitParts: options?.eitParts }))),
    ),
  });

test('settles the level with both parts typed, without writing', async () => {
  const jobs = assessing();
  await openPane(jobs);
  await userEvent.type(field(1), '80{Enter}');
  await userEvent.type(field(2), '92.1');
  await userEvent.tab();
  expect(jobs.look).toHaveBeenLastCalledWith(
    {
      language: 'th',
      sheet: 'ITA 2567',
      eitParts: { part1: 80, part2: 92.1 },
    },
    expect.anything(),
    along,
  );
  expect(screen.queryByText(/อาจเป็น/)).not.toBeInTheDocument();
  expect(screen.getByText('EIT ส่วนที่ 1 ขาดอีก 5.00 (ต้องได้ 85)')).toBeVisible();
  expect(jobs.analyse).not.toHaveBeenCalled();
});

test('reaches the higher level when both parts do', async () => {
  await openPane(assessing());
  await userEvent.type(field(1), '86{Enter}');
  await userEvent.type(field(2), '86.1{Enter}');
  expect(screen.getByText('ผ่านดี', { selector: 'strong' })).toBeVisible();
});

test('says which part is possible when one is known and no level is published', async () => {
  await openPane(assessing({ published: null }));
  await userEvent.type(field(1), '90{Enter}');
  expect(screen.getByText('อาจเป็น ผ่านดี หาก EIT ส่วนที่ 2 ไม่ต่ำกว่า 85')).toBeVisible();
});

test('shows parts that the workbook has, and takes one away when its field is emptied', async () => {
  const jobs = assessing();
  jobs.look.mockResolvedValueOnce(accepted(analysisOf({ eitParts: { part1: 86, part2: 86.1 } })));
  await openPane(jobs);
  expect(field(1)).toHaveValue('86');
  expect(field(2)).toHaveValue('86.1');
  await userEvent.clear(field(1));
  await userEvent.tab();
  expect(jobs.look).toHaveBeenLastCalledWith(
    expect.objectContaining({ eitParts: { part1: null } }),
    expect.anything(),
    expect.anything(),
  );
});

test.each(['105', 'abc', '-3', '86,05'])(
  'explains why %p is not accepted, and assesses nothing with it',
  async (text) => {
    const jobs = assessing();
    await openPane(jobs);
    await userEvent.type(field(1), `${text}{Enter}`);
    expect(field(1)).toBeInvalid();
    expect(field(1)).toHaveAccessibleDescription(paneText('eit-part-wrong', 'th', { part: 1 }));
    expect(field(2)).toBeValid();
    expect(jobs.look).toHaveBeenCalledTimes(1);
  },
);

test('writes nothing while a part is wrong, and goes to its field', async () => {
  const jobs = assessing();
  await openPane(jobs);
  await userEvent.type(field(2), '1000');
  await userEvent.click(button('analyse'));
  expect(jobs.analyse).not.toHaveBeenCalled();
  expect(field(2)).toHaveFocus();
});

test('hands typed parts to the click that follows at once', async () => {
  const jobs = assessing();
  await openPane(jobs);
  await userEvent.type(field(1), '๘๖');
  await userEvent.type(field(2), '86.1');
  await userEvent.click(button('analyse'));
  expect(jobs.analyse).toHaveBeenCalledWith(
    {
      language: 'th',
      sheet: 'ITA 2567',
      eitParts: { part1: 86, part2: 86.1 },
    },
    expect.anything(),
    along,
  );
  expect(field(1)).toHaveValue('86');
});

test('never lets an older reading replace a newer one', async () => {
  const jobs = assessing();
  await openPane(jobs);
  const slow = later<ReturnType<typeof accepted<ReturnType<typeof analysisOf>>>>();
  jobs.look.mockReturnValueOnce(slow.promise);
  await userEvent.type(field(1), '86{Enter}');
  await userEvent.type(field(2), '86.1{Enter}');
  expect(screen.getByText('ผ่านดี', { selector: 'strong' })).toBeVisible();
  slow.fulfil(accepted(analysisOf()));
  await settle();
  expect(screen.getByText('ผ่านดี', { selector: 'strong' })).toBeVisible();
});

test('forgets parts typed for one sheet when another one is read', async () => {
  const jobs = assessing();
  await openPane(jobs);
  await userEvent.type(field(1), '80{Enter}');
  const other = analysisOf();
  const elsewhere = accepted({ ...other, assessment: { ...other.assessment, sheet: 'ITA 2566' } });
  jobs.look.mockResolvedValueOnce(elsewhere).mockResolvedValueOnce(elsewhere);
  await userEvent.click(button('look-again'));
  expect(jobs.look).toHaveBeenLastCalledWith({ language: 'th', eitParts: {} }, expect.anything(), along);
  expect(field(1)).toHaveValue('');
});

test('keeps typed parts when the same sheet is read again', async () => {
  const jobs = assessing();
  await openPane(jobs);
  await userEvent.type(field(1), '80{Enter}');
  await userEvent.click(button('look-again'));
  expect(jobs.look).toHaveBeenLastCalledWith({ language: 'th', eitParts: { part1: 80 } }, expect.anything(), along);
  expect(field(1)).toHaveValue('80');
});
