/** The result block on the score sheet. */
import type { BlockDraft } from '../sheet/drafts/draft';
import { areaAddress, type Area } from '../sheet/grid';
import { writeCells } from './cells';
import { setName } from './names';
import { resultName } from './ownership';
import type { Plan } from './plan';

export function writeBlock(
  names: Excel.NamedItemCollection,
  sheet: Excel.Worksheet,
  block: BlockDraft,
  plan: Plan,
  existing: readonly string[],
): void {
  // In its old place it is written over, so that its cells are never empty in between.
  if (plan.oldBlock !== null && areaAddress(plan.oldBlock) !== areaAddress(plan.block))
    releaseBlock(sheet, plan.oldBlock);
  writeCells(sheet, block.row, block.column, block.cells);
  for (const { name, area } of block.names) {
    if (name === resultName(plan.mark)) continue;
    const place: Area = {
      firstRow: block.row + area.firstRow,
      firstColumn: block.column + area.firstColumn,
      lastRow: block.row + area.lastRow,
      lastColumn: block.column + area.lastColumn,
    };
    setName(names, existing, name, block.sheet, place);
  }
  const wanted = block.names.map((one) => one.name);
  const inBlock = (name: string) => /_(?:result|eit\d)$/.test(name);
  for (const name of existing) if (inBlock(name) && !wanted.includes(name)) names.getItem(name).delete();
}

/** Queues giving the cells back as they were before the block came. */
export function releaseBlock(sheet: Excel.Worksheet, area: Area): void {
  sheet.getRange(areaAddress(area)).clear();
}
