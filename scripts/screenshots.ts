/**
 * Pictures of every state of the pane, in both languages and both themes, into docs/images: `npm run screenshots`.
 * They are taken from the real workbench in Chromium. `npm run screenshots -- found settings` takes only those states.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWorkbench, builtWorkbench } from '../test/workbench/build';
import { serve } from '../test/workbench/server';
import { launchChromium } from './chromium';
import { smallPng } from './smallPng';
import { putOfficeFonts } from './screenshots/fonts';
import { openState, type Looks } from './screenshots/open';
import { states, type State } from './screenshots/states';

const folder = join(__dirname, '..', 'docs', 'images');
const variants: readonly Looks[] = (['th', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !states.some((state) => state.name === name));
  if (unknown.length > 0) throw new Error(`No such state: ${unknown.join(', ')}`);
  mkdirSync(folder, { recursive: true });
  await buildWorkbench();
  const [server, browser] = await Promise.all([serve(builtWorkbench, 0), launchChromium()]);
  try {
    for (const state of states.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      for (const looks of variants) await take(browser, server.address, state, looks);
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function take(browser: Browser, address: string, state: State, looks: Looks): Promise<void> {
  const { page, document, picture } = await openState(browser, address, state, { ...looks, bypassCSP: true });
  await putOfficeFonts(document);
  const small = smallPng(await picture());
  const name = `${state.name}-${looks.language}-${looks.theme}.png`;
  writeFileSync(join(folder, name), small);
  console.log(`${name} ${Math.round(small.length / 1024)} kB`);
  await page.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
