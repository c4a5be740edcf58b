/** The add-in's workbook names. */
import { absoluteReference, type Area } from '../sheet/grid';
import type { NamedFormula } from './ownership';

/**
 * Queues the load of the names of the workbook or of a worksheet; the result is available after the sync. Excel may
 * also list or return names of the other kind (OfficeDev/office-js #2875, #1011); these are ignored.
 * @param only names to load; all when left out
 */
export function queueNames(
  names: Excel.NamedItemCollection,
  scope: `${Excel.NamedItemScope}`,
  only?: readonly string[],
): () => NamedFormula[] {
  const items = only?.map((name) => names.getItemOrNullObject(name)) ?? null;
  if (items === null) names.load('items/name,items/formula,items/comment,items/scope');
  else for (const item of items) item.load('name,formula,comment,scope');
  return () =>
    (items ?? names.items)
      .filter((item) => !item.isNullObject && item.scope === scope)
      .map(({ name, formula, comment }) => ({ name, formula: String(formula), comment }));
}

/**
 * Queues creating the name, or pointing the existing one elsewhere, so that it never disappears in between.
 * @param existing the names that are there
 */
export function setName(
  names: Excel.NamedItemCollection,
  existing: readonly string[],
  name: string,
  sheet: string,
  area: Area,
): void {
  const formula = `=${absoluteReference(sheet, area)}`;
  if (existing.includes(name)) names.getItem(name).formula = formula;
  else names.add(name, formula);
}
