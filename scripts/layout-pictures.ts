/** Draws every layout of test/fixtures/sheets as the reader sees it, and writes the pages that show them. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../src/texts/language';
import { sheetFixtures } from '../test/fixtures/sheets/layouts';
import { launchChromium } from './chromium';
import { digestOf, DRAWINGS } from './layouts/drawings';
import { page, PAGES } from './layouts/page';
import { pictureHtml, STYLE } from './layouts/picture';
import { readLayout, type LayoutReading } from './layouts/reading';
import { smallPng } from './smallPng';

const root = join(__dirname, '..');
const pictures = join(root, 'docs/images/layouts');

async function main(): Promise<void> {
  const readings = new Map<string, LayoutReading>();
  for (const fixture of sheetFixtures) readings.set(fixture.file, await readLayout(fixture, root));
  for (const language of ['en', 'th'] satisfies Language[]) {
    await writeFile(join(root, PAGES[language]), page(language, readings));
  }
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });
  await draw([...readings.values()]);
  process.stdout.write(`${readings.size} layouts\n`);
}

async function draw(readings: readonly LayoutReading[]): Promise<void> {
  const fonts = await fontFaces();
  const drawings: Record<string, string> = {};
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    for (const reading of readings) {
      const drawing = pictureHtml(reading);
      await tab.setContent(`<!doctype html><meta charset="utf-8"><style>${fonts}${STYLE}</style>${drawing}`);
      await tab.evaluate('document.fonts.ready');
      const png = await tab.locator('body').screenshot();
      await writeFile(join(pictures, `${reading.fixture.file}.png`), smallPng(png));
      drawings[reading.fixture.file] = digestOf(STYLE + drawing);
    }
    await writeFile(join(root, DRAWINGS), `${JSON.stringify(drawings, null, 2)}\n`);
  } finally {
    await browser.close();
  }
}

async function fontFaces(): Promise<string> {
  const faces = ['thai', 'latin'].map(async (script) => {
    const file = join(root, `node_modules/@fontsource/sarabun/files/sarabun-${script}-400-normal.woff2`);
    const ranges = { thai: 'U+0E01-0E5B, U+200C-200D, U+25CC', latin: 'U+0000-00FF, U+2000-206F' };
    const range = script === 'thai' ? ranges.thai : ranges.latin;
    const source = `data:font/woff2;base64,${(await readFile(file)).toString('base64')}`;
    return `@font-face { font-family: Sarabun; src: url(${source}); unicode-range: ${range} }`;
  });
  return (await Promise.all(faces)).join('\n');
}

void main();
