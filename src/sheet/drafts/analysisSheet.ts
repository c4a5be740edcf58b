/** The worksheet of the weakness analysis: a chart of the ten indicators, and the four official columns per issue. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { analysisSections as sectionTexts } from '../../texts/th/analysisSections';
import { worksheets as texts } from '../../texts/th/worksheets';
import { indicatorSection, levelSection, titleSection, type FiguresOf } from './analysisSections';
import { analysisColumns, analysisRows } from './analysisTable';
import { area } from './area';
import { digitFormats, inDigits, type Digits } from './digits';
import type { ChartDraft, DraftValue, StyledArea, WorksheetDraft } from './draft';
import { noEdits, withFillIns, type KeptEdits } from './edits';
import {
  headingHeight,
  headingHeights,
  headingLines,
  headingMerges,
  headingStyles,
  landscapePage,
  OFFICIAL_FONT,
  padded,
  tableStyles,
  TEXT_SIZE,
  textHeightOf,
} from './officialSheet';
import { palette } from './palette';

/** The four official columns, an empty one, and the charts' figures beside the printed page. */
const COLUMN_WIDTHS = [10, 36, 64, 64, 3, 34, 10, 10, 10, 14, 3, 14, 12];
export const TABLE_COLUMNS = 4;
const FIGURES = 5;
const YEARS = 11;
/** Older years than these would crowd the chart. */
const MOST_YEARS = 10;
const COLUMNS = COLUMN_WIDTHS.length;
const CHART_ROW = 4;
/** One chart takes the rest of the first page, two share it. */
const ONE_CHART = 14;
const HALF_CHART = 11;
const CHART_ROW_HEIGHT = 25;

export interface AnalysisOptions {
  readonly figuresOf: FiguresOf;
  /** The ITA score of the year, as a formula to the result block. */
  readonly score: DraftValue;
  /** Begins the names of the charts, "ITA_1". */
  readonly mark: string;
  readonly digits?: Digits;
  readonly edits?: KeptEdits;
}

/** Whether a cell, from 0, may hold a figure of the charts. */
export const isAnalysisFigure = (row: number, column: number): boolean =>
  row >= CHART_ROW && row < CHART_ROW + ONE_CHART && column >= FIGURES && column < COLUMNS;

export function analysisSheet(assessment: Assessment, options: AnalysisOptions): WorksheetDraft {
  const { figuresOf, mark, digits = 'arabic', edits = noEdits } = options;
  const say = (text: string) => inDigits(text, digits);
  const widths = COLUMN_WIDTHS.slice(0, TABLE_COLUMNS);
  const title = fill(texts.analysisTitle, { year: assessment.fiscalYear });
  const headings = headingLines(title, assessment, edits, digits);
  const years = pastYearRows(assessment, options.score, say);
  const hasHistory = years.length > 2;
  const chartHeight = hasHistory ? HALF_CHART : ONE_CHART;
  const chartRows = hasHistory ? 2 * chartHeight + 1 : chartHeight;
  const firstSection = CHART_ROW + chartRows + 1;
  const sections = sectionsFrom(firstSection, assessment, figuresOf, digits);
  const headerRow = firstSection + sections.rows.length;
  const table = analysisRows(assessment, edits, say);
  const figures = figureRows(assessment, figuresOf, say);
  const top = Array.from({ length: firstSection }, (_, row) => padded(COLUMNS, headings[row] ?? null));
  putFigures(top, FIGURES, figures);
  if (hasHistory) putFigures(top, YEARS, years);
  const written = [
    ...top,
    ...[...sections.rows, analysisColumns, ...table.map((row) => row.values)].map((row) => padded(COLUMNS, ...row)),
    padded(COLUMNS, texts.sourceNote),
  ];
  const noteRow = written.length - 1;
  const values = withFillIns(written, { header: headerRow, below: noteRow }, edits);
  const lastTableRow = noteRow - 1;
  return {
    role: 'analysis',
    title: fill(texts.analysisSheet, { year: assessment.fiscalYear }),
    tabColor: palette.chartColumns,
    cells: {
      values,
      styles: [
        ...headingStyles(TABLE_COLUMNS),
        ...sections.styles,
        ...tableStyles(headerRow, lastTableRow, TABLE_COLUMNS),
        {
          area: area(headerRow + 1, 0, lastTableRow, 0),
          style: { horizontal: 'Center', numberFormat: digitFormats[digits].whole },
        },
        { area: area(noteRow, 0, noteRow, 0), style: { font: OFFICIAL_FONT, size: TEXT_SIZE, italic: true } },
        ...figureStyles(FIGURES, figures, digits),
        ...(hasHistory ? figureStyles(YEARS, years, digits) : []),
      ],
      inputs: [],
      merges: [
        ...headingMerges(headings, TABLE_COLUMNS),
        area(noteRow, 0, noteRow, TABLE_COLUMNS - 1),
        ...sections.merges,
      ],
    },
    columnWidths: COLUMN_WIDTHS,
    rowHeights: [
      ...headingHeights(headings, widths),
      8,
      ...Array.from({ length: chartRows + 1 }, () => CHART_ROW_HEIGHT),
      ...sections.rows.map((row) => sectionRowHeight(row, widths)),
      textHeightOf(analysisColumns, widths),
      ...table.map((row) => textHeightOf(row.values, widths)),
      sectionRowHeight(values[noteRow] ?? [], widths),
    ],
    frozenRows: 0,
    charts: [
      chart(assessment, `${mark}_chart`, { rows: figures.length, height: chartHeight }, say),
      ...(hasHistory ? [historyChart(`${mark}_history`, years, chartHeight)] : []),
    ],
    editable: { header: headerRow, ids: table.map((row) => row.id) },
    page: {
      ...landscapePage(headerRow, area(0, 0, noteRow, TABLE_COLUMNS - 1)),
      breaksBefore: [firstSection, sections.levelsRow, sections.issuesRow],
    },
  };
}

