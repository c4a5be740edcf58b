/** Builds the pane, and the empty Fluent page with the same tools, and tells how large every file is. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import paneConfig from '../../webpack.config.js';

export interface FileSize {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

const bench = join(__dirname, '..', '..', 'out', 'bench');
export const builtPane = join(bench, 'pane');
export const builtEmptyPage = join(bench, 'empty');

export async function buildBoth(): Promise<void> {
  rmSync(bench, { recursive: true, force: true });
  const pane = paneConfig({}, { mode: 'production' });
  await build({ ...pane, output: { ...pane.output, path: builtPane } });
  await build({
    ...pane,
    entry: { page: join(__dirname, 'emptyPage.tsx') },
    output: { ...pane.output, path: builtEmptyPage },
    plugins: [new HtmlPlugin({ templateContent: '<!doctype html><title>Empty</title><div id="root"></div>' })],
  });
}

function build(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (failure, stats) => {
      if (failure !== null) reject(failure);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString('errors-only') ?? 'nothing was built'));
      else resolve();
    });
  });
}

/** The program and its looks; the page itself and the pictures of the ribbon are left out. */
export const sizesIn = (folder: string): FileSize[] =>
  readdirSync(folder)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => ({ name, ...sizes(readFileSync(join(folder, name))) }));

const sizes = (bytes: Buffer): Omit<FileSize, 'name'> => ({
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});

/** What a page asks for before any script has run. */
export function askedForAtOnce(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="?([^">\s]+\.(?:js|css))/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !name.startsWith('http'));
}
