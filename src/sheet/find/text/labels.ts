/** What a row (or, in a wide table, a column) is about, from its label. */
import type { InstrumentId } from '../../../ita/framework';
import { cleanText, matchKey } from '../../../ita/thaiText';
import type { NameMatch, NameMatcher } from './indicatorNames';
import { withoutAgencies } from './agencyName';
import { containing, exactly, madeOf } from './wordPatterns';
import { LONGEST_FIGURE_LABEL, LONGEST_LABEL, SHORTEST_NAME } from '../thresholds';

export type Label =
  | {
      readonly kind: 'indicator';
      /** The number written, 1–99; null for a name alone. */
      readonly number: number | null;
      /**
       * "ตัวชี้วัดที่ 4" is certainly a number; "4", "ข้อ 4" and "I4" are one only in a column of indicator numbers.
       */
      readonly sure: boolean;
      /** "I4" could also be a question's code. */
      readonly likeQuestion: boolean;
      readonly name: NameMatch | null;
      /** The name as written, without the number; null for a number alone. */
      readonly nameText: string | null;
    }
  /** `isScore` unless a word next to it says that it is a count, a weight, a condition or weighted points. */
  | { readonly kind: 'instrument'; readonly instrument: InstrumentId; readonly isScore: boolean }
  /** `sure` unless it may be the heading of a section: "ส่วนที่ 2 EIT" after "ส่วนที่ 1 IIT". */
  | { readonly kind: 'eitPart'; readonly part: 'part1' | 'part2'; readonly isScore: boolean; readonly sure: boolean }
  /** The ITA score; `sure` when the label says so, not just "รวม". */
  | { readonly kind: 'total'; readonly sure: boolean }
  | { readonly kind: 'average' }
  | { readonly kind: 'level' }
  | { readonly kind: 'question'; readonly code: string };

const PREFIX = '(ตัวชี้วัด(?:ที่)?|ตชว\\.?|indicator(?:\\s*no\\.?)?|kpi|ข้อ(?:ที่)?|ลำดับ(?:ที่)?|ที่|no\\.?|#|i)?';
const ONLY_NUMBER = new RegExp(`^${PREFIX}\\s*[.:#-]?\\s*\\(?(\\d{1,2})\\)?\\s*[.):]?$`, 'i');
const NUMBER_AND_NAME = new RegExp(
  `^${PREFIX}\\s*[.:#-]?\\s*\\(?(\\d{1,2})\\)?\\s*[.):–-]*\\s*([(\\[]?\\p{L}.*)$`,
  'iu',
);
const SURE_PREFIX = /^(?:ตัวชี้วัด|ตชว|indicator|kpi)/i;
/** A question's code, alone or before its topic. */
const QUESTION = /^(?:ข้อ\s*)?([ieo])\s?-?(\d{1,2})\s*[.):]?(?:\s+\D.*)?$/i;

