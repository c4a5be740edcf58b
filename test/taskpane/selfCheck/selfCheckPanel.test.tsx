/**
 * @jest-environment jsdom
 *
 * The self-check as administrators see it.
 */
import '../support/nodeGlobals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accepted, refused } from '../../../src/ita/finding';
import { reportText } from '../../../src/selfCheck/report';
import type { CheckReport, Outcome, SelfCheckResult } from '../../../src/selfCheck/selfCheck';
import { steps, type StepId } from '../../../src/selfCheck/steps';
import type { Jobs } from '../../../src/taskpane/state/jobs';
import type { Language } from '../../../src/texts/language';
import { refusalMessage } from '../../../src/texts/messages';
import { paneText } from '../../../src/texts/pane';
import { selfCheckText, type SelfCheckText } from '../../../src/texts/selfCheck';
import { button, jobsWith, later, openPane, settle, type TestJobs } from '../support/host';

type Check = Jobs['selfCheck'];

const say = (key: SelfCheckText, parameters = {}, language: Language = 'th') =>
  selfCheckText(key, language, parameters);
const press = (key: SelfCheckText, language: Language = 'th') =>
  userEvent.click(screen.getByRole('button', { name: say(key, {}, language) }));
const stepIn = (id: StepId, language: Language = 'th') => {
  const item = screen.getByText(say(id, {}, language)).closest('li');
  if (item === null) throw new Error(`${id} is not in the list`);
  return item;
};

beforeEach(() => window.localStorage.clear());

async function open(jobs: TestJobs = jobsWith(), language: Language = 'th'): Promise<TestJobs> {
  await openPane(jobs, language);
  await userEvent.click(button('settings', language));
  await userEvent.click(await screen.findByRole('button', { name: say('heading', {}, language) }));
  await screen.findByRole('heading', { name: say('heading', {}, language) });
  return jobs;
}

const checkedWith = (
  outcomes: Partial<Record<StepId, Outcome>> = {},
  more: Partial<CheckReport> = {},
): SelfCheckResult => {
  const excel = { platform: 'PC', version: '16.0.17328.20162', apiSet: '1.17', language: 'th-TH' };
  const date = '2026-11-27';
  const results = steps.map(({ id }) => ({ id, outcome: outcomes[id] ?? ({ kind: 'ok' } as const), seconds: 1.5 }));
  const exchanges = [{ request: { Actions: [] }, answer: { Results: [] } }];
  return {
    report: { excel, date, results, of: steps.length, remains: [], ...more },
    transcript: { format: 'ita-excel transcript', version: 1, excel, date, sheets: ['Sheet1'], exchanges },
  };
};
const failing: Partial<Record<StepId, Outcome>> = {
  'step-page': { kind: 'failed', code: 'GeneralException', place: 'PageLayout.zoom' },
  'step-digits': { kind: 'failed', code: 'differs', place: 'ติดตาม ITA 2569', expected: '๓๐', found: '30' },
  'step-copied-sheet': { kind: 'skipped', needs: '1.99' },
};
const answering = (checked: SelfCheckResult) =>
  jobsWith({ selfCheck: jest.fn<ReturnType<Check>, Parameters<Check>>(() => Promise.resolve(accepted(checked))) });

test('says what it does and where, and begins only when it is told to', async () => {
  const jobs = await open();
  expect(screen.getByText(say('only-empty'))).toBeVisible();
  expect(screen.getByText(say('question'))).toBeVisible();
  expect(jobs.selfCheck).not.toHaveBeenCalled();
  await press('start');
  expect(jobs.selfCheck).toHaveBeenCalledTimes(1);
});

