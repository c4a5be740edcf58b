/**
 * Fails the main job at every action of every batch, and looks at what is left of the workbook. The test file mocks
 * writeDrafts to call the real one: so the drafts are made once, and only the writing is done again for each fault.
 */
import { analyse, assessSheet } from '../../../src/analyse';
import { writeDrafts } from '../../../src/excel/write';
import type { Refusal, Result } from '../../../src/ita/finding';
import { refusalMessage } from '../../../src/texts/messages';
import { installOfficeJs, openHost, type Fault, type Host } from '../../host';
import { loadOfficeClient } from '../../host/loadOfficeClient.node';
import { differences, savedAfresh } from '../samePackage';

const faultCodes = ['AccessDenied', 'InvalidArgument', 'ItemNotFound', 'GeneralException', 'dropped'] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One code each, in turn. */
export const oneOf = (turn: number): readonly FaultCode[] => faultCodes.slice(turn % 5, (turn % 5) + 1);

const faultAt = (roundTrip: number, action: number, code: FaultCode): Fault =>
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

const LISTS = /^xl\/(?:styles|sharedStrings)\.xml/;

type Writing = Parameters<typeof writeDrafts>;

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
    private readonly complete: Uint8Array,
    private readonly writing: Writing,
    private readonly reads: number,
  ) {
    this.host = host;
    this.batches = batches;
  }

  /** @param prepare brings the workbook into the state that the faults meet */
  static async of(
    bytes: Uint8Array,
    prepare: (host: Host) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Patient> {
    const first = await opened(bytes);
    await prepare(first);
    const prepared = await savedAfresh(first);
    const host = await opened(prepared);
    const reads = (await batchesOf(host, assessSheet)).length;
    const batches = await batchesOf(host, analyse);
    const writing = jest.mocked(writeDrafts).mock.lastCall;
    if (writing === undefined) throw new Error('nothing was written');
    const complete = await savedAfresh(host);
    return new Patient(prepared, await opened(prepared), batches, complete, writing, reads);
  }

  async survive(roundTrip: number, action: number, code: FaultCode): Promise<void> {
    this.faults += 1;
    const { host } = this;
    const { reads } = this;
    const isWriting = roundTrip > reads;
    host.resetCounters();
    host.failAt(faultAt(isWriting ? roundTrip - reads : roundTrip, action, code));
    const place = `${code} at action ${action} of batch ${roundTrip}`;
    const result: Result<unknown> = isWriting ? await writeDrafts(...this.writing) : await analyse();
    jest.mocked(writeDrafts).mockClear();
    if (!result.ok) this.harm.push(...wanting(result.refusal).map((text) => `${place}: ${text}`));
    const saved = await host.save();
    const fromBefore = differences(this.bytes, saved);
    if (fromBefore.length === 0) {
      this.asBefore += 1;
      if (result.ok) this.harm.push(`${place}: said to be done, but nothing was written`);
      return;
    }
    // Looks that are made in another order are other entries of the same lists; the user's are those of before.
    const fromComplete = [
      ...differences(this.complete, saved).filter((text) => !LISTS.test(text)),
      ...fromBefore.filter((text) => LISTS.test(text)),
    ];
    if (fromComplete.length === 0) this.completed += 1;
    else this.harm.push(`${place} (${said(result)}): ${[...fromBefore, '—', ...fromComplete].join('\n  ')}`);
    this.host = await opened(this.bytes);
  }

  /**
   * Every action of reading and of the essentials, and every so many of the appearance, where each fault leaves much to be
   * made again.
   * @param codesAt the codes of a turn
   */
  async surviveAll(step: number, codesAt: (turn: number) => readonly FaultCode[] = () => faultCodes): Promise<Survey> {
    let turn = 0;
    for (const [batch, actions] of this.batches.entries()) {
      const isAppearance = batch > this.reads;
      for (let action = 0; action < actions; action += isAppearance ? step : 1) {
        const codes = isAppearance ? oneOf(turn) : codesAt(turn);
        turn += 1;
        for (const code of codes) await this.survive(batch + 1, action, code);
      }
    }
    return this.survey;
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

async function batchesOf(host: Host, job: () => Promise<Result<unknown>>): Promise<number[]> {
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
  const result = await job();
  if (!result.ok) throw new Error(`refused without a fault: ${JSON.stringify(result.refusal)}`);
  return sizes;
}

/** For the log of the tests. */
export const summary = (name: string, { faults, asBefore, complete }: Survey): string =>
  `${name}: ${faults} faults survived, ${asBefore} times as before, ${complete} times with the complete result\n`;

const said = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code);

/** A refusal says what happened in both languages, with no placeholder left. */
function wanting(refusal: Refusal): string[] {
  const texts = [refusalMessage(refusal, 'th'), refusalMessage(refusal, 'en')];
  const bad = texts.filter((text) => text.length < 20 || /[{}]|undefined/.test(text));
  return bad.map((text) => `the refusal ${refusal.code} says “${text}”`);
}