const PART_1 =
  /eit\s*[-_]?\s*\(?\s*public\b|(?:eit|ผู้มีส่วนได้ส่วนเสียภายนอก).*(?:ส่วน\s?ที่|part|ตอนที่)\s*(?:1|i)(?![\di])|^eit\s?[(-]?\s?1\)?$/i;
const PART_2 =
  /eit\s*[-_]?\s*\(?\s*survey\b|(?:eit|ผู้มีส่วนได้ส่วนเสียภายนอก).*(?:ส่วน\s?ที่|part|ตอนที่)\s*(?:2|ii)(?![\di])|^eit\s?[(-]?\s?2\)?$/i;
/** A part before its instrument, which may also number a section. */
const SECTION = /^(?:ส่วน\s?ที่|part|ตอนที่)\s*(1|2|ii|i)(?![\di])[^a-z\d]*(?:eit(?![a-z])|แบบวัด[^ ]*ผู้มีส่วนได้ส่วนเสียภายนอก)/i;
const INSTRUMENTS: readonly { readonly id: InstrumentId; readonly pattern: RegExp }[] = [
  { id: 'IIT', pattern: /(?:^|[^a-z])iit(?![a-z])|ผู้มีส่วนได้ส่วนเสียภายใน|internal integrity/i },
  { id: 'EIT', pattern: /(?:^|[^a-z])eit(?![a-z])|ผู้มีส่วนได้ส่วนเสียภายนอก|external integrity/i },
  { id: 'OIT', pattern: /(?:^|[^a-z])oit(?![a-z])|แบบ(?:ตรวจ|วัด|สำรวจ)[^ ]*การเปิดเผยข้อมูลสาธารณะ|open data integrity/i },
];
/** Counts, weights and conditions are not scores of an instrument. */
const NO_SCORE = containing(
  'จำนวน',
  'ผู้ตอบ',
  'น้ำหนัก',
  'weight',
  'respondents',
  'เป้าหมาย',
  'ถ่วง',
  'เกณฑ์',
  'เงื่อนไข',
  'เต็ม',
);

/** A total is labelled with these words only … */
const TOTAL_WORDS = madeOf(
  ...[
    'คะแนน',
    'ผล',
    'การ',
    'ประเมิน',
    'ค่า',
    'รวม',
    'ภาพรวม',
    'ทั้งหมด',
    'ทั้งสิ้น',
    'ที่ได้',
    'ได้',
    'รับ',
    'ของ',
    'ระดับ',
    'หน่วยงาน',
    'เฉลี่ย',
  ],
  ...[
    'สุทธิ',
    'ประจำ',
    'ปี',
    'งบประมาณ',
    'พ.ศ.',
    'ประกาศ',
    'ที่ประกาศ',
    'ตามที่',
    'โดย',
    'ถ่วงน้ำหนัก',
    'คุณธรรมและความโปร่งใส',
    'ita',
    'ร้อยละ',
  ],
  ...[
    'score',
    'total',
    'overall',
    'result',
    'sum',
    'final',
    'published',
    'the',
    'of',
    'agency',
    'fiscal',
    'year',
    'fy',
    'weighted',
  ],
);
/** … one of which says that it is the ITA score, … */
const SAYS_ITA = containing('ita', 'ภาพรวม', 'overall', 'คะแนนรวมทั้งหมด', 'คุณธรรมและความโปร่งใส');
/** … or at least a sum. */
const SAYS_SUM = containing('รวม', 'total', 'sum', 'คะแนนสุทธิ', 'ผลคะแนน');
const AVERAGE = containing('เฉลี่ย', 'average', 'mean', 'รวม', 'total', 'ผลรวม');
/** A level is labelled with these words only, … */
const LEVEL_WORDS = madeOf(
  ...[
    'ผล',
    'การ',
    'ประเมิน',
    'สรุป',
    'ภาพรวม',
    'โดย',
    'จัด',
    'อยู่',
    'ใน',
    'ได้',
    'รับ',
    'ที่',
    'ประกาศ',
    'ตาม',
    'เกณฑ์',
    'ระดับ',
    'เกรด',
  ],
  ...['คุณธรรม', 'และ', 'ความโปร่งใส', 'ita', 'level', 'grade', 'rating', 'result', 'overall', 'published', 'of', 'the'],
);
/** … one of which says so. */
const SAYS_LEVEL = containing('ระดับ', 'เกรด', 'level', 'grade', 'rating');
/** Labels of the result: its score, its level, or both, as in "ผลการประเมิน | 95.01 | ผ่านดีเยี่ยม". */
const RESULT = exactly(
  ...['ผลการประเมิน', 'ผลประเมิน', 'สรุปผล', 'สรุปผลการประเมิน', 'ระดับคะแนน', 'ระดับผลคะแนน'],
  ...['result', 'results', 'overall result'],
);

/** Reads labels and caches them, because sheets repeat them. */
export function labelReader(nameOf: NameMatcher): (text: string) => Label | null {
  const remembered = new Map<string, Label | null>();
  return (text) => {
    const before = remembered.get(text);
    if (before !== undefined) return before;
    const label = text.length > LONGEST_LABEL || text === '' ? null : meaning(cleanText(text), nameOf);
    remembered.set(text, label);
    return label;
  };
}

function meaning(text: string, nameOf: NameMatcher): Label | null {
  return (
    numberLabel(text) ??
    outlined(text, nameOf) ??
    numberAndName(text, nameOf) ??
    namedLabel(text, nameOf) ??
    partOrInstrument(text) ??
    summary(text)
  );
}

function numberLabel(text: string): Label | null {
  const question = QUESTION.exec(text);
  const [, instrument = '', number = ''] = question ?? [];
  // "I4" may be indicator 4; "i4", "I14" and "E4" are questions.
  if (question !== null && (instrument !== 'I' || Number(number) > 10)) {
    return { kind: 'question', code: `${instrument.toLowerCase()}${Number(number)}` };
  }
  const match = ONLY_NUMBER.exec(text);
  if (match === null) return null;
  return {
    kind: 'indicator',
    number: Number(match[2]),
    sure: SURE_PREFIX.test(match[1] ?? ''),
    likeQuestion: question !== null,
    name: null,
    nameText: null,
  };
}

function namedLabel(text: string, nameOf: NameMatcher): Label | null {
  const name = nameOf(text);
  return name === null
    ? null
    : { kind: 'indicator', number: null, sure: false, likeQuestion: false, name, nameText: text };
}

/** "1.1", "3.1.1" and "ตัวชี้วัดที่ 1.1" number a heading, not an indicator: then only its name counts. */
const OUTLINE = /^(?:ตัวชี้วัด(?:ที่)?\s*|ข้อ\s*)?\(?\d{1,2}(?:\.\d{1,2})+\)?[.)]*\s*(?=[(\[]?\p{L})/u;

function outlined(text: string, nameOf: NameMatcher): Label | null {
  const bare = text.replace(OUTLINE, '');
  return bare === text ? null : namedLabel(bare, nameOf);
}

function numberAndName(text: string, nameOf: NameMatcher): Label | null {
  const match = NUMBER_AND_NAME.exec(text);
  if (match === null) return null;
  const nameText = match[3] ?? '';
  if (nameText.length < SHORTEST_NAME) return null;
  if (/^(?:ถึง|และ|กับ|to\b|and\b)/i.test(nameText)) return null;
  const name = nameOf(nameText);
  const sure = SURE_PREFIX.test(match[1] ?? '');
  if (name === null && !sure) return null;
  return { kind: 'indicator', number: Number(match[2]), sure, likeQuestion: false, name, nameText };
}

function partOrInstrument(text: string): Label | null {
  const isScore = !NO_SCORE.test(matchKey(text));
  const part1 = PART_1.test(text);
  const part2 = PART_2.test(text);
  if (part1 !== part2) return { kind: 'eitPart', part: part1 ? 'part1' : 'part2', isScore, sure: true };
  const section = SECTION.exec(text)?.[1];
  if (section !== undefined && !part1) {
    return {
      kind: 'eitPart',
      part: /[1i]$/i.test(section) && !/ii$/i.test(section) ? 'part1' : 'part2',
      isScore,
      sure: false,
    };
  }
  const instruments = INSTRUMENTS.filter(({ pattern }) => pattern.test(text));
  const [only] = instruments;
  if (only === undefined || instruments.length > 1 || part1) return null;
  return { kind: 'instrument', instrument: only.id, isScore };
}

/** The subject of a clause: the indicator, part or instrument that it names; "several" for more than one. */
export function subjectReader(nameIn: (text: string) => number | null): (clause: string) => ClauseSubject | null {
  return (clause) => {
    const numbers = [...clause.matchAll(INDICATOR_NUMBER)].map((match) => Number(match[1]));
    const number = numbers[numbers.length - 1];
    const indicator = number !== undefined && number >= 1 && number <= 10 ? number : nameIn(clause);
    if (indicator !== null) return { kind: 'indicator', indicator };
    const label = partOrInstrument(clause);
    if (label?.kind === 'eitPart') return { kind: 'eitPart', part: label.part, sure: label.sure };
    if (label?.kind === 'instrument') return { kind: 'instrument', instrument: label.instrument };
    const isAboutSeveral = INSTRUMENTS.some(({ pattern }) => pattern.test(clause)) || PART_1.test(clause);
    return isAboutSeveral ? { kind: 'several' } : null;
  };
}

export type ClauseSubject =
  | { readonly kind: 'indicator'; readonly indicator: number }
  | { readonly kind: 'eitPart'; readonly part: 'part1' | 'part2'; readonly sure: boolean }
  | { readonly kind: 'instrument'; readonly instrument: InstrumentId }
  | { readonly kind: 'several' };

const INDICATOR_NUMBER = /(?:ตัวชี้วัด(?:ที่)?|ตชว\.?|indicator(?:\s*no\.?)?)\s*(\d{1,2})(?![\d.])/giu;

function summary(text: string): Label | null {
  if (text.length > LONGEST_FIGURE_LABEL) return null;
  const words = withoutAgencies(text).replace(/\d/g, '');
  const outside = matchKey(words.replace(/[([][^)\]]*[)\]]/g, ' '));
  if (RESULT.test(outside)) return { kind: 'total', sure: false };
  if (SAYS_LEVEL.test(outside) && LEVEL_WORDS.test(outside)) return { kind: 'level' };
  // "คะแนน ITA (ภาพรวม)" says "total" in brackets, "คะแนน ITA (ปี 2566)" has a qualifier there.
  for (const key of [matchKey(words), outside, matchKey(withoutQualifiers(words))]) {
    if (!TOTAL_WORDS.test(key)) continue;
    if (SAYS_ITA.test(key)) return { kind: 'total', sure: true };
    if (SAYS_SUM.test(key)) return { kind: 'total', sure: false };
  }
  return AVERAGE.test(outside) ? { kind: 'average' } : null;
}

/** A total of another year, of others or as a target is still a total: its qualifiers decide later. */
const withoutQualifiers = (text: string): string =>
  text.replace(
    /\(?(?:ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา|ค่าเป้าหมาย|เป้าหมาย|คาดการณ์|ระดับ(?:ประเทศ|จังหวัด)|(?:ของ)?(?:ประเทศ|จังหวัด|อำเภอ)[\u0e01-\u0e4e]*|หลังอุทธรณ์|แก้ไข(?:แล้ว)?|target|last year)\)?/giu,
    ' ',
  );
