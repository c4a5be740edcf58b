/** Serves a built folder to this machine. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * @param folder what webpack wrote
 * @param port 0 for any free one
 * @param ready requests wait for it, so that the port can be taken before a long build
 * Rejects with the system's error (EADDRINUSE, EACCES) when the port cannot be had.
 */
export function serve(folder: string, port: number, ready: Promise<void> = Promise.resolve()): Promise<RunningServer> {
  // Files are looked up at each request: the build may still be writing them.
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    ready.then(
      () => files(request, response),
      () => response.writeHead(500).end(),
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

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
