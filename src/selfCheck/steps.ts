/**
 * The steps of the self-check, as data. Each starts on a new sample sheet in an otherwise empty workbook, so that no step
 * depends on another. They automate the checks of docs/check-with-excel.md that need no user.
 */
import { analyse, assessSheet, restore, type Choices, type WrittenAnalysis } from '../analyse';
import { editCatalogue } from '../editCatalogue';
import {
  activeSheet,
  addUserRules,
  calculateAll,
  columnBreaksOn,
  copyBefore,
  deleteSheet,
  formatAsText,
  highlightsOn,
  pageOf,
  readWorkbookContents,
  rulesOn,
  setCalculation,
  shownOn,
  typeInto,
  usedOn,
} from '../excel/selfCheckActions';
import { accepted, type CellAddress, type Result } from '../ita/finding';
import { resultRoles, type ResultRole } from '../sheet/drafts/draft';
import { cellAddress } from '../sheet/grid';
import type { SelfCheckText } from '../texts/th/selfCheck';
import { selfCheckSheet as texts } from '../texts/th/selfCheckSheet';

export interface Mismatch {
  /** An error code of Excel or of the add-in; 'differs' if the result is not the expected one. */
  readonly code: string;
  /** A member of Office.js ("PageLayout.zoom"), a cell or a worksheet. */
  readonly place: string;
  readonly expected?: string;
  readonly found?: string;
}

export interface Sample {
  readonly sheet: string;
  /** Cells of the scores, "D5:D14". */
  readonly scores: string;
  /** The cell of the one weak score. */
  readonly weak: CellAddress;
  /** Registers worksheets that the step made, so that they are deleted afterwards. */
  readonly trackSheets: (...sheets: readonly string[]) => void;
}

export type StepId = Extract<SelfCheckText, `step-${string}`>;

export interface Step {
  readonly id: StepId;
  /** The ExcelApi set that the step needs, if it is newer than the one that the add-in needs. */
  readonly needs?: string;
  /** @returns null if the step passed */
  run(sample: Sample): Promise<Result<Mismatch | null>>;
}

/** The ITA score of the sample, and the one with 93.29 in place of the weak score. */
const SCORE = '95.01';
const CORRECTED = { score: 93.29, total: '97.01' };
const LEVEL = 'ผ่าน';
/** The range where the add-in puts the result block, F1:Z40. */
const BLOCK_RANGE = { firstRow: 0, firstColumn: 5, lastRow: 39, lastColumn: 25 };

