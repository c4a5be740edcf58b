/** Writes drafts: first the essentials, all or nothing, then the appearance, whose failure never undoes the result. */
import { accepted, refused, type CellAddress, type Finding, type Result } from '../ita/finding';
import type { CellFormats } from '../sheet/formatsToRestore';
import type { Drafts } from '../sheet/drafts/draft';
import { areaAddress, columnCount } from '../sheet/grid';
import type { FrameRecord } from '../sheet/record';
import { dress, type Dressed, type DressRequest } from './dress';
import { writeEssentials } from './essentials';
import {
  changesNothing,
  isNote,
  writePlanOf,
  rewritten,
  withNotes,
  type LeftBehind,
  type WritePlan,
} from './writePlan';
import type { WorkbookReading } from './read';
import { removeResults, type Removal } from './removeResults';
import type { RunContext } from './runInWorkbook';
import { undo } from './undo';
import { undoOf } from './undoPlan';

export interface Written {
  /** Final names of the add-in's worksheets. */
  readonly sheets: readonly string[];
  /** Area of the result block, "E6:K36". */
  readonly block: string;
  /** Parts of the appearance that could not be applied. */
  readonly findings: readonly Finding[];
  /**
   * Everything was written, but Excel's answer was lost or the block moved since: the next click applies the
   * appearance.
   */
  readonly isBare: boolean;
}

export interface WriteRequest {
  readonly drafts: Drafts;
  readonly reading: WorkbookReading;
  /** Cells that the figures were read from: if one of them changed meanwhile, nothing is written. */
  readonly inputs: readonly CellAddress[];
  readonly leftBehind: LeftBehind;
  /** Cells of the old block that hold something of the user's. */
  readonly notes: readonly CellAddress[];
  /** The same click for the second time: it is completed. */
  readonly isAgain: boolean;
}

/** A cancelled first write is undone; a cancelled repeated write is completed, because undoing it would be riskier. */
export async function writeDrafts(request: WriteRequest, run: RunContext = {}): Promise<Result<Written>> {
  const { reading, leftBehind, notes, inputs, isAgain } = request;
  const isCancelled = () => run.signal?.aborted === true;
  if (isCancelled()) return refused('cancelled');
  const hindered = hindrance(request);
  if (hindered !== null) return hindered;
  const drafts = { ...request.drafts, block: withNotes(request.drafts.block, notes).draft };
  const plan = writePlanOf({ drafts, reading, leftBehind, notes });
  if (changesNothing(plan, reading)) return dressedAgain({ plan, drafts, reading, isAgain }, run);
  const isFirst = reading.results === null;
  const uncancelled: RunContext = { onRoundTrip: run.onRoundTrip };
  const outcome = await writeEssentials({ plan, drafts, reading, inputs }, isFirst ? run : uncancelled);
  if (outcome.state !== 'done') {
    const undone = await undo(undoOf(plan, reading, outcome), uncancelled);
    if (undone === 'complete') return accepted({ ...placesOf(plan), findings: [], isBare: true });
    if (undone === 'as-before') return { ok: false, refusal: outcome.refusal };
    const trouble = 'trouble' in undone ? undone.trouble : '';
    return refused('left-unfinished', [], { trouble, sheet: reading.sheet });
  }
  const dressed =
    isFirst && isCancelled()
      ? nothingDressed
      : await dress({ plan, drafts, reading, isAgain, formats: outcome.formats }, uncancelled);
  const isBare = dressed === 'moved';
  if (!(isFirst && isCancelled()))
    return accepted({ ...placesOf(plan), findings: isBare ? [] : dressed.findings, isBare });
  const frame = isBare ? null : dressed.frame;
  const removed = await removeResults(removalOf(plan, reading, outcome.formats, frame), uncancelled);
  return removed.ok ? refused('cancelled') : removed;
}

const nothingDressed: Dressed = { findings: [], frame: null };

/** Highlights that a user cleared are applied again, even when there is nothing to write. */
async function dressedAgain(
  request: Omit<DressRequest, 'formats'>,
  { onRoundTrip }: RunContext,
): Promise<Result<Written>> {
  const { plan, reading } = request;
  const formats = reading.results?.block?.record?.formats ?? null;
  const all = { ...request, plan: { ...plan, isBlockUnchanged: false } };
  const dressed = formats === null ? nothingDressed : await dress({ ...all, formats }, { onRoundTrip });
  const isBare = dressed === 'moved';
  return accepted({ ...placesOf(plan), findings: isBare ? [] : dressed.findings, isBare });
}

const placesOf = ({ sheets, block }: WritePlan) => ({
  sheets: sheets.map((sheet) => sheet.name),
  block: areaAddress(block),
});

/** Before a first write nothing was there: everything written can be removed. */
function removalOf(
  plan: WritePlan,
  { sheet, size, stored, record }: WorkbookReading,
  formats: CellFormats,
  frame: FrameRecord | null,
): Removal {
  const { mark, sheets, block, inputs, written } = plan;
  const columns = Array.from({ length: columnCount(block) }, (_, column) => column);
  return {
    expected: [],
    sheet,
    size,
    block: {
      area: block,
      isKept: (row, column) => isNote(plan, row, column),
      formats,
      inputs,
      frame: frame && { record: frame, columns },
    },
    highlights: written.highlights,
    isDressed: true,
    worksheets: sheets.filter((one) => one.state === 'new').map((one) => one.name),
    names: [...sheets.map(({ role }) => `${mark}_${role}`), `${mark}_eit1`, `${mark}_eit2`, `${mark}_result`],
    sheetNames: [],
    record: stored.xml === null ? null : record,
  };
}

/** Excel's own protection, as it was read; it is respected, never lifted. */
function hindrance({ drafts, reading, leftBehind }: WriteRequest): Result<never> | null {
  if (reading.stored.content?.kind === 'newer') return refused('newer-results');
  const own = drafts.worksheets.map(({ role }) =>
    role === 'catalogue' ? null : (rewritten(role, reading, leftBehind)?.sheet ?? null),
  );
  const sheet = [reading.sheet, ...own].find((name) => name !== null && reading.protectedSheets.includes(name));
  if (sheet !== undefined && sheet !== null) return refused('sheet-protected', [], { sheet });
  return reading.structureIsProtected && own.includes(null) ? refused('workbook-protected') : null;
}
