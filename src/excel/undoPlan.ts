/** What to undo after essentials that failed or overwrote somebody's changes. */
import type { SetRecord, Written } from '../sheet/record';
import { around, contains, isSameArea } from '../sheet/grid';
import { blockAndOldArea, type FoundContents, type EssentialsOutcome } from './essentials';
import { isNote, undoneArea, type WritePlan, type PlannedSheet } from './writePlan';
import type { WorkbookReading } from './read';
import type { EmptiedCells, FoundWithoutRecord, Undo, UndoneCells } from './undo';

export function undoOf(
  plan: WritePlan,
  reading: WorkbookReading,
  outcome: Exclude<EssentialsOutcome, { state: 'done' }>,
): Undo {
  const { results, stored, copiedNames, sheet } = reading;
  const { mark, token } = plan;
  const found = outcome.state === 'changed' ? outcome.found : null;
  const formulas = found?.names ?? results?.names;
  // The block's name last: as long as it exists, an interrupted undo can be resumed.
  const names = [...plan.sheets.map(({ role }) => role), 'eit1', 'eit2', 'result'].map((part) => `${mark}_${part}`);
  return {
    expected: [],
    made: plan.sheets.filter(({ state }) => state === 'new').map(({ name }) => name),
    renamed: plan.sheets.flatMap(({ name, oldName }) => (name === oldName ? [] : [{ from: oldName, to: name }])),
    cells: [...blockBefore(plan, reading, found), ...plan.sheets.flatMap((one) => sheetBefore(one, reading, found))],
    emptied: found === null ? emptiedBlock(plan, reading) : null,
    names: new Map(names.map((name) => [name, formulas?.get(name) ?? null])),
    sheetNames: copiedNames.size === 0 ? null : { sheet, names: copiedNames },
    record: found === null ? stored.xml : found.record,
    write:
      found !== null
        ? null
        : {
            token,
            journalOf: (record) => record.sets[mark]?.journal ?? null,
            lock: results === null ? { name: `${mark}_result`, isTaken: isTakenMark(mark) } : null,
            isComplete: ({ records }) =>
              results === null && records.some(({ sets }) => isSameWrite(sets[mark], plan.written)),
          },
  };
}

/** Every other write leaves more than this one name. */
const isTakenMark =
  (mark: string) =>
  ({ records, names }: FoundWithoutRecord): boolean =>
    records.some(({ sets }) => sets[mark] !== undefined) ||
    names.some((name) => name.startsWith(`${mark}_`) && name !== `${mark}_result`);

/** Whether the results are ours, or somebody else's with the same content. */
const isSameWrite = (set: SetRecord | undefined, { worksheets }: Written): boolean =>
  set?.journal === null && JSON.stringify(set.worksheets) === JSON.stringify(worksheets);

function blockBefore(plan: WritePlan, { sheet, grid }: WorkbookReading, found: FoundContents | null): UndoneCells[] {
  const area = found === null ? plan.oldBlock : blockAndOldArea(plan);
  return area === null ? [] : [{ sheet, area, grid: found?.block ?? grid, merges: [] }];
}

/** Only free cells are written over; formulas of the user are not known. */
function emptiedBlock(plan: WritePlan, { sheet, size }: WorkbookReading): EmptiedCells | null {
  const { block, oldBlock } = plan;
  if (oldBlock !== null && isSameArea(oldBlock, block)) return null;
  const except = (row: number, column: number) =>
    isNote(plan, row, column) || (oldBlock !== null && contains(oldBlock, row, column));
  return { sheet, area: block, except, formatsOfRow: size.rows - 1 };
}

function sheetBefore(
  planned: PlannedSheet,
  { ownSheets }: WorkbookReading,
  found: FoundContents | null,
): UndoneCells[] {
  const { state, oldName, old, before } = planned;
  if (state === 'new' || state === 'unchanged') return [];
  const merges = (ownSheets.get(oldName)?.merges ?? []).filter(
    (merge) => old !== null && isSameArea(around(old, merge), old),
  );
  const grid = found?.worksheets.get(oldName) ?? before;
  return [{ sheet: oldName, area: undoneArea(planned), grid, merges }];
}
