/** What qualifies a figure: its year, owner and unit, and whether it is a result. Taken from the text nearest to it. */
import { cleanText, yearsInText, type YearInText, type YearMention } from '../../../ita/thaiText';
import { withoutAgencies } from './agencyName';
import { withoutOfficialNames } from './removeOfficialNames';

export interface Qualifiers {
  /** Fiscal years of results that it names, in order; not those of plans, of founding and of documents. */
  readonly years: readonly YearMention[];
  /** All years that it mentions, for any reason. */
  readonly mentioned: readonly number[];
  /** Years of targets and forecasts. */
  readonly aimedAt: readonly number[];
  /** A mean of many bodies. */
  readonly isMean: boolean;
  /** Such a mean, or one of a province or district, which may be a body itself. */
  readonly ofOthers: boolean;
  /** Not a result: a target, a forecast, an expected value. */
  readonly isTarget: boolean;
  /** Counts people, not points. */
  readonly isCount: boolean;
  /** Points after weighting: 29.20 of 30. */
  readonly isWeighted: boolean;
  /** A limit, full marks or a weight: what is required, not what was reached. */
  readonly isCriterion: boolean;
  /** Of the year before, without its number. */
  readonly isLastYear: boolean;
  /** A score that was corrected later, or that somebody objects to. */
  readonly isCorrection: boolean;
}

const TARGET =
  /เป้าหมาย|ค่าเป้า|\(เป้า\)|คาดการณ์|คาดหวัง|คาดว่า|ประมาณการ|พยากรณ์|ตั้งเป้า|target|forecast|expected|goal|projected/iu;
/** A text that begins with a forecast is one, and an agency's own estimate is not a result yet. */
const AIMED =
  /^(?:ค่า|คะแนน|ตาราง)?(?:เป้าหมาย|คาดการณ์|คาดว่า|ประมาณการ|พยากรณ์|target|forecast|expected)|ประเมินตนเอง|self[- ]?assess/iu;
/** A text that also mentions results is not a mere target: "ผลการประเมินเทียบกับค่าเป้าหมาย". */
const RESULT = /ผล(?!ลัพธ์ที่คาด)|actual|result/iu;
const PLAN_OR_TARGET =
  /มาตรการ|แผน|แนวทาง|โครงการ|ระยะเวลา|ตลอดปี|ดำเนินการใน|เป้า|คาดการณ์|คาดหวัง|คาดว่า|ประมาณการ|พยากรณ์|เตรียมความพร้อม|สู่(?:การ|ปี|ระดับ)|มุ่ง|เพื่อใช้|ใช้ประกอบ|ใช้ใน|การดำเนินงาน|ปรับปรุงใน|พัฒนาใน|ยกระดับ(?=ผล|คะแนน|การประเมิน)|ในปีถัดไป|target|forecast|\bplan(?:s|ned)?(?![a-z])|goal|expected/giu;
const RESULTS = 'ผลการประเมิน|ผลคะแนน|ผลประเมิน|คะแนน|results?|scores?';
const OF_RESULTS = new RegExp(RESULTS, 'giu');
/** Intended results are part of the plan: "แผนยกระดับผลการประเมิน", "เป้าหมายคะแนน". */
const REACHED = new RegExp(
  `(?<!(?:ยกระดับ|พัฒนา|เพิ่ม|(?:เป้าหมาย|เป้า|คาดการณ์|คาดว่า|คาดหวัง|ประมาณการ|พยากรณ์|target|forecast|expected)\\s?)(?:ค่า|ของ)?)(?:${RESULTS})`,
  'giu',
);
/** Words before a year that is not a year of results: when a body was founded, when a document was made. */
const OF_SOMETHING_ELSE =
  /ยกฐานะ|จัดตั้ง|ก่อตั้ง|แต่งตั้ง|จัดทำ(?:เมื่อ|ณ|วันที่)|ข้อมูล ?ณ|พิมพ์|ฉบับ(?!\s?(?:สมบูรณ์|เต็ม|ย่อ|ผู้บริหาร|เผยแพร่))|ประกาศ ?(?:ณ|ลง|เมื่อ)|คำสั่ง|หนังสือ|พระราชบัญญัติ|พ\.ร\.บ|ระเบียบ|แก้ไขเพิ่มเติม|ปรับปรุงข้อมูล|มติ|เมื่อ\s*(?:ปี|พ\.)|ประกาศ(?:ผล)?\s*(?:ปี|พ\.|$)|รัฐธรรมนูญ|ลงวันที่|founded|established|printed/giu;
