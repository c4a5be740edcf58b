/** From a grid of cells to the scores on it: tables, their lines of scores, and the text around them. */
import { accepted, finding, refused, type Finding, type Refusal, type Result } from '../ita/finding';
import type { Framework } from '../ita/framework';
import type { AgencyScores } from '../ita/readings';
import { agenciesFrom } from './find/choose/scoresByAgency';
import { cellsOf, valueRightOf, type Cells } from './find/cellViews';
import { isFigure } from './find/text/scoreCell';
import { weightsRefusal } from './find/choose/scaleAndWeightChecks';
import { agencyFact } from './find/claims/findAgency';
import type { Aside, Claim } from './find/claims/claim';
import { claimsLabelled } from './find/claims/claimsByLabel';
import { ranksOf } from './find/claims/ranks';
import { claimsTold } from './find/claims/claimsInSentences';
import { lexiconOf, type Lexicon } from './find/text/lexicon';
import { levelNames } from './find/text/levelNames';
import { readLine } from './find/claims/readScoreLine';
import { readTables } from './find/tables/readTables';
import { besideFindings, mixedRefusal, rivalRefusal } from './find/choose/rivalScoreLines';
import {
  agencyLinesOf,
  chooseScoreLines,
  type ChosenLine,
  type ReadTable,
  type ScoreLines,
} from './find/tables/chooseScoreLines';
import { headerText, type ValueLine } from './find/tables/table';
import { qualifiersOf } from './find/text/qualifiers';
import { tableArea } from './find/tables/tableArea';
import { textsOf, worthReading, type TextCell, type Texts } from './find/text/candidateTexts';
import { sheetYear, yearRefusal } from './find/choose/sheetYear';
import { looseHeaders, notReadFindings, unreadHeaders } from './find/choose/unreadTables';
import { cellAddress, contains, parseCell, type Area, type Grid } from './grid';
import type { ScoreSheet } from './scoreSheet';
import { MOST_LOOKED_AT, MOST_NAMED } from './find/thresholds';

export interface FindOptions {
  /** Oldest first, at least one. */
  readonly frameworks: readonly Framework[];
  /** Areas that hold the add-in's own results: read as if they were empty. */
  readonly exclude?: readonly Area[];
  /** Fiscal year (B.E.) to look for when the sheet holds several. */
  readonly fiscalYear?: number;
}

/**
 * Every reading of every indicator, with its cell; an indicator in several places has several. Refuses whatever could
 * be read in two ways: a wrong score that looks right is the worst that can happen.
 */
