import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paneOverStandIn } from './paneOverStandIn';
import { serve } from './server';

const pane = readFileSync(join(__dirname, '..', '..', 'src', 'taskpane', 'taskpane.html'), 'utf8');

describe("the pane's page", () => {
  test("gets Microsoft's client from this machine and nothing else changed", () => {
    const served = paneOverStandIn(pane);
    expect(served).not.toContain('src="https://');
    const scripts = [...served.matchAll(/<script[^>]*src="([^"]*)"/g)].map((match) => match[1]);
    expect(scripts).toEqual(['../office-js/excel-web-16.00.js', '../pane-host.js']);
    expect(served.replace(/<script[^>]*><\/script>/g, '')).toBe(pane.replace(/<script[^>]*><\/script>/g, ''));
  });

  test('is not built when it would load no Office.js, or load it twice', () => {
    expect(() => paneOverStandIn('<html></html>')).toThrow('0 times');
    expect(() => paneOverStandIn(pane + pane)).toThrow('2 times');
  });
});

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  beforeAll(() => {
    mkdirSync(join(folder, 'pane'));
    writeFileSync(join(folder, 'index.html'), '<p>workbench</p>');
    writeFileSync(join(folder, 'pane', 'taskpane.html'), pane);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('answers with status and type, and finds the page of a folder', async () => {
    const server = await serve(folder, 0);
    const page = await fetch(`${server.address}/`);
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html;charset=utf-8',
      '<p>workbench</p>',
    ]);
    const inner = await fetch(`${server.address}/pane/taskpane.html?language=th`);
    expect(await inner.text()).toBe(pane);
    expect((await fetch(`${server.address}/nowhere`)).status).toBe(404);
    await server.stop();
  });

  test('shows nothing outside its folder', async () => {
    const server = await serve(join(folder, 'pane'), 0);
    for (const path of ['/%2e%2e/index.html', '/..%2findex.html', '/%5c..%5cindex.html']) {
      expect((await fetch(`${server.address}${path}`)).status).toBe(404);
    }
    await server.stop();
  });

  test('says that its port is taken', async () => {
    const first = await serve(folder, 0);
    const port = Number(new URL(first.address).port);
    await expect(serve(folder, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await first.stop();
  });
});
