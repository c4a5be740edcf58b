/** Applies the appearance of written results, part by part. At most two round trips when nothing fails. */
import type { Finding } from '../ita/finding';
import { columnsNow, formatsNow } from '../sheet/blockState';
import { cellFormats, type CellFormat, type CellFormats } from '../sheet/formatsToRestore';
import type { Drafts } from '../sheet/drafts/draft';
import { contains, isSameArea, parseReference, type Area } from '../sheet/grid';
import type { FrameRecord, SetRecord, WorkbookRecord } from '../sheet/record';
import { applyParts, loadEach, missingPartFinding, type Part } from './appearance';
import { queueDraftFormats } from './draftFormats';
import { frameFor, isOwnBreak, queueFrame, queueFrameRestore, queueFrameState, type FrameState } from './frame';
import { columnRuns, formatAt, queueFormatRestore, queuePlainStyle } from './savedFormats';
import { rangeOf } from './grids';
import { highlightsPart, queueRules, readRulesOneByOne, withUnfinished, type SheetRules } from './highlights';
import { queueNames } from './workbookNames';
import { resultName, type NamedFormula } from './ownership';
import { isNote, isWritten, areaOnSheet, type WritePlan } from './writePlan';
import type { WorkbookReading } from './read';
import { queueOnlyRecord } from './recordXml';
import type { RunContext } from './runInWorkbook';
import { inputsPart, queueValidations, type Validation } from './dataValidation';
import { worksheetParts } from './worksheetAppearance';

export interface DressRequest {
  readonly plan: WritePlan;
  readonly drafts: Drafts;
  readonly reading: WorkbookReading;
  /** Formats that the block's cells had when it was written. */
  readonly formats: CellFormats;
  /** Whether it was found to have moved before: then the appearance is applied where it was written. */
  readonly isAgain: boolean;
}

export interface Dressed {
  readonly findings: readonly Finding[];
  /** What this click changed around the block; null for nothing. */
  readonly frame: FrameRecord | null;
}

/** @returns 'moved' when the block is not where it was written: somebody inserted or deleted rows or columns */
export async function dress(request: DressRequest, run: RunContext): Promise<Dressed | 'moved'> {
  const { plan, drafts, reading } = request;
  const survey = await surveyed(request, run);
  if (survey.isMoved && !request.isAgain) return 'moved';
  const unfinished = reading.results?.isDressed === false ? highlightsBefore(request) : null;
  const rules = survey.rules === null ? null : withUnfinished(survey.rules, unfinished);
  const parts: Part[] = [
    ...(reading.calculatesManually ? calculation(request) : []),
    ...(survey.isRecorded && !plan.isBlockUnchanged ? [blockFormats(request)] : []),
    ...givenBack(request, survey.plain),
    ...framed(request, survey),
    ...(rules === null ? [] : [highlightsPart(reading.sheet, drafts.highlights, rules)]),
    ...clearedInputs(request, survey.validation),
    ...blockInputs(request, survey.validation),
    ...plan.sheets.filter(isWritten).flatMap(worksheetParts),
  ];
  const last = survey.findings.length === 0 ? [recorded(request, survey.frame)] : [];
  const findings = [...survey.findings, ...(await applyParts(parts, run, ...last))];
  return { findings, frame: survey.frame ?? null };
}

interface Survey {
  readonly isMoved: boolean;
  /** Whether the workbook already records the previous formats of the block's cells. */
  readonly isRecorded: boolean;
  readonly rules: SheetRules | null;
  readonly validation: readonly Validation[];
  /** Format of plain cells; null when none had to be reset. */
  readonly plain: CellFormat | null;
  /** What to change around the block; undefined when that was done before or nothing could be read. */
  readonly frame: FrameRecord | undefined;
  /** Changes around an earlier block in another place; null when there is nothing to undo. */
  readonly leftFrame: FrameState | null;
  readonly findings: readonly Finding[];
}

