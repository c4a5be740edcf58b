/** Large sheets: what is read fits into messages of 5 MB, and is no more than needed. */
import { analyse, look, restore } from '../../src/analyse';
import { refusalMessage } from '../../src/texts/messages';
import { largeWorkbook } from '../e2e/largeWorkbook';
import { frameworkOf, SEED, scoresOf } from '../ita/support';
import type { Host } from '../host';
import { intercept } from './transport';
import { openBytes, valueOf } from './support';

const MESSAGE = 5 * 1024 * 1024;

/** A register of numbers with a table of scores to its left. */
async function registerWith(rows: number, columns: number): Promise<Host> {
  const host = await openBytes(largeWorkbook(rows, columns));
  const scores = scoresOf(SEED);
  for (let row = 1; row <= 14; row += 1) {
    for (const column of ['A', 'B', 'C', 'D', 'E', 'F']) host.setCell('Large', `${column}${row}`, '');
  }
  host.setCell('Large', 'A1', 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567');
  ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนนที่ได้'].forEach((text, at) => host.setCell('Large', `${'ABC'[at] ?? ''}3`, text));
  frameworkOf(2567).indicators.forEach(({ id, name }, index) => {
    host.setCell('Large', `A${index + 4}`, id);
    host.setCell('Large', `B${index + 4}`, name);
    host.setCell('Large', `C${index + 4}`, scores.find((one) => one.id === id)?.score ?? 0);
  });
  return host;
}

/** Bytes of each answer, as they come. */
function answers(host: Host): number[] {
  const sizes: number[] = [];
  intercept(host, (send) => async (request) => {
    const answer = await send(request);
    sizes.push(new TextEncoder().encode(answer.body).length);
    return answer;
  });
  return sizes;
}

test('a small sheet beside a large one costs no more than alone', async () => {
  const alone = await registerWith(40, 8);
  const own = answers(alone);
  await look();
  expect(Math.max(...own)).toBeLessThan(40_000);
});

test('200,000 cells are read in pieces, each well below 5 MB', async () => {
  const host = await registerWith(8_340, 24);
  const sizes = answers(host);
  const result = await look({ sheet: 'Large' });
  expect(Math.max(...sizes)).toBeLessThan(MESSAGE / 2);
  expect(sizes.length).toBeLessThan(12);
  // The register is no table of scores: it is only read through.
  expect(result.ok || result.refusal.code !== 'too-large').toBe(true);
}, 120_000);

test('more than a million cells are refused at once, and the refusal says what to do', async () => {
  const host = await openBytes(largeWorkbook(2, 2));
  host.setCell('Large', 'Z60000', 'x');
  const sizes = answers(host);
  const result = await look();
  expect(result).toMatchObject({ ok: false, refusal: { code: 'too-large' } });
  expect(Math.max(...sizes)).toBeLessThan(20_000);
  if (!result.ok) expect(refusalMessage(result.refusal, 'th')).toContain('คัดลอกเฉพาะตารางคะแนน');
}, 120_000);

test('writing on a large sheet compares the rows around the scores only', async () => {
  const host = await registerWith(4_000, 10);
  const sizes = answers(host);
  const result = await analyse();
  if (result.ok) {
    expect(sizes[1]).toBeLessThan(100_000);
    valueOf(await restore());
  } else expect(result.refusal.code).not.toBe('host-error');
}, 120_000);
