/**
 * Combines earlier years of several worksheets: each year from one of them, or from none if they contradict each other.
 */
import { finding, type CellAddress, type Finding } from '../ita/finding';
import type { PastYearResult } from '../ita/history';
import { differ, roundHalfUp } from '../ita/round';
import { namedCells } from './cellsInMessage';
import { quotedSheet } from './grid';

/** What a worksheet other than the assessed one states about earlier years of the agency. */
export interface StatedYears {
  readonly sheet: string;
  /** Cells with their sheet ("'ITA 2567'!C7"). The year of the worksheet itself comes first. */
  readonly years: readonly PastYearResult[];
  /** Cells whose figures contradict each other there; null for none. If there are any, nothing is taken. */
  readonly contested: readonly CellAddress[] | null;
}

/** A text of another worksheet; without a cell, the name of that worksheet. */
interface Told {
  readonly text: string;
  readonly cell: CellAddress | null;
}

/** A worksheet that may be the agency's. */
export interface Candidate extends StatedYears {
  /** The agency that it names, and in which cell; null when nothing names it, or no cell does. */
  readonly agency: string | null;
  readonly agencyCell: CellAddress | null;
  /** Why nothing is taken from it; null when nothing speaks against that. */
  readonly objection: Told | null;
  /** Taken, but this may name another agency. */
  readonly doubts: readonly Told[];
}

export interface PastYears {
  /** Newest first. */
  readonly history: readonly PastYearResult[];
  /** The source of each year that is not on the assessed sheet, and why others were not taken. */
  readonly findings: readonly Finding[];
}

/** @param own earlier years on the assessed sheet: they are never replaced */
export function withOtherSheets(own: readonly PastYearResult[], others: readonly Candidate[]): PastYears {
  const stated = others.flatMap(({ sheet, years, contested }) =>
    contested === null ? years.map((year, index) => ({ sheet, year, isOwn: index === 0 })) : [],
  );
  const numbers = [...new Set([...own, ...stated.map(({ year }) => year)].map(({ fiscalYear }) => fiscalYear))];
  const chosen = numbers
    .sort((a, b) => b - a)
    .map((number) =>
      choose(
        own.find(({ fiscalYear }) => fiscalYear === number) ?? null,
        stated.filter(({ year }) => year.fiscalYear === number),
      ),
    );
  const history = chosen.flatMap(({ year }) => year ?? []);
  return {
    history,
    findings: [
      ...takenFindings(chosen, others),
      ...chosen.flatMap(({ findings }) => findings),
      ...contestedFindings(others, history),
    ],
  };
}

interface Stated {
  readonly sheet: string;
  readonly year: PastYearResult;
  /** The year is that of the worksheet, not of a column next to it. */
  readonly isOwn: boolean;
}

interface Chosen {
  readonly year: PastYearResult | null;
  /** The worksheet it was taken from; null for the assessed one, or none. */
  readonly from: string | null;
  readonly findings: readonly Finding[];
}

/** If the assessed sheet has only a total, the indicators that go with it are taken from another. */
function choose(own: PastYearResult | null, stated: readonly Stated[]): Chosen {
  const against = own === null ? [] : stated.filter(({ year }) => contradicts(own, year));
  const kept = own === null || against.length === 0 ? [] : [disagreement('past-year-kept', own, against)];
  const rest = stated.filter((one) => !against.includes(one));
  if (own !== null && own.indicators.length > 0) return { year: own, from: null, findings: kept };
  const [fullest, ...less] = [...rest].sort(fullerFirst);
  if (fullest === undefined) return { year: own, from: null, findings: kept };
  if (rest.some(({ year }) => rest.some((other) => contradicts(year, other.year)))) {
    return {
      year: own,
      from: null,
      findings: [...kept, disagreement('past-years-differ', fullest.year, less, fullest)],
    };
  }
  if (own !== null && fullest.year.indicators.length === 0) return { year: own, from: null, findings: kept };
  const { score, scoreCell, level } = own ?? fullest.year;
  return { year: { ...fullest.year, score, scoreCell, level }, from: fullest.sheet, findings: kept };
}

const fullerFirst = (one: Stated, other: Stated): number =>
  other.year.indicators.length - one.year.indicators.length || Number(other.isOwn) - Number(one.isOwn);

const contradicts = (one: PastYearResult, other: PastYearResult): boolean =>
  differing(one, other).length > 0 || (one.score !== null && other.score !== null && differ(one.score, other.score));

/** Both cells of each indicator that has another score there. */
const differing = (one: PastYearResult, other: PastYearResult): CellAddress[] =>
  one.indicators.flatMap((indicator) => {
    const there = other.indicators.find(({ id }) => id === indicator.id);
    const isOther = there !== undefined && roundHalfUp(there.score) !== roundHalfUp(indicator.score);
    return isOther ? [indicator.cell, there.cell] : [];
  });

