/** Office's own fonts are not on every machine: Sarabun stands for them in the pictures, so that they all look alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';

/** The page must have been opened with bypassCSP: the pane's policy allows no font. */
export async function putOfficeFonts(document: Frame): Promise<void> {
  await document.locator('head').evaluate(putStyles, faces());
}

function faces(): string {
  const files = join(__dirname, '..', '..', 'node_modules', '@fontsource', 'sarabun', 'files');
  const ranges = {
    thai: 'U+0E01-0E5B, U+200C-200D, U+25CC',
    latin: 'U+0000-00FF, U+2010-2026, U+2190-2193, U+2212',
  };
  return ['Leelawadee UI', 'Segoe UI']
    .flatMap((family) =>
      (['thai', 'latin'] as const).flatMap((script) =>
        ['400', '600'].map((weight) => {
          const font = readFileSync(join(files, `sarabun-${script}-${weight}-normal.woff2`)).toString('base64');
          return (
            `@font-face { font-family: '${family}'; font-weight: ${weight}; unicode-range: ${ranges[script]}; ` +
            `src: url(data:font/woff2;base64,${font}) format('woff2'); }`
          );
        }),
      ),
    )
    .join('\n');
}

async function putStyles(head: Element, styles: string): Promise<void> {
  const element = document.createElement('style');
  element.textContent = styles;
  head.append(element);
  await document.fonts.ready;
}
