import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileFor, paneOverStandIn, serveWorkbench } from './server';

const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
const pane = readFileSync(join(__dirname, '..', '..', 'src', 'taskpane', 'taskpane.html'), 'utf8');

beforeAll(() => {
  mkdirSync(join(folder, 'pane'));
  writeFileSync(join(folder, 'index.html'), '<p>workbench</p>');
  writeFileSync(join(folder, 'pane', 'taskpane.html'), pane);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the pane's page", () => {
  test("gets Microsoft's client from this machine and nothing else changed", () => {
    const served = paneOverStandIn(pane);
    expect(served).not.toContain('src="https://');
    const scripts = [...served.matchAll(/<script[^>]*src="([^"]*)"/g)].map((match) => match[1]);
    expect(scripts).toEqual(['../office-js/excel-web-16.00.js', '../pane-host.js']);
    expect(served.replace(/<script[^>]*><\/script>/g, '')).toBe(pane.replace(/<script[^>]*><\/script>/g, ''));
  });

  test('is not served when it would load no Office.js, or load it twice', () => {
    expect(() => paneOverStandIn('<html></html>')).toThrow('0 times');
    expect(() => paneOverStandIn(pane + pane)).toThrow('2 times');
  });
});

describe('the server', () => {
  test('finds the page for a folder, and files in it', () => {
    expect(fileFor(folder, '/')).toBe(join(folder, 'index.html'));
    expect(fileFor(folder, '/pane/taskpane.html?language=th')).toBe(join(folder, 'pane', 'taskpane.html'));
  });

  test.each(['/missing.js', '/pane', '/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/%', '/index.html%00.png'])(
    'finds nothing for %s',
    (url) => expect(fileFor(folder, url)).toBeNull(),
  );

  test('answers with type and status, and only to reading', async () => {
    const server = await serveWorkbench(folder, 0);
    const page = await fetch(`${server.address}/`);
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<p>workbench</p>',
    ]);
    expect((await fetch(`${server.address}/nowhere`)).status).toBe(404);
    expect((await fetch(`${server.address}/`, { method: 'POST' })).status).toBe(405);
    await server.stop();
  });

  test('says that its port is taken', async () => {
    const first = await serveWorkbench(folder, 0);
    const port = Number(new URL(first.address).port);
    await expect(serveWorkbench(folder, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.stop();
  });
});
