/** dist/ for the place where it will be hosted, built as an administrator builds it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack, { type Compiler } from 'webpack';
import paneConfig from '../../webpack.config.js';
import { addressesIn } from '../../scripts/manifest';

const root = join(__dirname, '..', '..');
const address = 'https://ita.example.go.th/addin';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ita-hosting-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = (...given: string[]): string =>
  execFileSync(process.execPath, [join(root, 'node_modules', 'webpack', 'bin', 'webpack.js'), ...given], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });

test('has a manifest for that address, and a file for every address in it', () => {
  command('--mode', 'production', '--env', `address=${address}/`, '--output-path', folder);
  const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  const addresses = addressesIn(manifest);
  expect(manifest).not.toContain('localhost');
  expect(addresses).toContain(`${address}/taskpane.html`);
  expect(addresses.length).toBeGreaterThan(8);
  const missing = addresses.filter((one) => !existsSync(join(folder, one.replace(`${address}/`, ''))));
  expect(missing).toEqual([]);
});

test('is not built for an address that Office would not load', () => {
  expect(() => command('--env', 'address=http://ita.example.go.th', '--output-path', folder)).toThrow(
    /Office loads add-ins over https only/,
  );
});

test('is not built when a file that the manifest names is missing', async () => {
  const lost = 'assets/icon-32.png';
  const { plugins = [], ...rest } = paneConfig({ address }, { mode: 'production' });
  const errors = await errorsOf({
    ...rest,
    // What the page does is of no matter here.
    entry: { taskpane: 'data:text/javascript,0' },
    output: { ...rest.output, path: join(folder, 'broken') },
    plugins: [...plugins, without(lost)],
  });
  expect(errors).toContain(`manifest.xml names ${address}/${lost}, which is not built`);
  expect(existsSync(join(folder, 'broken', 'manifest.xml'))).toBe(false);
});

test('carries the licence text of every package in it', () => {
  const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const names = notices.split('\n').filter((line) => /^(@[a-z-]+\/)?[a-z-]+$/.test(line));
  expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'scheduler', '@fluentui/react-button']));
  expect(notices).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');
  expect(notices.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(10);
});

test.each([
  ['GPL-3.0', 'its licence is not in acceptedLicences'],
  ['MIT', 'it has no licence text'],
])('is not built with a package under %s when %s', async (license, reason) => {
  const place = join(folder, 'node_modules', 'copyleft');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ name: 'copyleft', version: '1.0.0', license }));
  writeFileSync(join(place, 'index.js'), 'document.title = "copied";');
  const rest = paneConfig({ address }, { mode: 'production' });
  await expect(
    errorsOf({
      ...rest,
      entry: { taskpane: join(place, 'index.js') },
      output: { ...rest.output, path: join(folder, 'refused') },
    }),
  ).rejects.toThrow(`copyleft cannot be shipped: ${reason}`);
});

/** As if the file had never been there. */
const without = (name: string) => ({
  apply: (compiler: Compiler) =>
    compiler.hooks.thisCompilation.tap('without', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'without', stage }, () => compilation.deleteAsset(name));
    }),
});

function errorsOf(configuration: webpack.Configuration): Promise<string> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (failure, stats) => {
      if (failure !== null) reject(failure);
      else resolve((stats?.compilation.errors ?? []).map((error) => error.message).join('\n'));
    });
  });
}
