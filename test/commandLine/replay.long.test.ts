/** A transcript of the self-check, played against the stand-in. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../scripts/replay';
import { alike } from '../../scripts/replay/compare';
import { defaultFontIn } from '../../scripts/replay/defaultFont';
import { replay, transcriptIn } from '../../scripts/replay/play';
import type { Exchange } from '../../src/excel/transcript';
import { selfCheck, type Transcript } from '../../src/selfCheck/selfCheck';
import { steps, type StepId } from '../../src/selfCheck/steps';
import { emptyWorkbook } from '../emptyWorkbook';
import { openBytes, valueOf } from '../excel/support';
import { installOfficeJs, type HostOptions } from '../host';
import type { AnswerMessage } from '../host/protocol/message';
import { loadOfficeClient } from '../host/loadOfficeClient.node';
import { outcomeOf, type Outcome } from './outcome';

const root = join(__dirname, '..', '..');

/** Of the steps named, or of all. */
async function transcriptOf(ids: readonly StepId[] = [], options: HostOptions = {}, sheets = ['Sheet1']) {
  const host = await openBytes(emptyWorkbook(sheets), options);
  if (options.platform === 'desktop') installOfficeJs(globalThis, host, loadOfficeClient(), { transport: 'local' });
  const some = ids.length === 0 ? steps : steps.filter(({ id }) => ids.includes(id));
  const { transcript } = valueOf(await selfCheck({ steps: some }));
  if (transcript === null) throw new Error('nothing was recorded');
  // As a file has it.
  const read = transcriptIn(JSON.stringify(transcript));
  if (read === null) throw new Error('not a transcript');
  return read;
}

/** The transcript with an answer changed, in the first exchange whose answer the change applies to. */
function withChanged(transcript: Transcript, change: (answer: AnswerMessage) => AnswerMessage | null): Transcript {
  const answers = transcript.exchanges.map(({ answer }) => (answer === null ? null : change(answer as AnswerMessage)));
  const first = answers.findIndex((answer) => answer !== null);
  if (first < 0) throw new Error('nothing to change');
  return {
    ...transcript,
    exchanges: transcript.exchanges.map((exchange, index): Exchange =>
      index === first ? { ...exchange, answer: answers[index] } : exchange,
    ),
  };
}

/** The text 97.01 that a cell shows, as another Excel might show it. */
const otherText = (answer: AnswerMessage): AnswerMessage | null => {
  const text = JSON.stringify(answer);
  return text.includes('"97.01"') ? (JSON.parse(text.replace('"97.01"', '"97,01"')) as AnswerMessage) : null;
};

test('its own transcript replays without a difference', async () => {
  const transcript = await transcriptOf();
  const replayed = await replay(transcript);
  expect(replayed).toEqual({ differences: [], requests: transcript.exchanges.length, unanswered: 0 });
  expect(replayed.requests).toBeGreaterThan(200);
});

test('so does one of the oldest Excel on Windows, in a workbook of three sheets', async () => {
  const options = { platform: 'desktop', apiSet: '1.14', displayLanguage: 'en-US' } as const;
  const sheets = ['Sheet1', 'A & B', 'แผ่น3'];
  const transcript = await transcriptOf(['step-copied-sheet', 'step-restore'], options, sheets);
  expect(transcript.sheets).toEqual(sheets);
  expect((await replay(transcript)).differences).toEqual([]);
});

test('so does one from a workbook whose default font is another', async () => {
  const font = { name: 'TH SarabunPSK', size: 16 };
  await openBytes(emptyWorkbook(['Sheet1'], font));
  const { transcript } = valueOf(await selfCheck());
  expect(defaultFontIn(transcript?.exchanges ?? [])).toEqual(font);
  expect(transcript === null ? null : (await replay(transcript)).differences).toEqual([]);
});

test('differences of one kind are told once, with how many there are', () => {
  const one = { request: 7, action: 0, what: 'Range', member: '[0][0].format.font.size', there: 16, here: 11 };
  const same = { ...one, request: 9, member: '[3][2].format.font.size' };
  const other = { ...one, here: 12 };
  expect(alike([one, same, other])).toEqual([
    { ...one, times: 2 },
    { ...other, times: 1 },
  ]);
});

test('so does one from another day', async () => {
  const clock = () => new Date(2026, 0, 5);
  const { exchanges, ...rest } = await transcriptOf(['step-digits'], { clock });
  expect((await replay({ ...rest, exchanges, date: '2026-01-05' })).differences).toEqual([]);
});

