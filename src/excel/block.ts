/** The result block on the score sheet. */
import type { BlockDraft } from '../sheet/drafts/draft';
import type { Area } from '../sheet/grid';
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
  // Named before they are written: from then on they are known to be ours.
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
  const cells = plan.validates ? block.cells : { ...block.cells, inputs: [] };
  writeCells(sheet, block.row, block.column, cells);
}
