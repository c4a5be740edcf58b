/** Which conditional formats hold for a cell, and what they make of its looks. */
import { contains } from './address';
import { noStyle, conditionalRules, type ConditionalRule, type ConditionalStyle } from './conditionalFormats';
import { CellError } from './scalar';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Null in all properties where no rule holds. Data bars, colour scales and icons are not shown. */
export function conditionalLooks(workbook: Workbook, sheet: Sheet, row: number, column: number): ConditionalStyle {
  let looks = noStyle;
  for (const rule of conditionalRules(sheet, {
    firstRow: row,
    firstColumn: column,
    lastRow: row,
    lastColumn: column,
  })) {
    if (!holds(workbook, rule, row, column)) continue;
    const style = rule.style(workbook.styles);
    // What a rule before this one has set stays.
    looks = {
      fill: looks.fill ?? style.fill,
      color: looks.color ?? style.color,
      bold: looks.bold ?? style.bold,
      italic: looks.italic ?? style.italic,
      underline: looks.underline ?? style.underline,
      strikethrough: looks.strikethrough ?? style.strikethrough,
    };
    if (rule.stopIfTrue) break;
  }
  return looks;
}

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

function holds(workbook: Workbook, rule: ConditionalRule, row: number, column: number): boolean {
  const { areas, formulas } = rule;
  const base = areas.find((area) => contains(area, row, column)) === undefined ? undefined : corner(areas);
  const [first] = formulas;
  if (base === undefined || first === undefined) return false;
  const moved = { rows: row - base.row, columns: column - base.column };
  const value = (formula: string): ReturnType<typeof workbook.calculator.evaluateFormula> =>
    workbook.calculator.evaluateFormula(formula, rule.sheet, moved, { row, column });
  if (rule.type !== 'cellIs') {
    const result = value(first);
    return result === true || (typeof result === 'number' && result !== 0);
  }
  const operator = rule.element.get('operator') ?? 'equal';
  const cell = workbook.value(rule.sheet, row, column);
  const own = literal(cell);
  const sign = comparisons[operator];
  if (sign !== undefined) return value(`${own}${sign}(${first})`) === true;
  const inside = value(
    `AND(${own}>=MIN(${first},${formulas[1] ?? first}),${own}<=MAX(${first},${formulas[1] ?? first}))`,
  );
  return operator === 'between' ? inside === true : inside === false;
}

/** The upper left cell of all areas together, which relative references count from. */
const corner = (areas: ConditionalRule['areas']): { row: number; column: number } => ({
  row: Math.min(...areas.map(({ firstRow }) => firstRow)),
  column: Math.min(...areas.map(({ firstColumn }) => firstColumn)),
});

function literal(value: ReturnType<Workbook['value']>): string {
  if (value instanceof CellError) return value.code;
  if (value === null) return '0';
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}
