/** Every place of a workbook that holds a formula: cells, names, rules, validation, charts, tables. */
import type { XmlElement } from '../ooxml/xml';
import { chartsOf } from './charts';
import { chartSheetsOf } from './chartSheets';
import type { Sheet } from './sheet';
import { readStoredFormula, storedFormula } from './storedFormula';
import { tablesOf } from './tables';
import type { Workbook } from './workbook';

/** @param home the sheet that references without a sheet mean; null for the workbook's names and for charts. */
export type FormulaChange = (formula: string, home: Sheet | null) => string;

/** Cells whose formula changed are computed anew. Names are left to `Names`. */
export function rewriteCells(workbook: Workbook, change: FormulaChange): void {
  for (const sheet of workbook.sheets) {
    for (const { cell } of sheet.cells()) {
      if (cell.formula === null) continue;
      const formula = change(cell.formula, sheet);
      if (formula === cell.formula) continue;
      cell.formula = formula;
      cell.computedAt = 0;
      cell.changedAt = workbook.calculator.tick();
      sheet.touch();
      workbook.formulasHaveChanged();
    }
  }
}

/** Formulas in the parts of sheets, charts and tables. */
export function rewriteParts(workbook: Workbook, change: FormulaChange): void {
  for (const sheet of workbook.sheets) {
    const own = (formula: string): string => change(formula, sheet);
    rewriteSheetParts(sheet, own);
    for (const { root } of chartsOf(workbook, sheet)) rewriteChart(root, (formula) => change(formula, null));
    for (const { root } of tablesOf(workbook, sheet)) {
      for (const local of ['calculatedColumnFormula', 'totalsRowFormula']) {
        for (const element of root.descendants(local)) rewriteText(element, own);
      }
    }
  }
  for (const { part } of chartSheetsOf(workbook)) {
    for (const chart of workbook.container.partsBelow(part, 'chart')) {
      rewriteChart(workbook.container.xml(chart), (formula) => change(formula, null));
    }
  }
}

/** Rules and validation of one sheet. */
export function rewriteSheetParts({ root }: Sheet, change: (formula: string) => string): void {
  for (const element of sheetFormulas(root)) rewriteText(element, change);
  for (const cfvo of root.descendants('cfvo')) {
    if (cfvo.get('type') === 'formula') rewriteAttribute(cfvo, 'val', change);
  }
}

export function rewriteChart(chart: XmlElement, change: (formula: string) => string): void {
  for (const element of chart.descendants('f')) rewriteText(element, change);
}

/** Those of newer Excels among the sheet's extensions too. */
const sheetFormulas = (root: XmlElement): XmlElement[] => [
  ...root.all('conditionalFormatting').flatMap((format) => format.descendants('formula')),
  ...(root.first('dataValidations')?.children ?? []).flatMap((entry) => [
    ...entry.all('formula1'),
    ...entry.all('formula2'),
  ]),
  ...(root.first('extLst')?.descendants('f') ?? []),
];

function rewriteText(element: XmlElement, change: (formula: string) => string): void {
  const old = readStoredFormula(element.text);
  const formula = change(old);
  if (formula !== old) element.text = storedFormula(formula, element.text);
}

function rewriteAttribute(element: XmlElement, name: string, change: (formula: string) => string): void {
  const old = readStoredFormula(element.get(name) ?? '');
  const formula = change(old);
  if (formula !== old) element.set(name, storedFormula(formula, element.get(name)));
}
