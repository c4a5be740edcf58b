/** When a measure is due, from the words of its period: the last quarter, month or day that it names. */
import { cleanText } from '../../ita/thaiText';
import type { Formula } from './draft';

/** Buddhist era − common era. */
export const ERA = 543;

/**
 * A date of the Buddhist era as a formula: its serial number differs between workbooks that count days from 1900 and
 * from 1904.
 */
export const dateFormula = (year: number, month: number, day: number): Formula => ({
  formula: `=DATE(${year - ERA},${month},${day})`,
});

/** Year of the Buddhist era, month from 1. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The last date that the period names; without one, the end of the fiscal year (B.E.) that is planned for. A beginning
 * is not an end: “ตั้งแต่เดือนตุลาคมเป็นต้นไป” names none.
 */
export function dueDate(period: string, fiscalYear: number): Formula {
  const text = cleanText(period);
  const named = [...quartersIn(text, fiscalYear), ...monthsIn(text, fiscalYear), ...datesIn(text, fiscalYear)];
  const last = named.sort((one, other) => stamp(one) - stamp(other)).at(-1) ?? endOfQuarter(4, fiscalYear);
  return dateFormula(last.year, last.month, last.day);
}

const stamp = ({ year, month, day }: Day): number => (year * 100 + month) * 100 + day;

/** The last day of the month if it lacks the named day, as in “31 กุมภาพันธ์”. */
function dayOf(year: number, month: number, day: number | null): Day {
  const last = new Date(Date.UTC(year - ERA, month, 0)).getUTCDate();
  return { year, month, day: day === null || day < 1 || day > last ? last : day };
}

/** The calendar year of a month of a fiscal year, which begins in October of the year before. */
const endOfQuarter = (quarter: number, fiscalYear: number): Day => endOfMonth(((3 * quarter + 8) % 12) + 1, fiscalYear);
const endOfMonth = (month: number, fiscalYear: number): Day => dayOf(yearOf(month, fiscalYear), month, null);
const yearOf = (month: number, fiscalYear: number): number => (month >= FIRST_MONTH ? fiscalYear - 1 : fiscalYear);
const FIRST_MONTH = 10;

const YEAR = "(?:พ\\.? ?ศ\\.? ?)?['’]?(?<year>\\d{4}|\\d{2})(?!\\d)";
/** Two digits are a year only close to the planned one: in “15 ม.ค. 30 มี.ค.” neither is one. */
const NEAR = 10;

/** "2569", "69" and "2026" → 2569; null for two digits that are not a year close to this plan. */
function yearFrom(digits: string | undefined, fiscalYear: number): number | null {
  if (digits === undefined) return null;
  const figure = Number(digits);
  if (digits.length === 4) return figure >= 2500 && figure < 2600 ? figure : figure >= 2000 ? figure + ERA : null;
  return Math.abs(2500 + figure - fiscalYear) <= NEAR ? 2500 + figure : null;
}

/** Counted things, before which a number is neither a quarter nor a year: "ไตรมาสที่ 1 จำนวน 2 ครั้ง". */
const COUNTED =
  ' ?(?:ครั้ง|คน|ราย|วัน|เดือน|ปี|เรื่อง|ฉบับ|โครงการ|กิจกรรม|แห่ง|หลักสูตร|รุ่น|ช่องทาง|ด้าน|ประเด็น|ข้อ|ชุด|หน่วย|บาท|%|[.:]\\d)';

const MONTHS: readonly (readonly string[])[] = [
  ['มกราคม', 'ม', 'ค'],
  ['กุมภาพันธ์?', 'ก', 'พ'],
  ['มีนาคม', 'มี', 'ค'],
  ['เมษายน', 'เม', 'ย'],
  ['พฤษภาคม', 'พ', 'ค'],
  ['มิถุนายน', 'มิ', 'ย'],
  ['กรกฎาคม', 'ก', 'ค'],
  ['สิงหาคม', 'ส', 'ค'],
  ['กันยายน', 'ก', 'ย'],
  ['ตุลาคม', 'ต', 'ค'],
  ['พฤ[ศษ]จิกายน', 'พ', 'ย'],
  ['ธันวาคม', 'ธ', 'ค'],
];
/**
 * Months in full or short form; one full stop of the short form may be missing. A commission is not a month ("อ.ก.พ.",
 * "ก.ค.ศ.", "สำนักงาน ก.พ."), nor is the end or the beginning of a word ("ม.คณะ").
 */
const MONTH = `(?:${MONTHS.map(([full = '', first = '', second = '']) => {
  const dotted = `(?<![ก-ฮ]\\.|สำนักงาน ?|คณะกรรมการ ?|มติ ?)${first}\\. ?${second}(?:\\.(?!(?!พ\\.? ?ศ)[ก-ฮ]\\.)|(?![ก-๎.]))`;
  const joined = `(?<=^|[^ก-๎.]|เดือน|ภายใน|สิ้น|ถึง)${first}${second}\\.(?![ก-ฮ]\\.)`;
  return `${full}|${dotted}|${joined}`;
}).join('|')})`;

