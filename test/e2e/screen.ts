/** The workbench as a person at the screen uses it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium';
import { builtWorkbench } from '../workbench/build';
import { serve, type RunningServer } from '../workbench/server';

export interface Screen {
  readonly page: Page;
  /** Of the workbench. */
  readonly address: string;
  readonly pane: FrameLocator;
  /** Every address that anything on the page asked for. */
  readonly requested: readonly string[];
  /** What went wrong in the page: uncaught errors, console errors, answers of 400 and more. */
  readonly faults: readonly string[];
}

interface Workbench {
  readonly address: string;
  open(): Promise<Screen>;
  stop(): Promise<void>;
}

/** One page for all tests of a file, in their order. Nothing may have gone wrong in it at the end. */
export function pageForAllTests(given: (screen: Screen) => void): void {
  let workbench: Workbench;
  let screen: Screen;
  beforeAll(async () => {
    workbench = await startWorkbench();
    screen = await workbench.open();
    given(screen);
  });
  afterAll(async () => {
    expectNothingLeft(screen);
    await workbench.stop();
  });
}

/** A fresh page for each test of a file, with the seed's figures in the pane. Nothing may go wrong in any. */
export function pageForEachTest(given: (screen: Screen) => void): void {
  let workbench: Workbench;
  let screen: Screen;
  beforeAll(async () => {
    workbench = await startWorkbench();
  });
  afterAll(() => workbench.stop());
  beforeEach(async () => {
    screen = await workbench.open();
    await screen.pane.getByText('95.01', { exact: true }).first().waitFor();
    given(screen);
  });
  afterEach(async () => {
    expectNothingLeft(screen);
    await screen.page.close();
  });
}

async function startWorkbench(): Promise<Workbench> {
  const [server, browser]: [RunningServer, Browser] = await Promise.all([serve(builtWorkbench, 0), launchChromium()]);
  return {
    address: server.address,
    open: async () => {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'th-TH' });
      page.setDefaultTimeout(15_000);
      const requested: string[] = [];
      const faults: string[] = [];
      page.on('request', (request) => requested.push(request.url()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
      });
      await page.goto(server.address);
      return { page, address: server.address, pane: page.frameLocator('.pane iframe'), requested, faults };
    },
    stop: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

export const cell = ({ page }: Screen, address: string): Locator => page.locator(`[id="cell-${address}"]`);

/** The cells whose whole text is this. */
export const cellsSaying = ({ page }: Screen, text: string): Locator =>
  page.getByRole('gridcell').filter({ has: page.getByText(text, { exact: true }) });

/** Clicks the cell, types over what it holds, and presses Enter. */
export async function typeInto(screen: Screen, address: string, text: string): Promise<void> {
  await cell(screen, address).click();
  await screen.page.keyboard.type(text);
  await screen.page.keyboard.press('Enter');
}

/** The name box, once it names the cell. */
export const selection = ({ page }: Screen, address: string): Locator =>
  page.getByTestId('cell-name').getByText(address, { exact: true });

export const tabs = ({ page }: Screen): Promise<string[]> =>
  page.getByRole('navigation').getByRole('button').allInnerTexts();

/** A picture for people to look at, under out/. */
export async function picture({ page }: Screen, name: string): Promise<void> {
  const folder = join(__dirname, '..', '..', 'out', 'e2e');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Every request stayed on this machine, office.js included, which the workbench has of its own; and nothing broke. */
export function expectNothingLeft({ requested, faults, address }: Screen): void {
  expect(requested.length).toBeGreaterThan(5);
  const elsewhere = requested.filter((url) => !url.startsWith(`${address}/`) && !/^(blob|data):/.test(url));
  expect(elsewhere).toEqual([]);
  expect(faults).toEqual([]);
}

/** A button of the pane by its whole name. */
export const button = ({ pane }: Screen, name: string): Locator => pane.getByRole('button', { name, exact: true });

/** The workbook as the browser saves it. */
export async function downloaded({ page }: Screen): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ดาวน์โหลด .xlsx' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

export const openWorkbook = ({ page }: Screen, name: string, bytes: Uint8Array): Promise<void> =>
  page.getByTestId('picker').setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
