/** Removes everything that the add-in wrote for a sheet: its worksheets, result block, highlights and names. */
import { accepted, finding, refused, type CellAddress, type Finding, type Result } from '../ita/finding';
import { blockState, columnsNow, formatsNow, type BlockState } from '../sheet/blockState';
import { areaAddress, cellAddress, quotedSheet, type Grid } from '../sheet/grid';
import { editsOf } from '../sheet/keep/edits';
import { namedCells } from '../sheet/cellsInMessage';
import { ownCharts, readObjects, type Objects } from './ownSheets';
import type { WorkbookReading } from './read';
import { removeResults, type Removal } from './removeResults';
import { isBlank, type OwnBlock, type OwnWorksheet, type Results } from './provenResults';
import { isReadOnly } from './requirementSets';
import type { RunContext } from './runInWorkbook';

export interface RestoreOptions {
  /** Also removes what people edited, and results that only resemble the add-in's, without proof. */
  readonly force?: boolean;
}

export interface Restored {
  readonly removedSheets: readonly string[];
  readonly findings: readonly Finding[];
}

/** Checks everything before it removes anything; asks about, or leaves alone, what is not proven to be the add-in's. */
export async function restoreSheet(
  reading: WorkbookReading,
  { force = false }: RestoreOptions = {},
  run?: RunContext,
): Promise<Result<Restored>> {
  const { results, sheet } = reading;
  if (reading.stored.content?.kind === 'newer') return refused('newer-results');
  if (results === null) return refused('nothing-to-restore', [], { sheet });
  const own = Object.values(results.worksheets);
  const removedSheets = [...own.map((one) => one.sheet), ...results.leftovers];
  if (reading.protectedSheets.includes(sheet)) return refused('sheet-protected', [], { sheet });
  if (reading.structureIsProtected && removedSheets.length > 0) return refused('workbook-protected');
  if (isReadOnly()) return refused('read-only');
  // Excel requires at least one visible worksheet.
  const seen = reading.sheets.filter((name) => !reading.hiddenSheets.includes(name));
  if (seen.every((name) => removedSheets.includes(name))) return refused('sheet-hidden', [], { sheet });
  const objects = await readObjects(removedSheets, run);
  if (!objects.ok) return objects;
  const block = results.block === null ? null : stateOf(results.block, reading.grid);
  if (!force) {
    const unproven = unprovenPlaces(results, block, reading);
    if (unproven.length > 0) return refused('record-missing', [], { places: unproven.join(', '), sheet });
    const edits = [...(block?.edited ?? []), ...own.flatMap((one) => editsOn(one, reading, objects.value))];
    if (edits.length > 0) {
      const { cells, parameters } = namedCells(edits);
      return refused('edited-since', cells, { ...parameters, sheet });
    }
  }
  const removed = await removeResults(removalOf(reading, results, block), run);
  if (!removed.ok) return removed;
  const left = results.foreign.map((name) => finding('worksheet-not-recognised', 'info', [], { sheet: name }));
  return accepted({ removedSheets, findings: [...left, ...removed.value] });
}

/** The EIT inputs are removed with the block: what was typed into them is not a note. */
function stateOf({ area, record, eit1, eit2 }: OwnBlock, grid: Grid): BlockState {
  const state = blockState(record, grid, area);
  const inputs = [eit1, eit2].flatMap((input) => (input === null ? [] : [areaAddress(input)]));
  const typed = state.notes.filter((cell) => inputs.includes(cell));
  return {
    ...state,
    notes: state.notes.filter((cell) => !typed.includes(cell)),
    edited: [...state.edited, ...typed],
  };
}

/** What only resembles the add-in's results. */
const unprovenPlaces = (
  { block, worksheets }: Results,
  state: BlockState | null,
  { ownSheets }: WorkbookReading,
): string[] => [
  ...(block?.record === null && state?.isBlank === false ? [areaAddress(block.area)] : []),
  ...Object.values(worksheets).flatMap(({ record, sheet }) => {
    const now = ownSheets.get(sheet);
    return record === null && now !== undefined && !isBlank(now) ? [`“${sheet}”`] : [];
  }),
];

/** Cells of the worksheet that differ from what was written; its first cell for a chart, a picture or a comment. */
function editsOn(
  { sheet, area, record }: OwnWorksheet,
  { ownSheets, mark }: WorkbookReading,
  objects: ReadonlyMap<string, Objects>,
): CellAddress[] {
  const grid = ownSheets.get(sheet)?.grid ?? null;
  const edits = grid === null || record === null ? null : editsOf(record, { grid, area });
  const cells = edits === null ? [] : [...edits.changed, ...edits.beside, ...edits.added];
  const { charts = [], shapes = 0, comments = 0, tables = 0 } = objects.get(sheet) ?? {};
  const own = ownCharts(ownSheets.get(sheet), mark);
  const isDecorated = charts.some((name) => !own.includes(name)) || shapes + comments + tables > 0;
  const isChanged = isDecorated || (edits !== null && edits.deleted.length > 0);
  return [...cells, ...(isChanged && cells.length === 0 ? ['A1'] : [])].map((cell) => `${quotedSheet(sheet)}!${cell}`);
}

function removalOf(reading: WorkbookReading, results: Results, state: BlockState | null): Removal {
  const { sheet, size, record } = reading;
  const { block, mark, isCopied } = results;
  const names = [...results.names.keys()];
  const notes = new Set(block?.record === null ? [] : state?.notes);
  const sets = Object.fromEntries(Object.entries(record.sets).filter(([name]) => isCopied || name !== mark));
  const left = { ...record, sets };
  const worksheets = [...Object.values(results.worksheets).map((own) => own.sheet), ...results.leftovers];
  return {
    expected: [
      ...(block === null ? [] : [{ sheet, area: block.area, grid: reading.grid }]),
      ...worksheets.map((name) => ({ sheet: name, area: null, grid: reading.ownSheets.get(name)?.grid ?? null })),
    ],
    sheet,
    size,
    block:
      block === null
        ? null
        : {
            area: block.area,
            isKept: (row, column) => notes.has(cellAddress(row, column)),
            formats: block.record === null ? null : formatsNow(block.record, reading.grid, block.area, notes),
            inputs: [block.eit1, block.eit2].flatMap((area) => area ?? []),
            frame:
              block.record?.frame === undefined
                ? null
                : { record: block.record.frame, columns: columnsNow(block.record, reading.grid, block.area) },
          },
    highlights: record.sets[mark]?.highlights ?? [],
    isDressed: results.isDressed,
    worksheets,
    names: isCopied ? [] : names,
    sheetNames: isCopied ? names : [],
    record: Object.keys(sets).length === 0 && left.catalogue === null ? null : left,
  };
}
