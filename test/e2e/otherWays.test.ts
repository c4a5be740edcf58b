/** The job by keyboard alone, and in English. */
import { cellsSaying, expectNothingLeft, picture, startWorkbench, tabs, type Screen, type Workbench } from './screen';

let workbench: Workbench;
let screen: Screen;

beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());
beforeEach(async () => {
  screen = await workbench.open();
  await screen.pane.getByText('95.01', { exact: true }).first().waitFor();
});
afterEach(async () => {
  expectNothingLeft(screen, workbench.address);
  await screen.page.close();
});

/** Presses Tab until the button of the pane has the focus. */
async function tabTo(name: string): Promise<void> {
  const button = screen.pane.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 60; presses++) {
    await screen.page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement && document.hasFocus())) return;
  }
  throw new Error(`60 times Tab do not reach ${name}`);
}

it('is done by keyboard alone', async () => {
  await tabTo('วิเคราะห์');
  await picture(screen, 'keyboard');
  await screen.page.keyboard.press('Enter');
  await cellsSaying(screen, '95.01').first().waitFor();
  expect(await tabs(screen)).toHaveLength(3);
  await tabTo('คืนค่าเดิม');
  await screen.page.keyboard.press('Enter');
  await screen.page.getByText('ผลวิเคราะห์ ITA ปีงบประมาณ').waitFor({ state: 'detached' });
});

it('is done in English, with the official worksheets in Thai', async () => {
  await screen.page.getByRole('combobox', { name: 'ภาษา' }).selectOption('en');
  await screen.pane.getByRole('button', { name: 'Analyse', exact: true }).click();
  await cellsSaying(screen, '95.01').first().waitFor();
  await screen.page.getByText('ITA analysis').first().waitFor();
  await picture(screen, 'english');
  expect((await tabs(screen)).slice(1).every((name) => /[ก-๙]/.test(name))).toBe(true);
});

it('waits while a cell is being edited, and says so', async () => {
  await screen.page.getByRole('gridcell').first().click();
  await screen.page.keyboard.press('F2');
  await screen.pane.getByRole('button', { name: 'วิเคราะห์', exact: true }).dispatchEvent('click');
  await screen.pane.getByText('Excel ยังไม่ว่าง').waitFor();
  await picture(screen, 'busy');
});
