/** Renders the drawings in assets/ to the PNG sizes that Office asks for: `npm run icons`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium';

const assets = join(__dirname, '..', 'assets');

/** Small sizes have drawings of their own, so that every edge falls on a pixel. */
const drawings: Readonly<Record<string, readonly number[]>> = {
  'icon-16.svg': [16],
  'icon-20.svg': [20, 40, 80],
  'icon-24.svg': [24, 48],
  'icon.svg': [32, 64, 128],
};

async function makeIcons(): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    for (const [drawing, sizes] of Object.entries(drawings)) {
      const svg = readFileSync(join(assets, drawing), 'utf8');
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>html, body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
        );
        await page.screenshot({ path: join(assets, `icon-${size}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

void makeIcons();
