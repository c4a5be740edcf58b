/**
 * Gives cells of the score sheet back as they were before a block came: empty, with the looks of their columns and
 * rows. Rules and validation of the user's that cover the place are left alone; Range.clear would cut the cells out of
 * them.
 */
import { areaAddress, contains, type Area } from '../sheet/grid';
import { blockTexts } from '../texts/block';
import { fill } from '../texts/language';
import { queueLook, queueOwnLooks, readOwnLooks, type OwnLooks } from './looks';
import type { ResultSet } from './ownership';
import { supportsDataValidation } from './supported';

/** What must be known of a place before it can be given back. */
export interface BlockPlace {
  readonly area: Area;
  readonly own: OwnLooks;
  /** Cells whose validation is the add-in's. */
  readonly validated: readonly Area[];
}

/** Nothing is written. One round trip; two where rows or columns have looks of their own. */
export async function readBlockPlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  inputs: readonly Area[],
): Promise<BlockPlace> {
  const prompts = supportsDataValidation() ? inputs.map((cells) => queuePrompt(sheet, cells)) : [];
  const own = await readOwnLooks(context, sheet, area);
  return { area, own, validated: inputs.filter((_, index) => prompts[index]?.() === true) };
}

/** The EIT inputs of results. */
export const inputsOf = (results: ResultSet | null): Area[] =>
  [results?.eit1, results?.eit2].flatMap((owned) => owned?.area ?? []);

/** Queues the load; afterwards whether the validation of the cells is ours, by its title. */
function queuePrompt(sheet: Excel.Worksheet, cells: Area): () => boolean {
  const validation = sheet.getRange(areaAddress(cells)).dataValidation;
  validation.load('prompt');
  return () => ownTitles.includes((validation.prompt as Partial<Excel.DataValidationPrompt> | null)?.title ?? '');
}

const ownTitles = Object.values(blockTexts).flatMap((texts) =>
  [1, 2].map((part) => fill(texts.partInputTitle, { part })),
);

/** Queues emptying the place. The result, after the sync, queues the looks that the cells have by themselves. */
export function queueRelease(sheet: Excel.Worksheet, place: BlockPlace): (except?: Area) => void {
  const { area, own, validated } = place;
  const range = sheet.getRange(areaAddress(area));
  range.clear(Excel.ClearApplyTo.contents);
  range.style = Excel.BuiltInStyle.normal;
  if (supportsDataValidation()) {
    for (const cells of validated) sheet.getRange(areaAddress(cells)).dataValidation.clear();
  }
  const normal = queueLook(sheet.getRangeByIndexes(area.firstRow, area.firstColumn, 1, 1));
  return (except) => {
    const now = normal();
    const kept: OwnLooks = { at: (row, column) => (isIn(except, row, column) ? now : own.at(row, column)) };
    queueOwnLooks(sheet, area, now, kept);
  };
}

const isIn = (area: Area | undefined, row: number, column: number): boolean =>
  area !== undefined && contains(area, row, column);
