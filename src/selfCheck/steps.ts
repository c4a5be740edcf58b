/**
 * The self-check's steps, as data. Each begins on a fresh sample sheet in an otherwise empty workbook, so that none
 * depends on another. They are the manual checks of docs/check-with-excel.md as far as they need no hands.
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

/** What was found is not what was expected. */
export interface Mismatch {
  /** A code of Excel's or of the add-in's; 'differs' for something else than was expected. */
  readonly code: string;
  /** A member of Excel's ("PageLayout.zoom"), a cell or a worksheet. */
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
  /** Says that a worksheet was made, so that it is taken away afterwards. */
  readonly made: (...sheets: readonly string[]) => void;
}

export type StepId = Extract<SelfCheckText, `step-${string}`>;

export interface Step {
  readonly id: StepId;
  /** ExcelApi set without which the step can't be tried, where that is more than the add-in itself needs. */
  readonly needs?: string;
  /** null: all is as it should be. */
  run(sample: Sample): Promise<Result<Mismatch | null>>;
}

/** What the sample's scores come to, and with 93.29 in place of the weak one. */
const SCORE = '95.01';
const BETTER = { score: 93.29, total: '97.01' };
const LEVEL = 'ผ่าน';
/** Where the result block comes to lie, F1:Z40. */
const BESIDE = { firstRow: 0, firstColumn: 5, lastRow: 39, lastColumn: 25 };

