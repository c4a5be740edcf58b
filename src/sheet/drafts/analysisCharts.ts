/** The analysis worksheet's charts: their figures beside the printed page, and the rows that they cover. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { analysisSections as sectionTexts } from '../../texts/th/analysisSections';
import { worksheets as texts } from '../../texts/th/worksheets';
import type { FiguresOf } from './analysisSections';
import { area } from './area';
import { digitFormats, type Digits } from './digits';
import type { CellStyle, ChartDraft, Formula } from './draft';
import { FIGURES, type Layout, type Look, type ModelCell, type ModelRow } from './model';
import { OFFICIAL_FONT, TEXT_SIZE } from './officialSheet';
import { palette } from './palette';

/** Where the figures of the indicators and those of the years begin. */
const INDICATORS = 5;
const YEARS = 11;
/** Older years than these would crowd the chart. */
const MOST_YEARS = 10;
/** One chart takes the rest of the first page, two share it. */
const ONE_CHART = 14;
const HALF_CHART = 11;
const ROW_HEIGHT = 25;

export interface ChartOptions {
  readonly figuresOf: FiguresOf;
  /** The ITA score of the year, as a formula to the result block. */
  readonly score: Formula;
  /** Begins the names of the charts, "ITA_1". */
  readonly mark: string;
  readonly digits: Digits;
  readonly say: (text: string) => string;
  /** Of the sheet, and the printed ones among them. */
  readonly columns: number;
  readonly printedColumns: number;
}

export interface ChartPart {
  readonly rows: readonly ModelRow[];
  readonly charts: (layout: Layout) => ChartDraft[];
}

export function chartPart(assessment: Assessment, options: ChartOptions): ChartPart {
  const { mark, digits, say, columns, printedColumns } = options;
  const figures = figureRows(assessment, options);
  const years = pastYearRows(assessment, options);
  const hasHistory = years.length > 2;
  const height = hasHistory ? HALF_CHART : ONE_CHART;
  const count = (hasHistory ? 2 * height + 1 : height) + 1;
  const looks = [figureLooks(INDICATORS, 5, digits), ...(hasHistory ? [figureLooks(YEARS, 2, digits)] : [])];
  const rows = Array.from({ length: count }, (_, index): ModelRow => {
    const cells = Array.from({ length: columns }, (): ModelCell => null);
    cells.splice(INDICATORS, 5, ...padded(figures[index], 5));
    if (hasHistory) cells.splice(YEARS, 2, ...padded(years[index], 2));
    const own = looks.flatMap((table, position) => {
      if (index >= (position === 0 ? figures : years).length) return [];
      return index === 0 ? table.header : table.body;
    });
    return { id: chartRow(index), cells, looks: own, height: ROW_HEIGHT, computed: columns };
  });
  const place = (layout: Layout, first: number) =>
    area(rowAt(layout, first), 0, rowAt(layout, first + height - 1), printedColumns - 1);
  return {
    rows,
    charts: (layout) => [
      {
        name: `${mark}_chart`,
        title: say(fill(texts.chartTitle, assessment.framework.lines)),
        source: area(rowAt(layout, 0), INDICATORS, rowAt(layout, figures.length - 1), INDICATORS + 3),
        place: place(layout, 0),
        columnColor: palette.chartColumns,
        lineColors: palette.chartLines,
        minimum: lowestTen(assessment.indicators.map((one) => one.score)),
        maximum: 100,
      },
      ...(hasHistory
        ? [
            {
              name: `${mark}_history`,
              title: sectionTexts.historyTitle,
              source: area(rowAt(layout, 0), YEARS, rowAt(layout, years.length - 1), YEARS + 1),
              place: place(layout, height + 1),
              columnColor: palette.chartColumns,
              lineColors: [],
              minimum: lowestTen(years.map((row) => row[1]).filter((value) => typeof value === 'number')),
              maximum: 100,
            },
          ]
        : []),
    ],
  };
}

const chartRow = (index: number): string => (index === 0 ? FIGURES : `chart ${index + 1}`);

/** They are computed rows, none of which can be missing. */
const rowAt = (layout: Layout, index: number): number => layout.rowOf(chartRow(index)) ?? 0;

const padded = (cells: readonly ModelCell[] | undefined, columns: number): ModelCell[] =>
  Array.from({ length: columns }, (_, column) => cells?.[column] ?? null);

/** Header and ten rows: indicator, score, the two lines, and the state in a word. */
function figureRows(assessment: Assessment, { figuresOf, say }: ChartOptions): ModelCell[][] {
  const { weak, watch } = assessment.framework.lines;
  return [
    [
      texts.chartIndicator,
      texts.chartScore,
      say(fill(texts.chartLine, { line: weak })),
      say(fill(texts.chartLine, { line: watch })),
      texts.indicatorStatus,
    ],
    ...assessment.indicators.map((indicator) => {
      const figures = figuresOf(indicator.id);
      return [say(`${indicator.id}. ${indicator.name}`), figures.score, weak, watch, figures.status];
    }),
  ];
}

/** Header, earlier years with a total, oldest first, and the assessed year. Years are texts: they name, not count. */
function pastYearRows(assessment: Assessment, { score, say }: ChartOptions): ModelCell[][] {
  const past = assessment.history
    .slice(0, MOST_YEARS)
    .flatMap((year) => (year.score === null ? [] : [[say(String(year.fiscalYear)), year.score]]));
  return [[sectionTexts.year, sectionTexts.total], ...past.reverse(), [say(String(assessment.fiscalYear)), score]];
}

/** The first column names, up to three more are scores, a fifth says a state in a word. */
function figureLooks(column: number, columns: number, digits: Digits): { header: Look[]; body: Look[] } {
  const over = (from: number, to: number, style: CellStyle): Look => ({ from, to, style });
  const last = column + columns - 1;
  const base = over(column, last, { font: OFFICIAL_FONT, size: TEXT_SIZE, borders: palette.line });
  return {
    header: [base, over(column, last, { bold: true, fill: palette.header })],
    body: [base, over(column + 1, Math.min(last, column + 3), { numberFormat: digitFormats[digits].score })],
  };
}

const lowestTen = (scores: readonly number[]): number => Math.min(50, Math.floor(Math.min(...scores) / 10) * 10);
