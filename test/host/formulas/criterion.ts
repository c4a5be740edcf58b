/** The tests of COUNTIF, SUMIF and MATCH: ">=85", "ผ่าน*", 95, "". */
import { CellError, type Scalar } from '../workbook/scalar';
import { compare, parseNumber } from './convert';

/** `exact`: as MATCH and VLOOKUP look up, without operators, but with wildcards. */
export function criterion(wanted: Scalar, { exact = false } = {}): (value: Scalar) => boolean {
  if (typeof wanted !== 'string') {
    const target = wanted ?? 0;
    return (value) => value !== null && sameKind(value, target) && compare(value, target) === 0;
  }
  const [, operator = '', operand = ''] = (exact ? null : /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(wanted)) ?? [
    null,
    '',
    wanted,
  ];
  const number = exact ? null : parseNumber(operand);
  if (operator === '' || operator === '=') return equals(operand, number, operator === '=');
  if (operator === '<>') {
    const equal = equals(operand, number, true);
    return (value) => !equal(value);
  }
  const holds = (sign: number): boolean =>
    sign === 0 ? operator.includes('=') : operator.startsWith(sign < 0 ? '<' : '>');
  const target = number ?? operand;
  return (value) => value !== null && sameKind(value, target) && holds(compare(value, target));
}

function equals(operand: string, number: number | null, marked: boolean): (value: Scalar) => boolean {
  if (operand === '') return (value) => value === null || (!marked && value === '');
  const pattern = wildcard(operand);
  return (value) => {
    if (number !== null && typeof value === 'number') return compare(value, number) === 0;
    if (value instanceof CellError) return value.code === operand.toUpperCase();
    if (typeof value === 'boolean') return String(value) === operand.toLowerCase();
    return typeof value === 'string' && (pattern.test(value) || (number !== null && parseNumber(value) === number));
  };
}

/** "*" any text, "?" one character, "~" takes the meaning away; case does not count. */
export function wildcard(text: string, anchor: '^' | '' = '^'): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (found) => {
    if (found === '*') return '[^]*';
    if (found === '?') return '[^]';
    return found === '~~' ? '~' : `\\${found.at(-1) ?? ''}`;
  });
  return new RegExp(anchor === '^' ? `^${source}$` : source, 'iu');
}

const sameKind = (a: Scalar, b: Scalar): boolean => typeof a === typeof b && !(a instanceof CellError);