export const steps: readonly Step[] = [
  {
    id: 'step-sample',
    run: async ({ sheet, scores }) => {
      const seen = await assessSheet({ sheet });
      return seen.ok ? expectSame(scores, SCORE, seen.value.assessment.score.toFixed(2)) : seen;
    },
  },
  {
    id: 'step-analyse',
    run: async (sample) => {
      const done = await runAnalysis(sample, resultRoles);
      if (!done.ok) return done;
      const { findings } = done.value.assessment;
      const undone = findings.find(({ parameters }) => 'trouble' in parameters);
      if (undone !== undefined) return accepted(mismatchOf(String(undone.parameters.trouble), undone.code));
      return checkResult(sample.sheet, done.value, SCORE, LEVEL);
    },
  },
  {
    id: 'step-formulas',
    run: async (sample) => {
      const done = await runAnalysis(sample);
      if (!done.ok) return done;
      const typed = await typeInto(sample.sheet, sample.weak, CORRECTED.score);
      return typed.ok ? checkResult(sample.sheet, done.value, CORRECTED.total, LEVEL) : typed;
    },
  },
  {
    id: 'step-text-cells',
    run: async (sample) => {
      const formatted = await formatAsText(sample.sheet, BLOCK_RANGE);
      const done = formatted.ok ? await runAnalysis(sample) : formatted;
      return done.ok ? checkResult(sample.sheet, done.value, SCORE, LEVEL) : done;
    },
  },
  {
    id: 'step-user-rules',
    run: async (sample) => {
      const ruled = await addUserRules(sample.sheet, sample.scores, [85, 95]);
      const done = ruled.ok ? await runAnalysis(sample) : ruled;
      if (!done.ok) return done;
      const between = await rulesOn(sample.sheet);
      if (!between.ok) return between;
      if (between.value.cellValue !== 2) return expectSame(sample.scores, '2', String(between.value.cellValue));
      const restored = await restore({ sheet: sample.sheet });
      const after = restored.ok ? await rulesOn(sample.sheet) : restored;
      return after.ok ? expectSame(sample.scores, '2 + 0', `${after.value.cellValue} + ${after.value.custom}`) : after;
    },
  },
  {
    id: 'step-highlights',
    run: async (sample) => {
      const done = await runAnalysis(sample);
      const before = done.ok ? await highlightsOn(sample.sheet) : done;
      if (!before.ok) return before;
      const again = await runAnalysis(sample, [], { weak: 80, watch: 90 });
      const after = again.ok ? await highlightsOn(sample.sheet) : again;
      if (!after.ok) return after;
      const stale = after.value.filter((formula) => before.value.includes(formula));
      return expectSame(sample.scores, `${before.value.length} + 0`, `${after.value.length} + ${stale.length}`);
    },
  },
  {
    id: 'step-edit',
    run: async (sample) => {
      const done = await runAnalysis(sample, ['measures']);
      const [measures = ''] = done.ok ? done.value.written.sheets : [];
      const shown = done.ok ? await shownOn(measures) : done;
      if (!shown.ok) return shown;
      const measure = cellShowing(shown.value, /^๑\.๑ /);
      if (measure === null) return accepted({ code: 'differs', place: measures, expected: '๑.๑', found: '' });
      const typed = await typeInto(measures, measure, texts.edited);
      const again = typed.ok ? await runAnalysis(sample, ['measures']) : typed;
      const after = again.ok ? await shownOn(measures) : again;
      if (!after.ok) return after;
      const kept = after.value.flat().filter((text) => text === texts.edited).length;
      return expectSame(`${measures} ${measure}`, '1', String(kept));
    },
  },
  {
    id: 'step-deleted-sheet',
    run: async (sample) => {
      const done = await runAnalysis(sample, ['measures']);
      const [measures = ''] = done.ok ? done.value.written.sheets : [];
      const deleted = done.ok ? await deleteSheet(measures) : done;
      const again = deleted.ok ? await runAnalysis(sample, ['measures']) : deleted;
      if (!again.ok) return again;
      const contents = await readWorkbookContents();
      if (!contents.ok) return contents;
      if (!contents.value.sheets.includes(measures))
        return expectSame(measures, measures, contents.value.sheets.join(', '));
      return checkFullRestore(sample);
    },
  },
  {
    id: 'step-copied-sheet',
    run: async (sample) => {
      const done = await runAnalysis(sample);
      const used = done.ok ? await usedOn(sample.sheet) : done;
      const copy = used.ok ? await copyBefore(sample.sheet) : used;
      if (!done.ok || !used.ok) return done.ok ? asRefusal(used) : done;
      if (!copy.ok) return copy;
      sample.trackSheets(copy.value);
      const there = await runAnalysis({ ...sample, sheet: copy.value });
      const after = there.ok ? await usedOn(copy.value) : there;
      if (!after.ok) return after;
      // A second block next to the copied one would need more columns.
      if (after.value !== used.value) return expectSame(copy.value, used.value, after.value);
      const taken = await restore({ sheet: copy.value });
      if (!taken.ok) return taken;
      const original = await checkResult(sample.sheet, done.value, SCORE, LEVEL);
      if (!original.ok || original.value !== null) return original;
      return checkFullRestore(sample);
    },
  },
  {
    id: 'step-manual',
    run: async (sample) => {
      const set = await setCalculation('Manual');
      const done = set.ok ? await runAnalysis(sample, ['analysis']) : set;
      const [analysis = ''] = done.ok ? done.value.written.sheets : [];
      const before = done.ok ? await shownOn(analysis) : done;
      if (!done.ok || !before.ok) return done.ok ? asRefusal(before) : done;
      const result = await checkResult(sample.sheet, done.value, SCORE, LEVEL);
      if (!result.ok || result.value !== null) return result;
      const calculated = await calculateAll();
      const after = calculated.ok ? await shownOn(analysis) : calculated;
      return after.ok ? firstDifference(analysis, after.value, before.value) : after;
    },
  },
  {
    id: 'step-digits',
    run: async (sample) => {
      const done = await runAnalysis(sample, ['analysis', 'tracking']);
      if (!done.ok) return done;
      const [analysis = '', tracking = ''] = done.value.written.sheets;
      const scores = await shownOn(analysis);
      const dates = scores.ok ? await shownOn(tracking) : scores;
      if (!scores.ok || !dates.ok) return scores.ok ? asRefusal(dates) : scores;
      const due = `๓๐ ก.ย. ${thaiDigits(done.value.assessment.fiscalYear + 1)}`;
      if (cellShowing(scores.value, /^๗๓\.๒๙$/) === null) return expectSame(analysis, '๗๓.๒๙', '');
      const found = cellShowing(dates.value, new RegExp(`^${due}$`)) === null ? digitsOf(dates.value) : due;
      return expectSame(tracking, due, found);
    },
  },
  {
    id: 'step-page',
    run: async (sample) => {
      const done = await runAnalysis(sample, ['measures']);
      const [measures = ''] = done.ok ? done.value.written.sheets : [];
      const page = done.ok ? await pageOf(measures) : done;
      if (!page.ok) return page;
      const { orientation, paper, scale, repeatsRows, breaks } = page.value;
      const wanted = { orientation: 'Landscape', paper: 'A4', isScaled: true, repeatsRows: true, isBroken: true };
      const found = { orientation, paper, isScaled: scale !== null, repeatsRows, isBroken: breaks > 0 };
      return expectSame(measures, JSON.stringify(wanted), JSON.stringify(found));
    },
  },
  {
    id: 'step-catalogue',
    run: async (sample) => {
      const opened = await editCatalogue();
      if (!opened.ok) return opened;
      sample.trackSheets(opened.value.sheet);
      const active = await activeSheet();
      if (!active.ok) return active;
      if (active.value !== opened.value.sheet)
        return expectSame('Worksheet.activate', opened.value.sheet, active.value);
      const done = await runAnalysis(sample, ['measures']);
      return done.ok ? checkResult(sample.sheet, done.value, SCORE, LEVEL) : done;
    },
  },
  {
    id: 'step-restore',
    run: async (sample) => {
      const done = await runAnalysis(sample, ['measures', 'analysis']);
      const breaks = done.ok ? await columnBreaksOn(sample.sheet) : done;
      if (!breaks.ok) return breaks;
      // Without a page break before the block, the test of its removal would prove nothing.
      return breaks.value === 1
        ? checkFullRestore(sample)
        : expectSame(sample.sheet, '1 PageBreak', `${breaks.value} PageBreak`);
    },
  },
];