/** A year in a comparison is not the text's own year: "สูงกว่าผลการประเมิน ปี 2565 อยู่ 3.50 คะแนน". */
const COMPARED =
  /(?:สูง|ต่ำ|มาก|น้อย|ดี|ด้อย|แย่)กว่า|เพิ่มขึ้น|ลดลง|เปรียบเทียบกับ|เทียบกับ|เมื่อเทียบ|จากปี|ต่างจาก|\b(?:than|compared|versus|vs|since)\b|\bfrom\b(?! (?:the )?(?:ita|nacc|system|website|official|office|report))/iu;

const OTHERS =
  /(?:ประเทศ|ระดับ(?:จังหวัด|อำเภอ|ภาค|กระทรวง|กรม)|(?:ทั้ง|ทั่ว|ภาพรวม|ราย|รวม)(?:ของ)? ?(?:จังหวัด|อำเภอ|ภาค)|ทุกหน่วยงาน|ทุกแห่ง|ประเภทเดียวกัน|กลุ่มเดียวกัน|หน่วยงานอื่น|national|nationwide|all agencies|country)/iu;
/** "คะแนนเฉลี่ยจังหวัดตาก", "ค่าเฉลี่ย อปท. ทั้งหมด", "mean of the province". */
const MEAN_OF_OTHERS =
  /(?:เฉลี่ย|ค่ากลาง|มัธยฐาน|mean|average|median)[^\d]{0,24}(?:จังหวัด|อำเภอ|ภาค|กลุ่ม|ประเภท|อปท|อบต|เทศบาล|หน่วยงาน(?:ทั้งหมด|ทุก|ประเภท)|province|district|region|group)/iu;
