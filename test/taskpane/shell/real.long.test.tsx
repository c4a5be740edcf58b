/**
 * @jest-environment jsdom
 *
 * The pane with the real analysis behind it, on a workbook in the stand-in for Excel.
 */
import '../support/nodeGlobals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { analyse, assessSheet, goTo, restore } from '../../../src/analyse';
import { editCatalogue, restoreCatalogue } from '../../../src/editCatalogue';
import { watchEdits } from '../../../src/watchEdits';
import { defaultSettings, loadSettings, saveSettings } from '../../../src/settings';
import { selfCheck } from '../../../src/selfCheck/selfCheck';
import { memoText } from '../../../src/sheet/drafts/memoLines';
import { App } from '../../../src/taskpane/shell/App';
import type { Jobs } from '../../../src/taskpane/state/jobs';
import { loadAllViews } from '../../../src/taskpane/shell/lazyViews';
import { insertQuestionTable } from '../../../src/insertQuestionTable';
import { insertScoreForm } from '../../../src/insertScoreForm';
import { loadPaneTexts, paneText } from '../../../src/texts/pane';
import { worksheetNames } from '../../../src/texts/worksheetNames';
import { emptyWorkbook } from '../../emptyWorkbook';
import { openBytes, openFixture, valueOf } from '../../excel/support';
import type { Host } from '../../host';
import { button, hostWith, typeInto } from '../support/host';

const jobs: Jobs = {
  look: assessSheet,
  analyse,
  restore,
  goTo,
  insertScoreForm,
  insertQuestionTable,
  editCatalogue,
  restoreCatalogue,
  selfCheck,
  loadSettings,
  saveSettings,
  watch: watchEdits,
  memoText: (...memo) => Promise.resolve(memoText(...memo)),
};

const say = (key: Parameters<typeof paneText>[0], parameters = {}) => paneText(key, 'th', parameters);
const sheetNames = (host: Host) => host.sheets.map((sheet) => sheet.name);

beforeAll(() => Promise.all([loadAllViews(), loadPaneTexts('en')]));
beforeEach(() => window.localStorage.clear());

async function show(): Promise<void> {
  await act(async () => {
    render(<App jobs={jobs} host={hostWith()} />);
    await Promise.resolve();
  });
}

test('reads on opening, writes on the button, and takes everything back', async () => {
  const host = await openFixture('seed-both-tables.xlsx');
  await show();
  expect(await screen.findByText('95.01')).toBeVisible();
  expect(screen.getByText('ผ่าน', { selector: 'strong' })).toBeVisible();
  expect(sheetNames(host)).toEqual(['ITA 2567']);

  await userEvent.click(button('analyse'));
  const done = await screen.findByRole('region', { name: say('done-heading') });
  expect(sheetNames(host)).toEqual(['ITA 2567', 'มาตรการ ITA 2568', 'วิเคราะห์ ITA 2567']);
  await userEvent.click(within(done).getByText('มาตรการ ITA 2568'));
  await waitFor(() => expect(host.activeSheet).toBe('มาตรการ ITA 2568'));

  await userEvent.click(button('restore'));
  await screen.findByRole('region', { name: say('restored-heading') });
  expect(sheetNames(host)).toEqual(['ITA 2567']);
});

test('follows an edit by reading only, and says that the worksheets written are older', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  await show();
  await screen.findByText('95.00');
  await userEvent.click(button('analyse'));
  await screen.findByRole('region', { name: say('done-heading') });
  const written = sheetNames(host);

  act(() => host.setCell('ผลคะแนน ITA', 'C14', 83.29));
  expect(await screen.findByText('96.00')).toBeVisible();
  expect(screen.getByText(say('written-older'))).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent(say('said-older'));
  expect(sheetNames(host)).toEqual(written);

  act(() => host.setCell('ผลคะแนน ITA', 'C14', 73.29));
  expect(await screen.findByText('95.00')).toBeVisible();
  expect(screen.queryByText(say('written-older'))).not.toBeInTheDocument();
  expect(screen.getByText(say('written-agrees'))).toBeVisible();

  act(() => host.setCell('ผลคะแนน ITA', 'C14', 83.29));
  await screen.findByText('96.00');
  await userEvent.click(button('analyse'));
  await screen.findByRole('region', { name: say('done-heading') });
  expect(screen.queryByText(say('written-older'))).not.toBeInTheDocument();
});

