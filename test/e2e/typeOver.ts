import type { Page } from 'playwright-core';

/** Types over what the cell holds, in any script: letters without a key of their own are inserted as an input method would. */
export async function typeOver(page: Page, address: string, text: string): Promise<void> {
  const cell = page.locator(`[id="cell-${address}"]`);
  // A cell that is half out of sight moves when it is scrolled there; only then is it clicked.
  await cell.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await cell.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}