async function runAnalysis(
  { sheet, trackSheets }: Sample,
  worksheets: readonly ResultRole[] = [],
  lines?: Choices['lines'],
): Promise<Result<WrittenAnalysis>> {
  const done = await analyse({
    sheet,
    worksheets,
    language: 'th',
    digits: 'thai',
    ...(lines === undefined ? {} : { lines }),
  });
  if (done.ok) trackSheets(...done.value.written.sheets);
  return done;
}

/** Compares the figures that the formulas of the block show. */
async function checkResult(
  sheet: string,
  { written }: WrittenAnalysis,
  score: string,
  level: string,
): Promise<Result<Mismatch | null>> {
  const shown = await shownOn(sheet, written.block);
  if (!shown.ok) return shown;
  const found = [shown.value[1]?.[4], shown.value[2]?.[4]].join(' ');
  return expectSame(`${sheet} ${written.block}`, `${score} ${level}`, found);
}

/** Restores the sheet and checks that nothing of the result remains. */
async function checkFullRestore({ sheet }: Sample): Promise<Result<Mismatch | null>> {
  const restored = await restore({ sheet });
  if (!restored.ok) return restored;
  const used = await usedOn(sheet);
  const rules = used.ok ? await rulesOn(sheet) : used;
  const breaks = rules.ok ? await columnBreaksOn(sheet) : rules;
  const contents = breaks.ok ? await readWorkbookContents() : breaks;
  if (!used.ok || !rules.ok) return used.ok ? asRefusal(rules) : used;
  if (!breaks.ok || !contents.ok) return breaks.ok ? asRefusal(contents) : breaks;
  const left = [
    ...restored.value.removedSheets.filter((name) => contents.value.sheets.includes(name)),
    ...contents.value.hidden,
    ...Array.from({ length: rules.value.custom }, () => 'ConditionalFormat'),
    // Which column Excel assigns a break to is undocumented: with the wrong one, the break would stay.
    ...Array.from({ length: breaks.value }, () => 'PageBreak'),
    ...(used.value === SAMPLE_CELLS ? [] : [used.value]),
  ];
  return expectSame(sheet, '', left.join(', '));
}

/** The used range of the sample. */
const SAMPLE_CELLS = 'A1:E46';

const expectSame = (place: string, expected: string, found: string): Result<Mismatch | null> =>
  accepted(expected === found ? null : { code: 'differs', place, expected, found });

/** @param trouble "GeneralException, PageLayout.zoom" */
function mismatchOf(trouble: string, found: string): Mismatch {
  const [code = '', place = ''] = trouble.split(', ');
  return { code, place, found };
}

const asRefusal = (result: Result<unknown>): Result<never> => {
  if (result.ok) throw new Error('nothing was refused');
  return result;
};

/** The topmost cell whose text matches, on a sheet whose used range starts at A1. */
function cellShowing(shown: readonly (readonly string[])[], text: RegExp): CellAddress | null {
  const row = shown.findIndex((line) => line.some((one) => text.test(one)));
  const column = shown[row]?.findIndex((one) => text.test(one)) ?? -1;
  return row < 0 ? null : cellAddress(row, column);
}

function firstDifference(
  sheet: string,
  wanted: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
): Result<Mismatch | null> {
  for (const [row, line] of wanted.entries()) {
    for (const [column, text] of line.entries()) {
      const other = found[row]?.[column] ?? '';
      if (other !== text) return expectSame(`${sheet} ${cellAddress(row, column)}`, text, other);
    }
  }
  return accepted(null);
}

/** The text that is shown instead of the expected date. */
const digitsOf = (shown: readonly (readonly string[])[]): string =>
  shown.flat().find((text) => /ก\.ย\.|Sep|[-/]0?9[-/]/.test(text)) ?? '';

const thaiDigits = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
