/** Reads Thai text as people type it: digits, numbers, fiscal years, and names with small typing errors. */

const THAI_ZERO = '๐'.charCodeAt(0);
/** Buddhist era − common era. */
const ERA = 543;

/** 95.01 → "๙๕.๐๑". */
export const thaiDigits = (figure: number | string): string =>
  String(figure).replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));

/** "๙๕.๐๑" and "９５．０１" → "95.01". */
export const arabicDigits = (text: string): string =>
  text
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Zero-width spaces and joiners, soft hyphens, directional marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/**
 * Normalises texts that look the same to one spelling: no invisible characters, plain spaces and hyphens, Arabic
 * digits, สระอำ as one character, แ instead of two เ, no doubled tone marks.
 */
export const cleanText = (text: string): string => (UNCLEAN.test(text) ? cleaned(text) : text);

/**
 * Matches every text that a step of cleaning would change, and a few others. Most texts are clean and are read many
 * times, so this test saves the work.
 */
const UNCLEAN =
  /[^\x21-\x7e\u0e01-\u0e4c ]|เเ| {2}|^ | $|[\u0e48-\u0e4b][\u0e33\u0e38-\u0e3a]|[\u0e38\u0e39]\u0e3a|([\u0e31\u0e34-\u0e3a\u0e47-\u0e4c])\1/;

