/** How a formula gets at a score cell, and the same as text for a conditional format. */
import type { IndicatorResult } from '../../ita/assessment';
import type { CellAddress } from '../../ita/finding';
import type { DraftValue } from './draft';

const thaiDigits = '๐๑๒๓๔๕๖๗๘๙';

/**
 * A live formula where the cell can give the score, else the score itself. A cell that stops being a score (emptied,
 * made a word, above 100) gives #N/A, which is seen; a plain reference would give 0 or leave it out of the mean.
 * @param cell absolute address of the score cell
 */
export function scoreFormula(indicator: IndicatorResult, cell: string): DraftValue {
  if (indicator.meanOf !== undefined) return indicator.isNumber ? meanFormula(indicator.meanOf) : indicator.score;
  if (indicator.isNumber) {
    const score = indicator.scale === 1 ? cell : `${cell}*${indicator.scale}`;
    return { formula: `=IF(ISNUMBER(${cell}),IF(AND(${score}>=0,${score}<=100),${score},NA()),NA())` };
  }
  if (indicator.text !== null && isBareNumber(indicator.text) && indicator.scale === 1) {
    return { formula: `=VALUE(${withArabicDigits(cell)})` };
  }
  return indicator.score;
}

/** The mean of question cells, as long as all of them hold numbers. */
function meanFormula(cells: readonly CellAddress[]): DraftValue {
  const absolute = cells.map((cell) => cell.replace(/([A-Z]+)(\d+)$/, '$$$1$$$2')).join(',');
  return { formula: `=IF(COUNT(${absolute})=${cells.length},AVERAGE(${absolute}),NA())` };
}

/** Thai or Arabic digits with a point and nothing else, so that a worksheet function can read it. */
const isBareNumber = (text: string): boolean => /^ *[0-9๐-๙]+(\.[0-9๐-๙]+)? *$/.test(text);

const withArabicDigits = (cell: string): string =>
  [...thaiDigits].reduce((inner, digit, value) => `SUBSTITUTE(${inner},"${digit}","${value}")`, `TRIM(${cell})`);
