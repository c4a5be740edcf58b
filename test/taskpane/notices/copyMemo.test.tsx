/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { accepted } from '../../../src/ita/finding';
import { defaultSettings } from '../../../src/settings';
import { paneText } from '../../../src/texts/pane';
import { button, jobsWith, openPane, settle } from '../support/host';

const withMemo = { ...defaultSettings, digits: 'arabic', worksheets: ['measures', 'memo'] } as const;
const memo = 'บันทึกข้อความ\n\tเรื่อง ผลการประเมิน ITA';

const writeText = jest.fn<Promise<void>, [string]>();

beforeEach(() => {
  window.localStorage.clear();
  writeText.mockReset().mockResolvedValue();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
});
afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
  Reflect.deleteProperty(navigator, 'clipboard');
});

async function writeMemo() {
  const jobs = jobsWith({ loadSettings: jest.fn(() => Promise.resolve(accepted(withMemo))) });
  await openPane(jobs);
  await press('analyse');
  return jobs;
}

async function press(key: 'analyse' | 'copy-memo') {
  button(key).focus();
  fireEvent.click(button(key));
  await settle();
}

const forbidClipboard = () => writeText.mockRejectedValue(new DOMException('', 'NotAllowedError'));

test('is copied as text after it was written, in the digits of the settings', async () => {
  const jobs = await writeMemo();
  await press('copy-memo');
  expect(writeText.mock.calls).toEqual([[memo]]);
  expect(jobs.memoText).toHaveBeenCalledWith(expect.objectContaining({ fiscalYear: 2567 }), 'arabic', {
    measures: [],
    titles: new Map(),
  });
  expect(screen.getByText(paneText('copied', 'th'))).toBeVisible();
});

test('is copied in the older way where the clipboard is forbidden', async () => {
  await writeMemo();
  forbidClipboard();
  const held: string[] = [];
  const execCommand = () => {
    const field = document.activeElement as HTMLTextAreaElement;
    held.push(field.value.slice(field.selectionStart, field.selectionEnd));
    return true;
  };
  Object.assign(document, { execCommand });
  await press('copy-memo');
  expect(held).toEqual([memo]);
  expect(screen.getByText(paneText('copied', 'th'))).toBeVisible();
  expect(button('copy-memo')).toHaveFocus();
});

test('is shown and selected for Ctrl+C where nothing can be copied', async () => {
  await writeMemo();
  forbidClipboard();
  await press('copy-memo');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: paneText('copy-by-hand', 'th') });
  expect(field).toHaveValue(memo);
  expect(field).toHaveFocus();
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, memo.length]);
});

test('is not offered where no memo was written', async () => {
  await openPane(jobsWith());
  await press('analyse');
  expect(screen.queryByRole('button', { name: paneText('copy-memo', 'th') })).not.toBeInTheDocument();
});