export const steps: readonly Step[] = [
  {
    id: 'step-sample',
    run: async ({ sheet, scores }) => {
      const seen = await assessSheet({ sheet });
      return seen.ok ? same(scores, SCORE, seen.value.assessment.score.toFixed(2)) : seen;
    },
  },
  {
    id: 'step-analyse',
    run: async (sample) => {
      const done = await analysed(sample, resultRoles);
      if (!done.ok) return done;
      const { findings } = done.value.assessment;
      const undone = findings.find(({ parameters }) => 'trouble' in parameters);
      if (undone !== undefined) return accepted(mismatchOf(String(undone.parameters.trouble), undone.code));
      return resultShows(sample.sheet, done.value, SCORE, LEVEL);
    },
  },
  {
    id: 'step-formulas',
    run: async (sample) => {
      const done = await analysed(sample);
      if (!done.ok) return done;
      const typed = await typeInto(sample.sheet, sample.weak, BETTER.score);
      return typed.ok ? resultShows(sample.sheet, done.value, BETTER.total, LEVEL) : typed;
    },
  },
  {
    id: 'step-text-cells',
    run: async (sample) => {
      const formatted = await formatAsText(sample.sheet, BESIDE);
      const done = formatted.ok ? await analysed(sample) : formatted;
      return done.ok ? resultShows(sample.sheet, done.value, SCORE, LEVEL) : done;
    },
  },
  {
    id: 'step-user-rules',
    run: async (sample) => {
      const ruled = await addUserRules(sample.sheet, sample.scores, [85, 95]);
      const done = ruled.ok ? await analysed(sample) : ruled;
      if (!done.ok) return done;
      const between = await rulesOn(sample.sheet);
      if (!between.ok) return between;
      if (between.value.cellValue !== 2) return same(sample.scores, '2', String(between.value.cellValue));
      const restored = await restore({ sheet: sample.sheet });
      const after = restored.ok ? await rulesOn(sample.sheet) : restored;
      return after.ok ? same(sample.scores, '2 + 0', `${after.value.cellValue} + ${after.value.custom}`) : after;
    },
  },
  {
    id: 'step-highlights',
    run: async (sample) => {
      const done = await analysed(sample);
      const before = done.ok ? await highlightsOn(sample.sheet) : done;
      if (!before.ok) return before;
      const again = await analysed(sample, [], { weak: 80, watch: 90 });
      const after = again.ok ? await highlightsOn(sample.sheet) : again;
      if (!after.ok) return after;
      const stale = after.value.filter((formula) => before.value.includes(formula));
      return same(sample.scores, `${before.value.length} + 0`, `${after.value.length} + ${stale.length}`);
    },
  },
  {
    id: 'step-edit',
    run: async (sample) => {
      const done = await analysed(sample, ['measures']);
      const [measures = ''] = done.ok ? done.value.written.sheets : [];
      const shown = done.ok ? await shownOn(measures) : done;
      if (!shown.ok) return shown;
      const measure = cellShowing(shown.value, /^๑\.๑ /);
      if (measure === null) return accepted({ code: 'differs', place: measures, expected: '๑.๑', found: '' });
      const typed = await typeInto(measures, measure, texts.edited);
      const again = typed.ok ? await analysed(sample, ['measures']) : typed;
      const after = again.ok ? await shownOn(measures) : again;
      if (!after.ok) return after;
      const kept = after.value.flat().filter((text) => text === texts.edited).length;
      return same(`${measures} ${measure}`, '1', String(kept));
    },
  },
  {
    id: 'step-deleted-sheet',
    run: async (sample) => {
      const done = await analysed(sample, ['measures']);
      const [measures = ''] = done.ok ? done.value.written.sheets : [];
      const deleted = done.ok ? await deleteSheet(measures) : done;
      const again = deleted.ok ? await analysed(sample, ['measures']) : deleted;
      if (!again.ok) return again;
      const contents = await readWorkbookContents();
      if (!contents.ok) return contents;
      if (!contents.value.sheets.includes(measures)) return same(measures, measures, contents.value.sheets.join(', '));
      return restoredWholly(sample);
    },
  },
  {
    id: 'step-copied-sheet',
    run: async (sample) => {
      const done = await analysed(sample);
      const used = done.ok ? await usedOn(sample.sheet) : done;
      const copy = used.ok ? await copyBefore(sample.sheet) : used;
      if (!done.ok || !used.ok) return done.ok ? failedOf(used) : done;
      if (!copy.ok) return copy;
      sample.made(copy.value);
      const there = await analysed({ ...sample, sheet: copy.value });
      const after = there.ok ? await usedOn(copy.value) : there;
      if (!after.ok) return after;
      // A second block beside the copied one would need more columns.
      if (after.value !== used.value) return same(copy.value, used.value, after.value);
      const taken = await restore({ sheet: copy.value });
      if (!taken.ok) return taken;
      const original = await resultShows(sample.sheet, done.value, SCORE, LEVEL);
      if (!original.ok || original.value !== null) return original;
      return restoredWholly(sample);
    },
  },
  {
    id: 'step-manual',
    run: async (sample) => {
      const set = await setCalculation('Manual');
      const done = set.ok ? await analysed(sample, ['analysis']) : set;
      const [analysis = ''] = done.ok ? done.value.written.sheets : [];
      const before = done.ok ? await shownOn(analysis) : done;
      if (!done.ok || !before.ok) return done.ok ? failedOf(before) : done;
      const result = await resultShows(sample.sheet, done.value, SCORE, LEVEL);
      if (!result.ok || result.value !== null) return result;
      const calculated = await calculateAll();
      const after = calculated.ok ? await shownOn(analysis) : calculated;
      return after.ok ? firstDifference(analysis, after.value, before.value) : after;
    },
  },
  {
    id: 'step-digits',
    run: async (sample) => {
      const done = await analysed(sample, ['analysis', 'tracking']);
      if (!done.ok) return done;
      const [analysis = '', tracking = ''] = done.value.written.sheets;
      const scores = await shownOn(analysis);
      const dates = scores.ok ? await shownOn(tracking) : scores;
      if (!scores.ok || !dates.ok) return scores.ok ? failedOf(dates) : scores;
      const due = `๓๐ ก.ย. ${thaiDigits(done.value.assessment.fiscalYear + 1)}`;
      if (cellShowing(scores.value, /^๗๓\.๒๙$/) === null) return same(analysis, '๗๓.๒๙', '');
      const found = cellShowing(dates.value, new RegExp(`^${due}$`)) === null ? digitsOf(dates.value) : due;
      return same(tracking, due, found);
    },
  },
  {
    id: 'step-page',
    run: async (sample) => {
      const done = await analysed(sample, ['measures']);
      const [measures = ''] = done.ok ? done.value.written.sheets : [];
      const page = done.ok ? await pageOf(measures) : done;
      if (!page.ok) return page;
      const { orientation, paper, scale, repeatsRows, breaks } = page.value;
      const wanted = { orientation: 'Landscape', paper: 'A4', isScaled: true, repeatsRows: true, isBroken: true };
      const found = { orientation, paper, isScaled: scale !== null, repeatsRows, isBroken: breaks > 0 };
      return same(measures, JSON.stringify(wanted), JSON.stringify(found));
    },
  },
  {
    id: 'step-catalogue',
    run: async (sample) => {
      const opened = await editCatalogue();
      if (!opened.ok) return opened;
      sample.made(opened.value.sheet);
      const active = await activeSheet();
      if (!active.ok) return active;
      if (active.value !== opened.value.sheet) return same('Worksheet.activate', opened.value.sheet, active.value);
      const done = await analysed(sample, ['measures']);
      return done.ok ? resultShows(sample.sheet, done.value, SCORE, LEVEL) : done;
    },
  },
  {
    id: 'step-restore',
    run: async (sample) => {
      const done = await analysed(sample, ['measures', 'analysis']);
      const breaks = done.ok ? await columnBreaksOn(sample.sheet) : done;
      if (!breaks.ok) return breaks;
      // Without a break before the block, taking it back would show nothing.
      return breaks.value === 1
        ? restoredWholly(sample)
        : same(sample.sheet, '1 PageBreak', `${breaks.value} PageBreak`);
    },
  },
];

