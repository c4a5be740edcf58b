/** Removes results from a workbook: first their appearance, then, in one batch, the results themselves. */
import { accepted, refused, type CellAddress, type Finding, type Result } from '../ita/finding';
import type { CellFormat, CellFormats } from '../sheet/formatsToRestore';
import type { Area } from '../sheet/grid';
import { namedCells } from '../sheet/cellsInMessage';
import type { FrameRecord, HighlightRecord, WorkbookRecord } from '../sheet/record';
import { applyParts, loadEach, missingPartFinding, type Part } from './appearance';
import { queueFrameRestore, queueFrameState, type FrameState } from './frame';
import { columnRuns, formatAt, queueDefaults, queueFormatRestore, queuePlainStyle } from './savedFormats';
import { rangeOf, type Bounds } from './grids';
import { queueDelete, queueRules, readRulesOneByOne, withUnfinished, type SheetRules } from './highlights';
import { recordXml } from './recordXml';
import type { RunContext } from './runInWorkbook';
import { readChangedCells, undo, type ExpectedCells } from './undo';
import { queueValidations, type Validation } from './dataValidation';

export interface Removal {
  /** As it was read: if it has changed since, nothing is removed. */
  readonly expected: readonly ExpectedCells[];
  /** The assessed sheet. */
  readonly sheet: string;
  readonly size: Bounds;
  readonly block: RemovedBlock | null;
  /** The add-in's rules, if they are recorded. */
  readonly highlights: readonly HighlightRecord[];
  /** Whether the last click completed: until then rules without a formula may be the add-in's too. */
  readonly isDressed: boolean;
  /** Worksheets to delete. */
  readonly worksheets: readonly string[];
  /** Workbook names to delete, the block's last. */
  readonly names: readonly string[];
  /** Names of the sheet's own to delete. */
  readonly sheetNames: readonly string[];
  /** What is left of the record; null for nothing. */
  readonly record: WorkbookRecord | null;
}

export interface RemovedBlock {
  readonly area: Area;
  /** Cells that hold something of the user's. */
  readonly isKept: (row: number, column: number) => boolean;
  /**
   * Previous formats of the cells, including kept ones if known; null: the default formats of their columns and rows.
   */
  readonly formats: CellFormats | null;
  readonly inputs: readonly Area[];
  /** What was changed around it; null for nothing. */
  readonly frame: { readonly record: FrameRecord; readonly columns: readonly (number | null)[] } | null;
}

/** @returns what could not be removed and does no harm */
export async function removeResults(removal: Removal, run: RunContext = {}): Promise<Result<readonly Finding[]>> {
  const { sheet, block, expected } = removal;
  // In its own round trip: the first step of removing the appearance already resets formats.
  const overtaken = await readChangedCells(expected, run);
  if (!overtaken.ok) return overtaken;
  if (overtaken.value.length > 0) return overtakenBy(overtaken.value);
  const findings = await undress(removal, run);
  const undone = await undo(
    {
      expected,
      made: removal.worksheets,
      renamed: [],
      cells: [],
      emptied: block && { sheet, area: block.area, except: block.isKept, formatsOfRow: null },
      names: new Map(removal.names.map((name) => [name, null])),
      sheetNames: { sheet, names: new Map(removal.sheetNames.map((name) => [name, null])) },
      record: removal.record === null ? null : recordXml(removal.record),
      write: null,
    },
    run,
  );
  if (undone === 'as-before' || undone === 'complete') return accepted(findings);
  if ('overtaken' in undone) return overtakenBy(undone.overtaken);
  return refused('left-unfinished', [], { ...undone, sheet });
}

function overtakenBy(changed: readonly CellAddress[]): Result<never> {
  const { cells, parameters } = namedCells(changed);
  return refused('restore-overtaken', cells, parameters);
}

interface Surveyed {
  readonly rules: SheetRules;
  readonly validation: readonly Validation[];
  readonly plain: CellFormat | null;
  readonly defaults: CellFormats | null;
  readonly around: FrameState | null;
}

async function undress(
  { sheet, size, block, highlights, isDressed }: Removal,
  run: RunContext,
): Promise<readonly Finding[]> {
  const scores = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheet);
  const runs = block === null ? [] : columnRuns(block.area, keepsLook(block));
  const inputs = block?.inputs ?? [];
  const { rules, validation, plain, defaults, around } = await loadEach<Surveyed>(
    {
      rules: (context) => queueRules(scores(context)),
      validation: (context) => queueValidations(scores(context), inputs),
      defaults: (context) =>
        block === null || block.formats !== null ? () => null : queueDefaults(scores(context), block.area, size),
      plain: (context) => queuePlainStyle(scores(context), runs),
      around: (context) =>
        block === null || block.frame === null ? () => null : queueFrameState(scores(context), block.area),
    },
    run,
  );
  const ranges = highlights.map(({ range }) => range);
  const known = rules.ok ? { rules: rules.value, unread: null } : await readRulesOneByOne(sheet, ranges, run);
  const part = (code: Part['findingCode'], apply: (worksheet: Excel.Worksheet) => void): Part => ({
    findingCode: code,
    sheet,
    apply: ({ worksheets }) => apply(worksheets.getItem(sheet)),
  });
  const ours = withUnfinished(known.rules, isDressed ? null : highlights).own;
  const formats = block?.formats ?? (defaults.ok ? defaults.value : null);
  const normal = plain.ok ? plain.value : null;
  const parts = [
    ...ours.map((rule) => part('highlights-left', (worksheet) => queueDelete(worksheet, rule))),
    ...inputs
      .filter((_, index) => validation.ok && validation.value[index] === 'own')
      .map((area) => part('validation-left', (worksheet) => rangeOf(worksheet, area).dataValidation.clear())),
    ...(block === null || formats === null || normal === null
      ? []
      : [
          part('format-left', (worksheet) =>
            queueFormatRestore(worksheet, runs, normal, formatAt(block.area, formats)),
          ),
        ]),
    ...frameBack(block, around.ok ? around.value : null).map((apply) => part('frame-left', apply)),
  ];
  const findings = [
    ...(known.unread === null ? [] : [missingPartFinding('highlights-left', sheet, known.unread)]),
    ...(validation.ok ? [] : [missingPartFinding('validation-left', sheet, validation.refusal)]),
    ...(plain.ok ? [] : [missingPartFinding('format-left', sheet, plain.refusal)]),
    ...(around.ok ? [] : [missingPartFinding('frame-left', sheet, around.refusal)]),
    ...(await applyParts(parts, run)),
  ];
  return findings.filter((one, index) => findings.findIndex((other) => other.code === one.code) === index);
}

function frameBack(
  block: RemovedBlock | null,
  now: FrameState | null,
): readonly ((worksheet: Excel.Worksheet) => void)[] {
  if (block === null || block.frame === null || now === null) return [];
  const { area, frame } = block;
  return [(worksheet) => queueFrameRestore(worksheet, area, frame.record, frame.columns, now)];
}

/** A cell that holds something of the user's, and whose own format is not known. */
function keepsLook({ area, isKept, formats }: RemovedBlock): RemovedBlock['isKept'] {
  const at = formats === null ? () => null : formatAt(area, formats);
  return (row, column) => isKept(row, column) && at(row, column) === null;
}
