/** Functions of texts. */
import { formatNumber } from '../workbook/numberFormat';
import { fail, parseNumber, toBoolean, toNumber, toText } from './convert';
import { wildcard } from './criterion';
import { plain, required, whole, type Functions } from './functionKinds';

export const textFunctions: Functions = {
  VALUE: plain(1, 1, (value = null) => {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return fail('#VALUE!');
    return value === null ? 0 : (parseNumber(value as string) ?? fail('#VALUE!'));
  }),
  TEXT: (calculation, args) =>
    plain(2, 2, (value = null, format = null) =>
      typeof value === 'string' && parseNumber(value) === null
        ? formatNumber(value, toText(format))
        : formatNumber(toNumber(value), toText(format), calculation.surroundings.dateSystem),
    )(calculation, args),
  TRIM: plain(1, 1, (value = null) => toText(value).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: plain(1, 1, (value = null) => toText(value).replace(/[\u0000-\u001f]/g, '')),
  EXACT: plain(2, 2, (a = null, b = null) => toText(a) === toText(b)),
  LEN: plain(1, 1, (value = null) => toText(value).length),
  LEFT: plain(1, 2, (value = null, length = 1) => toText(value).slice(0, whole(length, 0))),
  RIGHT: plain(1, 2, (value = null, length = 1) => {
    const text = toText(value);
    return text.slice(Math.max(0, text.length - whole(length, 0)));
  }),
  MID: plain(3, 3, (value = null, start = null, length = null) => {
    const first = whole(start, 1) - 1;
    return toText(value).slice(first, first + whole(length, 0));
  }),
  UPPER: plain(1, 1, (value = null) => toText(value).toUpperCase()),
  LOWER: plain(1, 1, (value = null) => toText(value).toLowerCase()),
  REPT: plain(2, 2, (value = null, times = null) => toText(value).repeat(whole(times, 0))),
  CHAR: plain(1, 1, (value = null) => String.fromCharCode(whole(value, 1))),
  UNICHAR: plain(1, 1, (value = null) => String.fromCodePoint(whole(value, 1))),
  FIND: plain(2, 3, (needle = null, text = null, start = 1) => {
    const index = toText(text).indexOf(toText(needle), whole(start, 1) - 1);
    return index < 0 ? fail('#VALUE!') : index + 1;
  }),
  SEARCH: plain(2, 3, (needle = null, text = null, start = 1) => {
    const from = whole(start, 1) - 1;
    const index = wildcard(toText(needle), '').exec(toText(text).slice(from))?.index;
    return index === undefined ? fail('#VALUE!') : index + from + 1;
  }),
  SUBSTITUTE: plain(3, 4, (text = null, old = null, replacement = null, nth) => {
    const [from, to] = [toText(old), toText(replacement)];
    if (from === '') return toText(text);
    const parts = toText(text).split(from);
    if (nth === undefined) return parts.join(to);
    const place = whole(nth, 1);
    return parts.length <= place
      ? toText(text)
      : `${parts.slice(0, place).join(from)}${to}${parts.slice(place).join(from)}`;
  }),
  CONCATENATE: plain(1, 255, (...values) => values.map((value = null) => toText(value)).join('')),
  CONCAT: (calculation, args) =>
    args.flatMap((argument) => [...calculation.cells(calculation.value(required(argument)))].map(toText)).join(''),
  TEXTJOIN: (calculation, args) => {
    const [separator, skipEmpty] = args.slice(0, 2).map((argument) => calculation.scalar(required(argument)));
    const texts = args
      .slice(2)
      .flatMap((argument) => [...calculation.cells(calculation.value(required(argument)))].map(toText));
    return (toBoolean(skipEmpty ?? null) ? texts.filter((text) => text !== '') : texts).join(toText(separator ?? null));
  },
};
