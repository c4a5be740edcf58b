/** What stands outside of the tables: fiscal year, agency, published total and level, EIT parts in labelled cells. */
import { finding, type Finding } from '../../../ita/finding';
import type { AgencyScores, EitPartReading } from '../../../ita/readings';
import { fiscalYears, type YearMention } from '../../../ita/thai';
import { cellAddress, contains, type Area } from '../../grid';
import { agencyInSentence, cleanAgency, looksLikeAgency } from '../text/agencyName';
import type { Cells } from '../tables/cells';
import type { Lexicon } from '../text/lexicon';
import { publishedInSentence, type LevelNames, type PublishedCandidate } from './published';
import { readScoreCell, type ScoreCell } from './scoreCell';
import type { TextCell } from '../text/texts';

export interface YearFact extends YearMention {
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  /** Of a plan or a measure for a later year, not of results. */
  readonly isPlan: boolean;
}

const MAY_HOLD_YEAR = /[0-9๐-๙]{2}/;
const MAY_HOLD_SCORE = /คะแนน|score/i;
const PLAN =
  /มาตรการ|แผน|แนวทาง|โครงการ|ระยะเวลา|ตลอดปี|ดำเนินการใน|เป้าหมาย|คาดการณ์|คาดหวัง|คาดว่า|ประมาณการ|พยากรณ์|target|forecast|plan/iu;
const SEVERAL = /เปรียบเทียบ|ย้อนหลัง|ถึง|และ|\d\s*[-–]\s*\d/u;
const YEAR_LABEL = /^(?:ประจำ)?(?:ปีงบประมาณ|ปี)(?:\s*พ\.?\s*ศ\.?)?\s*:?$|^fiscal year\s*:?$/iu;
const AGENCY_LABEL =
  /^(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ|องค์กร|อปท\.?|โรงเรียน|สถานศึกษา|agency|organi[sz]ation)(?:ที่ประเมิน)?\s*[:：]\s*(.+)$/iu;
/** A labelled value stands at most so many cells to the right: the label's cell may be merged. */
const FARTHEST_VALUE = 4;

export function yearFacts(texts: readonly TextCell[], cells: Cells): YearFact[] {
  const facts: YearFact[] = [];
  for (const { row, column, text } of texts) {
    const isPlan = PLAN.test(text);
    if (YEAR_LABEL.test(text)) {
      const at = valueRightOf(cells, row, column);
      const year = at === null ? undefined : fiscalYears(`ปีงบประมาณ ${String(cells.value(row, at))}`)[0];
      if (at !== null && year !== undefined)
        facts.push({ ...year, row, column: at, cell: cellAddress(row, at), isPlan });
    }
    if (!MAY_HOLD_YEAR.test(text)) continue;
    const mentions = fiscalYears(text);
    const [first] = mentions;
    if (first === undefined) continue;
    const year = SEVERAL.test(text) ? Math.max(...mentions.map((one) => one.year)) : first.year;
    facts.push({ year, strength: first.strength, row, column, cell: cellAddress(row, column), isPlan });
  }
  return facts;
}

/** A caption stands at most so many rows above its table. */
const FARTHEST_CAPTION = 4;

/** The year a table's caption names: in the nearest row above, and of several side by side the one over the table. */
export function captionYear(
  facts: readonly YearFact[],
  table: Area,
  indicatorColumn: number,
  afterRow: number,
): { readonly year: number; readonly cell: string } | null {
  const above = facts.filter(
    ({ row, column, strength, isPlan }) =>
      row < table.firstRow &&
      row >= table.firstRow - FARTHEST_CAPTION &&
      row > afterRow &&
      column <= table.lastColumn &&
      strength !== 'bare' &&
      !isPlan,
  );
  const nearestRow = Math.max(-1, ...above.map(({ row }) => row));
  const beside = above.filter(({ row }) => row === nearestRow);
  const over = beside.filter(({ column }) => column <= indicatorColumn);
  const caption = over[over.length - 1] ?? beside[0];
  return caption === undefined ? null : { year: caption.year, cell: caption.cell };
}

const STRENGTHS: readonly YearMention['strength'][] = ['strong', 'plain', 'bare'];

/** The year of the whole sheet: its titles first, then its name, then any other mention. */
export function sheetYear(
  facts: readonly YearFact[],
  firstTableRow: number,
  sheet: string,
): { readonly year: NonNullable<AgencyScores['fiscalYear']>; readonly findings: readonly Finding[] } | null {
  const results = facts.filter(({ isPlan }) => !isPlan);
  const titles = results.filter(({ row }) => row < firstTableRow);
  for (const strength of STRENGTHS.slice(0, 2)) {
    const best = titles.filter((one) => one.strength === strength);
    if (best.length > 0) return newestOf(best);
  }
  const named = fiscalYears(sheet)[0];
  if (named !== undefined) return { year: { year: named.year, cell: null }, findings: [] };
  for (const strength of STRENGTHS) {
    const best = results.filter((one) => one.strength === strength);
    if (best.length > 0) return newestOf(best);
  }
  return null;
}

