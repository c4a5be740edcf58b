/**
 * Pictures of every state of the pane, in both languages and both themes, into docs/images: `npm run screenshots`.
 * They are taken from the real workbench in Chromium. `npm run screenshots -- found settings` takes only those states.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../src/texts/language';
import { buildWorkbench, builtWorkbench } from '../test/workbench/build';
import { serveWorkbench } from '../test/workbench/server';
import { launchChromium } from './chromium';
import { palettePng } from './palettePng';
import { states, type PaneOnScreen, type State } from './screenshots/states';

const folder = join(__dirname, '..', 'docs', 'images');
const themes = ['light', 'dark'] as const;
const languages: readonly Language[] = ['th', 'en'];

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !states.some((state) => state.name === name));
  if (unknown.length > 0) throw new Error(`No such state: ${unknown.join(', ')}`);
  mkdirSync(folder, { recursive: true });
  if (process.env.BUILT !== 'yes') await buildWorkbench();
  const [server, browser] = await Promise.all([serveWorkbench(builtWorkbench, 0), launchChromium()]);
  try {
    for (const state of states.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      for (const language of languages) {
        for (const theme of themes) await take(state, { browser, address: server.address, language, theme });
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

interface Shot {
  readonly browser: Browser;
  readonly address: string;
  readonly language: Language;
  readonly theme: (typeof themes)[number];
}

async function take(state: State, { browser, address, language, theme }: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    colorScheme: theme,
    locale: language === 'th' ? 'th-TH' : 'en-US',
    reducedMotion: 'reduce',
    bypassCSP: true, // For the fonts alone; see officeFonts.
  });
  page.setDefaultTimeout(20_000);
  await page.addInitScript(
    ([chosen, isNew]) => {
      localStorage.setItem('workbench-language', chosen);
      if (!isNew) localStorage.setItem('ita-hint-seen', 'yes');
    },
    [language, state.isNew ?? false] as const,
  );
  const file = join(folder, `${state.name}-${language}-${theme}.png`);
  if (state.alone !== undefined) {
    await page.setViewportSize({ width: 350, height: 600 });
    await state.alone(page, address);
    await page.addStyleTag({ content: officeFonts() });
    await page.evaluate(() => document.fonts.ready);
    save(file, await page.screenshot());
  } else {
    await page.goto(address);
    const screen = await paneOf(page, language);
    await state.show?.(screen);
    await screen.pane.locator('head').evaluate(putFonts, officeFonts());
    save(file, await (state.isWhole === true ? page.screenshot() : screen.frame.screenshot()));
  }
  await page.close();
}

/** Office's own fonts are not on every machine: Sarabun stands for them in the pictures, so that they all look alike. */
function officeFonts(): string {
  const files = join(__dirname, '..', 'node_modules', '@fontsource', 'sarabun', 'files');
  const faces = ['Leelawadee UI', 'Segoe UI'].flatMap((family) =>
    ['thai', 'latin'].flatMap((script) =>
      ['400', '600'].map((weight) => {
        const font = readFileSync(join(files, `sarabun-${script}-${weight}-normal.woff2`)).toString('base64');
        const range =
          script === 'thai' ? 'U+0E01-0E5B, U+200C-200D, U+25CC' : 'U+0000-00FF, U+2010-2026, U+2190-2193, U+2212';
        return (
          `@font-face { font-family: '${family}'; font-weight: ${weight}; unicode-range: ${range}; ` +
          `src: url(data:font/woff2;base64,${font}) format('woff2'); }`
        );
      }),
    ),
  );
  return faces.join('\n');
}

async function putFonts(head: Element, styles: string): Promise<void> {
  const element = document.createElement('style');
  element.textContent = styles;
  head.append(element);
  await document.fonts.ready;
}

function save(file: string, picture: Buffer): void {
  const small = palettePng(picture);
  writeFileSync(file, small);
  console.log(`${file} ${Math.round(small.length / 1024)} kB`);
}

async function paneOf(page: Page, language: Language): Promise<PaneOnScreen> {
  const pane = page.frameLocator('.pane iframe');
  await pane.getByText('95.01', { exact: true }).first().waitFor();
  return { page, pane, frame: page.locator('.pane iframe'), language };
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
