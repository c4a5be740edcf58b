/** Names of public bodies in labels and sentences. */
import { cleanText, matchKey } from '../../../ita/thaiText';
import { LONGEST_AGENCY } from '../thresholds';

/** What a body's name begins with, longer ones first. */
const KINDS = [
  ...[
    'องค์การบริหารส่วนตำบล',
    'องค์การบริหารส่วนจังหวัด',
    'เทศบาลตำบล',
    'เทศบาลเมือง',
    'เทศบาลนคร',
    'อบต.',
    'อบจ.',
    'ทต.',
    'ทม.',
    'ทน.',
  ],
  ...['เมืองพัทยา', 'กรุงเทพมหานคร', 'มหาวิทยาลัย', 'สถาบัน', 'วิทยาลัย', 'โรงเรียน', 'โรงพยาบาล', 'สถานีตำรวจ', 'สำนักงาน'],
  ...[
    'ที่ทำการปกครอง',
    'สาธารณสุข',
    'ศูนย์',
    'กระทรวง',
    'กรม',
    'การไฟฟ้า',
    'การประปา',
    'การเคหะ',
    'ธนาคาร',
    'จังหวัด',
    'อำเภอ',
    'คณะ',
    'กองทุน',
  ],
];
const ENGLISH =
  /^(?:[A-Z][\w.'-]*\s+){1,6}(?:Municipality|University|School|Hospital|Office|Department|Organization|College)$/;
const KIND = KINDS.map((one) => one.replace('.', '\\.')).join('|');
const STARTS_WITH_KIND = new RegExp(`^(?:${KIND})\\s?[ก-ฮเ-ไa-z]`, 'iu');
/** Kinds that are certain inside a sentence too; "สำนักงาน" or "จังหวัด" alone are not. */
const IN_SENTENCE =
  /(องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|อบต\.|อบจ\.|ทต\.|ทม\.|ทน\.|มหาวิทยาลัย|โรงเรียน|โรงพยาบาล)(\s?[\u0e01-\u0e4e]+(?:\s\([^)]*\))?)/u;
/** Words that end a name when they follow it without a blank, as in "เทศบาลตำบลควนขนุนได้รับคะแนน". */
const AFTER_NAME =
  /(?:เมื่อ|ทั้ง|ทั่ว|ทุก|ส่วนใหญ่|ใน(?:จังหวัด|อำเภอ|ประเทศ|กลุ่ม)|ได้(?:รับ|คะแนน|เข้า)|ประจำปี|มีค่า|มีผล|ปีงบ|พ\.ศ|อำเภอ|จังหวัด|ในการ|ผลการ|ทราบ).*$/u;
/** Bodies whose names contain the name of an area: "องค์การบริหารส่วนจังหวัดตาก" is not a mean of the province. */
const NAMED_AFTER_AREA =
  /(?:องค์การบริหารส่วน(?:จังหวัด|ตำบล)|ที่ทำการปกครอง(?:จังหวัด|อำเภอ)|สำนักงาน[\u0e01-\u0e4e]*?(?:จังหวัด|อำเภอ)|ศาลากลางจังหวัด|อบจ\.|อบต\.|ทต\.|ทม\.|ทน\.|โรงพยาบาล|สถานีตำรวจ(?:ภูธร|นครบาล)|สภ\.|โรงเรียน|เทศบาล(?:ตำบล|เมือง|นคร)|กลุ่ม(?:โรงเรียน|งาน|สถานศึกษา|เครือข่าย))\s?[\u0e01-\u0e4e]*?(?=ทั่ว|ทั้ง|ทุก|ใน|มี|ได้|คะแนน|ผล|ปี|อยู่|ประจำ|เฉลี่ย|และ|แผน(?:ปฏิบัติ|พัฒนา|งาน)|มาตรการ|เป้าหมาย|[^\u0e01-\u0e4e]|$)/gu;

/** A text with the names of bodies removed, so that an area in a name is not taken for the area itself. */
export const withoutAgencies = (text: string): string => text.replace(NAMED_AFTER_AREA, 'หน่วยงาน');

const AREA = '(?:จังหวัด|อำเภอ|ตำบล|ประเทศ|ภาค|ภูมิภาค|กลุ่ม|เขต|ประเภท|กระทรวง|province|district|country|region|group)';
/** A mean or a sum of many bodies, as a whole cell: "จังหวัด", "เฉลี่ยจังหวัดตาก", "ระดับประเทศ", "รวมทั้งสิ้น". */
const MEAN = new RegExp(
  `^(?:ค่า|คะแนน|ผล)*(?:เฉลี่ย|ค่ากลาง|มัธยฐาน|รวม|สูงสุด|ต่ำสุด|average|mean|median|total|sum|max|min)|^(?:ระดับ|ภาพรวม|ราย|ทั้ง|รวม)(?:ของ)?${AREA}|^${AREA}$|(?:เฉลี่ย|average|mean)\\)?$|^ทุกหน่วยงาน|^(?:national|ประเทศ)`,
  'iu',
);

/** Whether a whole cell says that it is a mean of bodies, not one of them. */
export const isMeanOfBodies = (text: string): boolean => MEAN.test(cleanText(text).replace(/^[("“\s]+/u, ''));

/** A mean of several years; "คะแนนเฉลี่ย" may be the scores themselves. */
const MEAN_OF_YEARS = /เฉลี่ย[^\d]{0,10}\d+ ?ปี|เฉลี่ย.*ย้อนหลัง|^(?:ค่า)?เฉลี่ย$|^(?:mean|average)$/iu;

export const isMeanOfYears = (text: string): boolean => MEAN_OF_YEARS.test(cleanText(text));

/** Offices that report on the assessment, not the assessed ones. */
const NOT_ASSESSED = /ป้องกันและปราบปราม|ป\.ป\.ช|หน่วยงานประเภท/u;
const YEAR_TAIL = /\s*(?:ประจำ)?(?:ปีงบประมาณ|ปี)?\s*(?:พ\.?ศ\.?)?\s*25\d\d\s*$/u;

/** Whether a text is the name of a public body and nothing else. */
export function looksLikeAgency(text: string): boolean {
  if (text.length > LONGEST_AGENCY) return false;
  const cleaned = cleanText(text);
  return (
    (STARTS_WITH_KIND.test(cleaned) || ENGLISH.test(cleaned)) &&
    !AFTER_SENTENCE.test(cleaned) &&
    !NOT_ASSESSED.test(cleaned)
  );
}
const AFTER_SENTENCE = /คะแนน|ระดับ|ผลการ|ตัวชี้วัด|ได้รับ|มาตรการ|ผู้รับผิดชอบ|ทุกส่วน|[:;]/u;

/** The name without a year after it. */
export const cleanAgency = (text: string): string =>
  cleanText(text)
    .replace(YEAR_TAIL, '')
    .replace(/[.\s]+$/u, '')
    .trim();

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^อบจ\.?\s*/u, 'องค์การบริหารส่วนจังหวัด'],
  [/^อบต\.?\s*/u, 'องค์การบริหารส่วนตำบล'],
  [/^ทต\.?\s*/u, 'เทศบาลตำบล'],
  [/^ทม\.?\s*/u, 'เทศบาลเมือง'],
  [/^ทน\.?\s*/u, 'เทศบาลนคร'],
];

const long = (name: string): string =>
  SHORT.reduce((text, [short, whole]) => text.replace(short, whole), cleanAgency(name));

/**
 * Whether two names are of one body: the kind may be in short form, and a province or district may follow one of them.
 */
export function isSameAgency(one: string, other: string): boolean {
  const [a, b] = [matchKey(long(one)), matchKey(long(other))];
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether two names are equal except for blanks, tone marks and a short kind. */
export const isEqualAgency = (one: string, other: string): boolean => matchKey(long(one)) === matchKey(long(other));

/** What may follow a name that is written in full. */
const BEHIND_NAME = /^(?:[\s(,]|จังหวัด|อำเภอ|จ\.|อ\.)/u;

/**
 * Like isSameAgency, but the shorter name must end where a word of the longer one does: "เทศบาลตำบลควน" is not
 * "เทศบาลตำบลควนขนุน". For figures of another worksheet, when nothing else identifies their owner.
 */
export function isSurelySameAgency(one: string, other: string): boolean {
  if (isEqualAgency(one, other)) return true;
  const [short = '', whole = ''] = [long(one), long(other)].sort((a, b) => a.length - b.length);
  const heads = [...whole].map((_, index) => [whole.slice(0, index), whole.slice(index)] as const);
  return heads.some(([head, rest]) => BEHIND_NAME.test(rest) && matchKey(head) === matchKey(short));
}

const PROVINCE = /(?:จังหวัด|จ\.) ?([\u0e01-\u0e4e]+)/u;
const DISTRICT = /(?:อำเภอ|อ\.) ?([\u0e01-\u0e4e]+)/u;
const STARTS_WITH_KIND_ALONE = new RegExp(`^(?:${KIND})`, 'u');

/** A name split into parts for comparison; "" for a missing part. Any other text after it may be a province. */
function partsOf(name: string): Readonly<Record<'kind' | 'own' | 'district' | 'province', string>> {
  const whole = long(name);
  const kind = STARTS_WITH_KIND_ALONE.exec(whole)?.[0] ?? '';
  const rest = whole.slice(kind.length).trim();
  const end = [...rest].findIndex((_, index) => index > 0 && BEHIND_NAME.test(rest.slice(index)));
  const [own, behind] = end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end)];
  const more = matchKey(behind.replace(PROVINCE, ' ').replace(DISTRICT, ' '));
  const province = matchKey(PROVINCE.exec(behind)?.[1] ?? '');
  const district = matchKey(DISTRICT.exec(behind)?.[1] ?? '');
  return { kind: matchKey(kind), own: matchKey(own), district, province: province === '' ? more : province };
}

/**
 * Whether two names cannot be of one body, such as “เทศบาลตำบลท่าช้าง จังหวัดจันทบุรี” and “… จังหวัดนครราชสีมา”: each
 * of them may be meant by “เทศบาลตำบลท่าช้าง”.
 */
export function areOfTwoAgencies(one: string, other: string): boolean {
  if (isSurelySameAgency(one, other)) return false;
  const [a, b] = [partsOf(one), partsOf(other)];
  const differ = (part: 'district' | 'province') => a[part] !== '' && b[part] !== '' && a[part] !== b[part];
  return a.kind !== b.kind || a.own !== b.own || differ('district') || differ('province');
}

/** The first public body named in a sentence, without province and year; null when none is. */
export function agencyInSentence(text: string): string | null {
  const match = IN_SENTENCE.exec(cleanText(text));
  if (match === null) return null;
  const [, kind = '', own = ''] = match;
  const name = `${kind}${own.replace(AFTER_NAME, '')}`.trim();
  const kindOnly = KINDS.some((one) => one === name);
  return kindOnly || NOT_ASSESSED.test(name) ? null : name;
}
