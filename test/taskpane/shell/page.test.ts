/** The page around the pane: what may load, what is shown before any script, and to web views that are too old. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usedStyles } from '../../../scripts/make-tokens';

const folder = join(__dirname, '../../../src/taskpane');
const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
const styles = usedStyles();

const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? '';
const directive = (name: string): string[] =>
  policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find((part) => part[0] === name)
    ?.slice(1) ?? [];

test('allows scripts of its own and of Office only, and nothing else by default', () => {
  expect(directive('default-src')).toEqual(["'none'"]);
  expect(directive('script-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
  expect(directive('base-uri')).toEqual(["'none'"]);
  expect(directive('form-action')).toEqual(["'none'"]);
});

test('names no place that figures could be sent to', () => {
  expect(directive('connect-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
});

test('does not forbid to be framed, because Office frames it', () => {
  expect(page).not.toMatch(/frame-ancestors|X-Frame-Options/i);
});

test('takes office.js from Microsoft, and has no script in the page itself', () => {
  const scripts = page.match(/<script[^>]*>[^<]*/g) ?? [];
  expect(scripts).toEqual(['<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js" defer>']);
});

test('is Thai, and shows something before any script has run', () => {
  expect(page).toContain('<html lang="th">');
  expect(page.slice(page.indexOf('id="root"'))).toContain('กำลังเปิด');
  expect(page).toContain('<noscript>');
});

test('tells users of web views that are too old what to do, without a script', () => {
  expect(page).toMatch(/-ms-high-contrast: none[\s\S]*\.too-old\s*{\s*display: block/);
  expect(page).toMatch(/-ms-ime-align[\s\S]*\.too-old\s*{\s*display: block/);
});

test('loads no font', () => {
  expect(page + styles).not.toMatch(/@font-face|@import|url\(/);
});

test('gives every Thai line room for marks above and below', () => {
  const heights = [...styles.matchAll(/([^{}]+){[^{}]*?line-height: ([\d.]+)(px)?;/g)].map(
    ([, selector = '', height = '', pixels]) => ({ selector: selector.trim(), height: Number(height), pixels }),
  );
  const tight = heights.filter((one) => one.pixels === undefined && one.height < 1.4).map((one) => one.selector);
  // The big number alone: digits have no marks.
  expect(tight).toEqual(['.score-figure strong']);
});
