/** A copy of a sheet, as "Move or Copy… → Create a copy" makes it. */
import { renameSheet } from '../formulas/rewrite';
import { referencesOf, parseFormula } from '../formulas/parse';
import { FormulaSyntaxError } from '../formulas/tokens';
import { chartsOf } from './charts';
import { rewriteChart, rewriteSheetParts } from './formulaPlaces';
import type { Sheet } from './sheet';
import { insertSheet } from './sheetActions';
import { copyTables } from './copyTables';
import type { Workbook } from './workbook';

export interface CopyOptions {
  /** The sheet that the copy comes before; the end of the workbook when left out. */
  readonly before: Sheet | null;
  /**
   * Whose the workbook's names are afterwards. Names of one sheet hide them on the other. Excel leaves them to the original,
   * and is said to give them to a copy that is placed before it.
   */
  readonly names: 'to-original' | 'to-copy';
}

/** Parts that a copy goes without here: controls, printers' own settings, slicers. */
const dropped = ['printerSettings', 'control', 'ctrlProp', 'oleObject', 'package', 'customProperty', 'slicer'];
const shared = ['image', 'hyperlink', 'pivotCacheDefinition'];
const droppedElements = ['oleObjects', 'controls', 'AlternateContent', 'customProperties', 'webPublishItems'];

export function copySheet(workbook: Workbook, original: Sheet, { before, names }: CopyOptions): Sheet {
  const name = copyName(workbook, original.name);
  const copy = insertSheet(workbook, name, frameOf(original), before);
  copy.copyCells(original);
  const parts = workbook.container.copyRelated(original.part, copy.part, { dropped, shared });
  const follow = (formula: string): string => renameSheet(formula, original.name, name);
  for (const { cell } of copy.cells()) {
    if (cell.formula !== null) cell.formula = follow(cell.formula);
    cell.changedAt = workbook.calculator.tick();
  }
  rewriteSheetParts(copy, follow);
  for (const { root } of chartsOf(workbook, copy)) rewriteChart(root, follow);
  copyTables(workbook, copy);
  renewThreads(workbook, [...parts.values()]);
  copyNames(workbook, original, copy, names);
  workbook.formulasHaveChanged();
  return copy;
}

/** "ITA" → "ITA (2)", "ITA (2)" → "ITA (3)"; shortened to what a sheet's name can hold. */
function copyName(workbook: Workbook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const copy = stem.slice(0, 31 - ending.length) + ending;
    if (workbook.sheetNamed(copy) === undefined) return copy;
  }
}

/** The sheet's part without its cells, and without what only the original can have. */
function frameOf(sheet: Sheet): string {
  const root = sheet.root.clone();
  for (const local of droppedElements) for (const element of root.all(local)) element.remove();
  for (const ext of root.first('extLst')?.all('ext') ?? []) if (ext.descendants('slicer').length > 0) ext.remove();
  root.first('pageSetup')?.attributes.forEach((_value, name, all) => /:id$/.test(name) && all.delete(name));
  root.first('sheetPr')?.set('codeName', undefined);
  for (const view of root.first('sheetViews')?.all('sheetView') ?? []) view.set('tabSelected', undefined);
  for (const name of root.attributes.keys()) if (/^xr\d*:uid$/.test(name)) root.set(name, undefined);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.toString()}`;
}

/** A thread's id belongs to one comment, and its note is found by it. */
function renewThreads({ container }: Workbook, copies: readonly string[]): void {
  const threads = copies.filter((part) => container.has(part) && container.xml(part).local === 'ThreadedComments');
  const ids = threads.flatMap((part) => container.xml(part).all('threadedComment'), []);
  for (const id of ids.map((comment) => comment.get('id') ?? '')) {
    const renewed = `{${crypto.randomUUID().toUpperCase()}}`;
    for (const part of copies) {
      if (!container.has(part) || !part.endsWith('.xml')) continue;
      const text = container.text(part);
      if (text.includes(id)) container.write(part, text.replaceAll(id, renewed));
    }
  }
}

/** The copy has names of its own for all that the original's names and the workbook's names mean there. */
function copyNames(workbook: Workbook, original: Sheet, copy: Sheet, whose: CopyOptions['names']): void {
  const { names } = workbook;
  const [from, to] = [workbook.positionOf(original), workbook.positionOf(copy)];
  const follow = (formula: string): string => renameSheet(formula, original.name, copy.name);
  for (const name of names.all(from)) names.copy(name, follow(name.formula), to);
  for (const name of names.all(null)) {
    if (!refersTo(name.formula, original.name)) continue;
    if (whose === 'to-original') names.copy(name, follow(name.formula), to);
    else {
      names.copy(name, name.formula, from);
      names.set(name.name, follow(name.formula), null);
    }
  }
}

function refersTo(formula: string, sheet: string): boolean {
  try {
    return referencesOf(parseFormula(formula)).some((token) => token.sheet?.toLowerCase() === sheet.toLowerCase());
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}
