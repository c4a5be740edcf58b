/** Opens fixtures in the stand-in for Excel, behind Microsoft's own Office.js client. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOfficeJs, openHost, type Host, type HostOptions } from '../host';
import { loadOfficeClient } from '../host/loadOfficeClient.node';

export const fixture = (name: string): Promise<Buffer> => readFile(join(__dirname, '..', 'fixtures', name));

export async function openFixture(name: string, options: HostOptions = {}): Promise<Host> {
  return openBytes(await fixture(name), options);
}

export async function openBytes(bytes: Uint8Array, options: HostOptions = {}): Promise<Host> {
  const host = await openHost(bytes, options);
  installOfficeJs(globalThis, host, loadOfficeClient());
  return host;
}

/** The value of a result, or an error naming the refusal. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** How many actions each message of a job has. */
export async function actionsOfEach(host: Host, job: () => Promise<unknown>): Promise<number[]> {
  const sizes: number[] = [];
  const { requestHandler } = host;
  const counting = Object.assign(Object.create(host) as Host, {
    requestHandler: async (request: Parameters<typeof requestHandler>[0]) => {
      const had = host.actions;
      const answer = await requestHandler(request);
      sizes.push(host.actions - had);
      return answer;
    },
  });
  installOfficeJs(globalThis, counting, loadOfficeClient());
  await job();
  installOfficeJs(globalThis, host, loadOfficeClient());
  return sizes;
}
