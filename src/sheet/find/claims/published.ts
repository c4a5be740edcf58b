/** The published total and level in sentences and in labelled cells. */
import type { Framework } from '../../../ita/framework';
import type { PublishedResult } from '../../../ita/readings';
import { cleanText, fiscalYears } from '../../../ita/thai';

export interface PublishedCandidate extends PublishedResult {
  /** Called the ITA score or told in a sentence, not just "รวม". */
  readonly sure: boolean;
  /** Fiscal year (B.E.) the sentence speaks of; null when it names none or several. */
  readonly year: number | null;
}

/** A failed result is a level as written, though no framework calls it so. */
const OTHER_LEVELS = ['ไม่ผ่าน'];

export interface LevelNames {
  /** The level that a text is, and nothing else: "ผ่านดี", "ระดับ A"; null when it is none. */
  exactly(text: string): string | null;
  /** The level named right at the beginning of a text. */
  leading(text: string): string | null;
}

export function levelNames(frameworks: readonly Framework[]): LevelNames {
  const official = new Map<string, string>();
  for (const { name, englishName } of frameworks.flatMap((one) => one.levels)) {
    official.set(name.toLowerCase(), name);
    official.set(englishName.toLowerCase(), name);
  }
  for (const name of OTHER_LEVELS) official.set(name, name);
  // "ผ่านดีเยี่ยม" before "ผ่านดี" before "ผ่าน".
  const longestFirst = [...official.keys()].sort((a, b) => b.length - a.length);
  const one = `(?:${longestFirst.join('|')})`;
  const leading = new RegExp(`^["“'(\\s]*(${one})(?![\\p{L}\\p{M}])`, 'iu');
  const exactly = new RegExp(`^(?:(?:อยู่ใน)?ระดับ\\s*:?|level\\s*:?)?\\s*["“'(]*(${one})["”')]*$`, 'iu');
  const find = (pattern: RegExp, text: string): string | null => {
    const match = pattern.exec(cleanText(text));
    return match === null ? null : (official.get((match[1] ?? '').toLowerCase()) ?? null);
  };
  return { exactly: (text) => find(exactly, text), leading: (text) => find(leading, text) };
}

/** A figure 0–100 that is no part of a longer number, a range, a rank or a share. */
const FIGURE =
  /(^|[^\d.,\-–/])(\d{1,3}(?:\.\d+)?)(?![\d,]*\d|\.\d|\s*(?:[-–]|ถึง)\s*\d|\s*(?:ขึ้นไป|ตัวชี้วัด|ด้าน|ข้อ|แห่ง|คน))/gu;
const SAYS_SCORE_BEFORE = /(?:คะแนน|score)[^\d]{0,40}$/iu;
const GETS_BEFORE = /(?:ได้|มี|เท่ากับ|คิดเป็น|ได้รับ)\s*(?:ร้อยละ)?\s*$/u;
const SCORE_AFTER = /^\s*(?:คะแนน|points)/iu;
/** Words between "คะแนน" and the figure, or just before, that make it another figure. */
const ANOTHER_FIGURE =
  /เต็ม|ลำดับ|อันดับ|ตัวชี้วัด|indicator|(?:^|[^a-z])[ieo]it(?![a-z])|eitpublic|eitsurvey|สูงสุด|ต่ำสุด|ประเทศ|จังหวัดเฉลี่ย|เป้าหมาย|ไม่น้อยกว่า|มากกว่า|น้อยกว่า|ต่ำกว่า|ตั้งแต่|ระหว่าง|เกณฑ์|เพิ่มขึ้น|ลดลง|ที่แล้ว|ก่อน|full|rank|target|national|ส่วนที่|ครั้งที่|รอบ|part|round|น้ำหนัก|weight|ข้อ|ด้าน/iu;
const NEIGHBOURHOOD = 60;
const LEVEL_INTRODUCED = /^[^\d]{0,30}?(?:ระดับ|level|\()\s*(?:ผลการประเมิน|คือ|:)?\s*/iu;

/** The total a sentence tells: "มีค่าคะแนนเท่ากับ ๙๕.๐๑ คะแนน อยู่ในระดับ ผ่าน", "ระดับผลคะแนน ๙๕.๐๑ (ผ่าน)". */
export function publishedInSentence(text: string, cell: string, levels: LevelNames): PublishedCandidate | null {
  const cleaned = cleanText(text);
  for (const match of cleaned.matchAll(FIGURE)) {
    const [whole, lead = '', figure = ''] = match;
    const before = cleaned.slice(0, match.index) + lead;
    const after = cleaned.slice(match.index + whole.length);
    const score = Number(figure);
    const says = SAYS_SCORE_BEFORE.test(before) || (GETS_BEFORE.test(before) && SCORE_AFTER.test(after));
    const near = before.slice(-NEIGHBOURHOOD).replace(/.*\d/u, '');
    if (!says || score > 100 || ANOTHER_FIGURE.test(near)) continue;
    const introduction = LEVEL_INTRODUCED.exec(after);
    const level = introduction === null ? null : levels.leading(after.slice(introduction[0].length));
    const years = new Set(fiscalYears(cleaned).map(({ year }) => year));
    const [year] = years;
    return {
      score,
      scoreCell: cell,
      level,
      levelCell: level === null ? null : cell,
      sure: true,
      year: years.size === 1 && year !== undefined ? year : null,
    };
  }
  return null;
}
