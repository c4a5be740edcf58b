/** A value as a cell shows it: number formats in English notation, with Thai digits and Buddhist years. */
import { numberText } from '../formulas/convert';
import { roundHalfUp } from '../formulas/decimal';
import { CellError, type Scalar } from './scalar';

/** The text of a cell. */
export function displayText(value: Scalar, format: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return formatNumber(value, format);
}

/** As TEXT(value, format): a number, or a text for the fourth section. */
export function formatNumber(value: number | string, format: string): string {
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
    { buddhist, names },
  );
  return thai ? text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : text;
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
export function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const sign = Number(exponent) < 0 ? '-' : '+';
    return `${String(Number(mantissa))}E${sign}${String(Math.abs(Number(exponent))).padStart(2, '0')}`;
  }
  const room = Math.max(0, 10 - String(Math.trunc(size)).length);
  return numberText(Math.min(room, 9) === 0 ? Math.round(value) : roundHalfUp(value, Math.min(room, 9)));
}

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** A section as quoted texts and codes; "_x" is a space, "*x" nothing. */
function literals(section: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [text] of section.matchAll(/"[^"]*"?|\\.|_.|\*.|[^"\\_*]+/gs)) {
    if (text.startsWith('"')) pieces.push({ text: text.replaceAll('"', ''), quoted: true });
    else if (text.startsWith('\\')) pieces.push({ text: text.slice(1), quoted: true });
    else if (text.startsWith('_')) pieces.push({ text: ' ', quoted: true });
    else if (text.startsWith('*')) pieces.push({ text: '', quoted: true });
    else pieces.push({ text, quoted: false });
  }
  return pieces;
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

interface Names {
  /** Whole and shortened, from January. */
  readonly months: readonly (readonly [string, string])[];
  /** Whole and shortened, from Sunday. */
  readonly days: readonly (readonly [string, string])[];
}

/** How dates are written: with which names, and from which year years are counted. */
interface Calendar {
  readonly buddhist: boolean;
  readonly names: Names;
}

const namesIn = (language: string): Names => {
  const name = (date: Date, part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }).format(date);
  return {
    months: Array.from({ length: 12 }, (_, month) => {
      const first = new Date(Date.UTC(2023, month, 1));
      return [name(first, { month: 'long' }), name(first, { month: 'short' })] as const;
    }),
    // 1 January 2023 is a Sunday.
    days: Array.from({ length: 7 }, (_, day) => {
      const date = new Date(Date.UTC(2023, 0, 1 + day));
      return [name(date, { weekday: 'long' }).replace(/^วัน/, ''), name(date, { weekday: 'short' })] as const;
    }),
  };
};

const englishNames = namesIn('en-US');
const thaiNames = namesIn('th-TH');

/** Serial 1 is 1 January 1900; serials above 60 skip the day that 1900 did not have. */
function formatDate(serial: number, pieces: readonly Piece[], calendar: Calendar): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + Math.floor(serial) * 86_400_000 + seconds * 1000);
  const twelve = pieces.some((piece) => !piece.quoted && /am\/pm|a\/p/i.test(piece.text));
  let afterHour = false;
  return pieces
    .map((piece) => {
      if (piece.quoted) return piece.text;
      return piece.text.replace(/\[h+\]|y+|b+|m+|d+|h+|s+|am\/pm|a\/p/gi, (code: string, at: number, all: string) => {
        const lower = code.toLowerCase();
        const isMinute = lower.startsWith('m') && (afterHour || /^m+[^a-z]*s/i.test(all.slice(at)));
        afterHour = lower.startsWith('h') || lower.startsWith('[h') || (afterHour && !/^[sdy]/.test(lower));
        return datePart(lower, date, { ...calendar, isMinute, twelve, serial });
      });
    })
    .join('');
}

interface DateStyle extends Calendar {
  readonly isMinute: boolean;
  readonly twelve: boolean;
  readonly serial: number;
}

function datePart(code: string, date: Date, style: DateStyle): string {
  const pad = (value: number): string => String(value).padStart(Math.min(code.length, 2), '0');
  const hours = date.getUTCHours();
  if (code.startsWith('[')) return String(Math.floor(style.serial * 24));
  if (code.startsWith('a')) return hours < 12 ? 'AM' : 'PM';
  if (style.isMinute) return pad(date.getUTCMinutes());
  switch (code[0]) {
    case 'y':
    case 'b': {
      const year = date.getUTCFullYear() + (style.buddhist || code.startsWith('b') ? 543 : 0);
      return code.length <= 2 ? String(year % 100).padStart(2, '0') : String(year);
    }
    case 'm': {
      const [whole, short] = style.names.months[date.getUTCMonth()] ?? ['', ''];
      if (code.length === 5) return whole.slice(0, 1);
      return code.length >= 4 ? whole : code.length === 3 ? short : pad(date.getUTCMonth() + 1);
    }
    case 'd': {
      const [whole, short] = style.names.days[date.getUTCDay()] ?? ['', ''];
      return code.length >= 4 ? whole : code.length === 3 ? short : pad(date.getUTCDate());
    }
    case 'h':
      return pad(style.twelve ? hours % 12 || 12 : hours);
    default:
      return pad(date.getUTCSeconds());
  }
}

/** Splits at a separator outside quotes, escapes and brackets. */
function split(format: string, separator: string): string[] {
  const parts = [''];
  for (const [text] of format.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|[^]/gs)) {
    if (text === separator) parts.push('');
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + text;
  }
  return parts;
}
