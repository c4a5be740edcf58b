/** Loads Microsoft's own Office.js client into this process, without a browser and without touching its globals. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { OfficeClient } from './installOfficeJs';

let loaded: OfficeClient | undefined;

/** The client; evaluated once (about 50 ms). */
export function loadOfficeClient(): OfficeClient {
  loaded ??= evaluateClient();
  return loaded;
}

function evaluateClient(): OfficeClient {
  const manifest = createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/package.json');
  const source = readFileSync(join(manifest, '..', 'dist', 'excel-web-16.00.js'), 'utf8');
  const window: Record<string, unknown> = {
    // The built-in objects of this realm: what the client throws is an Error here, what it parses an Array.
    ...{ Object, Array, Error, TypeError, Promise, JSON, Date, Map, Set, WeakMap, Symbol, RegExp },
    setTimeout: (callback: () => void, delay?: number) => setTimeout(callback, delay),
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer),
    navigator: { userAgent: 'Node' },
    location: { href: 'https://host.invalid/', protocol: 'https:', search: '', hash: '' },
    document: { getElementsByTagName: () => [], addEventListener: () => undefined },
  };
  Object.assign(window, { window, self: window, top: window });
  runInNewContext(source, window);
  return { Excel: window['Excel'], OfficeExtension: window['OfficeExtension'], window } as OfficeClient;
}