export function findScores(grid: Grid, options: FindOptions): Result<ScoreSheet> {
  const { frameworks, fiscalYear: given } = options;
  const cells = cellsOf(grid, options.exclude ?? []);
  const texts = textsOf(cells, frameworks);
  const lexicon = lexiconOf(frameworks);
  const levels = levelNames(frameworks);
  const tables = readTables(cells, texts, lexicon, frameworkOf(undefined, frameworks));
  const all = [...tables.scores, ...tables.others];
  const firstRow = Math.min(...all.map(({ table }) => table.topRow));
  const besides = new Set(all.flatMap(({ table }) => table.valueLines.flatMap(headerOfOther)));
  const sheetSays = sheetYear(
    tables.years.filter(
      ({ row, column, cell }) => !besides.has(cell) && !tables.areas.some((area) => isInBody(area, row, column)),
    ),
    firstRow,
    cells.sheet,
  );
  const aside = setAside(tables.scores);
  const results = tables.scores.filter((one) => !aside.includes(one));
  const [first] = aside;
  if (first !== undefined && results.length === 0) return { ok: false, refusal: notResultsRefusal(first) };
  const lines = chooseScoreLines(results, given, sheetSays?.year.year ?? null);
  const unclear =
    given === undefined && lines.refusal === null
      ? yearRefusal(lines, sheetSays?.isTitle === true ? sheetSays.year : null, cells.sheet, all, tables.targets)
      : null;
  if (unclear !== null) return { ok: false, refusal: unclear };
  const beside = tables.others.flatMap((one) => sideLines(one, lines, given, sheetSays?.year.year ?? null));
  const chosen = [...lines.chosen, ...beside.filter(({ aside }) => aside === null).map((one) => one.line)];
  const fiscalYear = chosen.find(({ year }) => year !== null)?.year ?? sheetSays?.year ?? null;
  const framework = frameworkOf(given ?? fiscalYear?.year, frameworks);

  const doubt = doubtAbout(all, lines, framework, given ?? fiscalYear?.year ?? framework.lastYear);
  if (doubt !== null) return { ok: false, refusal: doubt };
  if (!chosen.some(({ positions }) => positions.indicators.length + positions.questions.length > 0)) {
    const headers = unreadHeaders(tables.scores);
    const unknown = headers.length > 0 ? headers : looseHeaders(cells, tables.areas, texts.labels, lexicon);
    return unknown.length > 0 ? refused('score-column-unknown', unknown) : noTable(cells, texts, lexicon);
  }

  const { areas } = tables;
  const rows = areas.map((area) => ({ first: area.firstRow, last: area.lastRow }));
  const agency =
    lines.chosen.find(({ rowAgency }) => rowAgency !== null)?.rowAgency ??
    agencyFact(worthReading(texts.agencies, rows), cells, areas, lexicon);
  const stating = worthReading(merged(texts.labels, texts.results), rows);
  const teller = { lexicon, levels, agency: agency?.name ?? null };
  const claims = [
    ...beside.flatMap(({ line, aside }) =>
      aside === null ? [] : readLine(line, { lexicon, levels }).claims.map((claim) => ({ ...claim, aside })),
    ),
    ...claimsLabelled(stating, { cells, lexicon, levels, isRead: readCells(all) }),
    ...stating.flatMap(({ row, column, text }) => claimsTold(text, cellAddress(row, column), teller)),
  ].sort(inReadingOrder);
  const read = chosen.map((line) => ({ chosen: line, readings: readLine(line, { lexicon, levels }) }));
  const claimed = new Set([...claims, ...read.flatMap(({ readings }) => readings.claims)].map(({ cell }) => cell));
  const found = agenciesFrom(read, {
    framework,
    fiscalYear: fiscalYear === null ? null : { year: fiscalYear.year, cell: fiscalYear.cell },
    agency,
    claims,
    ranks: ranksOf(stating, cells, fiscalYear?.year ?? null),
    past: lines.past.map((one) => ({
      year: one.year,
      cell: one.chosen.year?.cell ?? null,
      readings: readLine(one.chosen, { lexicon, levels }),
    })),
  });
  if (!found.ok) return found;
  return accepted({
    sheet: cells.sheet,
    agencies: found.value.agencies,
    namesQuestions: texts.labels.some(({ text }) => lexicon.label(text)?.kind === 'question'),
    findings: [
      ...(fiscalYear === null ? tables.mistyped : []),
      ...yearFindings(lines, fiscalYear, sheetSays?.findings ?? []),
      ...notReadFindings(tables.scores, areas, cells, texts.labels, lexicon),
      ...besideFindings(chosen, claimed, framework),
      ...found.value.findings,
    ],
  });
}

/** The rules of a year; the newest when there are none for it. */
function frameworkOf(year: number | undefined, frameworks: readonly Framework[]): Framework {
  const newest = frameworks[frameworks.length - 1];
  if (newest === undefined) throw new Error('at least one set of rules is needed');
  return frameworks.find((one) => year !== undefined && year >= one.firstYear && year <= one.lastYear) ?? newest;
}

/** Targets and forecasts are of years to come; means of other bodies say nothing about this agency. */
const headerOfOther = ({ role, headerCell }: ValueLine): string[] =>
  role === 'other' && headerCell !== null ? [headerCell] : [];

function inReadingOrder(one: Claim, other: Claim): number {
  const [a, b] = [parseCell(one.cell), parseCell(other.cell)];
  return a === null || b === null ? 0 : a.row - b.row || a.column - b.column;
}

/** Below the last indicator of an upright table, only rows with a known label are read as part of it. */
function readCells(tables: readonly ReadTable[]): (row: number, column: number) => boolean {
  const read = tables.map(({ table, positions }) => {
    const area = tableArea(table);
    const known = [...positions.indicators, ...positions.questions, ...positions.others].map(({ along }) => along);
    const isWhole = table.view.orientation === 'wide' || positions.indicators.length === 0;
    const last = isWhole ? area.lastRow : Math.max(...positions.indicators.map(({ along }) => along));
    return (row: number, column: number): boolean =>
      contains(area, row, column) && (row <= last || known.includes(row));
  });
  return (row, column) => read.some((isRead) => isRead(row, column));
}

/** Rows of a table below its first: a year there belongs to a figure. */
const isInBody = (area: Area, row: number, column: number): boolean =>
  row > area.firstRow && contains(area, row, column);

