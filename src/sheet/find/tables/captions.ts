/**
 * What titles and captions say about the tables below them: the fiscal year, and whether they hold results of this
 * agency.
 */
import { finding, type Finding } from '../../../ita/finding';
import { cleanText, fiscalYears, type YearMention } from '../../../ita/thaiText';
import { cellAddress, type Area } from '../../grid';
import { agencyInSentence, cleanAgency, looksLikeAgency } from '../text/agencyName';
import { qualifiersOf } from '../text/qualifiers';
import { isFigure } from '../text/scoreCell';
import type { Lexicon } from '../text/lexicon';
import type { TextCell } from '../text/candidateTexts';
import { valueRightOf, type Cells } from '../cellViews';
import { FARTHEST_CAPTION, NEAR_TABLE } from '../thresholds';

export interface YearFact extends YearMention {
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  /** In a sentence with figures, not a title: it gives the year of a figure, not of the table. */
  readonly isTold: boolean;
}

/** A year that a text names as a target year. */
export interface TargetYear {
  readonly year: number;
  readonly cell: string;
}

const MAY_HOLD_YEAR = /[0-9๐-๙]{2}/;
const YEAR_LABEL = /^(?:ประจำ)?(?:ปีงบประมาณ|ปี)(?:\s*พ\.?\s*ศ\.?)?\s*:?$|^fiscal year\s*:?$/iu;

/** Every text that names a year of results; of several in one text the newest counts. */
export function yearFacts(texts: readonly TextCell[], cells: Cells, lexicon: Lexicon): YearFact[] {
  const facts: YearFact[] = [];
  for (const { row, column, text } of texts) {
    if (YEAR_LABEL.test(text)) {
      const at = valueRightOf(cells, row, column);
      const year = at === null ? undefined : fiscalYears(`ปีงบประมาณ ${String(cells.value(row, at))}`)[0];
      if (at !== null && year !== undefined)
        facts.push({ ...year, row, column: at, cell: cellAddress(row, at), isTold: false });
    }
    if (!MAY_HOLD_YEAR.test(text)) continue;
    const { years, isTarget } = qualifiersOf(text);
    const [first] = years;
    if (first === undefined || isTarget) continue;
    const year = Math.max(...years.map((one) => one.year));
    facts.push({
      year,
      strength: first.strength,
      row,
      column,
      cell: cellAddress(row, column),
      isTold: tellsFigure(text) || (lexicon.label(text) !== null && labelsFigure({ row, column, text }, cells)),
    });
  }
  return facts;
}

const NO_YEAR = /(?:ปีงบประมาณ|ปีงบ|ปี)\s*(?:พ\.?\s*ศ\.?)?\s*(\d{4})(?!\d)/u;

/**
 * "ปีงบประมาณ พ.ศ. 2756": a number in the place of a year that is impossible in both the Buddhist and the common era.
 */
export const mistypedYears = (texts: readonly TextCell[]): Finding[] =>
  texts.flatMap(({ row, column, text }) => {
    const found = NO_YEAR.exec(cleanText(text))?.[1];
    if (found === undefined || fiscalYears(`ปี ${found}`).length > 0 || EARLIER.test(found)) return [];
    return [finding('year-mistyped', 'warning', [cellAddress(row, column)], { found })];
  });

/** Years in which bodies were founded. */
const EARLIER = /^(?:19|24|25)\d\d$/;

export const targetYears = (texts: readonly TextCell[]): TargetYear[] =>
  texts.flatMap(({ row, column, text }) =>
    MAY_HOLD_YEAR.test(text)
      ? qualifiersOf(text).aimedAt.map((year) => ({ year, cell: cellAddress(row, column) }))
      : [],
  );

/**
 * Whether a figure stands next to, or right below, a text: then the text labels that figure, "EIT ส่วนที่ 1 (ปี 2566) |
 * 92.40".
 */
export function labelsFigure({ row, column }: TextCell, cells: Cells): boolean {
  const right = valueRightOf(cells, row, column);
  return (right !== null && isFigure(cells.value(row, right))) || isFigure(cells.value(row + 1, column));
}

/** "๑.๑" and "(2)" before a title are its number. */
const NUMBERING = /^\s*\(?\d+(?:\.\d+)*[.)]?\s+/;
const FULL_MARKS = /(?:คะแนน)?เต็ม\s*(?:ร้อยละ)?\s*\d+(?:\s*คะแนน)?/gu;
const FIGURE = /\d+[.,]\d+|ร้อยละ\s*\d|(?:ลำดับ|อันดับ)(?:ที่)?\s*\d|\d\s*(?:คะแนน|points?|แห่ง|คน|ราย|%)/iu;

