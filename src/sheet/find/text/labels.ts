/** What a row (or, in a wide table, a column) is about, told from its label. */
import type { InstrumentId } from '../../../ita/framework';
import { cleanText, matchKey } from '../../../ita/thai';
import type { NameMatch, NameMatcher } from './indicatorNames';
import { containing, exactly } from './words';

export type Label =
  | {
      readonly kind: 'indicator';
      /** The number written, 1–99; null where only a name is. */
      readonly number: number | null;
      /** "ตัวชี้วัดที่ 4" is a sure number, "4", "ข้อ 4" and "I4" are one only in a column of indicator numbers. */
      readonly sure: boolean;
      /** "I4" could be a question's code as well. */
      readonly likeQuestion: boolean;
      readonly name: NameMatch | null;
      /** The name as written, without the number; null where only a number is. */
      readonly nameText: string | null;
    }
  | { readonly kind: 'instrument'; readonly instrument: InstrumentId }
  | { readonly kind: 'eitPart'; readonly part: 'part1' | 'part2' }
  /** The ITA score; `sure` where it is called so, not just "รวม". */
  | { readonly kind: 'total'; readonly sure: boolean }
  | { readonly kind: 'average' }
  | { readonly kind: 'level' }
  | { readonly kind: 'question'; readonly code: string };

/** "1O" is a misread 10, not indicator 1 by the name of O. */
const SHORTEST_NAME = 3;
/** Longer texts are sentences, not labels. */
const LONGEST = 160;

const PREFIX = '(ตัวชี้วัด(?:ที่)?|ตชว\\.?|indicator(?:\\s*no\\.?)?|kpi|ข้อ(?:ที่)?|ลำดับ(?:ที่)?|ที่|no\\.?|#|i)?';
const ONLY_NUMBER = new RegExp(`^${PREFIX}\\s*[.:#-]?\\s*\\(?(\\d{1,2})\\)?\\s*[.):]?$`, 'i');
const NUMBER_AND_NAME = new RegExp(`^${PREFIX}\\s*[.:#-]?\\s*\\(?(\\d{1,2})\\)?\\s*[.):–-]*\\s*(\\p{L}.*)$`, 'iu');
const SURE_PREFIX = /^(?:ตัวชี้วัด|ตชว|indicator|kpi)/i;
/** A question's code, alone or before its topic. */
const QUESTION = /^(?:ข้อ\s*)?([ieo])\s?-?(\d{1,2})\s*[.):]?(?:\s+\D.*)?$/i;

const PART_1 =
  /eit\s*[-_]?\s*public\b|(?:eit|ผู้มีส่วนได้ส่วนเสียภายนอก).*(?:ส่วน\s?ที่|part|ตอนที่)\s*(?:1|i)(?![\di])|^eit\s?[(-]?\s?1\)?$/i;
const PART_2 =
  /eit\s*[-_]?\s*survey\b|(?:eit|ผู้มีส่วนได้ส่วนเสียภายนอก).*(?:ส่วน\s?ที่|part|ตอนที่)\s*(?:2|ii)(?![\di])|^eit\s?[(-]?\s?2\)?$/i;
const INSTRUMENTS: readonly { readonly id: InstrumentId; readonly pattern: RegExp }[] = [
  { id: 'IIT', pattern: /(?:^|[^a-z])iit(?![a-z])|ผู้มีส่วนได้ส่วนเสียภายใน|internal integrity/i },
  { id: 'EIT', pattern: /(?:^|[^a-z])eit(?![a-z])|ผู้มีส่วนได้ส่วนเสียภายนอก|external integrity/i },
  { id: 'OIT', pattern: /(?:^|[^a-z])oit(?![a-z])|แบบ(?:ตรวจ|วัด|สำรวจ)[^ ]*การเปิดเผยข้อมูลสาธารณะ|open data integrity/i },
];
/** Counts, weights and conditions are no scores of an instrument. */
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

