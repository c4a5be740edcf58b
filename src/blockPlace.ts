/** Chooses the place of the result block on the sheet that was read. */
import type { WorkbookReading } from './excel/read';
import type { RunContext } from './excel/runInWorkbook';
import { readOccupiedArea } from './excel/occupiedCells';
import type { Assessment } from './ita/assessment';
import { accepted, refused, type Result } from './ita/finding';
import { blockState } from './sheet/blockState';
import { BLOCK_COLUMNS, blockRows } from './sheet/drafts/blockLayout';
import { areaOf, type Area } from './sheet/grid';
import { isLookedAt, placeBlock, type Looked, type Place, type PlaceRequest } from './sheet/placeBlock';

/** Each read can show that another place is occupied. After the last one, an occupied place stops the write later. */
const MOST_READS = 4;
/** Columns checked to the right of a place, because an obstacle there moves the block on. */
const COLUMNS_TO_THE_RIGHT = 50;

/**
 * No round trip when formulas were read at the place. Far from the first cell, one round trip finds formulas that show
 * nothing, which would otherwise be overwritten.
 */
export async function blockPlace(
  reading: WorkbookReading,
  assessment: Assessment,
  run: RunContext,
): Promise<Result<Place>> {
  const { sheet, grid, merges, size } = reading;
  const [rows, columns] = [blockRows(assessment), BLOCK_COLUMNS];
  const scoreCells = assessment.indicators.map(({ cell }) => cell);
  const request = { grid, merges, size, scoreCells, old: placeBefore(reading), rows, columns };
  const looked: Looked[] = reading.looked === null ? [] : [reading.looked];
  for (let reads = 0; ; reads += 1) {
    const known: PlaceRequest = { ...request, looked };
    const place = placeBlock(known);
    if (place === null) return refused('no-room', [], { sheet });
    const area = areaOf(place.row, place.column, rows, columns);
    if (isLookedAt(area, known) || reads >= MOST_READS) return accepted(place);
    const around = {
      ...area,
      firstColumn: 0,
      lastColumn: Math.min(size.columns - 1, area.lastColumn + COLUMNS_TO_THE_RIGHT),
    };
    const more = await readOccupiedArea(sheet, around, run);
    if (!more.ok) return more;
    looked.push({ area: around, contents: more.value });
  }
}

/** A workbook name alone does not prove the old place: an empty area without a record is not used again. */
function placeBefore({ results, grid }: WorkbookReading): Area | null {
  const block = results?.block ?? null;
  return block === null || (block.record === null && blockState(null, grid, block.area).isBlank) ? null : block.area;
}
