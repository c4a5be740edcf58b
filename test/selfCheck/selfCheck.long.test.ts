/** The self-check, by Microsoft's own client, on the stand-in for Excel. */
import { selfCheck, type CheckReport, type StepResult } from '../../src/selfCheck/selfCheck';
import { steps, type StepId } from '../../src/selfCheck/steps';
import { insertScoreForm } from '../../src/insertScoreForm';
import { selfCheck as texts } from '../../src/texts/th/selfCheck';
import { differences, savedAfresh } from '../excel/samePackage';
import { emptyWorkbook } from '../emptyWorkbook';
import { fixture, openBytes, valueOf } from '../excel/support';
import { installOfficeJs, type Host, type HostOptions } from '../host';
import { loadOfficeClient } from '../host/loadOfficeClient.node';

const some = (...ids: StepId[]) => steps.filter(({ id }) => ids.includes(id));

const outcomes = ({ results }: CheckReport) => Object.fromEntries(results.map(({ id, outcome }) => [id, outcome]));

const failed = ({ results }: CheckReport) => results.filter(({ outcome }) => outcome.kind !== 'ok');

async function emptyHost(options: HostOptions = {}): Promise<{ host: Host; before: Uint8Array }> {
  const host = await openBytes(emptyWorkbook(), options);
  return { host, before: await savedAfresh(host) };
}

/** As Excel does, the file remembers formats that no cell has any more, and which sheet is in front. */
async function expectEmpty(host: Host, before: Uint8Array): Promise<void> {
  const remembered = /^xl\/(styles|workbook)\.xml: /;
  expect(differences(before, await savedAfresh(host)).filter((one) => !remembered.test(one))).toEqual([]);
  expect([host.names, host.sheets.map(({ name, usedArea }) => [name, usedArea])]).toEqual([[], [['Large', null]]]);
}

test('finds nothing wrong with the stand-in, and leaves an empty workbook empty', async () => {
  const { host, before } = await emptyHost();
  const { report } = valueOf(await selfCheck());
  expect(failed(report)).toEqual([]);
  expect(report.results.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
  expect(report).toMatchObject({
    of: steps.length,
    remains: [],
    excel: { platform: 'OfficeOnline', version: '16.0.0.0', apiSet: '1.20', language: 'th-TH' },
  });
  await expectEmpty(host, before);
});

test('finds nothing wrong in the oldest Excel that can show the pane, on Windows', async () => {
  const { host, before } = await emptyHost({ apiSet: '1.14', platform: 'desktop' });
  installOfficeJs(globalThis, host, loadOfficeClient(), { transport: 'local' });
  const { report } = valueOf(await selfCheck());
  expect(failed(report)).toEqual([]);
  expect(report.excel).toMatchObject({ platform: 'PC', apiSet: '1.14' });
  await expectEmpty(host, before);
});

test('every step has a text, and every text a step', () => {
  const named = Object.keys(texts).filter((key) => key.startsWith('step-'));
  expect(steps.map(({ id }): string => id).sort()).toEqual(named.sort());
});

describe('a workbook that is not empty', () => {
  const refusalIn = async (bytes: Uint8Array, prepare: (host: Host) => unknown = () => undefined) => {
    const host = await openBytes(bytes);
    await prepare(host);
    const before = await savedAfresh(host);
    const result = await selfCheck();
    expect(differences(before, await savedAfresh(host))).toEqual([]);
    return result.ok ? null : result.refusal.code;
  };
  const inWorkbook = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) => () =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });

  test.each([
    ['scores', async () => refusalIn(await fixture('seed-both-tables.xlsx'))],
    ['one cell', () => refusalIn(emptyWorkbook(), (host) => host.setCell('Large', 'Z99', 'x'))],
    [
      'a format only',
      () =>
        refusalIn(
          emptyWorkbook(),
          inWorkbook((sheet) => (sheet.getRange('B2').format.fill.color = '#FFFF00')),
        ),
    ],
    [
      'a name only',
      () =>
        refusalIn(
          emptyWorkbook(),
          inWorkbook((_, { workbook }) => workbook.names.add('mine', '=1')),
        ),
    ],
    [
      'a rule only',
      () =>
        refusalIn(
          emptyWorkbook(),
          inWorkbook((sheet) => {
            sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=A1=1';
          }),
        ),
    ],
    [
      'something on another sheet, which is hidden',
      () =>
        refusalIn(
          emptyWorkbook(),
          inWorkbook((_, { workbook }) => {
            const other = workbook.worksheets.add('Other');
            other.getRange('A1').values = [[1]];
            other.visibility = 'Hidden';
          }),
        ),
    ],
  ])('with %s is refused and left as it was', async (_, refusal) => {
    expect(await refusal()).toBe('workbook-not-empty');
  });

  test('can be one that the sample was put into before', async () => {
    const refusal = await refusalIn(emptyWorkbook(), () => insertScoreForm('sample'));
    expect(refusal).toBe('workbook-not-empty');
  });
});

