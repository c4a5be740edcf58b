/** Serves the built workbench to this machine. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.xml': 'application/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const officeScript = /<script[^>]*\ssrc="?https:\/\/appsforoffice\.microsoft\.com\/[^>]*><\/script>/g;
const standIn =
  '<script defer src="../office-js/excel-web-16.00.js"></script><script defer src="../pane-host.js"></script>';

/**
 * The pane's page with Microsoft's client from this machine and the stand-in for Excel behind it. This is the one
 * difference to what is hosted for Excel.
 */
export function paneOverStandIn(html: string): string {
  const scripts = html.match(officeScript) ?? [];
  if (scripts.length !== 1)
    throw new Error(`taskpane.html should load office.js once, but does so ${scripts.length} times`);
  return html.replace(officeScript, () => standIn);
}

export interface RunningWorkbench {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * @param folder what buildWorkbench wrote
 * @param port 0 for any free one
 * @param ready requests wait for it, so that the port can be taken before a long build
 * Rejects with the system's error (EADDRINUSE, EACCES) when the port cannot be had.
 */
export function serveWorkbench(
  folder: string,
  port: number,
  ready: Promise<void> = Promise.resolve(),
): Promise<RunningWorkbench> {
  const server = createServer((request, response) => {
    ready.then(
      () => answer(folder, request.method ?? '', request.url ?? '/', response),
      () => refuse(response, 500),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ address: `http://localhost:${taken}`, stop: () => closed(server) });
    });
  });
}

function answer(folder: string, method: string, url: string, response: ServerResponse): void {
  if (method !== 'GET' && method !== 'HEAD') {
    refuse(response, 405);
    return;
  }
  const file = fileFor(folder, url);
  if (file === null) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (method === 'HEAD') response.end();
  else if (file.endsWith(`${sep}taskpane.html`)) response.end(paneOverStandIn(readFileSync(file, 'utf8')));
  else createReadStream(file).pipe(response);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(String(status));
}

/** A file inside the folder; null for everything else. */
export function fileFor(folder: string, url: string): string | null {
  const path = decoded(url.replace(/[?#].*$/, ''));
  if (path === null || path.includes('\0')) return null;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // A malformed escape names no file.
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