function newestOf(facts: readonly YearFact[]) {
  const years = [...new Set(facts.map(({ year }) => year))].sort((a, b) => b - a);
  const newest = facts.find(({ year }) => year === years[0]);
  if (newest === undefined) return null;
  const { year, cell } = newest;
  const findings =
    years.length === 1
      ? []
      : [
          finding(
            'several-years',
            'warning',
            facts.map((one) => one.cell),
            { found: years.join(', '), year },
          ),
        ];
  return { year: { year, cell }, findings };
}

export function agencyFact(
  texts: readonly TextCell[],
  cells: Cells,
  tables: readonly Area[],
  lexicon: Lexicon,
): AgencyScores['agency'] {
  let own: AgencyScores['agency'] = null;
  let told: AgencyScores['agency'] = null;
  for (const { row, column, text } of texts) {
    const cell = cellAddress(row, column);
    const labelled = AGENCY_LABEL.exec(text)?.[1];
    if (labelled !== undefined) return { name: cleanAgency(labelled), cell };
    if (text.length < 40 && lexicon.header(text)?.role === 'agency') {
      const at = valueRightOf(cells, row, column);
      const name = at === null ? '' : cells.text(row, at);
      if (at !== null && name !== '' && lexicon.header(name) === null && lexicon.label(name) === null) {
        return { name: cleanAgency(name), cell: cellAddress(row, at) };
      }
    }
    if (tables.some((area) => contains(area, row, column))) continue;
    if (own === null && looksLikeAgency(text)) own = { name: cleanAgency(text), cell };
    if (own === null && told === null) {
      const name = agencyInSentence(text);
      if (name !== null) told = { name, cell };
    }
  }
  return own ?? told;
}

export interface FreeFigures {
  readonly totals: readonly PublishedCandidate[];
  readonly eitParts: readonly EitPartReading[];
  readonly level: { readonly level: string; readonly cell: string } | null;
  readonly findings: readonly Finding[];
}

/** Totals in sentences; totals, levels and EIT parts as a label with its value in the next cell, outside of tables. */
export function freeFigures(
  texts: readonly TextCell[],
  cells: Cells,
  tables: readonly Area[],
  lexicon: Lexicon,
  levels: LevelNames,
): FreeFigures {
  const totals: PublishedCandidate[] = [];
  const eitParts: EitPartReading[] = [];
  const findings: Finding[] = [];
  let level: FreeFigures['level'] = null;
  for (const { row, column, text } of texts) {
    const cell = cellAddress(row, column);
    if (MAY_HOLD_SCORE.test(text)) {
      const told = publishedInSentence(text, cell, levels);
      if (told !== null) totals.push(told);
    }
    if (text.length > 80 || tables.some((area) => contains(area, row, column))) continue;
    const label = lexicon.label(text);
    if (label?.kind === 'total' && label.sure) {
      const value = scoreRightOf(cells, row, column);
      if (value?.ok === true) {
        const { reading } = value;
        totals.push({
          score: reading.value,
          scoreCell: reading.cell,
          level: null,
          levelCell: null,
          sure: true,
          year: null,
        });
      }
    } else if (label?.kind === 'eitPart') {
      const value = scoreRightOf(cells, row, column);
      if (value?.ok === true) eitParts.push({ ...value.reading, part: label.part });
      else if (value !== null && value.problem !== 'score-blank' && value.problem !== 'score-not-a-number') {
        const part = label.part === 'part1' ? 1 : 2;
        findings.push(finding('eit-part-out-of-range', 'warning', [value.cell], { part, value: value.value }));
      }
    } else if (level === null) {
      const at = label?.kind === 'level' ? valueRightOf(cells, row, column) : column;
      const stated = at !== column || /ระดับ|level/iu.test(text);
      const name = at === null || !stated ? null : levels.exactly(cells.text(row, at));
      if (at !== null && name !== null) level = { level: name, cell: cellAddress(row, at) };
    }
  }
  return { totals, eitParts, level, findings };
}

function valueRightOf(cells: Cells, row: number, column: number): number | null {
  for (let at = column + 1; at <= column + FARTHEST_VALUE; at += 1) if (!cells.isBlank(row, at)) return at;
  return null;
}

function scoreRightOf(cells: Cells, row: number, column: number): ScoreCell | null {
  const at = valueRightOf(cells, row, column);
  return at === null ? null : readScoreCell(cells.value(row, at), cells.numberFormat(row, at), cellAddress(row, at));
}
