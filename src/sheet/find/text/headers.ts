/** What a column (or, in a wide table, a row) holds, from the words of its header. */
import { cleanText, fiscalYears, matchKey } from '../../../ita/thaiText';
import { withoutAgencies } from './agencyName';
import { containing, exactly, madeOf } from './wordPatterns';
import { LONGEST_HEADER } from '../thresholds';

export type Role =
  /** Scores 0–100 of one agency. */
  | 'score'
  /** "ผลการประเมิน": scores, or levels in words. */
  | 'result'
  /** A year and nothing else: scores of that year. */
  | 'year'
  /** Number or name of the indicator. */
  | 'indicator'
  /** A running number: "ที่", "ข้อ". */
  | 'serial'
  /** A name of something: "รายการ", "ประเด็น". */
  | 'name'
  | 'instrument'
  | 'agency'
  | 'weight'
  | 'weighted'
  | 'fullMarks'
  | 'level'
  /** Scores of the year before. */
  | 'lastYear'
  /** Scores that were corrected or objected to, for all indicators or for a few. */
  | 'correction'
  /** Figures that are not scores of this agency: difference, target, mean of others, rank, note. */
  | 'other';

export interface Header {
  readonly role: Role;
  /** Fiscal year (B.E.) named in it. */
  readonly year: number | null;
}

interface Rule {
  readonly role: Role;
  readonly pattern: RegExp;
  /** Tests only the words outside brackets: "คะแนน (เต็ม 100)" is not a column of full marks. */
  readonly outsideBrackets?: boolean;
}

/** The first rule that matches decides. */
const RULES: readonly Rule[] = [
  {
    role: 'other',
    pattern: containing('ต่าง', 'เปลี่ยนแปลง', 'เพิ่ม', 'ลดลง', 'change', 'differ', 'diff', 'แนวโน้ม', 'trend'),
  },
  {
    role: 'other',
    pattern: containing(
      ...['เป้า', 'แผน', 'คาดหวัง', 'คาดการณ์', 'คาดว่า', 'ประมาณการ', 'พยากรณ์', 'ควรได้'],
      ...['target', 'expected', 'goal', 'plan', 'forecast', 'projected'],
    ),
  },
  {
    role: 'other',
    pattern: containing(
      'ประเทศ',
      'จังหวัด',
      'อำเภอ',
      'national',
      'ประเภทเดียวกัน',
      'กลุ่ม',
      'ภูมิภาค',
      'province',
      'อปท.ทั้งหมด',
    ),
  },
  {
    role: 'other',
    pattern: containing('ตนเอง', 'self', 'สูญเสีย', 'เสียไป', 'ที่เสีย', 'ขาด', 'หายไป', 'คงเหลือ', 'lost', 'missing'),
  },
  { role: 'other', pattern: containing('สูงสุด', 'ต่ำสุด', 'highest', 'lowest', 'จำนวน', 'ผู้ตอบ', 'respondents') },
  {
    role: 'weighted',
    pattern: containing('ถ่วง', 'weighted', 'ตามน้ำหนัก', 'คูณน้ำหนัก', 'คะแนนxน้ำหนัก', 'คะแนนน้ำหนัก', 'scorexweight'),
  },
  { role: 'weight', pattern: containing('น้ำหนัก', 'weight', 'สัดส่วน') },
  {
    role: 'fullMarks',
    pattern: containing('เต็ม', 'full mark', 'full score', 'maximum', 'max score'),
    outsideBrackets: true,
  },
  { role: 'fullMarks', pattern: exactly('คะแนน(เต็ม)', 'max', 'full') },
  { role: 'other', pattern: containing('อันดับ', 'rank', 'หมายเหตุ', 'remark', 'note', 'ข้อเสนอแนะ', 'จุดอ่อน', 'จุดแข็ง') },
  { role: 'level', pattern: containing('ระดับ', 'เกรด', 'level', 'grade', 'แปลผล', 'rating') },
  {
    role: 'lastYear',
    pattern: containing(
      'ปีที่แล้ว',
      'ปีก่อน',
      'ปีที่ผ่านมา',
      'ก่อนหน้า',
      'ย้อนหลัง',
      'ปีฐาน',
      'baseline',
      'last year',
      'previous',
      'prior',
    ),
  },
  {
    role: 'agency',
    pattern: exactly(
      'หน่วยงาน',
      'ชื่อหน่วยงาน',
      'หน่วยงานภาครัฐ',
      'ส่วนราชการ',
      'องค์กร',
      'ชื่อองค์กร',
      'อปท.',
      'ชื่อ อปท.',
      'องค์กรปกครองส่วนท้องถิ่น',
      'คณะ',
      'คณะ/หน่วยงาน',
      'โรงเรียน',
      'ชื่อโรงเรียน',
      'สถานศึกษา',
      'agency',
      'agency name',
      'organization',
      'organisation',
    ),
  },
];