/** Whether a text states a score: a sentence, not a title. */
const tellsFigure = (text: string): boolean =>
  FIGURE.test(cleanText(text).replace(NUMBERING, '').replace(FULL_MARKS, ''));

export interface Caption {
  /** The year that it names; null when no text above the table names one. */
  readonly year: { readonly year: number; readonly cell: string } | null;
  /** The body that it names; null when it names none. */
  readonly agency: { readonly name: string; readonly cell: string } | null;
  /**
   * The cell that shows that the table holds targets, means of other bodies, or numbers of people; null when none does.
   */
  readonly notResults: { readonly cell: string; readonly kind: 'target' | 'others' | 'count' } | null;
}

/**
 * What the texts above a table say: the nearest row first, and of several side by side the one over the table.
 *
 * @param afterRow last row of the table above; −1 when there is none
 */
export function captionOf(
  facts: readonly YearFact[],
  titles: readonly TextCell[],
  table: Area,
  indicatorColumn: number,
  afterRow: number,
  agencies: readonly TextCell[],
): Caption {
  const isAbove = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    row < table.firstRow && row >= table.firstRow - FARTHEST_CAPTION && row > afterRow && column <= table.lastColumn;
  const years = facts.filter((one) => isAbove(one) && one.strength !== 'bare' && !one.isTold);
  const year = nearest(years, indicatorColumn);
  return {
    year: year === null ? null : { year: year.year, cell: year.cell },
    agency: agencyOver(agencies.filter(isAbove), indicatorColumn),
    notResults: notResults(
      titles.filter(
        ({ row, column }) =>
          row < table.firstRow && row >= table.firstRow - NEAR_TABLE && row > afterRow && column <= table.lastColumn,
      ),
      indicatorColumn,
    ),
  };
}

function nearest<T extends { readonly row: number; readonly column: number }>(
  above: readonly T[],
  indicatorColumn: number,
): T | null {
  const row = Math.max(-1, ...above.map((one) => one.row));
  const beside = above.filter((one) => one.row === row);
  const over = beside.filter(({ column }) => column <= indicatorColumn);
  return over[over.length - 1] ?? beside[0] ?? null;
}

function agencyOver(texts: readonly TextCell[], indicatorColumn: number): Caption['agency'] {
  const named = texts.flatMap(({ row, column, text }) => {
    const name = looksLikeAgency(text) ? cleanAgency(text) : tellsFigure(text) ? null : agencyInSentence(text);
    return name === null ? [] : [{ row, column, name, cell: cellAddress(row, column) }];
  });
  const one = nearest(named, indicatorColumn);
  return one === null ? null : { name: one.name, cell: one.cell };
}

/** Words of a title over scores; not of a sentence that merely mentions a mean. */
const TITLES_SCORES = /คะแนน|ผล|ค่า|ตัวชี้วัด|จำนวน|[ioe]it|score|indicator|result|ita/iu;
/** Values compared with a mean or a target are in the table itself. */
const COMPARES = /เทียบ|กับ|และ|compar|versus|vs\.?|\band\b/iu;

/**
 * Whether a text can give the year, owner or kind of the figures below it: not a sentence with figures, not a
 * comparison.
 */
export const isCaption = (text: string): boolean => !tellsFigure(text) && !COMPARES.test(text);

/** A title of results directly over its table overrides a farther one of targets. */
const TITLES_RESULTS = /ผล(?:การ)?ประเมิน|ผลคะแนน|results?/iu;

type NotResults = NonNullable<Caption['notResults']>;

function notResults(titles: readonly TextCell[], indicatorColumn: number): Caption['notResults'] {
  const telling = titles.flatMap(({ row, column, text }): (NotResults & { row: number; column: number })[] => {
    if (!TITLES_SCORES.test(text) || !isCaption(text)) return [];
    const { isTarget, isMean, isCount } = qualifiersOf(text);
    if (!isTarget && !isMean && !isCount) return [];
    const kind = isCount ? 'count' : isTarget ? 'target' : 'others';
    return [{ row, column, cell: cellAddress(row, column), kind }];
  });
  const one = nearest(telling, indicatorColumn);
  if (one === null) return null;
  const nearer = titles.some(({ row, column, text }) => {
    const isOne = cellAddress(row, column) === one.cell;
    return row > one.row && !isOne && TITLES_RESULTS.test(text) && isCaption(text);
  });
  return nearer ? null : { cell: one.cell, kind: one.kind };
}