describe('what an Excel cannot do', () => {
  test.each<[string, StepId]>([
    ['PageLayout.zoom', 'step-page'],
    ['Worksheet.copy', 'step-copied-sheet'],
    ['Application.calculate', 'step-manual'],
  ])('shows at its own step: %s', async (member, id) => {
    const { host } = await emptyHost();
    host.failAlways({ member, code: 'GeneralException' });
    const { report } = valueOf(await selfCheck({ steps: some('step-sample', id, 'step-digits') }));
    expect(outcomes(report)).toMatchObject({ 'step-sample': { kind: 'ok' }, 'step-digits': { kind: 'ok' } });
    expect(outcomes(report)[id]?.kind).toBe('failed');
    expect(report.remains).toEqual([]);
  });

  test('is named with its code and its place', async () => {
    const { host } = await emptyHost();
    host.failAlways({ member: 'Worksheet.copy', code: 'NotImplemented' });
    const { report } = valueOf(await selfCheck({ steps: some('step-copied-sheet') }));
    expect(outcomes(report)).toEqual({
      'step-copied-sheet': { kind: 'failed', code: 'NotImplemented', place: 'Worksheet.copy', found: 'not-supported' },
    });
  });

  test('is found in what the analysis could not make look as it should', async () => {
    const { host } = await emptyHost();
    host.failAlways({ member: 'PageLayout.paperSize', code: 'GeneralException' });
    const { report } = valueOf(await selfCheck({ steps: some('step-analyse') }));
    expect(outcomes(report)['step-analyse']).toEqual({
      kind: 'failed',
      code: 'GeneralException',
      place: 'PageLayout.paperSize',
      found: 'page-missing',
    });
  });

  test('leaves the workbook empty as well', async () => {
    const { host, before } = await emptyHost();
    host.failAlways({ member: 'ConditionalFormatCollection.add', code: 'GeneralException' });
    const { report } = valueOf(await selfCheck({ steps: some('step-user-rules', 'step-restore') }));
    expect(outcomes(report)).toMatchObject({ 'step-user-rules': { kind: 'failed' } });
    await expectEmpty(host, before);
  });

  test('is said when it keeps the sample from being taken away', async () => {
    const { host } = await emptyHost();
    host.failAlways({ member: 'Worksheet.delete', code: 'GeneralException' });
    const { report } = valueOf(await selfCheck({ steps: some('step-sample') }));
    expect(report.remains).toEqual(['ตรวจสอบ ITA']);
    expect(outcomes(report)['step-sample']).toMatchObject({ kind: 'failed', place: 'Worksheet.delete' });
  });
});

test('a step that needs more than this Excel has is skipped', async () => {
  await emptyHost({ apiSet: '1.14' });
  const [first, second] = some('step-sample', 'step-restore');
  if (first === undefined || second === undefined) throw new Error('there are no such steps');
  const { report } = valueOf(await selfCheck({ steps: [{ ...first, needs: '1.18' }, second] }));
  expect(outcomes(report)).toEqual({
    'step-sample': { kind: 'skipped', needs: '1.18' },
    'step-restore': { kind: 'ok' },
  });
});

test('a bug in a step is told with its words, and the next step is tried', async () => {
  await emptyHost();
  const [first, second] = some('step-sample', 'step-restore');
  if (first === undefined || second === undefined) throw new Error('there are no such steps');
  const run = () => Promise.reject(new TypeError('text is null'));
  const { report } = valueOf(await selfCheck({ steps: [{ ...first, run }, second] }));
  expect(outcomes(report)).toMatchObject({
    'step-sample': { kind: 'failed', code: 'TypeError', found: 'text is null' },
    'step-restore': { kind: 'ok' },
  });
});

test('it tells of each step, and begins no other when it is stopped', async () => {
  const { host, before } = await emptyHost();
  const told: (readonly [StepId, StepResult['outcome']['kind'] | null])[] = [];
  const stop = new AbortController();
  const { report } = valueOf(
    await selfCheck({
      signal: stop.signal,
      onStep: (id, result) => {
        told.push([id, result?.outcome.kind ?? null]);
        if (id === 'step-analyse') stop.abort();
      },
    }),
  );
  expect(told).toEqual([
    ['step-sample', null],
    ['step-sample', 'ok'],
    ['step-analyse', null],
    ['step-analyse', 'ok'],
  ]);
  expect([report.results.length, report.of]).toEqual([2, steps.length]);
  await expectEmpty(host, before);
});

describe('the transcript', () => {
  test('has every request and answer of the steps, and none from before', async () => {
    const { host } = await emptyHost();
    host.resetCounters();
    const { transcript } = valueOf(await selfCheck({ steps: some('step-sample') }));
    const checkedBefore = 2;
    expect(transcript?.exchanges).toHaveLength(host.roundTrips - checkedBefore);
    expect(transcript).toMatchObject({ format: 'ita-excel transcript', version: 1, sheets: ['Large'] });
    expect(transcript?.exchanges[0]).toMatchObject({
      request: { Actions: expect.any(Array) as unknown },
      answer: { Results: expect.any(Array) as unknown },
    });
  });

  test('is the same by the local transport of an Office application', async () => {
    const { host } = await emptyHost();
    installOfficeJs(globalThis, host, loadOfficeClient(), { transport: 'local' });
    const { transcript } = valueOf(await selfCheck({ steps: some('step-sample') }));
    expect(transcript?.exchanges[0]?.request).toMatchObject({ Actions: expect.any(Array) as unknown });
  });

  test('keeps a request that was refused as a whole, without an answer', async () => {
    const { host } = await emptyHost();
    host.failAt({ roundTrip: host.roundTrips + 3, code: 'ActivityLimitReached', refusesRequest: true });
    const { report, transcript } = valueOf(await selfCheck({ steps: some('step-sample') }));
    expect(outcomes(report)['step-sample']).toMatchObject({ kind: 'failed', code: 'ActivityLimitReached' });
    expect(transcript?.exchanges[0]?.answer).toBeNull();
  });

  test('is not kept any longer when the check is over', async () => {
    await emptyHost();
    valueOf(await selfCheck({ steps: some('step-sample') }));
    const again = valueOf(await selfCheck({ steps: some('step-sample') }));
    const once = valueOf(await selfCheck({ steps: some('step-sample') }));
    expect(again.transcript?.exchanges.length).toBe(once.transcript?.exchanges.length);
  });
});