const cleaned = (text: string): string =>
  arabicDigits(text.normalize('NFC').replace(INVISIBLE, ''))
    .replace(/\s+/g, ' ')
    // U+2010 and U+2011, the non-breaking hyphen.
    .replace(/[\u2010\u2011]/g, '-')
    .trim()
    .replace(/เเ/g, 'แ')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/([\u0e48-\u0e4b])\u0e4d\u0e32/g, '$1\u0e33')
    .replace(/([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1+/g, '$1');

/** Key for comparing texts: cleaned, lower case, without tone marks, spaces and punctuation. */
export const matchKey = (text: string): string =>
  cleanText(text)
    .toLowerCase()
    .replace(/[\u0e47-\u0e4c]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. Returns `limit` + 1
 * if the distance is greater than `limit`.
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    older = previous;
    previous = current;
  }
  return Math.min(previous[to.length] ?? limit + 1, limit + 1);
}

/** A text read as a number. `value` is the figure as written: "95.55%" gives 95.55. */
export type NumberText =
  | { readonly kind: 'number'; readonly value: number }
  /** A number with several meanings: "95,55" or "95 55". */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' };

const UNITS_BEFORE = /^(?:ร้อยละ|คะแนน|score)\s*:?\s*/i;
const UNITS_AFTER = /\s*(?:คะแนน|%|percent|points?|pts?\.?)$/i;

/** Reads a text as one number: Thai, Arabic and full-width digits, units, thousands separators, stray spaces. */
export function parseNumber(text: string): NumberText {
  const cleaned = cleanText(text).replace(/^['’]/, '').trim();
  if (cleaned === '') return { kind: 'blank' };
  const bare = cleaned
    .replace(UNITS_BEFORE, '')
    .replace(UNITS_AFTER, '')
    .replace(/^[−–](?=\d)/, '-')
    .replace(/\s*\.\s*/, '.');
  if (/^[+-]?\d+(?:\.\d+)?$/.test(bare)) return { kind: 'number', value: Number(bare) };
  if (/^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) {
    // "95,550" may be 95.550 with a decimal comma. As thousands it would not be a score, so it stays ambiguous.
    const thousands = /^[+-]?\d{1,2},\d{3}$/.test(bare) && !/^[+-]?1,\d{3}$/.test(bare);
    return thousands ? { kind: 'ambiguous' } : { kind: 'number', value: Number(bare.replaceAll(',', '')) };
  }
  if (/^[+-]?\d[\d., ]*$/.test(bare) && /\d[, ]+\d/.test(bare)) return { kind: 'ambiguous' };
  return { kind: 'none' };
}

export interface YearMention {
  /** Fiscal year, Buddhist era, 2540–2599. */
  readonly year: number;
  /** strong: named as a fiscal year ("ปีงบประมาณ", "FY"); plain: "พ.ศ.", "ปี", "ITA"; bare: a number that can be a year. */
  readonly strength: 'strong' | 'plain' | 'bare';
}

const STRONG_YEAR =
  /(?:ปีงบประมาณ|ประจำปี|ปีงบ|fiscal\s*year|\bfy)\s*(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|b\.?\s*e\.?)?\s*[:.]?\s*(\d{4}|\d{2})(?!\d|[.,]\d)/gi;
const PLAIN_YEAR = /(?:พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|\bb\.?e\.?|ปี|\bita|\byear)\s*[:.]?\s*(\d{4}|\d{2})(?!\d|[.,]\d)/gi;
const BARE_YEAR = /(?:^|[^\d.,/])(25[4-9]\d|20[0-4]\d)(?!\d|[.,]\d)/g;
/** A year after a month is part of a date: "19 กุมภาพันธ์ 2568", "1/2/2568", "30 ก.ย. พ.ศ. 2567". */
const DATES =
  /(?:(?:[\u0e01-\u0e4e]*(?:คม|ยน|พันธ์)|[ก-ฮ]{1,2}\.\s?[คยพ]\.|\bjan\w*|\bfeb\w*|\bmar\w*|\bapr\w*|\bmay|\bjun\w*|\bjul\w*|\baug\w*|\bsep\w*|\boct\w*|\bnov\w*|\bdec\w*)\s*(?:พ\.?\s*ศ\.?)?\s*|\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*)\d{2,4}/gi;

/** A mention with the text around it. */
export interface YearInText extends YearMention {
  /** The text between the previous mention, or the start, and these digits: "และแผนพัฒนาปี พ.ศ. ". */
  readonly before: string;
  /** The text from these digits to those of the next mention, or to the end. */
  readonly after: string;
}

/** Every mention of a fiscal year in a text, in order: "พ.ศ. ๒๕๖๗", "FY2024", "ปี 67", "ITA 2567". Dates do not count. */
export function fiscalYears(text: string): YearMention[] {
  return yearsInText(text).map(({ year, strength }) => ({ year, strength }));
}

export function yearsInText(text: string): YearInText[] {
  const cleaned = cleanText(text).replace(DATES, ' ');
  if (!/\d{2}/.test(cleaned)) return [];
  const found = new Map<number, YearMention & { start: number; end: number }>();
  const add = (pattern: RegExp, strength: YearMention['strength']) => {
    for (const match of cleaned.matchAll(pattern)) {
      const digits = match[1] ?? '';
      const end = match.index + match[0].length;
      const year = buddhistYear(digits, /fy|fiscal|ค/i.test(match[0]));
      if (year !== null && !found.has(end)) found.set(end, { year, strength, start: end - digits.length, end });
    }
  };
  add(STRONG_YEAR, 'strong');
  add(PLAIN_YEAR, 'plain');
  add(BARE_YEAR, 'bare');
  const all = [...found.values()].sort((a, b) => a.end - b.end);
  return all.map(({ year, strength, start, end }, index) => ({
    year,
    strength,
    before: cleaned.slice(all[index - 1]?.end ?? 0, start),
    after: cleaned.slice(end, all[index + 1]?.start ?? cleaned.length),
  }));
}

/** "2567", "2024" and "67" → 2567; in the common era, "24" → 2567; null if it cannot be a fiscal year. */
function buddhistYear(digits: string, commonEra: boolean): number | null {
  const figure = Number(digits);
  const year =
    digits.length === 4
      ? figure < 2400
        ? figure + ERA
        : figure
      : commonEra && figure < 50
        ? figure + 2000 + ERA
        : figure + 2500;
  return year >= 2540 && year <= 2599 ? year : null;
}
