/**
 * Where no line may break: between words such as พ.ศ. or ไตรมาสที่ and their number, between a number and its unit, at
 * the hyphen of E-Service, and inside ร้อยละ. Comparing and reading back treat these characters as blanks, hyphens or
 * nothing (ita/thaiText cleanText).
 */

import type { ModelRow } from './sheetModel';

/** U+00A0: as wide as a blank. */
const NO_BREAK = '\u00a0';
/** U+2060, which has no width. */
const JOINER = '\u2060';
/** U+2011. */
const NO_BREAK_HYPHEN = '\u2011';

const NUMBER = '[0-9๐-๙]';
const BEFORE_NUMBER = new RegExp(`(พ\\.ศ\\.|ที่|ทุก|ปี|ละ|ข้อ|ครบ|รวม|ภายใน|ไม่เกิน|อย่างน้อย) (?=${NUMBER})`, 'g');
const UNITS = 'คะแนน|วันทำการ|วัน|เดือน|ปี|ครั้ง|เรื่อง|ประเด็น|มาตรการ|เครื่องมือ|ตัวชี้วัด(?!ที่)|ส่วน|ข้อ|แห่ง|คน';
const BEFORE_UNIT = new RegExp(`(${NUMBER}) (?=(?:${UNITS}))`, 'g');

export const unbroken = (text: string): string =>
  text
    .replace(BEFORE_NUMBER, `$1${NO_BREAK}`)
    .replace(BEFORE_UNIT, `$1${NO_BREAK}`)
    .replace(/ร้อยละ/g, `ร้อย${JOINER}ละ`)
    .replace(/E-Service/g, `E${NO_BREAK_HYPHEN}Service`);

/** For our texts only: what staff typed stays unchanged. */
export const unbrokenRow = (row: ModelRow): ModelRow => ({
  ...row,
  cells: row.cells.map((cell) => (typeof cell === 'string' ? unbroken(cell) : cell)),
});

export const unbrokenRows = (rows: readonly ModelRow[]): ModelRow[] => rows.map(unbrokenRow);