test.each<Language>(['th', 'en'])('says why it does not begin, in %s', async (language) => {
  await open(jobsWith(), language);
  const main = (key: SelfCheckText) => screen.getByRole('button', { name: say(key, {}, language) }).className;
  const whatStandsOut = main('start');
  await press('start', language);
  expect(screen.getByRole('alert')).toHaveTextContent(
    refusalMessage({ code: 'workbook-not-empty', cells: [], parameters: {} }, language),
  );
  // Another workbook is the way on, so that trying here again is not what stands out.
  expect(main('again')).not.toBe(whatStandsOut);
});

test.each(['workbook-not-empty', 'cancelled'] as const)('leaves figures and typed parts when %s', async (code) => {
  const jobs = jobsWith({ selfCheck: jest.fn(() => Promise.resolve(refused(code))) });
  await openPane(jobs);
  const part = () => screen.getByRole('textbox', { name: /EIT ส่วนที่ 1/ });
  await userEvent.type(part(), '80{Enter}');
  await userEvent.click(button('settings'));
  await userEvent.click(await screen.findByRole('button', { name: say('heading') }));
  await screen.findByRole('heading', { name: say('heading') });
  await press('start');
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByText('95.01')).toBeVisible();
  expect(part()).toHaveValue('80');
  expect(jobs.look).toHaveBeenLastCalledWith(
    expect.objectContaining({ eitParts: { part1: 80 } }),
    expect.anything(),
    expect.anything(),
  );
});

test.each<Language>(['th', 'en'])('tells screen readers the button that stops it, in %s', async (language) => {
  const never = new Promise<Awaited<ReturnType<Check>>>(() => undefined);
  await open(jobsWith({ selfCheck: jest.fn<ReturnType<Check>, Parameters<Check>>(() => never) }), language);
  await press('start', language);
  const announced = () =>
    screen
      .getAllByRole('status')
      .map((one) => one.textContent)
      .join(' ');
  await waitFor(() => expect(announced()).toContain(paneText('said-long-check', language)), { timeout: 3000 });
  expect(paneText('said-long-check', language)).toContain(`“${say('stop', {}, language)}”`);
  expect(announced()).not.toContain(paneText('cancel', language));
});

test('shows how far it is, can be stopped, and is not left meanwhile', async () => {
  const ending = later<Awaited<ReturnType<Check>>>();
  let tell: NonNullable<NonNullable<Parameters<Check>[0]>['onStep']> = () => undefined;
  let signal: AbortSignal | undefined;
  const job = jest.fn<ReturnType<Check>, Parameters<Check>>((options) => {
    if (options?.onStep !== undefined) tell = options.onStep;
    signal = options?.signal;
    return ending.promise;
  });
  const jobs = await open(jobsWith({ selfCheck: job }));
  const looked = jobs.look.mock.calls.length;
  await press('start');
  act(() => {
    tell('step-sample', null);
    tell('step-sample', { id: 'step-sample', outcome: { kind: 'ok' }, seconds: 1 });
    tell('step-analyse', null);
  });
  expect(screen.getByText(say('running', { number: 2, of: steps.length }))).toBeVisible();
  expect(stepIn('step-sample')).toHaveTextContent(`✓${say('state-ok')}`);
  expect(stepIn('step-analyse')).toHaveTextContent(say('state-running'));
  expect(stepIn('step-restore')).toHaveTextContent(say('state-waiting'));
  await userEvent.click(button('settings'));
  await userEvent.click(button('back'));
  await userEvent.click(button('look-again'));
  expect(screen.getByRole('heading', { name: say('heading') })).toBeVisible();
  expect(jobs.look).toHaveBeenCalledTimes(looked);
  await press('stop');
  expect(signal?.aborted).toBe(true);
  ending.fulfil(accepted(checkedWith({}, { results: checkedWith().report.results.slice(0, 2) })));
  await settle();
  expect(screen.getByText(say('stopped', { done: 2, of: steps.length }))).toBeVisible();
});