async function analysed(
  { sheet, made }: Sample,
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
  if (done.ok) made(...done.value.written.sheets);
  return done;
}

/** The block's own formulas, as the sheet computes and shows them. */
async function resultShows(
  sheet: string,
  { written }: WrittenAnalysis,
  score: string,
  level: string,
): Promise<Result<Mismatch | null>> {
  const shown = await shownOn(sheet, written.block);
  if (!shown.ok) return shown;
  const found = [shown.value[1]?.[4], shown.value[2]?.[4]].join(' ');
  return same(`${sheet} ${written.block}`, `${score} ${level}`, found);
}

/** Takes the result back and looks whether anything of it is left. */
async function restoredWholly({ sheet }: Sample): Promise<Result<Mismatch | null>> {
  const restored = await restore({ sheet });
  if (!restored.ok) return restored;
  const used = await usedOn(sheet);
  const rules = used.ok ? await rulesOn(sheet) : used;
  const breaks = rules.ok ? await columnBreaksOn(sheet) : rules;
  const contents = breaks.ok ? await readWorkbookContents() : breaks;
  if (!used.ok || !rules.ok) return used.ok ? failedOf(rules) : used;
  if (!breaks.ok || !contents.ok) return breaks.ok ? failedOf(contents) : breaks;
  const left = [
    ...restored.value.removedSheets.filter((name) => contents.value.sheets.includes(name)),
    ...contents.value.hidden,
    ...Array.from({ length: rules.value.custom }, () => 'ConditionalFormat'),
    // Which column Excel counts a break to is nowhere documented: the wrong one would stay.
    ...Array.from({ length: breaks.value }, () => 'PageBreak'),
    ...(used.value === SAMPLE_CELLS ? [] : [used.value]),
  ];
  return same(sheet, '', left.join(', '));
}

/** Where the sample stands. */
const SAMPLE_CELLS = 'A1:E46';

const same = (place: string, expected: string, found: string): Result<Mismatch | null> =>
  accepted(expected === found ? null : { code: 'differs', place, expected, found });

/** @param trouble "GeneralException, PageLayout.zoom" */
function mismatchOf(trouble: string, found: string): Mismatch {
  const [code = '', place = ''] = trouble.split(', ');
  return { code, place, found };
}

const failedOf = (result: Result<unknown>): Result<never> => {
  if (result.ok) throw new Error('nothing was refused');
  return result;
};

/** The first cell, from the top, that shows such a text, on a sheet that is used from A1. */
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
      if (other !== text) return same(`${sheet} ${cellAddress(row, column)}`, text, other);
    }
  }
  return accepted(null);
}

/** What stands in place of the date. */
const digitsOf = (shown: readonly (readonly string[])[]): string =>
  shown.flat().find((text) => /ก\.ย\.|Sep|[-/]0?9[-/]/.test(text)) ?? '';

const thaiDigits = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
