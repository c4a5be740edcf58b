/** How many bytes the pane costs, counted as they travel: compressed with gzip. `npm run bench:size` tells them by file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { askedForAtOnce, sizesIn } from '../../scripts/bench-size/build';
import { fetchedUntilFigures } from '../../scripts/bench-size/figures';
import { limits, sum } from '../../scripts/bench-size/limits';
import { launchChromium } from '../../scripts/chromium';
import { builtWorkbench } from '../workbench/build';
import { serve, type RunningServer } from '../workbench/server';

const pane = join(builtWorkbench, 'pane');

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([serve(builtWorkbench, 0), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const bytesOf = (names: readonly string[]): number =>
  sum(sizesIn(pane).filter(({ name }) => names.includes(name))).gzip;

it('is within its limit for the first load', () => {
  const first = askedForAtOnce(pane, 'taskpane.html');
  expect(first.length).toBeGreaterThanOrEqual(2);
  expect(bytesOf(first)).toBeGreaterThan(40_000); // React alone is more: nothing was left out of the count.
  expect(bytesOf(first)).toBeLessThanOrEqual(limits.firstLoad);
});

it('is within its limit until the first figures are shown', async () => {
  const then = await fetchedUntilFigures(browser, server.address, pane);
  expect(then.length).toBeGreaterThan(0);
  expect(bytesOf([...askedForAtOnce(pane, 'taskpane.html'), ...then])).toBeLessThanOrEqual(limits.firstFigures);
});

it('has no font of its own to fetch', () => {
  const names = readdirSync(pane, { encoding: 'utf8', recursive: true });
  expect(names.filter((name) => /\.(js|css)$/.test(name)).length).toBeGreaterThan(5);
  expect(names.filter((name) => /\.(woff2?|ttf|otf|eot)$/.test(name))).toEqual([]);
});