function disagreement(
  code: 'past-year-kept' | 'past-years-differ',
  year: PastYearResult,
  others: readonly Stated[],
  first?: Stated,
): Finding {
  const found = [...new Set(others.flatMap((other) => differing(year, other.year)))];
  const totals = [year, ...others.map((other) => other.year)].flatMap(({ scoreCell }) => scoreCell ?? []);
  const { cells, parameters } = namedCells(found.length > 0 ? found : totals);
  const sheets = [...(first === undefined ? [] : [first]), ...others].map(({ sheet }) => `“${sheet}”`);
  return finding(code, 'info', cells, {
    ...parameters,
    year: year.fiscalYear,
    sheet: [...new Set(sheets)].join(', '),
  });
}

/** One finding for each worksheet that a year was taken from; a warning when that may be another agency's. */
function takenFindings(chosen: readonly Chosen[], others: readonly Candidate[]): Finding[] {
  const sheets = [...new Set(chosen.flatMap(({ from }) => from ?? []))];
  return sheets.map((sheet) => {
    const years = chosen.flatMap(({ from, year }) => (from === sheet && year !== null ? [year] : []));
    const scores = years.flatMap(({ indicators }) => indicators.map(({ cell }) => cell));
    const totals = years.flatMap(({ scoreCell }) => scoreCell ?? []);
    const { cells, parameters } = namedCells(scores.length > 0 ? scores : totals);
    const said = years.map(({ fiscalYear }) => fiscalYear).join(', ');
    const [from] = others.filter((one) => one.sheet === sheet && one.doubts.length > 0);
    if (from !== undefined) {
      const places = namedCells([...from.doubts.flatMap(({ cell }) => cellIn(from, cell)), ...cells]);
      const text = quoted(from.doubts.map((told) => told.text));
      return finding('past-sheet-unnamed', 'warning', places.cells, { ...places.parameters, year: said, sheet, text });
    }
    return finding('past-years-taken', 'info', cells, { ...parameters, year: said, sheet });
  });
}

/** Only when it made a difference. */
const contestedFindings = (others: readonly StatedYears[], history: readonly PastYearResult[]): Finding[] =>
  others.flatMap(({ sheet, years: [year], contested }) => {
    const known = history.find(({ fiscalYear }) => fiscalYear === year?.fiscalYear);
    if (contested === null || year === undefined || (known?.indicators.length ?? 0) > 0) return [];
    const { cells, parameters } = namedCells([...new Set(contested)]);
    return [finding('past-sheet-contested', 'info', cells, { ...parameters, year: year.fiscalYear, sheet })];
  });

/** Only when it makes a difference: a year that is known needs no other sheet. */
const isMissed = ({ years: [year] }: StatedYears, history: readonly PastYearResult[]): boolean =>
  (history.find(({ fiscalYear }) => fiscalYear === year?.fiscalYear)?.indicators.length ?? 0) === 0;

/** One finding for all worksheets whose name, or a text above the table, speaks against them. */
export function leftFindings(candidates: readonly Candidate[], history: readonly PastYearResult[]): Finding[] {
  const left = candidates.filter((one) => one.objection !== null && isMissed(one, history));
  if (left.length === 0) return [];
  const { cells, parameters } = namedCells(left.flatMap((one) => toldCells(one)));
  const text = quoted(left.flatMap(({ objection }) => objection?.text ?? []));
  const sheet = quoted(left.map((one) => one.sheet));
  return [finding('past-sheets-left', 'info', cells, { ...parameters, sheet, text })];
}

/** One finding for all worksheets of different agencies with the same name. */
export function ambiguousFindings(candidates: readonly Candidate[], history: readonly PastYearResult[]): Finding[] {
  const left = candidates.filter((one) => isMissed(one, history));
  if (left.length === 0) return [];
  const { cells, parameters } = namedCells(left.flatMap((one) => cellIn(one, one.agencyCell)));
  const names = quoted(left.flatMap(({ agency }) => agency ?? []));
  return [
    finding('past-agencies-differ', 'info', cells, {
      ...parameters,
      sheet: quoted(left.map((one) => one.sheet)),
      names,
    }),
  ];
}

/** The cell that speaks against a worksheet; if its name does, its scores. */
const toldCells = (one: Candidate): CellAddress[] => {
  const cell = one.objection?.cell ?? null;
  if (cell !== null) return cellIn(one, cell);
  return one.years.slice(0, 1).flatMap(({ indicators }) => indicators.map((indicator) => indicator.cell));
};

const cellIn = ({ sheet }: StatedYears, cell: CellAddress | null): CellAddress[] =>
  cell === null ? [] : [`${quotedSheet(sheet)}!${cell}`];

/** A message names at most this many texts, each not longer than a line. */
const MOST_TEXTS = 5;
const LONGEST_TEXT = 80;

function quoted(texts: readonly string[]): string {
  const short = [...new Set(texts)].map((text) =>
    text.length > LONGEST_TEXT ? `“${text.slice(0, LONGEST_TEXT)}…”` : `“${text}”`,
  );
  return [...short.slice(0, MOST_TEXTS), ...(short.length > MOST_TEXTS ? ['…'] : [])].join(', ');
}
