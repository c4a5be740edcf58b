/** Fails the main job at every action of every batch, and looks at what is left of the workbook. */
import { analyse, type WrittenAnalysis } from '../../src/analyse';
import type { Refusal, Result } from '../../src/ita/finding';
import { refusalMessage } from '../../src/texts/messages';
import { installOfficeJs, openHost, type Fault, type Host } from '../host';
import { loadOfficeClient } from '../host/loadOfficeClient.node';
import { differences } from './samePackage';

export const faultCodes = ['AccessDenied', 'InvalidArgument', 'ItemNotFound', 'GeneralException', 'dropped'] as const;
export type FaultCode = (typeof faultCodes)[number];

export const faultAt = (roundTrip: number, action: number, code: FaultCode): Fault =>
  code === 'dropped' ? { roundTrip, action, dropConnection: true } : { roundTrip, action, code };

export interface Survey {
  /** Faults that were tried. */
  readonly faults: number;
  /** Of these, how often the workbook was as before, and how often it had the complete result. */
  readonly asBefore: number;
  readonly complete: number;
  /** Everything that was not as it should be. */
  readonly harm: readonly string[];
}

/** A workbook under fault: open in one host as long as every fault leaves it as it was. */
export class Patient {
  host: Host;
  /** How many actions each batch of the job has. */
  readonly batches: readonly number[];
  private faults = 0;
  private asBefore = 0;
  private completed = 0;
  private readonly harm: string[] = [];

  private constructor(
    private readonly bytes: Uint8Array,
    host: Host,
    batches: readonly number[],
    private readonly before: Uint8Array,
    private readonly complete: Uint8Array,
  ) {
    this.host = host;
    this.batches = batches;
  }

  /** @param prepare brings the workbook into the state that the faults meet */
  static async of(bytes: Uint8Array, prepare: () => Promise<unknown> = () => Promise.resolve()): Promise<Patient> {
    const open = async () => {
      const host = await opened(bytes);
      await prepare();
      host.resetCounters();
      return host;
    };
    const host = await open();
    const before = await resaved(host);
    const batches = await batchesOf(host);
    const complete = await resaved(host);
    return new Patient(await (await open()).save(), await open(), batches, before, complete);
  }

  async survive(roundTrip: number, action: number, code: FaultCode): Promise<void> {
    this.faults += 1;
    const { host } = this;
    host.resetCounters();
    host.failAt(faultAt(roundTrip, action, code));
    const place = `${code} at action ${action} of batch ${roundTrip}`;
    const result = await analyse();
    if (!result.ok) this.harm.push(...wanting(result.refusal).map((text) => `${place}: ${text}`));
    const saved = await host.save();
    const fromBefore = differences(this.before, saved);
    if (fromBefore.length === 0) {
      this.asBefore += 1;
      if (result.ok) this.harm.push(`${place}: said to be done, but nothing was written`);
      return;
    }
    const fromComplete = differences(this.complete, saved);
    if (fromComplete.length === 0) this.completed += 1;
    else this.harm.push(`${place} (${said(result)}): ${[...fromBefore, '—', ...fromComplete].join('\n  ')}`);
    this.host = await opened(this.bytes);
  }

  get survey(): Survey {
    return { faults: this.faults, asBefore: this.asBefore, complete: this.completed, harm: this.harm };
  }
}

async function opened(bytes: Uint8Array): Promise<Host> {
  const host = await openHost(bytes);
  installOfficeJs(globalThis, host, loadOfficeClient());
  return host;
}

/** Saved when every sheet has been written to and nothing changed, so that only real changes are left to see. */
async function resaved(host: Host): Promise<Uint8Array> {
  for (const { name } of host.sheets) {
    host.setCell(name, 'XFD1', 'x');
    host.setCell(name, 'XFD1', '');
  }
  return host.save();
}

async function batchesOf(host: Host): Promise<number[]> {
  const sizes: number[] = [];
  const send = host.requestHandler;
  const counting = Object.assign(Object.create(host) as Host, {
    requestHandler: async (request: Parameters<typeof send>[0]) => {
      const had = host.actions;
      const answer = await send(request);
      sizes.push(host.actions - had);
      return answer;
    },
  });
  installOfficeJs(globalThis, counting, loadOfficeClient());
  const result = await analyse();
  if (!result.ok) throw new Error(`refused without a fault: ${JSON.stringify(result.refusal)}`);
  return sizes;
}

const said = (result: Result<WrittenAnalysis>): string => (result.ok ? 'done' : result.refusal.code);

/** A refusal says what happened in both languages, with no placeholder left. */
function wanting(refusal: Refusal): string[] {
  const texts = [refusalMessage(refusal, 'th'), refusalMessage(refusal, 'en')];
  const bad = texts.filter((text) => text.length < 20 || /[{}]|undefined/.test(text));
  return bad.map((text) => `the refusal ${refusal.code} says “${text}”`);
}
