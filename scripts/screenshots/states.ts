/** The states of the pane, and how a user gets there. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/texts/language';
import { pane as english } from '../../src/texts/en/pane';
import { selfCheckText } from '../../src/texts/selfCheck';
import { pane as thai, type PaneText } from '../../src/texts/th/pane';
import { largeWorkbook } from '../../test/e2e/largeWorkbook';
import { slowDown } from '../../test/e2e/slowDown';
import { typeOver } from '../../test/e2e/typeOver';
import { emptyWorkbook } from '../../test/emptyWorkbook';
import { worksheetNames } from '../../src/texts/worksheetNames';

export interface PaneOnScreen {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly frame: Locator;
  readonly language: Language;
}

export interface State {
  readonly name: string;
  /** From the seed's workbook, read and shown. */
  readonly show?: (screen: PaneOnScreen) => Promise<unknown>;
  /** For states that have no workbook: the page of the pane by itself. */
  readonly alone?: (page: Page, address: string) => Promise<unknown>;
  /** As on a machine where the pane was never open. */
  readonly isNew?: boolean;
  /** The whole workbench instead of the pane. */
  readonly isWhole?: boolean;
}

export const states: readonly State[] = [
  { name: 'workbench', isWhole: true },
  { name: 'workbench-done', isWhole: true, show: (screen) => analyse(screen) },
  { name: 'first-run', isNew: true },
  { name: 'found' },
  {
    name: 'findings',
    show: async ({ pane, ...screen }) => {
      await pane.getByText(say(screen, 'findings-heading')).click();
      await pane.locator('.findings li').first().waitFor();
    },
  },
  {
    name: 'levels',
    show: async (screen) => {
      const heading = screen.pane.getByText(say(screen, 'levels-heading'));
      await heading.click();
      await screen.pane.locator('.levels').waitFor();
      await heading.evaluate((element) =>
        element.closest('main')?.scrollBy(0, element.getBoundingClientRect().top - 120),
      );
    },
  },
  { name: 'done', show: (screen) => analyse(screen) },
  {
    name: 'older',
    show: async (screen) => {
      await openSample(screen, 'seed-first-table.xlsx', '95.00');
      await analyse(screen);
      await typeOver(screen.page, 'C14', '83.29');
      await screen.pane.getByText(say(screen, 'written-older')).waitFor();
    },
  },
  {
    name: 'restored',
    show: async (screen) => {
      await analyse(screen);
      await button(screen, 'restore').click();
      await screen.pane.getByText(say(screen, 'restored-heading')).first().waitFor();
    },
  },
  {
    name: 'question',
    show: async (screen) => {
      await analyse(screen);
      await editWritten(screen);
      await button(screen, 'restore').click();
      await button(screen, 'restore-anyway').waitFor();
    },
  },
  {
    name: 'restored-spoiled',
    show: async (screen) => {
      await openSample(screen, 'seed-first-table.xlsx', '95.00');
      await analyse(screen);
      await typeOver(screen.page, 'C14', 'ไม่มีข้อมูล');
      await screen.pane.getByRole('alert').waitFor();
      await button(screen, 'restore').click();
      await screen.pane.getByText(say(screen, 'restored-heading')).first().waitFor();
    },
  },
  {
    name: 'working',
    show: async (screen) => {
      await slowDown(screen.pane, 10_000);
      await button(screen, 'analyse').click();
      await screen.pane.getByRole('progressbar').waitFor();
    },
  },
  {
    name: 'reading',
    show: async (screen) => {
      await open(screen, 'large.xlsx', largeWorkbook(3500, 100));
      await screen.pane.getByText(say(screen, 'fill-sample')).waitFor();
      await slowDown(screen.pane, 1500);
      await button(screen, 'look-again').click();
      await screen.pane.locator('[aria-valuenow]').waitFor();
    },
  },
  {
    name: 'cancelled',
    show: async (screen) => {
      await slowDown(screen.pane, 1500);
      await button(screen, 'analyse').click();
      await button(screen, 'cancel').click();
      await screen.pane.getByText(say(screen, 'cancelled')).first().waitFor();
    },
  },
  {
    name: 'memo',
    show: async (screen) => {
      await button(screen, 'settings').click();
      await screen.pane.getByLabel(worksheetNames.memo[screen.language]).check();
      await button(screen, 'settings-save').click();
      await analyse(screen);
      await button(screen, 'copy-memo').waitFor();
    },
  },
  {
    name: 'catalogue',
    show: async (screen) => {
      await button(screen, 'settings').click();
      await button(screen, 'catalogue-edit').click();
      await screen.pane.getByText(say(screen, 'catalogue-opened')).first().waitFor();
    },
  },
  {
    name: 'catalogue-sure',
    show: async (screen) => {
      await button(screen, 'settings').click();
      await button(screen, 'catalogue-restore').click();
      await button(screen, 'catalogue-yes').waitFor();
    },
  },
  {
    name: 'self-check',
    show: async (screen) => {
      await openSelfCheck(screen);
      await screen.pane.getByText(selfCheckText('question', screen.language)).waitFor();
    },
  },
  {
    name: 'self-check-done',
    show: async (screen) => {
      await open(screen, 'empty.xlsx', emptyWorkbook(['Sheet1']));
      await screen.pane.getByText(say(screen, 'fill-sample')).waitFor();
      await openSelfCheck(screen);
      // An Excel that cannot copy sheets, so that a failed step is seen too.
      await screen.pane
        .locator('body')
        .evaluate(() => void Object.assign(Excel.Worksheet.prototype, { copy: undefined }));
      await startSelfCheck(screen).click();
      await screen.pane.getByText(selfCheckText('copy-report', screen.language)).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'what-if',
    show: async (screen) => {
      await button(screen, 'what-if-open').click();
      const field = screen.pane.getByRole('textbox', { name: /^8 / });
      await field.fill('88');
      await screen.pane.getByText('+1.47').waitFor();
    },
  },
  {
    name: 'settings',
    show: async (screen) => {
      await button(screen, 'settings').click();
      await screen.pane.getByText(say(screen, 'settings-kept')).waitFor();
    },
  },
  {
    name: 'no-scores',
    show: async (screen) => {
      await openEmpty(screen);
      await screen.pane.getByText(say(screen, 'fill-sample')).waitFor();
    },
  },
  {
    name: 'form',
    show: async (screen) => {
      await openEmpty(screen);
      await screen.pane.getByText(say(screen, 'fill-blank')).click();
      await screen.pane.getByText(say(screen, 'form-year')).waitFor();
    },
    isWhole: true,
  },
  {
    name: 'refused',
    show: async (screen) => {
      await openSample(screen, 'seed-first-table.xlsx', '95.00');
      await typeOver(screen.page, 'C14', 'ไม่มีข้อมูล');
      await screen.pane.getByRole('alert').waitFor();
    },
  },
  {
    name: 'busy',
    show: async (screen) => {
      await screen.page.getByRole('gridcell').first().click();
      await screen.page.keyboard.press('F2');
      await button(screen, 'analyse').dispatchEvent('click');
      await screen.pane.getByText(say(screen, 'refused-busy')).waitFor();
    },
  },
  {
    name: 'outside',
    alone: async (page, address) => {
      await page.route(/office-js|pane-host/, (route) => route.abort());
      await page.goto(`${address}/pane/taskpane.html`);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'late',
    alone: async (page, address) => {
      await page.clock.install();
      await withSilentOffice(page, address);
      await page.clock.runFor(11_000);
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'opening', alone: (page, address) => withSilentOffice(page, address) },
  {
    name: 'failed',
    show: async (screen) => {
      // A fault of the program, as far as the pane can tell.
      await screen.pane.locator('body').evaluate(() => void Object.assign(window, { Excel: {} }));
      await button(screen, 'analyse').click();
      await screen.pane.getByText(say(screen, 'failed-heading')).waitFor();
    },
  },
];

const say = ({ language }: Pick<PaneOnScreen, 'language'>, key: PaneText): string =>
  (language === 'th' ? thai : english)[key];

const button = (screen: PaneOnScreen, key: PaneText): Locator =>
  screen.pane.getByRole('button', { name: say(screen, key), exact: true });

const startSelfCheck = ({ pane, language }: PaneOnScreen): Locator =>
  pane.getByRole('button', { name: selfCheckText('start', language), exact: true });

async function openSelfCheck(screen: PaneOnScreen): Promise<void> {
  await button(screen, 'settings').click();
  await screen.pane.getByRole('button', { name: selfCheckText('heading', screen.language), exact: true }).click();
  await startSelfCheck(screen).waitFor();
}

async function analyse(screen: PaneOnScreen): Promise<void> {
  await button(screen, 'analyse').click();
  await screen.pane.getByText(say(screen, 'done-heading')).waitFor();
}

/** @param score that the pane shows for it */
async function openSample({ page, pane }: PaneOnScreen, file: string, score: string): Promise<void> {
  await page.locator('.toolbar select').first().selectOption(file);
  await pane.getByText(score, { exact: true }).first().waitFor();
}

const openEmpty = (screen: PaneOnScreen): Promise<void> => open(screen, 'Book1.xlsx', emptyWorkbook());

async function open({ page }: PaneOnScreen, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByTestId('picker').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
}

/** Somebody else becomes responsible for a measure. */
async function editWritten({ page }: PaneOnScreen): Promise<void> {
  await page.getByRole('navigation').getByRole('button').nth(1).click();
  await typeOver(page, 'D6', 'กองคลัง');
  await page.getByRole('navigation').getByRole('button').first().click();
}

/** Office.js is there and never gets ready. */
async function withSilentOffice(page: Page, address: string): Promise<void> {
  const silent = 'window.Office = { onReady: () => new Promise(() => undefined), HostType: {}, context: {} };';
  await page.route(/office-js/, (route) => route.fulfill({ contentType: 'text/javascript', body: silent }));
  await page.route(/pane-host/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(`${address}/pane/taskpane.html`);
  await page.locator('.opening').waitFor();
}
