/** Sheets that somebody's program or disk spoilt: a result or a refusal within bounds, whatever is in them. */
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { analyse } from '../../src/analyse';
import { fixture, openBytes } from '../excel/support';
import { openHost, UnreadableWorkbook } from '../host';

const SHEET = 'xl/worksheets/sheet1.xml';
/** Much longer than any of it takes, and much shorter than what these sheets once took. */
const BOUND = 10_000;

type Change = (text: string) => string;

const numbers = ['0', '-1', '1048577', '2000000000', '1e308', '99999999999999999999', 'NaN', 'INF', '0x4E', 'XFE1', ''];

/** Small numbers are not more likely: they all lie in the declaration and the namespaces. */
const anywhere = fc.noBias(fc.integer({ min: 200, max: 9999 }).map((place) => place / 10_000));

/** One change at a place that is a share of the text's length. */
const change: fc.Arbitrary<Change> = fc
  .tuple(anywhere, fc.nat(200), fc.nat(255), fc.constantFrom(...numbers), fc.nat(9))
  .map(([share, length, byte, number, kind]) => (text: string) => {
    const at = Math.floor(share * (text.length - 1));
    const piece = text.slice(at, at + length);
    switch (kind) {
      case 0:
        return text.slice(0, at) + String.fromCharCode(byte) + text.slice(at + 1);
      case 1:
        return text.slice(0, at) + text.slice(at + length);
      case 2:
        return text.slice(0, at) + piece + text.slice(at);
      case 3:
      case 4:
      case 5: {
        // The next number, wherever it stands: a row, a cell, a style, a width, a value.
        const rest = text.slice(at).replace(/\d+/, number);
        return text.slice(0, at) + rest;
      }
      default:
        return text.slice(0, at) + text.slice(at).replace(/="[^"]*"/, `="${number}"`);
    }
  });

async function outcomeOf(bytes: Uint8Array): Promise<string> {
  try {
    const host = await openBytes(bytes);
    const result = await analyse();
    await openHost(await host.save());
    return result.ok ? 'done' : result.refusal.code;
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
}

test('a sheet with damaged bytes ends in a result or a fitting refusal in bounded time', async () => {
  const files = unzipSync(new Uint8Array(await fixture('seed-both-tables.xlsx')));
  const sheet = strFromU8(files[SHEET] ?? new Uint8Array());
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const spoilt = changes.reduce((text, each) => each(text), sheet);
      const start = performance.now();
      const outcome = await outcomeOf(zipSync({ ...files, [SHEET]: strToU8(spoilt) }));
      expect(performance.now() - start).toBeLessThan(BOUND);
      // What Excel was said to have done is no reason for a sheet that is spoilt.
      expect(outcome).not.toMatch(/connection|excel-error/);
    }),
    { numRuns: 60 },
  );
}, 120_000);
