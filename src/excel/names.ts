/** Workbook names of the add-in's own. */
import { absoluteReference, type Area } from '../sheet/grid';

/**
 * Queues making the name, or pointing the existing one elsewhere: it is never gone in between.
 * @param existing the names that are there
 * @param comment of a new name
 */
export function setName(
  names: Excel.NamedItemCollection,
  existing: readonly string[],
  name: string,
  sheet: string,
  area: Area,
  comment = '',
): void {
  const formula = `=${absoluteReference(sheet, area)}`;
  if (existing.includes(name)) names.getItem(name).formula = formula;
  else if (comment === '') names.add(name, formula);
  else names.add(name, formula, comment);
}
