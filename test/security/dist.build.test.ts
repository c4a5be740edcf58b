/** The add-in as it is built: what its page may load, and what its scripts hold. Built here, so that no old one is looked at. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'ita-excel-'));
const built = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(() => {
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--output-path', folder], {
    cwd: root,
    stdio: 'pipe',
  });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scripts = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, built(name)] as const);

/** The policy's directives: name → sources. */
function policyOf(page: string): Map<string, string[]> {
  const content = /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(page)?.[1] ?? '';
  return new Map(
    content.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

test('the page’s policy allows our own files and Office’s, and nothing else', () => {
  const office = 'https://appsforoffice.microsoft.com';
  expect(Object.fromEntries(policyOf(built('taskpane.html')))).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", office],
    // Office.js and Fluent put style elements into the page.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'", office],
    // Office.js shows its own page where the Office application does not trust it.
    'frame-src': [office],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
});

test('the policy stands before the first script, and no script is in the page itself', () => {
  const page = built('taskpane.html');
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script'));
  expect(page.match(/<script[^>]*>[^<]+/g)).toBeNull();
  expect(page).not.toMatch(/\son\w+=/);
});

test('the page names no address but office.js', () => {
  expect(
    built('taskpane.html')
      .match(/https?:\/\/[^\s"'>]+/g)
      ?.filter((one) => !one.endsWith('microsoft.com;') && !one.endsWith('microsoft.com')),
  ).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
});

test.each([
  'eval(',
  'new Function(',
  'importScripts(',
  'XMLHttpRequest',
  'sendBeacon',
  'WebSocket',
  'EventSource',
  'document.write(',
])('no script has %s', (word) => {
  expect(
    scripts()
      .filter(([, text]) => text.includes(word))
      .map(([name]) => name),
  ).toEqual([]);
});

test('the addresses in the scripts are names of XML, and where React explains its errors', () => {
  const addresses = scripts().flatMap(([, text]) => text.match(/https?:\/\/[\w.-]+/g) ?? []);
  expect(addresses.length).toBeGreaterThan(0);
  expect([...new Set(addresses)].filter((one) => !/^https?:\/\/(?:www\.w3\.org|react\.dev)$/.test(one))).toEqual([]);
});

test('no machine’s path and no source map is in what is shipped', () => {
  for (const name of readdirSync(folder).filter((one) => /\.(?:js|html|css|xml)$/.test(one))) {
    expect([name, /sourceMappingURL|node_modules\/|\/home\/|\/Users\/|\/work\//.exec(built(name))?.[0]]).toEqual([
      name,
      undefined,
    ]);
  }
});