/** From 1. */
const monthOf = (name: string): number =>
  MONTHS.findIndex(([full = '', first = '', second = '']) =>
    new RegExp(`^(?:${full}|${first}\\.? ?${second}\\.?)$`).test(name),
  ) + 1;

/** Words before a beginning, and after it. */
const BEGINS = /(?:ตั้งแต่|เริ่ม(?:ต้น|ดำเนินการ)?) ?(?:ใน)? ?(?:วันที่|เดือน|ต้นเดือน)? ?$/;
const GOES_ON = /^[^ก-ฮ]*(?:พ\.? ?ศ\.?)?[^ก-ฮ]*เป็นต้น(?:ไป|มา)/;

const isBeginning = (text: string, start: number, end: number): boolean =>
  BEGINS.test(text.slice(0, start)) || GOES_ON.test(text.slice(end));

/** What may separate two quarters of a list or a range, with the months of the first in brackets. */
const AND = / ?(?:\([^)]*\))? ?(?:[-–—~,/&]|จนถึง|ถึง|และ|กับ|หรือ)+ ?(?:ใน)?(?:ไตรมาส)? ?(?:ที่)? ?/y;
const QUARTERS = /(?:ไตรมาส(?: ?ที่)?|\bQ) ?(?=[1-4]|แรก|สุดท้าย)/gi;
const FIRST_QUARTER = /[1-4](?!\d)|แรก|สุดท้าย/y;
const NEXT_QUARTER = new RegExp(
  `Q?([1-4])(?!\\d|${COUNTED}| ?${MONTH}| ?(?<by>[/.-]) ?\\d{1,2} ?\\k<by> ?\\d{2})`,
  'iy',
);
const YEAR_OF_QUARTER = new RegExp(`(?: ?/ ?| ?(?:ของ)? ?(?:ปีงบประมาณ|ปีงบ|ปี) ?)${YEAR}`, 'y');

/** The last days of "ไตรมาสที่ 1", "ไตรมาส 1–3", "ไตรมาสที่ 1, 2 และ 3", "ไตรมาสที่ 1/2569", "ไตรมาสแรก", "Q2". */
function quartersIn(text: string, fiscalYear: number): Day[] {
  return [...text.matchAll(QUARTERS)].flatMap(({ index, 0: word }) => {
    const found: { readonly quarter: number; readonly year: number }[] = [];
    let end = index + word.length;
    const read = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = end;
      return pattern.exec(text);
    };
    for (let next = read(FIRST_QUARTER); next !== null;) {
      const number = next[1] ?? next[0];
      end += next[0].length;
      const year = read(YEAR_OF_QUARTER);
      const stated = yearFrom(year?.groups?.['year'], fiscalYear);
      if (stated !== null) end += year?.[0].length ?? 0;
      const quarter = number === 'แรก' ? 1 : number === 'สุดท้าย' ? 4 : Number(number);
      found.push({ quarter, year: stated ?? fiscalYear });
      const and = read(AND);
      const after = end;
      end += and?.[0].length ?? 0;
      next = and === null ? null : read(NEXT_QUARTER);
      if (next === null) end = after;
    }
    const [only, ...more] = found;
    if (only === undefined || (more.length === 0 && isBeginning(text, index, end))) return [];
    return found.map(({ quarter, year }) => endOfQuarter(quarter, year));
  });
}

const DAY_AND_MONTH = new RegExp(
  `(?:(?<!\\d)(?<day>\\d{1,2}) ?(?:ของ)? ?(?:เดือน)? ?)?(?<month>${MONTH})(?= ?(?<fiscal>ปีงบ(?:ประมาณ)?|ปี)? ?${YEAR}(?!${COUNTED})|)`,
  'g',
);

/** "31 มีนาคม 2569", "มี.ค. 69", "เดือนมีนาคม"; a month without a year belongs to the fiscal year. */
function monthsIn(text: string, fiscalYear: number): Day[] {
  return [...text.matchAll(DAY_AND_MONTH)].flatMap(({ index, 0: whole, groups = {} }) => {
    if (isBeginning(text, index, index + whole.length)) return [];
    const month = monthOf(groups['month'] ?? '');
    const stated = yearFrom(groups['year'], fiscalYear);
    const isFiscal = groups['fiscal']?.startsWith('ปีงบ') === true;
    const year = stated === null || isFiscal ? yearOf(month, stated ?? fiscalYear) : stated;
    return [dayOf(year, month, groups['day'] === undefined ? null : Number(groups['day']))];
  });
}

const NUMBERS = /(?<![\d/.-])(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d)/g;

/** "31/3/2569", "31-03-69"; with full stops only before four digits, because "1.2.69" numbers a paragraph. */
function datesIn(text: string, fiscalYear: number): Day[] {
  return [...text.matchAll(NUMBERS)].flatMap(({ index, 0: whole, 1: day, 2: between, 3: month, 4: digits = '' }) => {
    const year = between === '.' && digits.length < 4 ? null : yearFrom(digits, fiscalYear);
    const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (year === null || !isDate || isBeginning(text, index, index + whole.length)) return [];
    return [dayOf(year, Number(month), Number(day))];
  });
}
