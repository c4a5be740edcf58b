/**
 * The only pass over the whole sheet: sorts every text by what it may be, with very cheap tests. A big workbook has
 * hundreds of thousands of texts, a score table a few dozen.
 */
import type { Framework } from '../../../ita/framework';
import { matchKey } from '../../../ita/thaiText';
import type { Cells } from '../cellViews';
import { wordFinder } from './wordFinder';
import { LONGEST_LABEL, NEAR_TABLE, TEXTS_EVERYWHERE } from '../thresholds';

export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Texts {
  /** May name an indicator, an instrument, an EIT part or a question, or head a column of indicators. */
  readonly labels: readonly TextCell[];
  /** May mention a fiscal year. */
  readonly years: readonly TextCell[];
  /** May state a published total or a level, or label one. */
  readonly results: readonly TextCell[];
  /** May name a public body. */
  readonly agencies: readonly TextCell[];
}

type Kind = keyof Texts;

const LABEL_WORDS = [
  ...['ตัวช', 'ตชว', 'indicator', 'kpi', 'iit', 'eit', 'oit', 'ผูมีสวนได', 'เปิดเผยขอมูล', 'opendata', 'integrity'],
];
const QUESTION = /^(?:ข้อ\s*)?[ieo]\s?-?[\d๐-๙]{1,2}(?:\D|$)/i;
const YEAR_WORDS = ['25', '20', 'ปี', 'งบประมาณ', 'fy', 'พศ', 'พ.ศ', 'year'];
const YEAR =
  /(?:2|๒|２)(?:5|๕|５|0|๐|０)[\d๐-๙０-９]{2}|(?:ปี|ปีงบ|งบประมาณ|fy|พ\.?\s?ศ\.?|year)\s*[:.]?\s*[\d๐-๙]{2}|^(?:ประจำ)?ปี|^fiscal year/i;
const RESULT_WORDS = [
  ...['ลำดับ', 'อันดับ', 'คะแนน', 'score', 'ระดับ', 'level', 'grade', 'เกรด', 'rating', 'ita', 'eit'],
  ...['ผลประเมิน', 'ผลการประเมิน', 'สรุปผล', 'result'],
];
const RESULT =
  /(?:ลำดับ|อันดับ)(?:ที่)?\s*(?:[\d๐-๙]|ของ|ใน|ระดับ)|คะแนน|score|ระดับ|level|grade|เกรด|rating|result|ผลประเมิน|ผลการประเมิน|สรุปผล|(?:^|[^a-z])ita(?![a-z])|eit/i;
const AGENCY_WORDS = [
  ...['หน่วยงาน', 'ส่วนราชการ', 'องค์กร', 'องค์การ', 'เทศบาล', 'อบต', 'อบจ', 'ทต.', 'ทม.', 'ทน.', 'อปท', 'สถาน', 'วิทยาลัย'],
  ...['โรงเรียน', 'โรงพยาบาล', 'สำนัก', 'สถาบัน', 'กรม', 'กระทรวง', 'ศูนย์', 'จังหวัด', 'อำเภอ', 'คณะ', 'พัทยา', 'กรุงเทพ'],
  ...['สาธารณสุข', 'การไฟฟ้า', 'การประปา', 'การเคหะ', 'ธนาคาร', 'กองทุน', 'agency', 'organi', 'municipal', 'university'],
  ...['school', 'hospital', 'office', 'college', 'department'],
];
const AGENCY = anyOf(AGENCY_WORDS, 'i');

const LABEL = 1;
const YEARS = 2;
const RESULTS = 4;
const AGENCIES = 8;

/** Invisible characters, blanks and tone marks, as matchKey ignores them. */
const SKIPPED = /[\s\u00a0\u0e47-\u0e4c\u200b-\u200f\ufeff]+/g;

export function textsOf(cells: Cells, frameworks: readonly Framework[]): Texts {
  const found: Record<Kind, TextCell[]> = { labels: [], years: [], results: [], agencies: [] };
  const kindsOf = kindsOfTexts(frameworks);
  for (let row = cells.firstRow; row < cells.endRow; row += 1) {
    for (let column = cells.firstColumn; column < cells.endColumn; column += 1) {
      const text = cells.text(row, column);
      if (text === '') continue;
      const kinds = kindsOf(text);
      if (kinds.length === 0) continue;
      const cell = { row, column, text };
      for (const kind of kinds) found[kind].push(cell);
    }
  }
  return found;
}

type KindsOf = (text: string) => readonly Kind[];
const NOTHING: readonly Kind[] = [];
const prepared = new WeakMap<readonly Framework[], KindsOf>();

/** Preparing takes longer than reading most sheets, and the rules stay the same. */
function kindsOfTexts(frameworks: readonly Framework[]): KindsOf {
  const before = prepared.get(frameworks);
  if (before !== undefined) return before;
  const pieces = piecesOfNames(frameworks);
  const isPiece = anyOf([...pieces, ...LABEL_WORDS], 'u');
  // First the words of all kinds at once; the patterns decide.
  const wordsIn = wordFinder([
    [LABEL, [...pieces, ...LABEL_WORDS]],
    [YEARS, YEAR_WORDS],
    [RESULTS, RESULT_WORDS],
    [AGENCIES, AGENCY_WORDS],
  ]);
  const kindsOf = (text: string): readonly Kind[] => {
    const words = wordsIn(text);
    const isShort = text.length <= LONGEST_LABEL;
    const isQuestion = isShort && QUESTION.test(text);
    if (words === 0) return isQuestion ? ['labels'] : NOTHING;
    const kinds: Kind[] = [];
    if (isQuestion || (isShort && (words & LABEL) !== 0 && isPiece.test(squeezed(text)))) kinds.push('labels');
    if ((words & YEARS) !== 0 && YEAR.test(text)) kinds.push('years');
    if ((words & RESULTS) !== 0 && RESULT.test(text)) kinds.push('results');
    if ((words & AGENCIES) !== 0 && AGENCY.test(text)) kinds.push('agencies');
    return kinds;
  };
  prepared.set(frameworks, kindsOf);
  return kindsOf;
}

const squeezed = (text: string): string =>
  text
    .replace(SKIPPED, '')
    .replace(/\u0e4d\u0e32/g, '\u0e33')
    .toLowerCase();

function anyOf(words: readonly string[], flags: string): RegExp {
  return new RegExp(words.map((word) => word.replaceAll('.', '\\.')).join('|'), flags);
}

/** Two errors leave at least one third of a name intact: a text without any such third cannot be a name. */
function piecesOfNames(frameworks: readonly Framework[]): string[] {
  const pieces = new Set<string>();
  for (const { name, englishName, variants } of frameworks.flatMap((one) => one.indicators)) {
    for (const key of [name, englishName, ...variants].map(matchKey)) {
      const third = Math.ceil(key.length / 3);
      for (let at = 0; at < key.length; at += third) pieces.add(key.slice(at, at + third));
    }
  }
  return [...pieces];
}

/** The texts to examine further: on a sheet full of sentences, those near the tables. */
export function worthReading(
  texts: readonly TextCell[],
  tableRows: readonly { first: number; last: number }[],
): TextCell[] {
  return texts.filter(
    ({ row }, index) =>
      index < TEXTS_EVERYWHERE ||
      tableRows.some(({ first, last }) => row >= first - NEAR_TABLE && row <= last + NEAR_TABLE),
  );
}