/** Rules, validation and formats are read only here; the work goes on without those that cannot be read. */
async function surveyed(request: DressRequest, run: RunContext): Promise<Survey> {
  const { sheet } = request.reading;
  const scores = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheet);
  const { place, record, rules, validation, plain, around, left } = await loadEach<Surveyed>(
    {
      place: (context) => queueNames(context.workbook.names, 'Workbook', [resultName(request.plan.mark)]),
      record: (context) => queueSavedFormats(context.workbook, request),
      rules: (context) => queueRules(scores(context)),
      validation: (context) => queueValidations(scores(context), [...inputAreas(request), ...leftInputs(request)]),
      plain: (context) => queuePlainStyle(scores(context), leftCells(request).runs),
      around: (context) =>
        request.plan.written.block?.frame === undefined
          ? queueFrameState(scores(context), request.plan.block)
          : () => null,
      left: (context) => {
        const frame = frameBefore(request);
        return frame === null ? () => null : queueFrameState(scores(context), frame.area);
      },
    },
    run,
  );
  const read = rules.ok
    ? { rules: rules.value, unread: null }
    : await readRulesOneByOne(sheet, rangesBefore(request), run);
  const known = read.unread === null ? read.rules : unreadRules(request);
  const [name] = place.ok ? place.value : [];
  const area = name === undefined ? null : (parseReference(name.formula.slice(1))?.area ?? null);
  return {
    isMoved: area !== null && !isSameArea(area, request.plan.block),
    isRecorded: record.ok,
    rules: known === 'unchanged' ? null : known,
    validation: validation.ok ? validation.value : [],
    plain: plain.ok ? plain.value : null,
    frame: around.ok && around.value !== null ? frameAround(request, around.value) : undefined,
    leftFrame: left.ok ? left.value : null,
    findings: [
      ...(record.ok ? [] : [missingPartFinding('format-missing', sheet, record.refusal)]),
      ...(known === null && read.unread !== null ? [missingPartFinding('highlights-missing', sheet, read.unread)] : []),
      ...(validation.ok ? [] : [missingPartFinding('validation-missing', sheet, validation.refusal)]),
      ...(plain.ok ? [] : [missingPartFinding('format-left', sheet, plain.refusal)]),
      ...(around.ok ? [] : [missingPartFinding('frame-missing', sheet, around.refusal)]),
      ...(left.ok ? [] : [missingPartFinding('frame-left', sheet, left.refusal)]),
    ],
  };
}

interface Surveyed {
  readonly place: readonly NamedFormula[];
  readonly record: null;
  readonly rules: SheetRules;
  readonly validation: readonly Validation[];
  readonly plain: CellFormat | null;
  readonly around: FrameState | null;
  readonly left: FrameState | null;
}

/** An earlier block's own page break is removed in the same batch, so that it does not count. */
function frameAround(request: DressRequest, now: FrameState): FrameRecord {
  const { plan, reading } = request;
  const before = frameBefore(request);
  const breaks = now.breaks.filter((column) => before?.frame.hasBreak !== true || !isOwnBreak(column, before.area));
  return frameFor(
    { ...now, breaks },
    { area: plan.block, grid: reading.grid, merges: reading.merges, far: reading.far },
  );
}

/** Changes around a block that was elsewhere, or that came with a copied sheet and is no longer ours. */
function frameBefore({ plan, reading }: DressRequest) {
  const { record = null, area } = reading.results?.block ?? {};
  if (plan.oldBlock === null || record?.frame === undefined || area === undefined) return null;
  if (isSameArea(plan.oldBlock, plan.block)) return null;
  return { frame: record.frame, area, columns: columnsNow(record, reading.grid, area) };
}

function framed(request: DressRequest, { frame, leftFrame }: Survey): Part[] {
  const before = frameBefore(request);
  const changes = frame !== undefined && (frame.hasBreak || frame.widths.some((width) => width !== null));
  if (!changes && (before === null || leftFrame === null)) return [];
  const { sheet } = request.reading;
  const apply: Part['apply'] = (workbook) => {
    const scores = workbook.worksheets.getItem(sheet);
    // Recorded before it is changed, so that it can be undone; the other way round it could stay for good.
    queueOnlyRecord(workbook, recordOf(request, false, frame));
    if (before !== null && leftFrame !== null) {
      queueFrameRestore(scores, before.area, before.frame, before.columns, leftFrame);
    }
    if (frame !== undefined) queueFrame(scores, request.plan.block, frame);
  };
  return [{ findingCode: 'frame-missing', sheet, apply }];
}

const highlightsBefore = ({ reading, plan }: Pick<DressRequest, 'reading' | 'plan'>) =>
  reading.record.sets[plan.mark]?.highlights ?? [];

const rangesBefore = (request: DressRequest): string[] => highlightsBefore(request).map(({ range }) => range);

/** Does not read first: a first click has no rules yet, and unchanged rules need not be created again. */
function unreadRules({ reading, plan }: DressRequest): SheetRules | 'unchanged' | null {
  if (reading.results === null) return { own: [], empty: [] };
  const before = highlightsBefore({ reading, plan });
  return JSON.stringify(before) === JSON.stringify(plan.written.highlights) ? 'unchanged' : null;
}

/** Queues recording the formats of the block's cells before they change. */
function queueSavedFormats(workbook: Excel.Workbook, request: DressRequest): () => null {
  const { block } = request.plan.written;
  if (block === null || block.formats === null) queueOnlyRecord(workbook, recordOf(request, false));
  return () => null;
}

function recordOf(request: DressRequest, isDressed: boolean, frame?: FrameRecord): WorkbookRecord {
  const { plan, reading } = request;
  const { block } = plan.written;
  const set: SetRecord = {
    ...plan.written,
    block:
      block === null
        ? null
        : { ...block, formats: block.formats ?? formatsBefore(request), ...(frame === undefined ? {} : { frame }) },
    journal: null,
    isDressed,
  };
  return { ...reading.record, sets: { ...reading.record.sets, [plan.mark]: set } };
}

