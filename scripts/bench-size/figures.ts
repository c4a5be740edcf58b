/** What the browser fetches from the opening of the pane until its first figures. */
import type { Browser } from 'playwright-core';
import { askedForAtOnce, sizesIn } from './build';

/**
 * In the real workbench, with its first sample.
 * @param folder the built pane
 * @returns names of the files beyond those that the page itself asks for
 */
export async function fetchedUntilFigures(browser: Browser, address: string, folder: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.addInitScript(`new MutationObserver((_, observer) => {
    if (document.querySelector('.score-figure') === null) return;
    window.figuresAt = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true })`);
  await page.goto(address);
  await page.frameLocator('.pane iframe').locator('.score-figure').first().waitFor();
  const asked = await page
    .frames()
    .find((frame) => frame.url().includes('taskpane.html'))
    ?.evaluate<string[]>(
      `performance.getEntriesByType('resource').filter((one) => one.startTime < figuresAt).map((one) => one.name)`,
    );
  await page.close();
  const first = askedForAtOnce(folder, 'taskpane.html');
  const names = (asked ?? []).filter((url) => url.includes('/pane/')).map((url) => url.slice(url.lastIndexOf('/') + 1));
  // Two builds may differ in a hash, where something changed between them.
  const parts = new Set(names.map(partOf));
  return sizesIn(folder)
    .map(({ name }) => name)
    .filter((name) => parts.has(partOf(name)) && !first.includes(name));
}

/** "561.4295d7aac3.js" → "561". */
const partOf = (name: string): string => name.slice(0, name.indexOf('.'));
