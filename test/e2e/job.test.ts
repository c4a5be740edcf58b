/** The whole job, by mouse, on the seed's workbook: its two tables disagree, and the published total tells who is right. */
import { cellAddress, parseCell } from '../../src/sheet/grid';
import { recalculated } from '../documents/libreOffice';
import {
  button,
  cell,
  cellsSaying,
  downloaded,
  expectNothingLeft,
  pageForAllTests,
  picture,
  selection,
  tabs,
  typeInto,
  type Screen,
} from './screen';

let screen: Screen;
pageForAllTests((opened) => {
  screen = opened;
});

const background = (address: string) =>
  cell(screen, address).evaluate((element) => getComputedStyle(element).backgroundColor);

/** Address of the cell that is so many columns to the right of the one that begins with the text. */
async function besideLabel(text: string | RegExp, columns: number): Promise<string> {
  const id = await screen.page.getByRole('gridcell').filter({ hasText: text }).first().getAttribute('id');
  const place = parseCell(id?.replace('cell-', '') ?? '');
  if (place === null) throw new Error(`no cell says ${String(text)}`);
  return cellAddress(place.row, place.column + columns);
}

/** Of the block; the sheet's own title speaks of the level too. */
const LEVEL = /^ระดับ$/;

const analyse = () => button(screen, 'วิเคราะห์');

test('shows score and level before anything is written', async () => {
  await screen.pane.getByText('95.01', { exact: true }).first().waitFor();
  await screen.pane.getByText('ผ่าน', { exact: true }).first().waitFor();
  expect(await tabs(screen)).toEqual(['ITA 2567']);
  await picture(screen, 'before');
});

test('writes the result block beside the scores when the button is pressed', async () => {
  await analyse().click();
  await cellsSaying(screen, '95.01').first().waitFor();
  expect(await cellsSaying(screen, 'ผ่าน').count()).toBeGreaterThan(0);
  await picture(screen, 'after');
});

test('highlights the weak indicator in its own cell, and not the good ones', async () => {
  expect(await background('C14')).not.toBe(await background('C7'));
});

test('adds worksheets, and shows each as a tab', async () => {
  const names = await tabs(screen);
  expect(names).toHaveLength(3);
  expect(names[0]).toBe('ITA 2567');
  for (const name of names.slice(1)) {
    await screen.page.getByRole('button', { name, exact: true }).click();
    await screen.page.getByRole('grid', { name: `แผ่นงาน ${name}` }).waitFor();
    expect(await screen.page.getByRole('gridcell').count()).toBeGreaterThan(10);
    await picture(screen, `sheet ${names.indexOf(name)}`);
  }
  const chart = screen.page.locator('svg.chart');
  expect(await chart.count()).toBe(1);
  expect(await chart.locator('g rect').count()).toBeGreaterThanOrEqual(10);
  expect(await chart.locator('polyline').count()).toBe(2);
  await screen.page.getByRole('button', { name: 'ITA 2567', exact: true }).click();
});

test('computes the block anew when a score is corrected in the grid', async () => {
  await typeInto(screen, 'C14', '83.29');
  await cellsSaying(screen, '96.01').first().waitFor();
  // The announced score, beside the announced level.
  expect(await cellsSaying(screen, '95.01').count()).toBe(1);
  await typeInto(screen, 'C14', '73.29');
  await cellsSaying(screen, '95.01').first().waitFor();
});

test('settles the level by formula when the EIT parts are typed into the block', async () => {
  const level = cell(screen, await besideLabel(LEVEL, 4));
  // ผ่าน is published: it holds until parts that reach more are known.
  await level.getByText('ผ่าน', { exact: true }).waitFor();
  await typeInto(screen, await besideLabel('EIT ส่วนที่ 1', 4), '86');
  await typeInto(screen, await besideLabel('EIT ส่วนที่ 2', 4), '86.1');
  await level.getByText('ผ่านดี', { exact: true }).waitFor();
  await typeInto(screen, await besideLabel('EIT ส่วนที่ 1', 4), '80');
  await typeInto(screen, await besideLabel('EIT ส่วนที่ 2', 4), '92.1');
  await level.getByText('ผ่าน', { exact: true }).waitFor();
});

