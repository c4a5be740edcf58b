/**
 * Pictures of every state of the pane, in both languages and both themes, into docs/images: `npm run screenshots`.
 * They are taken from the real workbench in Chromium. `npm run screenshots -- found settings` takes only those states.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildWorkbench, builtWorkbench } from '../test/workbench/build';
import { serveWorkbench } from '../test/workbench/server';
import { launchChromium } from './chromium';
import { palettePng } from './palettePng';
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
  const [server, browser] = await Promise.all([serveWorkbench(builtWorkbench, 0), launchChromium()]);
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
  await document.locator('head').evaluate(putStyles, officeFonts());
  const small = palettePng(await picture());
  const name = `${state.name}-${looks.language}-${looks.theme}.png`;
  writeFileSync(join(folder, name), small);
  console.log(`${name} ${Math.round(small.length / 1024)} kB`);
  await page.close();
}

/** Office's own fonts are not on every machine: Sarabun stands for them in the pictures, so that they all look alike. */
function officeFonts(): string {
  const files = join(__dirname, '..', 'node_modules', '@fontsource', 'sarabun', 'files');
  const ranges = {
    thai: 'U+0E01-0E5B, U+200C-200D, U+25CC',
    latin: 'U+0000-00FF, U+2010-2026, U+2190-2193, U+2212',
  };
  const faces = ['Leelawadee UI', 'Segoe UI'].flatMap((family) =>
    (['thai', 'latin'] as const).flatMap((script) =>
      ['400', '600'].map((weight) => {
        const font = readFileSync(join(files, `sarabun-${script}-${weight}-normal.woff2`)).toString('base64');
        return (
          `@font-face { font-family: '${family}'; font-weight: ${weight}; unicode-range: ${ranges[script]}; ` +
          `src: url(data:font/woff2;base64,${font}) format('woff2'); }`
        );
      }),
    ),
  );
  return faces.join('\n');
}

async function putStyles(head: Element, styles: string): Promise<void> {
  const element = document.createElement('style');
  element.textContent = styles;
  head.append(element);
  await document.fonts.ready;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
