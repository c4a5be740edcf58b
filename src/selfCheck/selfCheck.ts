/**
 * "ตรวจสอบกับ Excel เครื่องนี้": does on sample data what a user does with the add-in, and reports where this Excel behaves
 * differently. Runs only in an empty workbook and leaves it empty.
 */
import { excelVersion, type ExcelVersion } from '../excel/excelVersion';
import { supportsSet } from '../excel/requirementSets';
import { startTranscript, takeTranscript, type Exchange } from '../excel/transcript';
import {
  activeSheet,
  addSheet,
  clearWorkbook,
  readWorkbookContents,
  requireEmptyWorkbook,
  type WorkbookContents,
} from '../excel/selfCheckActions';
import { accepted, refused, type Refusal, type Result } from '../ita/finding';
import { parseReference, cellAddress } from '../sheet/grid';
import { insertScoreForm } from '../insertScoreForm';
import { selfCheckSheet as texts } from '../texts/th/selfCheckSheet';
import { restore } from '../analyse';
import { steps as allSteps, type Mismatch, type Sample, type Step, type StepId } from './steps';

export type Outcome =
  | { readonly kind: 'ok' }
  | ({ readonly kind: 'failed' } & Mismatch)
  | { readonly kind: 'skipped'; readonly needs: string };

export interface StepResult {
  readonly id: StepId;
  readonly outcome: Outcome;
  readonly seconds: number;
}

export interface CheckReport {
  readonly excel: ExcelVersion;
  /** Local day, "2026-11-27". */
  readonly date: string;
  /** In the order of the steps; shorter than the list of steps if the check was stopped. */
  readonly results: readonly StepResult[];
  readonly of: number;
  /** Worksheets and names that could not be removed. */
  readonly remains: readonly string[];
}

/** Requests to Excel and its answers during the check. They contain only the check's own sample data. */
export interface Transcript {
  readonly format: 'ita-excel transcript';
  readonly version: 1;
  readonly excel: ExcelVersion;
  readonly date: string;
  /** The worksheets of the empty workbook before the check. */
  readonly sheets: readonly string[];
  readonly exchanges: readonly Exchange[];
}

export interface SelfCheckResult {
  readonly report: CheckReport;
  /** null if the Office.js client does not allow its traffic to be recorded. */
  readonly transcript: Transcript | null;
}

export interface CheckOptions {
  /** Called before each step, with null as the result, and after it. */
  readonly onStep?: (id: StepId, result: StepResult | null) => void;
  /** When aborted, no further step starts. */
  readonly signal?: AbortSignal;
  readonly steps?: readonly Step[];
}

/** Refuses, and writes nothing, unless the workbook is empty. */
export async function selfCheck(options: CheckOptions = {}): Promise<Result<SelfCheckResult>> {
  const before = await readWorkbookContents();
  if (!before.ok) return before;
  if (before.value.hidden.length > 0) return refused('workbook-not-empty');
  const empty = await requireEmptyWorkbook(before.value.sheets);
  if (!empty.ok) return empty;
  startTranscript();
  try {
    const { results, of } = await runAll(before.value, options);
    const after = await readWorkbookContents();
    const facts = { excel: excelVersion(), date: localDay(new Date()) };
    const exchanges = takeTranscript();
    const { sheets } = before.value;
    return accepted({
      report: {
        ...facts,
        results,
        of,
        remains: after.ok ? remainsOf(after.value, before.value) : [after.refusal.code],
      },
      transcript:
        exchanges.length === 0 ? null : { format: 'ita-excel transcript', version: 1, ...facts, sheets, exchanges },
    });
  } finally {
    takeTranscript();
  }
}

async function runAll(before: WorkbookContents, { onStep, signal, steps = allSteps }: CheckOptions) {
  const results: StepResult[] = [];
  for (const step of steps) {
    // Lets the pane render and handle clicks between the steps.
    await new Promise((resume) => setTimeout(resume));
    if (signal?.aborted === true) break;
    onStep?.(step.id, null);
    const start = Date.now();
    const outcome = await runStep(step, before);
    const result = { id: step.id, outcome, seconds: Math.round((Date.now() - start) / 100) / 10 };
    results.push(result);
    onStep?.(step.id, result);
  }
  return { results, of: steps.length };
}

/** Never throws, so that a failed step does not prevent the next ones. */
async function runStep(step: Step, before: WorkbookContents): Promise<Outcome> {
  if (step.needs !== undefined && !supportsSet(step.needs)) return { kind: 'skipped', needs: step.needs };
  const made: string[] = [];
  const outcome = await runSafely(step, (...sheets) => made.push(...sheets));
  if (outcome.kind === 'failed') {
    for (const sheet of made.slice(0, 1)) await restore({ sheet, force: true });
  }
  const cleared = await clearWorkbook(made, before);
  return cleared.ok || outcome.kind === 'failed' ? outcome : failure(cleared.refusal);
}

async function runSafely(step: Step, trackSheets: Sample['trackSheets']): Promise<Outcome> {
  try {
    const sample = await insertSample(trackSheets);
    const done = sample.ok ? await step.run(sample.value) : sample;
    if (!done.ok) return failure(done.refusal);
    return done.value === null ? { kind: 'ok' } : { kind: 'failed', ...done.value };
  } catch (error) {
    // A bug, or an unforeseen answer of Excel's: the report exists to show it.
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    return { kind: 'failed', code: name, place: '', found: message };
  }
}

/** Inserts the sample score form on a new worksheet. */
async function insertSample(trackSheets: Sample['trackSheets']): Promise<Result<Sample>> {
  const name = texts.sheet;
  const added = await addSheet(name);
  trackSheets(name);
  const active = added.ok ? await activeSheet() : added;
  if (!active.ok) return active;
  // The form goes to the active sheet, which must not be one of the user's worksheets.
  if (active.value !== name) return refused('not-now', [], { location: 'Worksheet.activate' });
  const form = await insertScoreForm('sample');
  if (!form.ok) return form;
  const { sheet, scores } = form.value;
  const area = parseReference(`${sheet}!${scores}`)?.area ?? null;
  const [row, column] = area === null ? [0, 0] : [area.firstRow + WEAK_INDICATOR - 1, area.firstColumn];
  return accepted({ sheet, scores, weak: cellAddress(row, column), trackSheets });
}

/** The indicator that is weak in the sample. */
const WEAK_INDICATOR = 8;

const failure = ({ code, parameters, cells }: Refusal): Outcome => ({
  kind: 'failed',
  code: String(parameters.hostCode ?? code),
  place: String(parameters.location ?? cells.join(', ')),
  ...(parameters.hostCode === undefined ? {} : { found: code }),
});

const remainsOf = (after: WorkbookContents, before: WorkbookContents): string[] => [
  ...after.sheets.filter((name) => !before.sheets.includes(name)),
  ...after.hidden,
  ...(after.calculation === before.calculation ? [] : [after.calculation]),
];

const localDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