test('says at once what is wrong with a typed score, and shows the figures once it is right', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  await show();
  await screen.findByText('95.00');
  act(() => host.setCell('ผลคะแนน ITA', 'C14', 'ไม่มีข้อมูล'));
  expect(await screen.findByRole('alert')).toHaveTextContent('ไม่มีข้อมูล');
  expect(screen.queryByText('95.00')).not.toBeInTheDocument();
  act(() => host.setCell('ผลคะแนน ITA', 'C14', 73.29));
  expect(await screen.findByText('95.00')).toBeVisible();
});

test('fills an empty workbook with an example', async () => {
  const host = await openBytes(emptyWorkbook());
  await show();
  await userEvent.click(await screen.findByRole('button', { name: say('fill-sample') }));
  expect(await screen.findByText('95.01')).toBeVisible();
  expect(screen.getByText('เทศบาลตำบลตัวอย่าง')).toBeVisible();
  expect(sheetNames(host)).toEqual(['Large']);
});

test('lays out a blank form and shows the result by itself when the last score is typed', async () => {
  const host = await openBytes(emptyWorkbook());
  await show();
  await userEvent.click(await screen.findByRole('button', { name: say('fill-blank') }));
  expect(await screen.findByText(say('form-heading'), { selector: 'h2' })).toBeVisible();
  for (let row = 5; row <= 13; row += 1) host.setCell('Large', `D${row}`, 90);
  await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(screen.getByText(say('form-heading'), { selector: 'h2' })).toBeVisible();
  act(() => host.setCell('Large', 'D14', 90));
  expect(await screen.findByText('90.00', { selector: 'strong' })).toBeVisible();
});

test('adds a table for the scores of the questions, once, and follows what is typed into it', async () => {
  const host = await openFixture('seed-first-table.xlsx');
  await show();
  await screen.findByText('95.00');
  await userEvent.click(button('questions-insert'));
  const ready = await screen.findByRole('region', { name: say('questions-heading') });
  const first = within(ready).getByRole('button').textContent.replace(/:.*/, '');
  expect(host.selection).toEqual({ sheet: 'ผลคะแนน ITA', address: first });
  expect(screen.queryByRole('button', { name: say('questions-insert') })).not.toBeInTheDocument();
  act(() => host.setCell('ผลคะแนน ITA', first, 955.5));
  await userEvent.click(await screen.findByRole('heading', { name: say('findings-heading') }));
  await waitFor(() => expect(document.body).toHaveTextContent('คะแนนของข้อ i1'));
});

test('keeps settings with the workbook, and assesses by them', async () => {
  await openFixture('seed-first-table.xlsx');
  await show();
  await screen.findByText('95.00');
  await userEvent.click(button('settings'));
  await typeInto(await screen.findByRole('textbox', { name: say('settings-weak') }), '70');
  await typeInto(screen.getByRole('textbox', { name: say('settings-watch') }), '80');
  await userEvent.click(screen.getByRole('checkbox', { name: worksheetNames.memo.th }));
  await userEvent.click(button('settings-save'));
  expect(await screen.findByText(say('lines-legend', { weak: 70, watch: 80 }))).toBeVisible();
  expect(valueOf(await loadSettings())).toEqual({
    ...defaultSettings,
    lines: { weak: 70, watch: 80 },
    worksheets: ['measures', 'analysis', 'memo'],
  });
});

test('opens in the language that the workbook was set to, and remembers it for no other', async () => {
  await openFixture('seed-first-table.xlsx');
  valueOf(await saveSettings({ ...defaultSettings, language: 'en' }));
  await show();
  expect(await screen.findByRole('button', { name: paneText('analyse', 'en') })).toBeVisible();
  expect(window.localStorage.getItem('ita-language')).toBeNull();
});

test("opens the agency's own measures", async () => {
  const host = await openFixture('seed-first-table.xlsx');
  await show();
  await screen.findByText('95.00');
  await userEvent.click(button('settings'));
  await userEvent.click(await screen.findByRole('button', { name: say('catalogue-edit') }));
  const shown = await screen.findByRole('region', { name: say('catalogue-opened') });
  expect(within(shown).getByRole('button')).toHaveTextContent(host.activeSheet);
  expect(sheetNames(host)).toContain(host.activeSheet);
});
