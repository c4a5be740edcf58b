/** A value as a cell shows it: number formats in English notation, with Thai digits and Buddhist years. */
import { numberText } from '../formulas/convert';
import { roundHalfUp } from '../formulas/decimal';
import { englishNames, formatDate, thaiNames, type Calendar } from './dateFormat';
import type { DateSystem } from './dates';
import { literals, split, type Piece } from './formatPieces';
import { CellError, type Scalar } from './scalar';

/** The text of a cell. */
export function displayText(value: Scalar, format: string, system: DateSystem = 1900): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return formatNumber(value, format, system);
}

/** As TEXT(value, format): a number, or a text for the fourth section. */
export function formatNumber(value: number | string, format: string, system: DateSystem = 1900): string {
  const sections = split(format, ';');
  if (typeof value === 'string') {
    const text = sections[3] ?? (sections.length === 1 && sections[0]?.includes('@') ? sections[0] : '@');
    return literals(text)
      .map((piece) => (piece.quoted ? piece.text : piece.text.replaceAll('@', value)))
      .join('');
  }
  const [section, signed] = choose(sections, value);
  const thai = /\[\$-D[0-9A-F]*41E\]/i.test(section) || /^t/.test(section.trim());
  const buddhist = /\[\$-(?:107|D07)[0-9A-F]*\]/i.test(section) || /\bbb/i.test(section);
  const names = /\[\$-[0-9A-F]*41E\]/i.test(section) ? thaiNames : englishNames;
  const bare = section.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, symbol: string) =>
    symbol === '' ? '' : `"${symbol}"`,
  );
  const text = formatSection(
    signed,
    bare.replace(/\[(?:[A-Z][a-z]+\d*|<=?[^\]]*|>=?[^\]]*|=[^\]]*|[A-Z]+\d*)\]/gi, keepElapsed),
    { system, buddhist, names },
  );
  return thai ? text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : text;
}

/** Digits that a format shows of a value. */
export interface ShownDigits {
  /** After the decimal point of the value itself: 4 for "0.00%", -3 for "0,". */
  readonly places: number;
  /** In all, where the format is scientific. */
  readonly significant: number | null;
}