/** What may have been meant as scores, so that the user finds the place; empty when nothing of the kind is there. */
function noTable(cells: Cells, texts: Texts, lexicon: Lexicon): Result<ScoreSheet> {
  const isNear = ({ row, column, text }: TextCell): boolean => {
    const kind = lexicon.label(text)?.kind;
    if (kind === 'indicator') return true;
    const hasFigure =
      /\d[.,]\d/.test(text) ||
      isFigure(cells.value(row + 1, column)) ||
      isFigure(cells.value(row, valueRightOf(cells, row, column) ?? column));
    return hasFigure && (kind !== undefined || lexicon.subjectIn(text) !== null);
  };
  const heads = ({ text }: TextCell): boolean => lexicon.header(text)?.role === 'indicator';
  const looked = [...texts.labels.slice(0, MOST_LOOKED_AT), ...texts.results.slice(0, MOST_LOOKED_AT)];
  const found = looked.some(isNear) ? looked.filter(isNear) : looked.filter(heads);
  const near = [...new Set(found.map(({ row, column }) => cellAddress(row, column)))].slice(0, MOST_NAMED);
  return near.length > 0 ? refused('scores-not-in-table', near) : refused('no-scores', [], { sheet: cells.sheet });
}

/** Texts of two lists in the order of the sheet, each once. */
function merged(one: readonly TextCell[], other: readonly TextCell[]): TextCell[] {
  const seen = new Set(one);
  return [...one, ...other.filter((text) => !seen.has(text))].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Tables of targets or of means of other bodies; not a list of bodies. */
const setAside = (tables: readonly ReadTable[]): ReadTable[] =>
  tables.filter(
    ({ table, notResults }) =>
      notResults !== null && (notResults.kind !== 'others' || agencyLinesOf(table).length === 0),
  );

/** Lines of a table of instruments, parts or questions; ignores those of another year or without results. */
function sideLines(
  one: ReadTable,
  { years, target }: ScoreLines,
  given: number | undefined,
  sheetYear: number | null,
): { readonly line: ChosenLine; readonly aside: Aside | null }[] {
  const own = chooseScoreLines([one], given ?? years[0], sheetYear);
  if (own.refusal !== null) return [];
  const { notResults } = one;
  const weighted = one.table.valueLines
    .filter(({ role }) => role === 'weighted')
    .map((line): { line: ChosenLine; aside: Aside | null } => ({
      line: { ...one, line, year: line.year === null ? null : { year: line.year, cell: line.headerCell } },
      aside: 'weighted',
    }));
  return [
    ...weighted,
    ...own.chosen.map((line) => {
      const current = target ?? sheetYear;
      if (isShareOfPeople(line)) return { line, aside: 'count' } as const;
      const ofYear = line.year === null || current === null || line.year.year === current;
      return { line, aside: notResults?.kind ?? (ofYear ? null : 'last-year') } as const;
    }),
  ];
}

/** "ร้อยละ" next to "จำนวนผู้ตอบ (คน)". */
function isShareOfPeople({ table, line }: ChosenLine): boolean {
  const isShare = /^\(?(?:ร้อยละ|%|percent)\)?$/iu.test(headerText(table, line).trim());
  return isShare && table.valueLines.some((one) => qualifiersOf(headerText(table, one)).isCount);
}

function notResultsRefusal({ notResults }: ReadTable): Refusal {
  const codes = { others: 'scores-of-others', target: 'scores-are-targets', count: 'scores-are-counts' } as const;
  return refused(codes[notResults?.kind ?? 'others'], notResults === null ? [] : [notResults.cell]).refusal;
}

/** Reasons to stop reading: names against numbers, two columns of scores, weights of other rules. */
function doubtAbout(
  tables: readonly ReadTable[],
  lines: ScoreLines,
  framework: Framework,
  year: number,
): Refusal | null {
  const clash = lines.chosen.find(({ positions }) => positions.refusal !== null)?.positions.refusal ?? null;
  if (clash !== null || lines.refusal !== null) return lines.refusal ?? clash;
  for (const { table, positions } of tables) {
    const refusal = weightsRefusal(table, positions, framework, year);
    if (refusal !== null) return refusal;
  }
  return mixedRefusal(lines.chosen) ?? rivalRefusal(lines.chosen, framework);
}

function yearFindings(
  lines: ScoreLines,
  fiscalYear: AgencyScores['fiscalYear'],
  ofTitles: readonly Finding[],
): readonly Finding[] {
  if (lines.years.length === 0) return ofTitles;
  if (lines.years.length === 1 || fiscalYear === null) return [];
  const cells = fiscalYear.cell === null ? [] : [fiscalYear.cell];
  return [finding('several-years', 'info', cells, { found: lines.years.join(', '), year: fiscalYear.year })];
}
