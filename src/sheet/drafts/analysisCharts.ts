/** The analysis worksheet's charts: their figures next to the printed page, and the cells that they cover. */
import type { Assessment } from '../../ita/assessment';
import { roundHalfUp } from '../../ita/round';
import { fill } from '../../texts/language';
import { analysisSections as sectionTexts } from '../../texts/th/analysisSections';
import { worksheets as texts } from '../../texts/th/worksheets';
import { COLUMNS, FIGURES_OF_INDICATORS, FIGURES_OF_YEARS, RECOMMENDATION } from './analysisLayout';
import { area } from './area';
import { digitFormats, type Digits } from './thaiOrArabicDigits';
import type { CellStyle, ChartDraft } from './draft';
import { FIGURES, type Layout, type Look, type ModelCell, type ModelRow } from './sheetModel';
import { OFFICIAL_FONT, TEXT_SIZE } from './officialSheetParts';
import { palette } from './palette';

/** More years than this would crowd the chart. */
const MOST_YEARS = 10;
/** Share of the rows next to the table of scores that the chart of earlier years takes. */
const ROWS_OF_HISTORY = 6;
/** State, score, name, a column for each state, two lines. */
const INDICATOR_COLUMNS = 8;
const NAMES = FIGURES_OF_INDICATORS + 2;

export interface ChartOptions {
  /** Prefix of the charts' names, "ITA_1". */
  readonly mark: string;
  readonly digits: Digits;
  readonly say: (text: string) => string;
}

/**
 * Puts the charts' figures into the rows next to which the charts stand. @param beside at least one row for each
 * indicator and its header
 */
export function withChartFigures(
  beside: readonly ModelRow[],
  assessment: Assessment,
  options: ChartOptions,
): readonly ModelRow[] {
  const figures = figureRows(assessment, options.say);
  const years = pastYearRows(assessment, options.say);
  const looks = {
    figures: figureLooks(FIGURES_OF_INDICATORS, INDICATOR_COLUMNS, options.digits),
    years: figureLooks(FIGURES_OF_YEARS, 2, options.digits),
  };
  return beside.map((row, index) => {
    const [own, past] = [figures[index], hasHistory(assessment) ? years[index] : undefined];
    if (own === undefined && past === undefined) return { ...row, computed: COLUMNS };
    const cells = Array.from({ length: COLUMNS }, (_, column) => row.cells[column] ?? null);
    if (own !== undefined) cells.splice(FIGURES_OF_INDICATORS, own.length, ...own);
    if (past !== undefined) cells.splice(FIGURES_OF_YEARS, past.length, ...past);
    const kind = index === 0 ? 'header' : 'body';
    const more = [...(own === undefined ? [] : looks.figures[kind]), ...(past === undefined ? [] : looks.years[kind])];
    const id = index === 0 ? FIGURES : row.id;
    return { ...row, id, cells, looks: [...row.looks, ...more], computed: COLUMNS };
  });
}

/** @param ids of the rows next to which the charts stand; the first holds the names of the figures */
export function chartsBeside(
  ids: readonly string[],
  assessment: Assessment,
  { mark, say }: ChartOptions,
): (layout: Layout) => ChartDraft[] {
  const years = pastYears(assessment).length + 2;
  const last = assessment.indicators.length;
  return (layout) => {
    const rowAt = (index: number) => layout.rowOf(ids[index] ?? '') ?? 0;
    const place = (first: number, to: number) => area(rowAt(first), RECOMMENDATION, rowAt(to), RECOMMENDATION);
    const end = ids.length - 1;
    const own: ChartDraft = {
      name: `${mark}_chart`,
      title: say(fill(texts.chartTitle, assessment.framework.lines)),
      source: area(rowAt(0), NAMES, rowAt(last), NAMES + 5),
      place: place(0, hasHistory(assessment) ? end - ROWS_OF_HISTORY : end),
      columnColors: [palette.states.good, palette.states.watch, palette.states.weak],
      lineColors: palette.chartLines,
    };
    if (!hasHistory(assessment)) return [own];
    return [
      own,
      {
        name: `${mark}_history`,
        title: sectionTexts.historyTitle,
        source: area(rowAt(0), FIGURES_OF_YEARS, rowAt(years - 1), FIGURES_OF_YEARS + 1),
        place: place(end - ROWS_OF_HISTORY + 1, end),
        columnColors: [palette.chartColumns],
        lineColors: [],
      },
    ];
  };
}

/** Header and ten rows: state, score, number, the score in the column of its state, the two lines. */
function figureRows({ framework, indicators }: Assessment, say: ChartOptions['say']): ModelCell[][] {
  const { weak, watch } = framework.lines;
  const bands = ['good', 'watch', 'weak'] as const;
  return [
    [
      texts.indicatorStatus,
      texts.chartScore,
      texts.chartIndicator,
      ...bands.map((band) => texts[band]),
      say(fill(texts.chartLine, { line: weak })),
      say(fill(texts.chartLine, { line: watch })),
    ],
    ...indicators.map(({ id, band, score }) => {
      const shown = roundHalfUp(score);
      const inBands = bands.map((one) => (one === band ? shown : 0));
      return [texts[band], shown, say(String(id)), ...inBands, weak, watch];
    }),
  ];
}

const pastYears = ({ history }: Assessment) => history.slice(0, MOST_YEARS).filter((year) => year.score !== null);

const hasHistory = (assessment: Assessment): boolean => pastYears(assessment).length > 0;

/** Header, earlier years with a total, oldest first, and the assessed year. Years are texts: they name, not count. */
function pastYearRows(assessment: Assessment, say: ChartOptions['say']): ModelCell[][] {
  const past = pastYears(assessment).map((year) => [say(String(year.fiscalYear)), year.score]);
  return [
    [sectionTexts.year, sectionTexts.total],
    ...past.reverse(),
    [say(String(assessment.fiscalYear)), assessment.score],
  ];
}

/** Numbers are scores; the first column may be a word. */
function figureLooks(column: number, columns: number, digits: Digits): { header: Look[]; body: Look[] } {
  const over = (style: CellStyle): Look => ({ from: column, to: column + columns - 1, style });
  const base = { font: OFFICIAL_FONT, size: TEXT_SIZE, borders: palette.line } as const;
  return {
    header: [over({ ...base, bold: true, fill: palette.header })],
    body: [over({ ...base, numberFormat: digitFormats[digits].score })],
  };
}