const SURE_TOTAL = exactly(
  ...[
    'คะแนน ITA',
    'ผลคะแนน ITA',
    'คะแนนรวม ITA',
    'ผลคะแนนรวม ITA',
    'คะแนนเฉลี่ย ITA',
    'ผลการประเมิน ITA',
    'ค่าคะแนน ITA',
    'ITA',
  ],
  ...['รวมคะแนน ITA', 'คะแนนภาพรวม', 'คะแนนภาพรวมหน่วยงาน', 'ผลคะแนนภาพรวม', 'คะแนนรวมทั้งหมด', 'ผลการประเมินภาพรวม'],
  ...[
    'คะแนน ITA รวม',
    'คะแนน ITA ภาพรวม',
    'คะแนนผลการประเมิน ITA',
    'ผลประเมิน ITA',
    'คะแนน ITA ที่ได้',
    'คะแนน ITA ของหน่วยงาน',
  ],
  ...['ITA score', 'ITA total', 'total ITA score', 'overall ITA score', 'ITA result', 'overall score'],
);
const TOTAL = exactly(
  ...[
    'รวม',
    'คะแนนรวม',
    'รวมคะแนน',
    'ผลรวม',
    'ผลคะแนนรวม',
    'ผลรวมคะแนน',
    'รวมทั้งสิ้น',
    'รวมทั้งหมด',
    'รวมคะแนนทั้งหมด',
    'รวมคะแนนทั้งสิ้น',
  ],
  ...['คะแนนสุทธิ', 'ผลคะแนน', 'total', 'total score', 'overall', 'sum', 'คะแนนรวมถ่วงน้ำหนัก', 'ภาพรวม', 'คะแนนเฉลี่ยรวม'],
);
const AVERAGE = containing('เฉลี่ย', 'average', 'mean', 'รวม', 'total', 'ผลรวม');
const LEVEL = exactly(
  ...['ระดับ', 'ระดับผลการประเมิน', 'ระดับผล', 'ระดับผลคะแนน', 'ผลการประเมินระดับ', 'ระดับคะแนน', 'ผลระดับ', 'เกรด', 'อยู่ในระดับ'],
  ...['ระดับ ITA', 'ระดับผลการประเมิน ITA', 'level', 'grade', 'rating', 'ITA level'],
);

/** Reads labels and remembers them, because sheets repeat them. */
export function labelReader(nameOf: NameMatcher): (text: string) => Label | null {
  const remembered = new Map<string, Label | null>();
  return (text) => {
    const before = remembered.get(text);
    if (before !== undefined) return before;
    const label = text.length > LONGEST || text === '' ? null : meaning(cleanText(text), nameOf);
    remembered.set(text, label);
    return label;
  };
}

function meaning(text: string, nameOf: NameMatcher): Label | null {
  return (
    numberLabel(text) ??
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
  const match = text.length > 24 ? null : ONLY_NUMBER.exec(text);
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
  const key = matchKey(text);
  if (NO_SCORE.test(key)) return null;
  const part1 = PART_1.test(text);
  const part2 = PART_2.test(text);
  if (part1 !== part2) return { kind: 'eitPart', part: part1 ? 'part1' : 'part2' };
  const instruments = INSTRUMENTS.filter(({ pattern }) => pattern.test(text));
  const [only] = instruments;
  return only === undefined || instruments.length > 1 || part1 ? null : { kind: 'instrument', instrument: only.id };
}

function summary(text: string): Label | null {
  if (text.length > 60) return null;
  const key = matchKey(text.replace(/[([][^)\]]*[)\]]/g, ' ').replace(/\d/g, ''));
  if (LEVEL.test(key)) return { kind: 'level' };
  if (SURE_TOTAL.test(key)) return { kind: 'total', sure: true };
  if (TOTAL.test(key)) return { kind: 'total', sure: false };
  return AVERAGE.test(key) ? { kind: 'average' } : null;
}
