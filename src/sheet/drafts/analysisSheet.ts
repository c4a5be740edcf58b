/** The worksheet of the weakness analysis: a chart of the ten indicators, and the four official columns per issue. */
import type { Assessment } from '../../ita/assessment';
import type { Framework } from '../../ita/framework';
import type { IssuePlan } from '../../ita/improvement';
import { fill } from '../../texts/language';
import { analysisSections as sectionTexts } from '../../texts/th/analysisSections';
import { worksheets as texts } from '../../texts/th/worksheets';
import { indicatorSection, levelSection, titleSection, type FiguresOf } from './analysisSections';
import { area } from './area';
import { digitFormats, inDigits, type Digits } from './digits';
import type { ChartDraft, DraftValue, StyledArea, WorksheetDraft } from './draft';
import {
  agencyLine,
  basisLine,
  headingHeight,
  headingStyles,
  OFFICIAL_FONT,
  padded,
  tableStyles,
  TEXT_SIZE,
  textHeightOf,
  TITLE_SIZE,
} from './officialSheet';
import { palette } from './palette';

/** The four official columns, an empty one, and the charts' figures beside the printed page. */
const COLUMN_WIDTHS = [9, 31, 56, 56, 3, 34, 10, 10, 10, 14, 3, 14, 12];
const TABLE_COLUMNS = 4;
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
}

export function analysisSheet(assessment: Assessment, options: AnalysisOptions): WorksheetDraft {
  const { figuresOf, mark, digits = 'arabic' } = options;
  const say = (text: string) => inDigits(text, digits);
  const widths = COLUMN_WIDTHS.slice(0, TABLE_COLUMNS);
  const headings = [
    fill(texts.analysisTitle, { year: assessment.fiscalYear }),
    agencyLine(assessment),
    basisLine(assessment),
  ].map(say);
  const years = pastYearRows(assessment, options.score, say);
  const hasHistory = years.length > 2;
  const chartHeight = hasHistory ? HALF_CHART : ONE_CHART;
  const chartRows = hasHistory ? 2 * chartHeight + 1 : chartHeight;
  const firstSection = CHART_ROW + chartRows + 1;
  const sections = sectionsFrom(firstSection, assessment, figuresOf, digits);
  const headerRow = firstSection + sections.rows.length;
  const header = [texts.numberColumn, texts.assessedIssueColumn, texts.weaknessColumn, texts.recommendationColumn];
  const table = assessment.improvement.flatMap((issue) => issueRows(issue, assessment.framework, say));
  const figures = figureRows(assessment, figuresOf, say);
  const top = Array.from({ length: firstSection }, (_, row) => padded(COLUMNS, headings[row] ?? null));
  putFigures(top, FIGURES, figures);
  if (hasHistory) putFigures(top, YEARS, years);
  const values = [
    ...top,
    ...sections.rows.map((row) => padded(COLUMNS, ...row)),
    padded(COLUMNS, ...header),
    ...table.map((row) => padded(COLUMNS, ...row)),
    padded(COLUMNS, texts.sourceNote),
  ];
  const noteRow = values.length - 1;
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
      merges: [...[0, 1, 2, noteRow].map((row) => area(row, 0, row, TABLE_COLUMNS - 1)), ...sections.merges],
    },
    columnWidths: COLUMN_WIDTHS,
    rowHeights: [
      ...headings.map((text, row) => headingHeight(text, widths, row === 0 ? TITLE_SIZE : TEXT_SIZE)),
      8,
      ...Array.from({ length: chartRows + 1 }, () => CHART_ROW_HEIGHT),
      ...sections.rows.map((row) => sectionRowHeight(row, widths)),
      textHeightOf(header, widths),
      ...table.map((row) => textHeightOf(row, widths)),
      24,
    ],
    frozenRows: 0,
    charts: [
      chart(assessment, `${mark}_chart`, { rows: figures.length, height: chartHeight }, say),
      ...(hasHistory ? [historyChart(`${mark}_history`, years, chartHeight)] : []),
    ],
    page: {
      orientation: 'Landscape',
      repeatedRows: { first: headerRow, last: headerRow },
      area: area(0, 0, noteRow, TABLE_COLUMNS - 1),
      margin: 1.5,
      footer: texts.footer,
      breaksBefore: [firstSection, sections.levelsRow],
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
  const issues = titleSection(inDigits(title, digits), levelsRow + levels.rows.length + 1);
  return {
    rows: [...indicators.rows, gap, ...levels.rows, gap, ...issues.rows],
    styles: [...indicators.styles, ...levels.styles, ...issues.styles],
    merges: [...indicators.merges, ...levels.merges, ...issues.merges],
    levelsRow,
  };
}

/** A text alone in its row runs over the whole width. */
function sectionRowHeight(row: readonly DraftValue[], widths: readonly number[]): number {
  const [first, ...others] = row;
  if (typeof first === 'string' && others.every((value) => value === null)) {
    return headingHeight(first, widths, TEXT_SIZE);
  }
  return textHeightOf(row, widths);
}

function putFigures(rows: DraftValue[][], column: number, figures: readonly (readonly DraftValue[])[]): void {
  figures.forEach((row, index) => rows[CHART_ROW + index]?.splice(column, row.length, ...row));
}

/** One row a weak point, so that no row outgrows a page. An issue without one says so and how to keep it up. */
function issueRows(issue: IssuePlan, framework: Framework, say: (text: string) => string): DraftValue[][] {
  if (issue.findings.length === 0) {
    const weakness = fill(texts.noWeakness, { line: framework.lines.watch });
    const keepUp = fill(texts.keepUp, { measure: issue.measures[0]?.measure ?? '' });
    return [[issue.id, issue.title, say(weakness), say(keepUp)]];
  }
  return issue.findings.map((one, index) => [
    index === 0 ? issue.id : null,
    index === 0 ? issue.title : fill(texts.continued, { issue: issue.title }),
    say(questionLabel(one.question, issue, framework) + one.weakness),
    say(one.recommendation),
  ]);
}

/**
 * The year's own question code, with its score where the sheet has one; codes of other years are left out, and OIT's
 * stand for an indicator, not an item.
 */
function questionLabel(code: string, issue: IssuePlan, framework: Framework): string {
  if (framework.questions.some((question) => question.code === code)) {
    const score = issue.reasons.find((reason) => reason.question?.code === code)?.question?.score;
    return score === undefined ? `${code}: ` : `${code} (${score.toFixed(2)}): `;
  }
  const indicator = /^o(\d+)$/.exec(code)?.[1];
  return indicator === undefined ? '' : fill(texts.indicatorLabel, { indicator });
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
