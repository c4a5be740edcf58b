/** What the name of a worksheet, or a text above its table, says about the owner and the kind of its figures. */
import { cleanText, matchKey } from '../../../ita/thaiText';
import { agencyInSentence, looksLikeAgency } from './agencyName';
import { qualifiersOf } from './qualifiers';

/** Words that any such text may contain, longer ones before their parts: they do not distinguish agencies. */
const COMMON = [
  ...['integrity', 'transparency', 'assessment', 'previous', 'results', 'result', 'scores', 'score', 'sheet', 'copy'],
  ...['ita[ps](?![a-z])', 'ita', 'iit', 'eit', 'oit', 'final', 'last', 'year', 'and', 'old', 'new', 'fy', 'of', 'the'],
  ...['การเปิดเผยข้อมูล', 'คุณธรรม', 'ความโปร่งใส', 'การดำเนินงาน', 'การปฏิบัติงาน', 'หน่วยงาน', 'ส่วนราชการ', 'ภาครัฐ'],
  ...['ประเมิน', 'คะแนน', 'ตัวชี้วัด', 'ตาราง', 'สรุป', 'รายงาน', 'ประกาศ', 'ข้อมูล', 'เครื่องมือ', 'ระดับ', 'น้ำหนัก'],
  ...['ประจำ', 'งบประมาณ', 'ปีก่อนหน้า', 'ที่ผ่านมา', 'ที่แล้ว', 'ย้อนหลัง', 'ก่อนหน้า', 'ก่อน', 'เดิม', 'เก่า', 'ครั้งที่', 'รอบ'],
  ...['แผ่นงาน', 'แผ่น', 'ชีต', 'ชีท', 'สำเนา', 'แก้ไข', 'ปรับปรุง', 'ฉบับ', 'ล่าสุด', 'ใหม่', 'ร้อยละ', 'ทั้งหมด', 'ภาพรวม'],
  ...[
    'สำนักงาน ?ป\\.?ป\\.?ช',
    'ป\\.?ป\\.?ช',
    'พ\\.? ?ศ',
    'ค\\.? ?ศ',
    'วันที่',
    'เดือน',
    'ลำดับ',
    'หัวข้อ',
    'รายการ',
    'ชื่อ',
    'ระบบ',
  ],
  ...['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม'],
  ...['พฤศจิกายน', 'ธันวาคม', 'และ', 'ของ', 'จาก', 'ตาม', 'ราย', 'รวม', 'การ', 'ใน', 'ผล', 'ปี', 'ที่', 'ณ'],
];
const COMMON_WORDS = new RegExp(COMMON.join('|'), 'giu');
/** Shorter words, such as “ก” and “x2”, name nothing. */
const SHORTEST_WORD = 3;

/** The distinctive words of a text: “ท่าแค 2566” has one, “ผล ITA ปี 2566” none. */
export const ownWords = (text: string): readonly string[] =>
  cleanText(text)
    .replace(COMMON_WORDS, ' ')
    .split(/[^\u0e01-\u0e4ea-z]+/iu)
    .filter((word) => word.length >= SHORTEST_WORD);

/** Whether a word is part of an agency's name, or of several. */
export const isOfName = (word: string, name: string): boolean => matchKey(name).includes(matchKey(word));

/** A text about the assessment names its agency, if at all, after “ของ”. */
const OF_ASSESSMENT = /ประเมิน|คุณธรรม|คะแนน|ตัวชี้วัด|งบประมาณ|(?:^|[^a-z])ita(?![a-z])/iu;
const WHOSE = /ของ ?(.+?)(?= ?(?:ประจำ|ปี|พ\. ?ศ|ที่ประเมิน|\d|$))/gu;

/** Words of a text above a table that may name an agency. */
export const strangeWords = (text: string): readonly string[] =>
  OF_ASSESSMENT.test(text)
    ? [...cleanText(text).matchAll(WHOSE)].flatMap(([, whose = '']) => ownWords(whose))
    : ownWords(text);

