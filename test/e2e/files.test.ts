/** Opening other workbooks, good and bad, small and large. */
import { join } from 'node:path';
import { largeWorkbook } from './largeWorkbook';
import { cell, openWorkbook, pageForEachTest, picture, selection, tabs, type Screen } from './screen';

const fixtures = join(__dirname, '..', 'fixtures');

let screen: Screen;
pageForEachTest((opened) => {
  screen = opened;
});

const fileName = () => screen.page.getByTestId('file-name').innerText();

test('opens another workbook, and the pane reads it', async () => {
  await screen.page.getByTestId('picker').setInputFiles(join(fixtures, 'seed-first-table.xlsx'));
  await screen.pane.getByText('95.00', { exact: true }).first().waitFor();
  expect(await fileName()).toBe('seed-first-table.xlsx');
});

test('opens a sample from the list', async () => {
  await screen.page.getByRole('combobox', { name: 'สมุดงานตัวอย่าง' }).selectOption('seed-instrument-tables.xlsx');
  await screen.pane.getByText('97.01', { exact: true }).first().waitFor();
  expect(await fileName()).toBe('seed-instrument-tables.xlsx');
});

test.each([
  ['a text with the name of a workbook', Buffer.from('ตัวชี้วัด,คะแนน\n1,95.55\n')],
  ['a zip that is no workbook', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')],
  ['an empty file', Buffer.alloc(0)],
])('refuses %s and keeps the one before', async (_, buffer) => {
  await openWorkbook(screen, 'คะแนน.xlsx', buffer);
  await screen.page.getByRole('alert').getByText('เปิด คะแนน.xlsx ไม่ได้').waitFor();
  await picture(screen, 'refused');
  expect(await fileName()).toBe('seed-both-tables.xlsx');
  expect(await cell(screen, 'C7').innerText()).toBe('95.55');
  await screen.page.getByRole('button', { name: 'ปิดข้อความ' }).click();
  expect(await screen.page.getByRole('alert').count()).toBe(0);
});

test('opens a file that is dropped on it', async () => {
  const bytes = [...largeWorkbook(3, 2)];
  const transfer = await screen.page.evaluateHandle((content) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([new Uint8Array(content)], 'dropped.xlsx'));
    return dropped;
  }, bytes);
  await screen.page.dispatchEvent('.workbench', 'dragover', { dataTransfer: transfer });
  await screen.page.dispatchEvent('.workbench', 'drop', { dataTransfer: transfer });
  await screen.page.getByRole('button', { name: 'Large', exact: true }).waitFor();
  expect(await tabs(screen)).toEqual(['Large']);
  expect(await cell(screen, 'B3').innerText()).toBe('3.002');
});

test('scrolls through 200,000 cells and draws only those in view', async () => {
  await openWorkbook(screen, 'large.xlsx', largeWorkbook(2000, 100));
  await cell(screen, 'A1').getByText('1.001').waitFor();
  expect(await screen.page.getByRole('gridcell').count()).toBeLessThan(2000);
  await cell(screen, 'A1').click();
  const start = Date.now();
  await screen.page.keyboard.press('Control+ArrowDown');
  await screen.page.keyboard.press('Control+ArrowRight');
  await selection(screen, 'CV2000').waitFor();
  await cell(screen, 'CV2000').getByText('2000.1').waitFor();
  expect(Date.now() - start).toBeLessThan(3000);
  expect(await screen.page.getByRole('gridcell').count()).toBeLessThan(2000);
});
