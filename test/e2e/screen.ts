/** The workbench as a person at the screen uses it. */
import { expect } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium';
import { builtWorkbench } from '../workbench/build';
import { serveWorkbench, type RunningWorkbench } from '../workbench/server';

export interface Screen {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Every address that anything on the page asked for. */
  readonly requested: readonly string[];
  /** What went wrong in the page: uncaught errors, console errors, answers of 400 and more. */
  readonly faults: readonly string[];
}

export interface Workbench {
  readonly address: string;
  open(path?: string): Promise<Screen>;
  stop(): Promise<void>;
}

export async function startWorkbench(): Promise<Workbench> {
  const [server, browser]: [RunningWorkbench, Browser] = await Promise.all([
    serveWorkbench(builtWorkbench, 0),
    launchChromium(),
  ]);
  return {
    address: server.address,
    open: async (path = '/') => {
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
      await page.goto(server.address + path);
      return { page, pane: page.frameLocator('.pane iframe'), requested, faults };
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

export function expectNothingLeft(screen: Screen, address: string): void {
  expect(screen.requested.length).toBeGreaterThan(5);
  const elsewhere = screen.requested.filter((url) => !url.startsWith(`${address}/`) && !/^(blob|data):/.test(url));
  expect(elsewhere).toEqual([]);
  expect(screen.faults).toEqual([]);
}
