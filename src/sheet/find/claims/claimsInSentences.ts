/** What sentences state: "มีค่าคะแนนเท่ากับ ๙๕.๐๑ คะแนน อยู่ในระดับ ผ่าน", "ตัวชี้วัดที่ 8 ได้ 87.12 คะแนน". */
import { cleanText } from '../../../ita/thaiText';
import { agencyInSentence, isSameAgency } from '../text/agencyName';
import type { Lexicon } from '../text/lexicon';
import type { LevelNames } from '../text/levelNames';
import { qualifiersOf } from '../text/qualifiers';
import { asideOf, yearOf, type Claim, type Subject } from './claim';
import { readScoreCell } from '../text/scoreCell';

/** A figure 0–100 that is no part of a longer number, a range, a rank or a share; a comma before two digits is a point. */
const FIGURE =
  /(?<![\d.,\-–/])\d{1,3}(?:\.\d+|,\d{1,2}(?!\d))?(?![\d,]*\d|\.\d|\s*(?:[-–]|ถึง)\s*\d|\s*(?:ขึ้นไป|ตัวชี้วัด|ด้าน|ข้อ|แห่ง|คน|ราย|หน่วยงาน|ปี|วัน|เดือน|บาท|ครั้ง))/gu;
/** A number that counts things named before it is no figure: "ตัวชี้วัดที่ 8", "ส่วนที่ 1", "ลำดับที่ 12". */
const NUMBERS_SOMETHING =
  /(?:ตัวชี้วัด|ตชว\.?|ส่วน|ตอน|ข้อ|ลำดับ|อันดับ|ครั้ง|รอบ|หมวด|ด้าน|ไตรมาส|หน้า|แบบวัด|indicator|part|no\.?|rank|round|[ieo])\s*(?:ที่|no\.?|#)?\s*[.:]?\s*$/iu;
/** Words right before a figure that make it a score. */
const SAYS_SCORE_BEFORE = /(?:คะแนน|score|ผลการประเมิน|ผลประเมิน|ita|[=:]|\()[^\d]{0,48}$/iu;
const GETS_BEFORE = /(?:ได้|มี|เท่ากับ|คิดเป็น|ได้รับ|คือ|เป็น|=|:)\s*(?:ร้อยละ)?\s*$/u;
const SCORE_AFTER = /^\s*(?:\/\s*100|คะแนน|points|%)/iu;
/** What makes a figure the distance to something, a limit, or the maximum. */
const OTHER_FIGURE =
  /เต็ม|ลำดับ|อันดับ|สูงสุด|ไม่น้อยกว่า|ไม่ต่ำกว่า|(?:มาก|น้อย|ต่ำ|สูง|ดี)กว่า|ตั้งแต่|ระหว่าง|เกณฑ์|เพิ่ม(?:ขึ้น|อีก)|ลดลง|ขาด|อีก|ห่าง|ต่าง|น้ำหนัก|full|rank|weight|at least|missing|lack|more than|less than/iu;
const TOTAL =
  /(?:^|[^a-z])ita(?![a-z])|คะแนนรวม|รวมคะแนน|ภาพรวม|ผลรวม|ผลการประเมิน|ผลประเมิน|ผลคะแนน|ค่าคะแนน|total|overall/iu;
/** Other assessments, and scores of persons. */
const OTHER_ASSESSMENT = /lpa|ความพึงพอใจ|ประเมินผลงาน|ผู้รับผิดชอบ|ผู้บริหาร|ประเมินตนเอง|pmqa|สมรรถนะ|บุคคล/iu;
const LEVEL_INTRODUCED = /^[^\d]{0,30}?(?:ระดับ|level|\()\s*(?:ผลการประเมิน|คือ|:)?\s*/iu;
/** A level that is the agency's: its result has reached it. */
const AT_LEVEL =
  /(?:อยู่ใน|ได้|ผล(?:การ)?ประเมิน|ผลคะแนน|^)\s*(?:อยู่ใน)?\s*(?:ระดับ|level)(?:ผลการประเมิน|ผล|คะแนน)?\s*(?:ita)?\s*(?:คือ|เป็น|[:=])?\s*/giu;
/** A range of scores with its level is a criterion. */
const RANGE = /\d\s*(?:[-–]|ถึง)\s*\d|\d\s*(?:คะแนน)?\s*ขึ้นไป/u;
/** A level that is aimed at, or what is needed for it. */
const WISHED = /ขาด|จึงจะ|เพื่อให้|ต้อง|หาก|ถ้า|อีก|ควร|ยกระดับ|มุ่ง|if |need|in order/iu;
const MANY = /ส่วนใหญ่|ทั้งหมด|ทุกแห่ง|แห่ง|หลายหน่วยงาน|ทุกหน่วยงาน|จำนวน/u;

/** The score that a remark next to an indicator states: "แก้ไขเป็น 88.95 คะแนน"; null when it states none. */
export function scoreInRemark(text: string): string | null {
  const cleaned = cleanText(text);
  const said = qualifiersOf(cleaned);
  const figures = [...cleaned.matchAll(FIGURE)].map(([digits]) => digits);
  const figure = figures[figures.length - 1];
  if (figure === undefined || asideOf(said) !== null || said.mentioned.length > 0) return null;
  const isScore = said.isCorrection || /คะแนน|score|ที่ถูก|เดิม/iu.test(cleaned);
  return isScore && !OTHER_FIGURE.test(cleaned) ? figure : null;
}

export interface Teller {
  readonly lexicon: Lexicon;
  readonly levels: LevelNames;
  /** The assessed agency's name, if known: a sentence that names another agency says nothing about this one. */
  readonly agency: string | null;
}

export function claimsTold(text: string, cell: string, teller: Teller): Claim[] {
  const cleaned = cleanText(text);
  const claims: Claim[] = [];
  const ofAnother = isOfAnother(cleaned, teller.agency);
  const years = qualifiersOf(cleaned);
  let from = 0;
  for (const match of cleaned.matchAll(FIGURE)) {
    const [digits] = match;
    const end = match.index + digits.length;
    const before = cleaned.slice(from, match.index);
    const after = cleaned.slice(end);
    if (NUMBERS_SOMETHING.test(before) || /^\s*[.)]\s/.test(after)) continue;
    from = end;
    const isScore =
      SAYS_SCORE_BEFORE.test(before) || GETS_BEFORE.test(before) || SCORE_AFTER.test(after) || digits.includes('.');
    if (!isScore || OTHER_FIGURE.test(before) || OTHER_ASSESSMENT.test(cleaned)) continue;
    const level = levelAfter(after, cell, teller.levels);
    const subject = subjectOf(before, level !== null, teller.lexicon);
    if (subject === null) continue;
    const aside = ofAnother ? 'others' : asideOf(qualifiersOf(before));
    claims.push({
      subject,
      figure: readScoreCell(digits, 'General', cell),
      level,
      cell,
      year: yearOf(qualifiersOf(before)) ?? yearOf(years),
      aside: aside ?? (asideOf(years) === 'others' || asideOf(years) === 'target' ? asideOf(years) : null),
      isCorrection: years.isCorrection,
    });
  }
  if (claims.length === 0 && !ofAnother) {
    const level = levelTold(cleaned, cell, teller.levels);
    if (level !== null && !MANY.test(cleaned) && !RANGE.test(cleaned)) {
      const aside = asideOf(years);
      claims.push({
        subject: { kind: 'level' },
        figure: null,
        level,
        cell,
        year: yearOf(years),
        aside,
        isCorrection: false,
      });
    }
  }
  return claims;
}

function isOfAnother(text: string, agency: string | null): boolean {
  const named = agencyInSentence(text);
  if (named === null || agency === null) return false;
  return !isSameAgency(named, agency);
}

function subjectOf(before: string, hasLevel: boolean, lexicon: Lexicon): Subject | null {
  const named = lexicon.subjectIn(before);
  if (named !== null && named.kind !== 'several') return named;
  if (named !== null) return null;
  return TOTAL.test(before) || hasLevel ? { kind: 'total', sure: true } : null;
}

function levelAfter(after: string, cell: string, levels: LevelNames): Claim['level'] {
  const introduction = LEVEL_INTRODUCED.exec(after);
  const level = introduction === null ? null : levels.leading(after.slice(introduction[0].length));
  return level === null ? null : { level, cell };
}

function levelTold(text: string, cell: string, levels: LevelNames): Claim['level'] {
  for (const match of text.matchAll(AT_LEVEL)) {
    const at = match.index + match[0].length;
    const level = WISHED.test(text.slice(0, at)) ? null : levels.leading(text.slice(at));
    if (level !== null) return { level, cell };
  }
  return null;
}