/** null for General, dates, fractions and texts, which show no certain number of digits. */
export function shownDigits(value: number, format: string): ShownDigits | null {
  const [section] = choose(split(format, ';'), value);
  const codes = literals(section.replace(/\[[^\]]*\]/g, ''))
    .map((piece) => (piece.quoted ? '' : piece.text))
    .join('');
  if (!/[0#?]/.test(codes) || /general|[ymdhsb@/]/i.test(codes)) return null;
  const [mantissa = '', exponent] = codes.split(/E[+-]/i);
  const [integer = '', decimals = ''] = mantissa.split('.');
  const shown = (decimals.match(/[0#?]/g) ?? []).length;
  if (exponent !== undefined) return { places: shown, significant: shown + 1 };
  const thousands = /,+(?=[^0#?,]*$)/.exec(decimals === '' ? integer : decimals)?.[0].length ?? 0;
  return { places: shown + 2 * (codes.split('%').length - 1) - 3 * thousands, significant: null };
}

/** Whether numbers in this format are dates or times. */
export const isDateFormat = (format: string): boolean =>
  !/^general$/i.test(format) &&
  literals(split(format, ';')[0] ?? '').some(
    (piece) => !piece.quoted && /[ymdhsb]/i.test(piece.text.replace(/\[[^\]]*\]/g, '')),
  );

const keepElapsed = (bracket: string): string => (/^\[(?:h+|m+|s+)\]$/i.test(bracket) ? bracket : '');

/** The section for a value, and the value with the sign that is still to be shown. */
function choose(sections: readonly string[], value: number): [string, number] {
  const conditional = sections.map((section) => /\[([<>]=?|=|<>)(-?[\d.]+)\]/.exec(section));
  if (conditional.some((condition) => condition !== null)) {
    const index = conditional.findIndex(
      (condition) => condition !== null && holds(value, condition[1] ?? '', Number(condition[2])),
    );
    return [sections[index >= 0 ? index : sections.length - 1] ?? 'General', value];
  }
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return [negative, Math.abs(value)];
  if (value === 0 && zero !== undefined) return [zero, value];
  return [positive, value];
}

function holds(value: number, operator: string, limit: number): boolean {
  if (operator === '<>') return value !== limit;
  return (
    (operator.includes('=') && value === limit) ||
    (operator.includes('<') && value < limit) ||
    (operator.includes('>') && value > limit)
  );
}

function formatSection(value: number, section: string, calendar: Calendar): string {
  const pieces = literals(section.replace(/^t(?=[#0])/, ''));
  const codes = pieces.map((piece) => (piece.quoted ? '' : piece.text)).join('');
  if (/general/i.test(codes)) {
    return pieces.map((piece) => (piece.quoted ? piece.text : piece.text.replace(/general/i, general(value)))).join('');
  }
  if (/[ymdhsb]/i.test(codes)) return formatDate(value, pieces, calendar);
  if (!/[0#?]/.test(codes))
    return (value < 0 ? '-' : '') + pieces.map((piece) => piece.text.replaceAll('@', general(value))).join('');
  return formatDigits(value, pieces, codes);
}

/** "General": up to 11 characters, as a cell of ordinary width shows it. */
function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const sign = Number(exponent) < 0 ? '-' : '+';
    return `${String(Number(mantissa))}E${sign}${String(Math.abs(Number(exponent))).padStart(2, '0')}`;
  }
  const room = Math.max(0, 10 - String(Math.trunc(size)).length);
  return numberText(Math.min(room, 9) === 0 ? Math.round(value) : roundHalfUp(value, Math.min(room, 9)));
}

function formatDigits(value: number, pieces: readonly Piece[], codes: string): string {
  const percents = codes.split('%').length - 1;
  const scientific = /E[+-]([0#?]+)/i.exec(codes);
  const mantissaCodes = scientific === null ? codes : codes.slice(0, scientific.index);
  const [integerCodes = '', decimalCodes = ''] = mantissaCodes.split('.');
  const thousands = /,+(?=[^0#?,]*$)/.exec(integerCodes)?.[0].length ?? 0;
  const grouped = /[0#?],+[0#?]/.test(integerCodes);
  const places = (decimalCodes.match(/[0#?]/g) ?? []).length;
  let scaled = Math.abs(value) * 100 ** percents;
  if (percents > 0) scaled = Number(scaled.toPrecision(15));
  if (decimalCodes === '' || !decimalCodes.includes(',')) scaled /= 1000 ** thousands;
  let exponent = 0;
  if (scientific !== null && scaled !== 0) {
    exponent = Math.floor(Math.log10(scaled));
    scaled /= 10 ** exponent;
  }
  const rounded = roundHalfUp(scaled, places);
  const [whole = '0', fraction = ''] = fixed(rounded, places).split('.');
  const negative = value < 0 && rounded !== 0;
  const integer = integerDigits(whole, integerCodes, grouped);
  const decimals = decimalDigits(fraction, decimalCodes);
  const power =
    scientific === null
      ? ''
      : `E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(scientific[1]?.length ?? 2, '0')}`;
  return (negative ? '-' : '') + weave(pieces, integer, mantissaCodes.includes('.') ? `.${decimals}` : '', power);
}

/** Digits go where the first code stands; everything around the codes stays. */
function weave(pieces: readonly Piece[], integer: string, decimals: string, power: string): string {
  let written = '';
  let state: 'before' | 'integer' | 'decimals' = 'before';
  for (const piece of pieces) {
    if (piece.quoted) {
      written += piece.text;
      continue;
    }
    for (const [token] of piece.text.matchAll(/E[+-][0#?]+|[0#?][0#?,]*|\.[0#?,]*|[^]/gi)) {
      if (/^E[+-]/i.test(token)) written += power;
      else if (token.startsWith('.')) {
        if (state === 'before') written += integer;
        written += decimals;
        state = 'decimals';
      } else if (/^[0#?]/.test(token)) {
        if (state === 'before') written += integer;
        if (state === 'before') state = 'integer';
      } else if (token !== ',') written += token;
    }
  }
  return written;
}

function integerDigits(whole: string, codes: string, grouped: boolean): string {
  const minimum = (codes.match(/0/g) ?? []).length;
  const digits = (whole === '0' && minimum === 0 ? '' : whole).padStart(minimum, '0');
  return grouped ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits;
}

function decimalDigits(fraction: string, codes: string): string {
  const slots: readonly string[] = codes.match(/[0#?]/g) ?? [];
  const last = slots.lastIndexOf('0');
  let digits = fraction.padEnd(slots.length, '0');
  while (digits.length > last + 1 && digits.endsWith('0')) digits = digits.slice(0, -1);
  return digits;
}

const fixed = (value: number, places: number): string =>
  value >= 1e21 ? BigInt(Math.round(value)).toString() : value.toFixed(places);
