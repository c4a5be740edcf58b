/**
 * The one pass over the whole sheet: every text sorted by what it may be, with tests that cost next to nothing. A big
 * workbook has hundreds of thousands of texts, a score table a few dozen.
 */
import type { Framework } from '../../ita/framework';
import { matchKey } from '../../ita/thai';
import type { Cells } from './cells';

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
  /** May tell a published total, a level, or label one. */
  readonly results: readonly TextCell[];
  /** May name a public body. */
  readonly agencies: readonly TextCell[];
}

type Kind = keyof Texts;

const LONGEST_LABEL = 160;
const LABEL_WORDS = /ตัวช|ตชว|indicator|kpi|[ieo]it|ผูมีสวนได|เปิดเผยขอมูล|open ?data|integrity/;
const QUESTION = /^(?:ข้อ\s*)?[ieo]\s?-?[\d๐-๙]{1,2}(?:\D|$)/i;
const YEAR =
  /(?:2|๒|２)(?:5|๕|５|0|๐|０)[\d๐-๙０-９]{2}|(?:ปี|ปีงบ|งบประมาณ|fy|พ\.?\s?ศ\.?|year)\s*[:.]?\s*[\d๐-๙]{2}|^(?:ประจำ)?ปี|^fiscal year/i;
const RESULT = /คะแนน|score|ระดับ|level|grade|เกรด|(?:^|[^a-z])ita(?![a-z])|eit/i;
const AGENCY =
  /หน่วยงาน|ส่วนราชการ|องค์กร|องค์การ|เทศบาล|อบต|อบจ|ท[ตมน]\.|อปท|สถาน|วิทยาลัย|โรงเรียน|โรงพยาบาล|สำนัก|สถาบัน|กรม|กระทรวง|ศูนย์|จังหวัด|อำเภอ|คณะ|พัทยา|กรุงเทพ|สาธารณสุข|การไฟฟ้า|การประปา|การเคหะ|ธนาคาร|กองทุน|agency|organi|municipal|university|school|hospital|office|college|department/i;

/** Invisible characters, blanks and tone marks, as matchKey leaves them out. */
const SKIPPED = /[\s\u00a0\u0e47-\u0e4c\u200b-\u200f\ufeff]+/g;

export function textsOf(cells: Cells, frameworks: readonly Framework[]): Texts {
  const found: Record<Kind, TextCell[]> = { labels: [], years: [], results: [], agencies: [] };
  const pieces = piecesOfNames(frameworks);
  const remembered = new Map<string, readonly Kind[]>();
  for (let row = cells.firstRow; row < cells.endRow; row += 1) {
    for (let column = cells.firstColumn; column < cells.endColumn; column += 1) {
      const text = cells.text(row, column);
      if (text === '') continue;
      let kinds = remembered.get(text);
      if (kinds === undefined) {
        kinds = kindsOf(text, pieces);
        remembered.set(text, kinds);
      }
      for (const kind of kinds) found[kind].push({ row, column, text });
    }
  }
  return found;
}

const NOTHING: readonly Kind[] = [];

function kindsOf(text: string, pieces: RegExp): readonly Kind[] {
  const kinds: Kind[] = [];
  if (text.length <= LONGEST_LABEL && mayBeLabel(text, pieces)) kinds.push('labels');
  if (YEAR.test(text)) kinds.push('years');
  if (RESULT.test(text)) kinds.push('results');
  if (AGENCY.test(text)) kinds.push('agencies');
  return kinds.length === 0 ? NOTHING : kinds;
}

function mayBeLabel(text: string, pieces: RegExp): boolean {
  const squeezed = text
    .replace(SKIPPED, '')
    .replace(/\u0e4d\u0e32/g, '\u0e33')
    .toLowerCase();
  return pieces.test(squeezed) || LABEL_WORDS.test(squeezed) || QUESTION.test(text);
}

/** Two errors leave at least one third of a name whole: a text without any such third is surely no name. */
function piecesOfNames(frameworks: readonly Framework[]): RegExp {
  const pieces = new Set<string>();
  for (const { name, englishName, variants } of frameworks.flatMap((one) => one.indicators)) {
    for (const key of [name, englishName, ...variants].map(matchKey)) {
      const third = Math.ceil(key.length / 3);
      for (let at = 0; at < key.length; at += third) pieces.add(key.slice(at, at + third));
    }
  }
  return new RegExp([...pieces].join('|'), 'u');
}

/** So many texts of a kind are looked at wherever they stand … */
const EVERYWHERE = 1000;
/** … and beyond that those at most so many rows from a table. */
const NEAR = 12;

/** The texts worth a closer look: on a sheet full of sentences those near the tables. */
export function worthReading(
  texts: readonly TextCell[],
  tableRows: readonly { first: number; last: number }[],
): TextCell[] {
  return texts.filter(
    ({ row }, index) =>
      index < EVERYWHERE || tableRows.some(({ first, last }) => row >= first - NEAR && row <= last + NEAR),
  );
}
