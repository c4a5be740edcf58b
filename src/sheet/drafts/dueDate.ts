/** When a measure is due, by the words of its period: a quarter of the fiscal year, or a month and year that it names. */
import { cleanText } from '../../ita/thai';
import type { Formula } from './draft';

/** Buddhist era − common era. */
export const ERA = 543;

/** A date of the Buddhist era as a formula: its number differs between workbooks whose days count from 1900 and from 1904. */
export const dateFormula = (year: number, month: number, day: number): Formula => ({
  formula: `=DATE(${year - ERA},${month},${day})`,
});

/** The last of what the period names; else the end of the fiscal year (B.E.) that is planned for. */
export function dueDate(period: string, fiscalYear: number): Formula {
  const text = cleanText(period);
  const quarters = [...text.matchAll(/ไตรมาส(?:ที่)? ?([1-4])/g)].map(([, quarter]) => Number(quarter));
  if (quarters.length > 0) return endOfQuarter(Math.max(...quarters), fiscalYear);
  const months = [...text.matchAll(MONTH_AND_YEAR)].map(([, day, name = '', year]) => ({
    month: MONTHS.findIndex((names) => names.some((one) => name.startsWith(one))) + 1,
    year: Number(year),
    day: Number(day ?? 0),
  }));
  const last = months.sort((one, other) => one.year - other.year || one.month - other.month).pop();
  if (last === undefined) return endOfQuarter(4, fiscalYear);
  return last.day > 0 ? dateFormula(last.year, last.month, last.day) : endOfMonth(last.year, last.month);
}

/** Of a fiscal year, which begins in October of the year before. */
function endOfQuarter(quarter: number, fiscalYear: number): Formula {
  return quarter === 1 ? endOfMonth(fiscalYear - 1, 12) : endOfMonth(fiscalYear, 3 * quarter - 3);
}

const endOfMonth = (year: number, month: number): Formula =>
  dateFormula(year, month, new Date(Date.UTC(year - ERA, month, 0)).getUTCDate());

const MONTHS: readonly (readonly string[])[] = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
];
/** "31 มีนาคม 2568", "มี.ค. พ.ศ. 2568". */
const MONTH_AND_YEAR = new RegExp(
  `(?:(?<!\\d)(\\d{1,2}) )?(${MONTHS.flat()
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|')}) ?(?:พ\\.ศ\\. ?)?(25\\d\\d)`,
  'g',
);
