/** What else happens on the way: edits before a restore, another language or theme, long work, a busy Excel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { addInId } from '../../scripts/manifest';
import { largeWorkbook } from './largeWorkbook';
import {
  button,
  cell,
  cellsSaying,
  downloaded,
  openWorkbook,
  pageForEachTest,
  picture,
  selection,
  tabs,
  typeInto,
  type Screen,
} from './screen';
import { slowDown } from './slowDown';
import { typeOver } from './typeOver';

let screen: Screen;
pageForEachTest((opened) => {
  screen = opened;
});

const says = (text: string) => screen.pane.getByText(text).first().waitFor();
const sheetTab = (name: string) => screen.page.getByRole('button', { name, exact: true });
const measures = 'มาตรการ ITA 2568';

async function analyse(): Promise<void> {
  await button(screen, 'วิเคราะห์').click();
  await says('เขียนลงสมุดงานแล้ว');
}

it('asks before a restore takes an edit of staff away, keeps it, and takes all back when told to', async () => {
  await analyse();
  await sheetTab(measures).click();
  await typeOver(screen.page, 'D6', 'กองคลัง');
  await sheetTab('ITA 2567').click();
  await button(screen, 'คืนค่าเดิม').click();
  const question = screen.pane.getByRole('alert');
  await question.getByText('คืนค่าเดิมทั้งที่มีการแก้ไขหรือไม่').waitFor();
  await picture(screen, 'question');
  await question.getByRole('button', { name: `ไปที่เซลล์ '${measures}'!D6` }).click();
  await screen.page.getByRole('grid', { name: `แผ่นงาน ${measures}` }).waitFor();
  await selection(screen, 'D6').waitFor();

  await button(screen, 'ไม่คืนค่า').click();
  await question.waitFor({ state: 'detached' });
  expect(await tabs(screen)).toHaveLength(3);
  expect(await cell(screen, 'D6').innerText()).toBe('กองคลัง');

  await sheetTab('ITA 2567').click();
  await button(screen, 'คืนค่าเดิม').click();
  await button(screen, 'คืนค่าเดิมทั้งหมด').click();
  await says('คืนค่าเดิมแล้ว');
  expect(await tabs(screen)).toEqual(['ITA 2567']);
  expect(await screen.page.getByText('ผลวิเคราะห์ ITA ปีงบประมาณ').count()).toBe(0);
});

it('restores although a score was spoiled after the results were written', async () => {
  await screen.page.getByRole('combobox', { name: 'สมุดงานตัวอย่าง' }).selectOption('seed-first-table.xlsx');
  await says('95.00');
  await analyse();
  await typeOver(screen.page, 'C14', 'ไม่มีข้อมูล');
  await screen.pane.getByRole('alert').getByText('ยังอ่านคะแนนไม่ได้').waitFor();
  await button(screen, 'คืนค่าเดิม').click();
  await says('คืนค่าเดิมแล้ว');
  expect(await tabs(screen)).toEqual(['ผลคะแนน ITA']);
  await typeInto(screen, 'C14', '73.29');
  await says('95.00');
});

it('is done in English, with the official worksheets in Thai', async () => {
  await screen.page.getByRole('combobox', { name: 'ภาษา' }).selectOption('en');
  await button(screen, 'Analyse').click();
  await cellsSaying(screen, '95.01').first().waitFor();
  await screen.page.getByText('ITA analysis').first().waitFor();
  await picture(screen, 'english');
  expect((await tabs(screen)).slice(1).every((name) => /[ก-๙]/.test(name))).toBe(true);
});

it('switches the language while it is open, and remembers it', async () => {
  await button(screen, 'EN').click();
  await button(screen, 'Analyse').waitFor();
  expect(await screen.pane.locator('html').getAttribute('lang')).toBe('en');
  await screen.page.reload();
  await button(screen, 'Analyse').waitFor();
});

it('follows the theme of the machine while it is open', async () => {
  const background = () =>
    screen.pane.locator('.provider').evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await background();
  await screen.page.emulateMedia({ colorScheme: 'dark' });
  await screen.pane.locator('.provider[data-theme="dark"]').waitFor();
  expect(await background()).not.toBe(light);
});

it('keeps settings in the workbook under the Id of the manifest, as Excel does', async () => {
  await button(screen, 'ตั้งค่า').click();
  await screen.pane.getByLabel('เลขอารบิก 123').check();
  await button(screen, 'บันทึก').click();
  await says('95.01');
  const { name, bytes } = await downloaded(screen);
  const id = addInId(readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8'));
  const parts = Object.entries(unzipSync(bytes)).filter(([part]) => part.includes('webextension'));
  expect(parts.some(([, content]) => strFromU8(content).includes(`id="${id}"`))).toBe(true);

  await openWorkbook(screen, name, bytes);
  await says('95.01');
  await button(screen, 'ตั้งค่า').click();
  expect(await screen.pane.getByLabel('เลขอารบิก 123').isChecked()).toBe(true);
});

it('opens the agency’s own measures, and analyses by what is changed there', async () => {
  await button(screen, 'ตั้งค่า').click();
  await button(screen, 'แก้ไขคลังมาตรการ').click();
  await says('เปิดคลังมาตรการแล้ว');
  await picture(screen, 'catalogue');
  expect(await tabs(screen)).toEqual(['ITA 2567', 'คลังมาตรการ ITA']);
  await screen.page.getByRole('combobox', { name: 'ย่อขยาย' }).selectOption('0.5');
  await typeOver(screen.page, 'G7', 'จัดทำคู่มือประชาชนฉบับย่อของเทศบาล');
  await analyse();
  await sheetTab(measures).click();
  await screen.page.getByRole('grid', { name: `แผ่นงาน ${measures}` }).waitFor();
  expect(await screen.page.getByText('จัดทำคู่มือประชาชนฉบับย่อของเทศบาล').count()).toBeGreaterThan(0);
});

it('copies the memo as text after it was written', async () => {
  await screen.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(screen, 'ตั้งค่า').click();
  await screen.pane.getByLabel('บันทึกข้อความ').check();
  await button(screen, 'บันทึก').click();
  await analyse();
  await button(screen, 'คัดลอกบันทึกข้อความ').click();
  await says('คัดลอกแล้ว');
  const copied = await screen.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('บันทึกข้อความ');
  expect(copied).toContain('เทศบาลตำบลควนขนุน');
});

it('tells how far long reading is, and stops it when asked', async () => {
  await openWorkbook(screen, 'large.xlsx', largeWorkbook(3500, 100));
  await says('ยังไม่พบคะแนน ITA');
  await slowDown(screen.pane, 500);
  await button(screen, 'อ่านแผ่นงานอีกครั้ง').click();
  await screen.pane.locator('[role=progressbar][aria-valuenow]').waitFor();
  await picture(screen, 'reading');
  await button(screen, 'ยกเลิก').click();
  await screen.pane.getByRole('heading', { name: 'ยกเลิกแล้ว ไม่มีอะไรเปลี่ยน' }).waitFor();
  expect(await screen.pane.getByRole('alert').count()).toBe(0);
});

it('leaves the workbook as it was when writing is cancelled', async () => {
  await slowDown(screen.pane, 1500);
  await button(screen, 'วิเคราะห์').click();
  await button(screen, 'ยกเลิก').click();
  await screen.pane.getByRole('heading', { name: 'ยกเลิกแล้ว ไม่มีอะไรเปลี่ยน' }).waitFor();
  expect(await tabs(screen)).toEqual(['ITA 2567']);
  expect(await screen.page.getByText('ผลวิเคราะห์ ITA ปีงบประมาณ').count()).toBe(0);
});

it('waits while a cell is being edited, and says so', async () => {
  await screen.page.getByRole('gridcell').first().click();
  await screen.page.keyboard.press('F2');
  await button(screen, 'วิเคราะห์').dispatchEvent('click');
  await says('Excel ยังไม่ว่าง');
  await picture(screen, 'busy');
});