/**
 * Where an earlier block was, the previous formats are the recorded ones; elsewhere the present ones. Without a record,
 * and before any formatting was applied, only number formats have changed.
 */
function formatsBefore(request: DressRequest): CellFormats | null {
  const { plan, reading, formats } = request;
  const recorded = oldFormats(request);
  const { oldBlock, block } = plan;
  if (oldBlock === null) return formats;
  if (recorded === null && reading.results?.isDressed === true) return null;
  const before = recorded === null ? null : formatAt(oldBlock, recorded);
  return cellFormats(
    formats.cells.map((line, down) =>
      line.flatMap((kind, across) => {
        const [row, column] = [block.firstRow + down, block.firstColumn + across];
        const now = formats.kinds[kind];
        if (now === undefined || !contains(oldBlock, row, column)) return now ?? [];
        return before === null ? { ...now, numberFormat: 'General' } : (before(row, column) ?? now);
      }),
    ),
  );
}

/** The recorded formats of the cells of an earlier block, by where they are now. */
function oldFormats({ reading }: DressRequest, notes?: WritePlan['notes']): CellFormats | null {
  const { record = null, area } = reading.results?.block ?? {};
  return record === null || area === undefined ? null : formatsNow(record, reading.grid, area, notes);
}

/**
 * Queues restoring the formats of cells that are no longer part of the block; a user's text there gets the cell's
 * default format.
 */
function leftCells(request: DressRequest) {
  const { oldBlock, block, notes } = request.plan;
  const recorded = oldFormats(request, notes);
  if (oldBlock === null || isSameArea(oldBlock, block)) return { runs: [], at: null };
  const at = recorded === null ? null : formatAt(oldBlock, recorded);
  const isLeftOut = (row: number, column: number) =>
    contains(block, row, column) || (isNote(request.plan, row, column) && (at?.(row, column) ?? null) === null);
  return { runs: columnRuns(oldBlock, isLeftOut), at };
}

function givenBack(request: DressRequest, plain: CellFormat | null): Part[] {
  const { sheet } = request.reading;
  const { runs, at } = leftCells(request);
  if (runs.length === 0 || plain === null || at === null) return [];
  const apply: Part['apply'] = ({ worksheets }) => queueFormatRestore(worksheets.getItem(sheet), runs, plain, at);
  return [{ findingCode: 'format-left', sheet, apply }];
}

const blockFormats = ({ drafts, reading }: DressRequest): Part => ({
  findingCode: 'format-missing',
  sheet: reading.sheet,
  apply: ({ worksheets }) =>
    queueDraftFormats(worksheets.getItem(reading.sheet), drafts.block, drafts.block.cells, false),
});

/** The EIT inputs whose cells have no validation of the user's. */
function blockInputs(request: DressRequest, validation: readonly Validation[]): Part[] {
  const { drafts, reading } = request;
  const ours = drafts.block.cells.inputs.filter((_, index) => ['none', 'own'].includes(validation[index] ?? 'other'));
  return ours.length === 0 ? [] : [inputsPart(reading.sheet, drafts.block, { inputs: ours }, null)];
}

/** EIT inputs of an earlier block that are elsewhere now. */
const leftInputs = ({ reading, plan }: DressRequest): Area[] =>
  [reading.results?.block?.eit1, reading.results?.block?.eit2].flatMap((left) =>
    left && !plan.inputs.some((input) => isSameArea(input, left)) ? [left] : [],
  );

const clearedInputs = (request: DressRequest, validation: readonly Validation[]): Part[] =>
  leftInputs(request).flatMap((left, index): Part[] => {
    const { sheet } = request.reading;
    const apply: Part['apply'] = ({ worksheets }) => rangeOf(worksheets.getItem(sheet), left).dataValidation.clear();
    return validation[request.plan.inputs.length + index] === 'own'
      ? [{ findingCode: 'validation-left', sheet, apply }]
      : [];
  });

const inputAreas = ({ drafts }: DressRequest): Area[] =>
  drafts.block.cells.inputs.map((input) => areaOnSheet(input.area, drafts.block));

/** With manual calculation, formulas were calculated once, with what the cells held at that moment. */
const calculation = ({ plan, reading }: DressRequest): Part[] =>
  [reading.sheet, ...plan.sheets.filter(isWritten).map((sheet) => sheet.name)].map((sheet) => ({
    findingCode: 'calculation-missing',
    sheet,
    apply: ({ worksheets }) => worksheets.getItem(sheet).calculate(true),
  }));

/** Everything is done: if the next click writes the same, nothing is left to do. */
const recorded = (request: DressRequest, frame: FrameRecord | undefined): Part => ({
  findingCode: null,
  sheet: request.reading.sheet,
  apply: (workbook) => queueOnlyRecord(workbook, recordOf(request, true, frame)),
});