/** The tables before the official one, an empty row after each, and the title of the official one. */
function sectionsFrom(first: number, assessment: Assessment, figuresOf: FiguresOf, digits: Digits) {
  const gap = [null, null, null, null];
  const indicators = indicatorSection(assessment, figuresOf, first, digits);
  const levelsRow = first + indicators.rows.length + 1;
  const levels = levelSection(assessment, levelsRow, digits);
  const title = fill(sectionTexts.issuesTitle, { count: assessment.improvement.length });
  const issuesRow = levelsRow + levels.rows.length + 1;
  const issues = titleSection(inDigits(title, digits), issuesRow);
  return {
    rows: [...indicators.rows, gap, ...levels.rows, gap, ...issues.rows],
    styles: [...indicators.styles, ...levels.styles, ...issues.styles],
    merges: [...indicators.merges, ...levels.merges, ...issues.merges],
    levelsRow,
    issuesRow,
  };
}

/** A text alone in its row runs over the whole width. */
function sectionRowHeight(row: readonly DraftValue[], widths: readonly number[]): number {
  const [first, ...others] = row;
  if (typeof first === 'string' && others.every((value) => value === null)) {
    return headingHeight(first, widths, TEXT_SIZE);
  }
  return textHeightOf(
    row,
    widths.map((width) => width * BOLD),
  );
}

/** Bold letters are wider: as many fit as into a column of this share of its width. */
const BOLD = 0.9;

function putFigures(rows: DraftValue[][], column: number, figures: readonly (readonly DraftValue[])[]): void {
  figures.forEach((row, index) => rows[CHART_ROW + index]?.splice(column, row.length, ...row));
}

/** Header and ten rows: indicator, score, the two lines, and the state in a word. */
function figureRows(assessment: Assessment, figuresOf: FiguresOf, say: (text: string) => string): DraftValue[][] {
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
function pastYearRows(assessment: Assessment, score: DraftValue, say: (text: string) => string): DraftValue[][] {
  const past = assessment.history
    .slice(0, MOST_YEARS)
    .flatMap((year) => (year.score === null ? [] : [[say(String(year.fiscalYear)), year.score]]));
  return [[sectionTexts.year, sectionTexts.total], ...past.reverse(), [say(String(assessment.fiscalYear)), score]];
}

/** The first column names, up to three more are scores, a fifth says a state in a word. */
function figureStyles(column: number, figures: readonly (readonly DraftValue[])[], digits: Digits): StyledArea[] {
  const columns = figures[0]?.length ?? 1;
  const last = CHART_ROW + figures.length - 1;
  const lastColumn = column + columns - 1;
  const lastScore = Math.min(lastColumn, column + 3);
  const base = { font: OFFICIAL_FONT, size: TEXT_SIZE, borders: palette.line };
  return [
    { area: area(CHART_ROW, column, last, lastColumn), style: base },
    { area: area(CHART_ROW, column, CHART_ROW, lastColumn), style: { bold: true, fill: palette.header } },
    { area: area(CHART_ROW + 1, column + 1, last, lastScore), style: { numberFormat: digitFormats[digits].score } },
  ];
}

const lowestTen = (scores: readonly number[]): number => Math.min(50, Math.floor(Math.min(...scores) / 10) * 10);

const chart = (
  assessment: Assessment,
  name: string,
  { rows, height }: { readonly rows: number; readonly height: number },
  say: (text: string) => string,
): ChartDraft => ({
  name,
  title: say(fill(texts.chartTitle, assessment.framework.lines)),
  source: area(CHART_ROW, FIGURES, CHART_ROW + rows - 1, FIGURES + 3),
  place: area(CHART_ROW, 0, CHART_ROW + height - 1, TABLE_COLUMNS - 1),
  columnColor: palette.chartColumns,
  lineColors: palette.chartLines,
  minimum: lowestTen(assessment.indicators.map((one) => one.score)),
  maximum: 100,
});

function historyChart(name: string, years: readonly (readonly DraftValue[])[], height: number): ChartDraft {
  const first = CHART_ROW + height + 1;
  return {
    name,
    title: sectionTexts.historyTitle,
    source: area(CHART_ROW, YEARS, CHART_ROW + years.length - 1, YEARS + 1),
    place: area(first, 0, first + height - 1, TABLE_COLUMNS - 1),
    columnColor: palette.chartColumns,
    lineColors: [],
    minimum: lowestTen(years.map((row) => row[1]).filter((value) => typeof value === 'number')),
    maximum: 100,
  };
}
