/** The whole job, by mouse, on the seed's workbook: its two tables disagree, and the published total tells who is right. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import {
  cellsSaying,
  expectNothingLeft,
  picture,
  selection,
  startWorkbench,
  tabs,
  typeInto,
  type Screen,
  type Workbench,
} from './screen';

let workbench: Workbench;
let screen: Screen;

beforeAll(async () => {
  workbench = await startWorkbench();
  screen = await workbench.open();
});
afterAll(() => workbench.stop());

const analyse = () => screen.pane.getByRole('button', { name: 'วิเคราะห์', exact: true });

it('shows score and level before anything is written', async () => {
  await screen.pane.getByText('95.01', { exact: true }).first().waitFor();
  await screen.pane.getByText('ผ่าน', { exact: true }).first().waitFor();
  expect(await tabs(screen)).toEqual(['ITA 2567']);
  await picture(screen, 'before');
});

it('writes the result block beside the scores when the button is pressed', async () => {
  await analyse().click();
  await cellsSaying(screen, '95.01').first().waitFor();
  expect(await cellsSaying(screen, 'ผ่าน').count()).toBeGreaterThan(0);
  await picture(screen, 'after');
});

it('adds worksheets, and shows each as a tab', async () => {
  const names = await tabs(screen);
  expect(names).toHaveLength(3);
  expect(names[0]).toBe('ITA 2567');
  for (const name of names.slice(1)) {
    await screen.page.getByRole('button', { name, exact: true }).click();
    await screen.page.getByRole('grid', { name: `แผ่นงาน ${name}` }).waitFor();
    expect(await screen.page.getByRole('gridcell').count()).toBeGreaterThan(10);
    await picture(screen, `sheet ${names.indexOf(name)}`);
  }
  expect(await screen.page.locator('svg.chart').count()).toBe(1);
  await screen.page.getByRole('button', { name: 'ITA 2567', exact: true }).click();
});

it('computes the block anew when a score is corrected in the grid', async () => {
  await typeInto(screen, 'C14', '83.29');
  await cellsSaying(screen, '96.01').first().waitFor();
  expect(await cellsSaying(screen, '95.01').count()).toBe(0);
  await typeInto(screen, 'C14', '73.29');
  await cellsSaying(screen, '95.01').first().waitFor();
});

it('jumps to the cell that a finding names', async () => {
  await screen.pane.getByRole('button', { name: /C30/ }).first().click();
  await selection(screen, 'C30').waitFor();
});

it('downloads the workbook with everything in it', async () => {
  const [download] = await Promise.all([
    screen.page.waitForEvent('download'),
    screen.page.getByRole('button', { name: 'ดาวน์โหลด .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('seed-both-tables.xlsx');
  const parts = unzipSync(readFileSync(await download.path()));
  const sheets = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  expect(sheets.map((match) => match[1])).toEqual(await tabs(screen));
});

it('sends nothing to any other machine, and breaks nowhere', () => {
  expectNothingLeft(screen, workbench.address);
});