/** Kinds in short form without their full stop, as in names of worksheets: "ทต ท่าแค". */
const SHORT_KIND = /(^|[^\u0e01-\u0e4e.])(อบต|อบจ|ทต|ทม|ทน)(?=[\s\u0e01-\u0e4e])/gu;
const BEHIND_NAME = /(?:[\s(]+(?:แก้ไข|เก่า|เดิม|ใหม่|ผล|คะแนน)|ปี(?=[\s\d]|$)).*$/u;

const AROUND_NAME = /^(?:ผล|คะแนน|ita|ปี|พ\.ศ\.|[\d\s_()-])+|(?:ผล|คะแนน|ita|ปี|พ\.ศ\.|[\d\s_()-])+$/giu;

/** The public body that a text names; null where it names none. */
export function bodyIn(text: string): string | null {
  const spelt = cleanText(text).replace(SHORT_KIND, '$1$2.');
  const told = agencyInSentence(spelt)?.replace(BEHIND_NAME, '').trim() ?? '';
  if (told !== '') return told;
  const bare = spelt.replace(AROUND_NAME, '').trim();
  return looksLikeAgency(bare) ? bare : null;
}

const MEAN =
  /เฉลี่ย|ค่ากลาง|มัธยฐาน|average|(?:^|\s)mean(?:\s|$)|^(?:ระดับ|ภาพรวม|ราย|ทั้ง|รวม)?(?:ของ)?(?:จังหวัด|อำเภอ|ประเทศ|ภาค|เขต|กลุ่ม)/iu;
const BODIES = '(?:อปท|อบต|อบจ|เทศบาล|หน่วยงาน|ส่วนราชการ|โรงเรียน|สถานศึกษา|องค์กร|องค์การ|ท้องถิ่น)';
const ALL_BODIES = new RegExp(
  `${BODIES}\\.? ?(?:ทั้งหมด|ทั้งสิ้น|ทุกแห่ง|ทั้ง|(?:ภาย)?ใน ?(?:จังหวัด|อำเภอ|เขต|กลุ่ม|สังกัด|พื้นที่))|ทุก ?(?:${BODIES}|แห่ง)`,
  'u',
);
const OTHER_BODIES = /คู่เทียบ|เทียบเคียง|ต้นแบบ|ข้างเคียง|(?:หน่วยงาน|แห่ง|อปท\.?) ?อื่น|benchmark|best ?practice|peer/iu;
const DRAFT =
  /(?<![สพ]|รูป)ร่าง|จำลอง|สมม[ตุ]ิ|สมมุติ|ทดลอง|(?<!กลุ่ม|แบบ)ตัวอย่าง|ซักซ้อม|simulat|(?:^|[^a-z])(?:draft|mock|sample|dummy|test)(?![a-z])/iu;

/** Reasons for which figures are not a result of one agency, whichever it is. */
export type NoResult = 'target' | 'draft' | 'many' | 'others';

/** @param isName the text is the name of a worksheet, where a single word says what a sentence above a table would */
export function noResult(text: string, isName: boolean): readonly NoResult[] {
  // “ปีงบประมาณการประเมิน” is not “ประมาณการ”.
  const spaced = cleanText(text).replace(/งบประมาณ/gu, '$& ');
  const cleaned = (isName ? spaced.replace(/\d+/gu, '') : spaced).trim();
  const { isTarget, isMean } = qualifiersOf(cleaned);
  const is: Readonly<Record<NoResult, boolean>> = {
    target: isTarget,
    draft: DRAFT.test(cleaned),
    many: isMean || ALL_BODIES.test(cleaned) || (isName && MEAN.test(cleaned)),
    others: OTHER_BODIES.test(cleaned),
  };
  return (['target', 'draft', 'many', 'others'] as const).filter((one) => is[one]);
}