test('one changed answer is one difference, named by its request and member', async () => {
  const transcript = await transcriptOf(['step-formulas']);
  const changed = withChanged(transcript, otherText);
  const [difference, ...more] = (await replay(changed)).differences;
  expect(more).toEqual([]);
  expect(difference).toMatchObject({ member: 'Text[1][4]', there: '97,01', here: '97.01' });
  expect(difference?.what).toBe('Workbook.Worksheets.GetItem("ตรวจสอบ ITA").GetRange("G4:M34") load text');
});

test('an error that only one of them has is a difference', async () => {
  const transcript = await transcriptOf(['step-sample']);
  const Error = {
    Code: 'GeneralException',
    Message: '',
    Location: 'Range.values',
    ActionIndex: 1,
    HttpStatusCode: 400,
  };
  const changed = withChanged(transcript, (answer) => ({ Results: answer.Results.slice(0, 1), Error }));
  const { differences } = await replay(changed);
  expect(differences).toHaveLength(1);
  expect(differences[0]).toMatchObject({
    request: 1,
    action: 1,
    member: 'Error',
    there: 'GeneralException at action 1 (Range.values)',
    here: null,
  });
});

test('an answer that says of its errors that there are none is the same', async () => {
  const transcript = await transcriptOf(['step-sample']);
  const changed = withChanged(transcript, ({ Results }) => ({ Results, Error: null }) as unknown as AnswerMessage);
  expect((await replay(changed)).differences).toEqual([]);
});

test('where the stand-in breaks down, that is a difference, and the rest is played all the same', async () => {
  const transcript = await transcriptOf(['step-sample']);
  const nameless = { 1: { Id: 1, ObjectPathType: 1 }, 2: { Id: 2, ObjectPathType: 4, ParentObjectPathId: 1 } };
  const action = { Id: 3, ActionType: 1, Name: '', ObjectPathId: 2 };
  const unheard = { request: { Actions: [action], ObjectPaths: nameless }, answer: { Results: [] } };
  const { differences } = await replay({ ...transcript, exchanges: [unheard, ...transcript.exchanges] });
  expect(differences.map(({ request, member }) => [request, member])).toEqual([[1, 'Error']]);
  expect(differences[0]?.here).toMatch(/bug of the stand-in/);
});

test('an Excel that gives other ids is followed, and one that mixes them up is noticed', async () => {
  const transcript = await transcriptOf(['step-copied-sheet', 'step-highlights']);
  const text = JSON.stringify(transcript);
  const ids = [...new Set([...text.matchAll(/\{[0-9A-F-]{36}\}/g)].map(([id]) => id))];
  expect(ids.length).toBeGreaterThan(3);
  const renamed = transcriptIn(ids.reduce((all, id, index) => all.replaceAll(id, `{other-${index}}`), text));
  if (renamed === null) throw new Error('not a transcript');
  expect((await replay(renamed)).differences).toEqual([]);
  const [first = '', second = ''] = ids;
  const mixed = transcriptIn(text.replaceAll(second, first));
  expect((await replay(mixed ?? renamed)).differences.length).toBeGreaterThan(0);
});

test('a request without an answer is left out', async () => {
  const transcript = await transcriptOf(['step-sample']);
  const request = { Actions: [], ObjectPaths: {} };
  const replayed = await replay({ ...transcript, exchanges: [{ request, answer: null }, ...transcript.exchanges] });
  expect(replayed).toMatchObject({ differences: [], unanswered: 1 });
});

test.each(['', '{}', '[]', 'null', '{"format":"ita-excel transcript","version":2}'])('%p is no transcript', (text) => {
  expect(transcriptIn(text)).toBeNull();
});

describe('the command', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ita-replay-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: string[]): Promise<Outcome> => outcomeOf(main, args);

  test('prints what differs and ends with 1, with 0 where nothing does, with 2 for another file', async () => {
    const transcript = await transcriptOf(['step-formulas']);
    const [same, other] = [join(folder, 'same.json'), join(folder, 'other.json')];
    await writeFile(same, JSON.stringify(transcript));
    await writeFile(other, JSON.stringify(withChanged(transcript, otherText)));
    const well = await run(same);
    expect(well).toMatchObject({ code: 0, stderr: '' });
    expect(well.stdout).toContain('0 answers differ');
    const bad = await run(other);
    expect(bad).toMatchObject({ code: 1, stderr: '' });
    expect(bad.stdout).toMatch(/request \d+, action \d+: .*Text\[1\]\[4\]\n {4}Excel "97,01"\n {4}here {2}"97\.01"/);
    expect(bad.stdout).toContain('1 answers differ');
    expect((await run(join(root, 'package.json'))).code).toBe(2);
    expect((await run()).code).toBe(2);
    const missing = await run(join(folder, 'missing.json'));
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toMatch(/missing\.json: file not found/);
  });
});