test('shows which Excel it is and that all is well, and looks again when it is closed', async () => {
  const jobs = await open(answering(checkedWith()));
  await press('start');
  expect(screen.getByText(say('all-well', { of: steps.length }))).toBeVisible();
  expect(screen.getByText(say('clean'))).toBeVisible();
  for (const fact of ['PC', '16.0.17328.20162', 'ExcelApi 1.17', 'th-TH', '27 พฤศจิกายน 2569']) {
    expect(screen.getByText(fact)).toBeVisible();
  }
  const looked = jobs.look.mock.calls.length;
  await userEvent.click(button('back'));
  await settle();
  expect(jobs.look).toHaveBeenCalledTimes(looked + 1);
  expect(button('settings')).toHaveFocus();
});

test.each<Language>(['th', 'en'])(
  'shows what failed with code and place, and what was left, in %s',
  async (language) => {
    await open(answering(checkedWith(failing, { remains: ['ตรวจสอบ ITA'] })), language);
    await press('start', language);
    const of = steps.length;
    expect(screen.getByText(say('not-all', { done: of - 3, of }, language))).toBeVisible();
    expect(stepIn('step-page', language)).toHaveTextContent('GeneralException · PageLayout.zoom');
    expect(stepIn('step-page', language)).toHaveTextContent(say('state-failed', {}, language));
    expect(stepIn('step-digits', language)).toHaveTextContent(
      say('expected', { expected: '๓๐', found: '30' }, language),
    );
    expect(stepIn('step-copied-sheet', language)).toHaveTextContent('ExcelApi 1.99');
    expect(screen.getByText(say('left-behind', { things: 'ตรวจสอบ ITA' }, language))).toBeVisible();
  },
);

describe('what is sent to the developers', () => {
  const writeText = jest.fn<Promise<void>, [string]>();
  beforeEach(() => {
    writeText.mockReset().mockResolvedValue();
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  });
  afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));
  const copy = async (key: SelfCheckText) => {
    fireEvent.click(screen.getByRole('button', { name: say(key) }));
    await settle();
    return writeText.mock.calls.at(-1)?.[0] ?? '';
  };

  test('is the report as a text', async () => {
    const checked = checkedWith(failing);
    await open(answering(checked));
    await press('start');
    const text = await copy('copy-report');
    expect(text).toBe(reportText(checked.report, 'th'));
    expect(text).toContain('ExcelApi 1.17');
    expect(text).toContain(`${say('language')}: th-TH`);
    expect(text).toMatch(/✗ .*\[page\].*\n {4}GeneralException · PageLayout\.zoom\n/);
    expect(text).toMatch(/✓ .*\[sample\]/);
  });

  test('is the transcript, as a file or copied', async () => {
    const checked = checkedWith();
    await open(answering(checked));
    await press('start');
    expect(JSON.parse(await copy('copy-transcript'))).toEqual(checked.transcript);
    const files: { name: string; blob: Blob }[] = [];
    const blobs: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const [blob] = blobs;
      if (blob !== undefined) files.push({ name: this.download, blob });
    });
    await press('save-transcript');
    click.mockRestore();
    const [file] = files;
    expect(file?.name).toBe('ita-excel-PC-16.0.17328.20162-2026-11-27.json');
    expect(file?.blob.size).toBe(JSON.stringify(checked.transcript).length);
    expect(screen.getByText(say('saved', { file: file?.name ?? '' }))).toBeVisible();
  });

  test('is the report alone where nothing could be recorded', async () => {
    await open(answering({ ...checkedWith(), transcript: null }));
    await press('start');
    expect(screen.getByText(say('no-transcript'))).toBeVisible();
    expect(screen.queryByRole('button', { name: say('save-transcript') })).not.toBeInTheDocument();
  });
});

test('says that it broke off where the program itself failed', async () => {
  await open(jobsWith({ selfCheck: jest.fn(() => Promise.reject(new TypeError('x is not a function'))) }));
  await press('start');
  expect(screen.getByRole('alert')).toHaveTextContent(say('failed'));
});
