import type { Page } from 'playwright-core';

/** Types over what the cell holds, in any script: letters without a key of their own are inserted as an input method would. */
export async function typeOver(page: Page, address: string, text: string): Promise<void> {
  await page.locator(`[id="cell-${address}"]`).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}