test('reads the parts from the block at the next click, and says that the level is certain', async () => {
  await analyse().click();
  await screen.pane.getByText('อาจเป็น').waitFor({ state: 'detached' });
  expect(await screen.pane.getByLabel('EIT ส่วนที่ 1').inputValue()).toBe('80');
  expect(await screen.pane.getByLabel('EIT ส่วนที่ 2').inputValue()).toBe('92.1');
  expect(await tabs(screen)).toHaveLength(3);
});

test('settles it for the better when both parts are typed into the pane', async () => {
  await screen.pane.getByLabel('EIT ส่วนที่ 1').fill('86');
  await screen.pane.getByLabel('EIT ส่วนที่ 2').fill('86.1');
  await analyse().click();
  await cell(screen, await besideLabel(LEVEL, 4))
    .getByText('ผ่านดี', { exact: true })
    .waitFor();
  await cell(screen, await besideLabel('EIT ส่วนที่ 2', 4))
    .getByText('86.1', { exact: true })
    .waitFor();
  await screen.pane.getByText('ผ่านดี', { exact: true }).first().waitFor();
});

test('jumps to the cell that a finding names', async () => {
  const link = screen.pane.getByRole('button', { name: /C30/ }).first();
  if (!(await link.isVisible())) await screen.pane.getByText('สิ่งที่ควรตรวจสอบ').click();
  await picture(screen, 'findings');
  await link.click();
  await selection(screen, 'C30').waitFor();
});

test('tries other scores in the what-if, and writes nothing', async () => {
  await button(screen, 'ลองเปลี่ยนคะแนน').click();
  await screen.pane.getByRole('textbox', { name: /^8 / }).fill('93.29');
  await screen.pane.getByText('+2.00').waitFor();
  await screen.pane.getByText('97.01', { exact: true }).first().waitFor();
  await picture(screen, 'what-if');
  await button(screen, 'กลับ').first().click();
  await screen.pane.getByText('95.01', { exact: true }).first().waitFor();
  expect(await cell(screen, 'C14').innerText()).toBe('73.29');
});

test('downloads the workbook, and LibreOffice finds the same result in it by its own calculation', async () => {
  const { name, bytes } = await downloaded(screen);
  expect(name).toBe('seed-both-tables.xlsx');
  const [sheets] = await recalculated([bytes]);
  expect([...(sheets?.keys() ?? [])].sort()).toEqual((await tabs(screen)).sort());
  const block = (sheets?.get('ITA 2567') ?? []).map((row) => row.join(' '));
  expect(block.some((row) => /คะแนน ITA .*95\.01/.test(row))).toBe(true);
  expect(block.some((row) => / ระดับ .*ผ่านดี/.test(row))).toBe(true);
  expect(block.filter((row) => /#(NAME|REF|VALUE|DIV|N\/A)/.test(row))).toEqual([]);
});

test('restores what it wrote, and asks first when a typed part of EIT would go with it', async () => {
  await typeInto(screen, await besideLabel('EIT ส่วนที่ 1', 4), '85');
  await button(screen, 'คืนค่าเดิม').click();
  await button(screen, 'คืนค่าเดิมทั้งหมด').click();
  await screen.page.getByText('ผลวิเคราะห์ ITA ปีงบประมาณ').waitFor({ state: 'detached' });
  expect(await tabs(screen)).toEqual(['ITA 2567']);
  expect(await background('C14')).toBe(await background('C7'));
  expect(await cell(screen, 'C14').innerText()).toBe('73.29');
});

test('sends nothing to any other machine, and breaks nowhere', () => {
  expectNothingLeft(screen);
});
