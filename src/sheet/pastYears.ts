/** Earlier years of several worksheets put together: each year from one of them, or from none that contradict each other. */
import { finding, type CellAddress, type Finding } from '../ita/finding';
import type { PastYearResult } from '../ita/history';
import { roundHalfUp } from '../ita/round';
import { namedCells } from './namedCells';

/** What a worksheet other than the assessed one states of earlier years of the agency. */
export interface StatedYears {
  readonly sheet: string;
  /** Cells with their sheet ("'ITA 2567'!C7"). The year of the worksheet itself comes first. */
  readonly years: readonly PastYearResult[];
  /** Cells whose figures contradict each other there; null where none do. With some, nothing is taken. */
  readonly contested: readonly CellAddress[] | null;
}

export interface PastYears {
  /** Newest first. */
  readonly history: readonly PastYearResult[];
  /** Where each year comes from that is not on the assessed sheet, and why others were not taken. */
  readonly findings: readonly Finding[];
}

/** @param own earlier years on the assessed sheet: they are never replaced */
export function withOtherSheets(own: readonly PastYearResult[], others: readonly StatedYears[]): PastYears {
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
      ...takenFindings(chosen),
      ...chosen.flatMap(({ findings }) => findings),
      ...contestedFindings(others, history),
    ],
  };
}

interface Stated {
  readonly sheet: string;
  readonly year: PastYearResult;
  /** The year is that of the worksheet, not of a column beside it. */
  readonly isOwn: boolean;
}

interface Chosen {
  readonly year: PastYearResult | null;
  /** The worksheet it was taken from; null where that is the assessed one, or none. */
  readonly from: string | null;
  readonly findings: readonly Finding[];
}

/** A total alone on the assessed sheet takes the indicators that go with it from another. */
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

/** Totals this far apart are not rounded from the same scores. */
const OTHER_TOTAL = 0.02;

const contradicts = (one: PastYearResult, other: PastYearResult): boolean =>
  differing(one, other).length > 0 ||
  (one.score !== null && other.score !== null && roundHalfUp(Math.abs(one.score - other.score)) >= OTHER_TOTAL);

/** The cells of both of each indicator that has another score there. */
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

/** One for each worksheet that a year was taken from. */
function takenFindings(chosen: readonly Chosen[]): Finding[] {
  const sheets = [...new Set(chosen.flatMap(({ from }) => from ?? []))];
  return sheets.map((sheet) => {
    const years = chosen.flatMap(({ from, year }) => (from === sheet && year !== null ? [year] : []));
    const scores = years.flatMap(({ indicators }) => indicators.map(({ cell }) => cell));
    const totals = years.flatMap(({ scoreCell }) => scoreCell ?? []);
    const { cells, parameters } = namedCells(scores.length > 0 ? scores : totals);
    const said = years.map(({ fiscalYear }) => fiscalYear).join(', ');
    return finding('past-years-taken', 'info', cells, { ...parameters, year: said, sheet });
  });
}

/** Only where it made a difference. */
const contestedFindings = (others: readonly StatedYears[], history: readonly PastYearResult[]): Finding[] =>
  others.flatMap(({ sheet, years: [year], contested }) => {
    const known = history.find(({ fiscalYear }) => fiscalYear === year?.fiscalYear);
    if (contested === null || year === undefined || (known?.indicators.length ?? 0) > 0) return [];
    const { cells, parameters } = namedCells([...new Set(contested)]);
    return [finding('past-sheet-contested', 'info', cells, { ...parameters, year: year.fiscalYear, sheet })];
  });