/** "จังหวัดเฉลี่ย", "กลุ่ม (เฉลี่ย)". */
const OTHERS_MEAN = /(?:จังหวัด|อำเภอ|ภาค|กลุ่ม|province|district|region|group)\S{0,24} ?\(?(?:ค่า)?(?:เฉลี่ย|mean|average)/iu;
const OF_PLACE = /(?:^|ของ|คะแนน|ita|[(\[]|ส่วนที่ \d) ?(?:จังหวัด|อำเภอ|ภาค(?:เหนือ|ใต้|กลาง|ตะวัน|อีสาน)|กลุ่มจังหวัด)/iu;

const COUNT =
  /จำนวน(?!\s*(?:\d|ตัวชี้วัด|ด้าน|ข้อ))|ผู้ตอบ|\((?:คน|ราย)\)|หน่วย ?: ?คน|(?:^|\s)คน$|respondents?|persons?|people|headcount/iu;
const WEIGHTED = /ถ่วง|หลังคิดน้ำหนัก|ตามน้ำหนัก|คูณน้ำหนัก|weighted/iu;
const CRITERION =
  /เกณฑ์|เงื่อนไข|คะแนนเต็ม|เต็ม \d|(?<!ถ่วง|คิด|ตาม|คูณ|ค่า)น้ำหนัก|ต้องได้|ขั้นต่ำ|ไม่น้อยกว่า|ไม่ต่ำกว่า|criteri|full marks|threshold|(?<!\w)weight(?!ed)/iu;
const LAST_YEAR = /ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา|ก่อนหน้า|ครั้งก่อน|last year|previous|prior/iu;
const CORRECTION =
  /แก้ไข(?!ปัญหา)|แก้เป็น|ปรับแก้|ที่ถูกต้อง|ทักท้วง|อุทธรณ์|ทบทวน|ยืนยันใหม่|ปรับเป็น|ฉบับแก้|หลังปรับ|ก่อนปรับ|revised|corrected|correction|appeal|amended/iu;

export function qualifiersOf(text: string): Qualifiers {
  const cleaned = withoutAgencies(cleanText(text));
  return {
    ...yearsOf(cleaned),
    isMean: isMean(cleaned),
    ofOthers: isMean(cleaned) || OF_PLACE.test(cleaned),
    isTarget: AIMED.test(cleaned) || (TARGET.test(cleaned) && !RESULT.test(cleaned)),
    isCount: COUNT.test(cleaned),
    isWeighted: WEIGHTED.test(cleaned),
    isCriterion: CRITERION.test(cleaned),
    isLastYear: LAST_YEAR.test(cleaned),
    isCorrection: CORRECTION.test(cleaned),
  };
}

const isMean = (text: string): boolean => OTHERS.test(text) || MEAN_OF_OTHERS.test(text) || OTHERS_MEAN.test(text);

/**
 * The rule for the years of a text: a year belongs to what was named last before it. "ผลการประเมิน ปี 2567 และแผนปี
 * 2568" names 2567 only; "ปี 2566 และ 2567" names both.
 */
function yearsOf(cleaned: string): Pick<Qualifiers, 'years' | 'mentioned' | 'aimedAt'> {
  const years: YearMention[] = [];
  const aimedAt: number[] = [];
  const all = yearsInText(withoutOfficialNames(cleaned));
  let isPlan = false;
  let isAimed = false;
  for (const [index, { year, strength, before, after }] of all.entries()) {
    const bracket = /^\s*[([]([^)\]]*)[)\]]/u.exec(after)?.[1] ?? '';
    if (before.replace(YEAR_WORDS, '') !== '') {
      const plan = lastOf(PLAN_OR_TARGET, before);
      isPlan = plan > lastOf(REACHED, before);
      isAimed = plan > lastOf(OF_RESULTS, before) && TARGET.test(before);
    }
    const behind = TARGET.test(bracket) || (CALLED_TARGET.test(after) && !leadsToNext(all, index));
    if (isAimed || behind) aimedAt.push(year);
    if (isPlan || behind || lastOf(PLAN_OR_TARGET, bracket) >= 0) continue;
    const isElse = lastOf(OF_SOMETHING_ELSE, before) > lastOf(OF_RESULTS, before);
    if (!isElse && !COMPARED.test(before)) years.push({ year, strength });
  }
  return { years, aimedAt, mentioned: all.map(({ year }) => year) };
}

/** "ปี 2568 เป็นค่าเป้าหมาย". */
const CALLED_TARGET = /^\s*(?:เป็น|คือ|[=:–-])?\s*(?:ค่า)?(?:เป้า|คาดการณ์|ประมาณการ|target|forecast)/iu;

/**
 * "ผลการประเมิน ปี 2567 เป้าหมาย ปี 2568": if the first year has its name before it, a target after it belongs to the
 * next year, unless that one has its own name after it too.
 */
function leadsToNext(all: readonly YearInText[], index: number): boolean {
  const [one, next] = [all[index], all[index + 1]];
  if (one === undefined || next === undefined || lastOf(OF_RESULTS, one.before) < 0) return false;
  return TARGET_LEADING.test(one.after) && !/^\s*[([]?(?:ผล|คะแนน|actual|result)/iu.test(next.after);
}

/** No figure of the target, and no word that assigns it to the year before. */
const TARGET_LEADING =
  /^\s*(?:[/,;|–-]\s*)?(?:ค่า)?(?:เป้า|คาดการณ์|ประมาณการ|target|forecast)\D*(?:ปี|พ\.?\s*ศ\.?|year|fy)\D*$/iu;

/** What may stand between two years of the same thing. */
const YEAR_WORDS = /[\d\s.\-–/,]|ประจำ|ปีงบประมาณ|ปี|พ\.?ศ\.?|และ|ถึง|กับ/gu;

/** Start of the last match; −1 when there is none. */
function lastOf(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
