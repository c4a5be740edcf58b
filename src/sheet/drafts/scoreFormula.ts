/** Formulas with which the block gets a score from the user's table. */
import type { IndicatorResult } from '../../ita/assessment';
import type { CellAddress } from '../../ita/finding';
import type { LookupKey, ScoreLookup } from '../../ita/readings';
import type { DraftValue } from './draft';

const thaiDigits = '๐๑๒๓๔๕๖๗๘๙';

/** Longer formulas are hard to follow: above this, the score is taken from its address. */
export const LONGEST_FORMULA = 250;

/**
 * A live formula if the cell can give the score, otherwise the score itself. The score is looked up by its indicator,
 * so that it stays correct after the table was sorted. What is not a number is shown as it is; an empty cell and one
 * that is not found show nothing: the state next to it says what is wrong, and nothing is computed from it.
 */
export function scoreFormula(indicator: IndicatorResult): DraftValue {
  const { meanOf, isNumber, scale, text, lookup, cell } = indicator;
  if (meanOf !== undefined) return isNumber ? meanFormula(meanOf) : indicator.score;
  const isReadable = isNumber || (text !== null && isBareNumber(text) && scale === 1);
  if (!isReadable) return indicator.score;
  const place = lookup === undefined ? null : lookedUp(lookup);
  const found = place === null ? [] : isNumber ? numberFormulas(place, scale) : [textFormula(place)];
  const plain = isNumber ? numberFormulas(absolute(cell), scale) : [textFormula(absolute(cell))];
  return { formula: found.find(({ length }) => length <= LONGEST_FORMULA) ?? plain[0] ?? '' };
}

/** The second formula, for long labels, shows nothing when the first one shows a text. */
function numberFormulas(place: string, scale: number): string[] {
  const score = scale === 1 ? place : `${place}*${scale}`;
  return [`${place}&""`, '""'].map((text) => `=IFERROR(IF(COUNT(${place}),${score},${text}),"")`);
}

/** The number written in Thai or Arabic digits. */
const textFormula = (place: string): string => {
  const inArabicDigits = [...thaiDigits].reduce(
    (inner, digit, value) => `SUBSTITUTE(${inner},"${digit}",${value})`,
    place,
  );
  return `=IFERROR(VALUE(${inArabicDigits}),"")`;
};

/** The mean of question cells, as long as all of them hold numbers. */
function meanFormula(cells: readonly CellAddress[]): DraftValue {
  const all = cells.map(absolute).join(',');
  return { formula: `=IF(COUNT(${all})=${cells.length},AVERAGE(${all}),"")` };
}

const lookedUp = ({ scores, row, column }: ScoreLookup): string =>
  `INDEX(${[absolute(scores), ...[row, column].flatMap((key) => (key === null ? [] : position(key)))].join(',')})`;

const position = ({ label, among }: LookupKey): string =>
  `MATCH(${typeof label === 'number' ? label : textLiteral(label)},${absolute(among)},0)`;

/** As MATCH takes it: "*", "?" and "~" stand for themselves after a "~". */
const textLiteral = (text: string): string => `"${text.replace(/[~*?]/g, '~$&').replaceAll('"', '""')}"`;

/** "C7:C16" → "$C$7:$C$16". */
const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** Thai or Arabic digits with a point and nothing else, so that a worksheet function can read it. */
const isBareNumber = (text: string): boolean => /^ *[0-9๐-๙]+(\.[0-9๐-๙]+)? *$/.test(text);