const SCORE_WORDS = [
  ...['ผล', 'ค่า', 'คะแนน', 'ที่', 'ได้', 'รับ', 'การ', 'ประเมิน', 'เฉลี่ย', 'ร้อยละ', 'ตัวชี้วัด', 'ของ', 'หน่วยงาน', 'จริง'],
  ...[
    'สุทธิ',
    'ดำเนินงาน',
    'ดำเนินการ',
    'งาน',
    'ลัพธ์',
    'ราย',
    'ปี',
    'งบประมาณ',
    'งบ',
    'ประจำ',
    'พ.ศ.',
    'ค.ศ.',
    'ปีนี้',
    'ปัจจุบัน',
    'เต็ม100คะแนน',
    'เต็ม100',
    '100คะแนน',
  ],
  ...[
    'score',
    'scores',
    'obtained',
    'received',
    'actual',
    'result',
    'percent',
    'percentage',
    'indicator',
    'fiscal',
    'year',
  ],
  ...[
    'fy',
    'be',
    'the',
    'of',
    'out',
    'this',
    'current',
    'ita',
    'iit',
    'eit',
    'oit',
    'out of 100',
    'of 100',
    'max 100',
    '100',
  ],
];
const ONLY_SCORE_WORDS = madeOf(...SCORE_WORDS);
const SAYS_SCORE = containing('คะแนน', 'score');
const SAYS_RESULT = containing('ผล', 'result', 'ร้อยละที่ได้', 'ปีนี้', 'ปัจจุบัน', 'current', 'this year', 'actual', 'ที่ได้');
/** "ร้อยละ" and "%" alone head scores of 100. */
const SHARE = madeOf('ร้อยละ', 'ค่า', 'คิดเป็น', 'ที่ได้', 'ผล', 'ของ', 'คะแนน', 'เปอร์เซ็นต์', 'percent', 'percentage');
const SAYS_CORRECTION = containing(
  ...['แก้ไข', 'แก้เป็น', 'ปรับแก้', 'ที่ถูกต้อง', 'ทักท้วง', 'อุทธรณ์', 'ทบทวน', 'ยืนยันใหม่', 'หลังปรับ', 'ฉบับแก้'],
  ...['revised', 'corrected', 'correction', 'appeal', 'amended'],
);
const ONLY_YEAR_WORDS = madeOf(
  'ฐาน',
  'ผล',
  'ปี',
  'งบประมาณ',
  'งบ',
  'ประจำ',
  'พ.ศ.',
  'ค.ศ.',
  'fiscal',
  'year',
  'fy',
  'be',
  'ita',
);
const INDICATOR = containing('ตัวชี้วัด', 'indicator', 'ตชว', 'kpi');
const SERIAL = exactly('ที่', 'ลำดับ', 'ลำดับที่', 'ข้อ', 'ข้อที่', 'เลขที่', 'no', 'no.', 'item', 'number');
const NAME = exactly(
  ...['รายการ', 'ประเด็น', 'ประเด็นการประเมิน', 'ประเด็นที่ประเมิน', 'ชื่อ', 'รายละเอียด', 'หัวข้อ', 'หัวข้อการประเมิน', 'ด้าน'],
  ...['name', 'description', 'title', 'topic', 'criteria', 'details'],
);
const INSTRUMENT = containing('เครื่องมือ', 'แบบวัด', 'แบบตรวจ', 'แบบสำรวจ', 'instrument', 'tool');

const ONLY_BODIES = madeOf('หน่วยงาน', 'ส่วนราชการ', 'ชื่อ');
const BRACKETS = /[([][^)\]]*[)\]]/g;
const YEAR_NUMBERS = /25[4-9]\d|20[0-4]\d/g;

/** The meaning of a header's text; null when it is not a header. */
export function headerOf(text: string): Header | null {
  if (text.length > LONGEST_HEADER || text === '') return null;
  if (/^\(?%\)?$/.test(text.trim())) return { role: 'score', year: null };
  const spelled = cleanText(text);
  const cleaned = withoutAgencies(spelled);
  // A body's name heads its own scores: it does not mark a column of names.
  if (cleaned !== spelled && ONLY_BODIES.test(matchKey(cleaned))) return null;
  const mentions = fiscalYears(cleaned);
  const year = mentions.length === 1 ? (mentions[0]?.year ?? null) : null;
  const words =
    mentions.length === 0 ? cleaned : cleaned.replace(YEAR_NUMBERS, ' ').replace(/(ปี|ปีงบ|fy)\s*\d{2}(?!\d)/gi, '$1');
  const whole = matchKey(words);
  const outside = matchKey(words.replace(BRACKETS, ' '));
  const role = roleOf(whole, outside, year !== null);
  return role === null ? null : { role, year };
}

function roleOf(whole: string, outside: string, hasYear: boolean): Role | null {
  for (const rule of RULES) if (rule.pattern.test(rule.outsideBrackets === true ? outside : whole)) return rule.role;
  // "ปี 2567 (ผล)"; the rules above have already applied what a bracket excludes.
  if (hasYear && [whole, outside].some((key) => key === '' || ONLY_YEAR_WORDS.test(key))) return 'year';
  for (const key of [whole, outside]) {
    if (ONLY_SCORE_WORDS.test(key) && SAYS_SCORE.test(key)) return 'score';
    if (SHARE.test(key)) return 'score';
  }
  for (const key of [whole, outside]) {
    if (ONLY_SCORE_WORDS.test(key) && SAYS_RESULT.test(key)) return 'result';
  }
  if (SAYS_CORRECTION.test(whole)) return 'correction';
  if (INDICATOR.test(whole)) return 'indicator';
  if (SERIAL.test(whole)) return 'serial';
  if (NAME.test(whole) || NAME.test(outside)) return 'name';
  if (INSTRUMENT.test(whole)) return 'instrument';
  return null;
}
