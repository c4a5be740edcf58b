/** How long a page takes in Chromium on a slow machine. */
import type { Browser, Page } from 'playwright-core';

/** A machine of a small office beside the one that measures. */
const SLOW_DOWN = 4;

export interface Measured {
  /** Milliseconds from the navigation until the element can be used; the median of the runs. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

export async function timeTo(
  browser: Browser,
  runs: number,
  prepare: (page: Page) => Promise<void>,
  address: string,
  selector: string,
): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 350, height: 600 } });
    const page = await context.newPage();
    await prepare(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator(selector).first().waitFor();
    times.push(await page.evaluate('performance.now()'));
    await context.close();
  }
  times.sort((a, b) => a - b);
  const at = (index: number) => Math.round(times[index] ?? Number.NaN);
  return { median: at(Math.floor(times.length / 2)), fastest: at(0), slowest: at(times.length - 1) };
}
