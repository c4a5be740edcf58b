/** What Excel makes of a text that is typed into a cell or sent as a value. */
import { parseNumber, toText } from '../formulas/convert';
import { serialOf, type DateSystem } from './dates';
import { CellError, errorCodes, type Scalar } from './scalar';

export type Input =
  | { readonly kind: 'formula'; readonly formula: string }
  /** `format` is the number format that the text brings along where the cell has none ("95%"). */
  | { readonly kind: 'value'; readonly value: Scalar; readonly format: string | null };

/**
 * @param numberFormat the cell's; "@" makes a text of everything, and leaves every text as it is. That holds for a leading
 * apostrophe too, which other cells take for the mark of a text: nothing is documented, so the harsher belief is taken.
 */
export function readInput(input: string | number | boolean, numberFormat: string, system: DateSystem): Input {
  const value = (scalar: Scalar, format: string | null = null): Input => ({ kind: 'value', value: scalar, format });
  if (numberFormat === '@' && input !== '') return value(toText(input));
  if (typeof input === 'number' && !Number.isFinite(input)) return value(CellError.of('#NUM!'));
  if (typeof input !== 'string') return value(input);
  if (input === '') return value(null);
  if (input.startsWith("'")) return value(input.slice(1));
  if (input.startsWith('=') && input.length > 1) return { kind: 'formula', formula: input.slice(1) };
  // Excel also takes +1+2 and -A1 as formulas; they are read as such and stored with the sign.
  if (/^[+-][A-Za-z(]/.test(input)) return { kind: 'formula', formula: input.startsWith('+') ? input.slice(1) : input };
  if (/^(?:true|false)$/i.test(input)) return value(input.toLowerCase() === 'true');
  const upper = input.toUpperCase();
  if (errorCodes.some((code) => code === upper)) return value(CellError.of(upper));
  const date = readDate(input, system);
  if (date !== null) return value(date, 'm/d/yyyy');
  const number = parseNumber(input);
  if (number === null) return value(input);
  const percent = /%\s*$/.test(input);
  return value(number, percent ? (input.includes('.') ? '0.00%' : '0%') : input.includes(',') ? '#,##0' : null);
}

/** "31/12/2024" in either order of day and month, "2024-12-31" → serial number of the day. */
function readDate(text: string, system: DateSystem): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text.trim());
  const [year, first, second] = (iso?.slice(1) ?? (local === null ? [] : [local[3], local[1], local[2]])).map(Number);
  if (year === undefined || first === undefined || second === undefined || year < 1900) return null;
  const [month, day] = first > 12 && iso === null ? [second, first] : [first, second];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return serialOf(time, system);
}
