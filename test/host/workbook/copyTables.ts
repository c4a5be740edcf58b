/** Tables on a copied sheet: every table of a workbook has a name and a number of its own. */
import { allTables, tableName, tablesOf } from './tables';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Gives the copies new names and numbers, and lets the formulas of the copied sheet follow. */
export function copyTables(workbook: Workbook, copy: Sheet): void {
  const own = new Set(tablesOf(workbook, copy).map(({ part }) => part));
  const others = allTables(workbook).filter(({ part }) => !own.has(part));
  const ids = others.map(({ root }) => root.number('id') ?? 0);
  const taken = new Set(others.map((table) => tableName(table).toLowerCase()));
  for (const table of tablesOf(workbook, copy)) {
    const id = Math.max(0, ...ids) + 1;
    ids.push(id);
    const old = tableName(table);
    let number = id;
    while (taken.has(`${old}${number}`.toLowerCase()) || workbook.names.find(`${old}${number}`, null)) number += 1;
    const name = `${old}${number}`;
    taken.add(name.toLowerCase());
    table.root.set('id', id).set('name', name).set('displayName', name);
    for (const { cell } of copy.cells()) {
      if (cell.formula !== null) cell.formula = renameTable(cell.formula, old, name);
    }
  }
}

/** Outside of texts and names of sheets. */
const renameTable = (formula: string, from: string, to: string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/[\p{L}_\\][\p{L}\p{M}\p{N}_.]*(?=\[)/gu, (word) =>
            word.toLowerCase() === from.toLowerCase() ? to : word,
          ),
    )
    .join('');
