/** How Excel turns one kind of value into another, and compares them. */
import { CellError, type Scalar } from '../workbook/scalar';
import { fifteenDigits } from './decimal';

/** An error value on its way out of an evaluation. */
export class ErrorValue extends Error {
  constructor(readonly value: CellError) {
    super(value.code);
  }
}

export const fail = (code: string): never => {
  throw new ErrorValue(CellError.of(code));
};

/** A number as text, shown with at most 15 significant digits. */
export function numberText(value: number): string {
  const rounded = fifteenDigits(value);
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [mantissa = '', exponent = '0'] = rounded.toExponential().split('e');
    return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${Math.abs(Number(exponent)).toString().padStart(2, '0')}`;
  }
  return String(rounded);
}

export function toText(value: Scalar): string {
  if (value instanceof CellError) throw new ErrorValue(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? numberText(value) : value;
}

export function toNumber(value: Scalar): number {
  if (value instanceof CellError) throw new ErrorValue(value);
  if (value === null) return 0;
  if (typeof value !== 'string') return Number(value);
  return parseNumber(value) ?? fail('#VALUE!');
}

export function toBoolean(value: Scalar): boolean {
  if (value instanceof CellError) throw new ErrorValue(value);
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' || (upper === 'FALSE' ? false : fail('#VALUE!'));
  }
  return value !== null && value !== 0 && value !== false;
}

const numeric = /^([-+]?)\$?((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([-+]?\d+))?\s*(%?)$/;

/** "95.5", " 1,234 ", "95%", "(5)" is not; null when the text is no number. Thai digits are no digits to Excel. */
export function parseNumber(text: string): number | null {
  const match = numeric.exec(text.trim());
  const digits = match?.[2]?.replaceAll(',', '') ?? '';
  if (match === null || !/\d/.test(digits)) return null;
  const value = Number(`${match[1] ?? ''}${digits}e${match[3] ?? '0'}`);
  if (!Number.isFinite(value)) return null;
  return match[4] === '%' ? Number(`${match[1] ?? ''}${digits}e${Number(match[3] ?? '0') - 2}`) : value;
}

/** < 0, 0 or > 0. Numbers come before texts before booleans; texts compare without case; empty is 0, "" or FALSE. */
export function compare(left: Scalar, right: Scalar): number {
  if (left instanceof CellError) throw new ErrorValue(left);
  if (right instanceof CellError) throw new ErrorValue(right);
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(fifteenDigits(a) - fifteenDigits(b));
  if (typeof a === 'string' && typeof b === 'string') {
    return Math.sign(a.localeCompare(b, 'en', { sensitivity: 'accent' }));
  }
  return Math.sign(rank(a) - rank(b)) || Math.sign(Number(a) - Number(b));
}

const rank = (value: number | string | boolean): number => ['number', 'string', 'boolean'].indexOf(typeof value);

const emptyLike = (other: Scalar): number | string | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
