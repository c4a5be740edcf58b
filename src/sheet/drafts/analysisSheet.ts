/** The worksheet of the weakness analysis: a chart of the ten indicators, and the four official columns per issue. */
import type { Assessment } from '../../ita/assessment';
import type { Framework } from '../../ita/framework';
import type { IssuePlan } from '../../ita/improvement';
import { fill } from '../../texts/language';
import { worksheets as texts } from '../../texts/th/worksheets';
import { area } from './area';
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

/** The four official columns, an empty one, and the chart's figures beside the printed page. */
const COLUMN_WIDTHS = [6, 34, 56, 56, 3, 34, 10, 10, 10, 14];
const TABLE_COLUMNS = 4;
const FIGURES = 5;
const COLUMNS = COLUMN_WIDTHS.length;
const CHART_ROW = 4;
const CHART_ROWS = 14;
const HEADER_ROW = CHART_ROW + CHART_ROWS + 1;

/** How the sheet gets at an indicator's score and state: formulas to the result block. */
export type FiguresOf = (indicator: number) => { readonly score: DraftValue; readonly status: DraftValue };

export function analysisSheet(assessment: Assessment, figuresOf: FiguresOf, chartName: string): WorksheetDraft {
  const tableWidths = COLUMN_WIDTHS.slice(0, TABLE_COLUMNS);
  const headings = [
    fill(texts.analysisTitle, { year: assessment.fiscalYear }),
    agencyLine(assessment),
    basisLine(assessment),
  ];
  const header = [texts.numberColumn, texts.assessedIssueColumn, texts.weaknessColumn, texts.recommendationColumn];
  const table = assessment.improvement.flatMap((issue) => issueRows(issue, assessment.framework));
  const figures = figureRows(assessment, figuresOf);
  const top = Array.from({ length: HEADER_ROW }, (_, row) => padded(COLUMNS, headings[row] ?? null));
  figures.forEach((row, index) => top[CHART_ROW + index]?.splice(FIGURES, row.length, ...row));
  const values = [
    ...top,
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
        ...tableStyles(HEADER_ROW, lastTableRow, TABLE_COLUMNS),
        { area: area(HEADER_ROW + 1, 0, lastTableRow, 0), style: { horizontal: 'Center' } },
        { area: area(noteRow, 0, noteRow, 0), style: { font: OFFICIAL_FONT, size: TEXT_SIZE, italic: true } },
        ...figureStyles(figures.length),
      ],
      inputs: [],
      merges: [0, 1, 2, noteRow].map((row) => area(row, 0, row, TABLE_COLUMNS - 1)),
    },
    columnWidths: COLUMN_WIDTHS,
    rowHeights: [
      ...headings.map((text, row) => headingHeight(text, tableWidths, row === 0 ? TITLE_SIZE : TEXT_SIZE)),
      8,
      ...Array.from({ length: CHART_ROWS + 1 }, () => 25),
      textHeightOf(header, tableWidths),
      ...table.map((row) => textHeightOf(row, tableWidths)),
      24,
    ],
    frozenRows: 0,
    charts: [chart(assessment, chartName, figures.length)],
    page: {
      orientation: 'Landscape',
      repeatedRows: { first: HEADER_ROW, last: HEADER_ROW },
      area: area(0, 0, noteRow, TABLE_COLUMNS - 1),
      margin: 1.5,
      footer: texts.footer,
    },
  };
}

/** One row a weak point, so that no row outgrows a page. An issue without one says so and how to keep it up. */
function issueRows(issue: IssuePlan, framework: Framework): DraftValue[][] {
  if (issue.findings.length === 0) {
    const weakness = fill(texts.noWeakness, { line: framework.lines.watch });
    return [[issue.id, issue.title, weakness, fill(texts.keepUp, { measure: issue.measures[0]?.measure ?? '' })]];
  }
  return issue.findings.map((one, index) => [
    index === 0 ? issue.id : null,
    index === 0 ? issue.title : fill(texts.continued, { issue: issue.title }),
    questionLabel(one.question, framework) + one.weakness,
    one.recommendation,
  ]);
}

/** The year's own question code; codes of other years are left out, and OIT's stand for an indicator, not an item. */
function questionLabel(code: string, framework: Framework): string {
  if (framework.questions.some((question) => question.code === code)) return `${code}: `;
  const indicator = /^o(\d+)$/.exec(code)?.[1];
  return indicator === undefined ? '' : fill(texts.indicatorLabel, { indicator });
}

/** Header and ten rows: indicator, score, the two lines, and the state in a word. */
function figureRows(assessment: Assessment, figuresOf: FiguresOf): DraftValue[][] {
  const { weak, watch } = assessment.framework.lines;
  return [
    [
      texts.chartIndicator,
      texts.chartScore,
      fill(texts.chartLine, { line: weak }),
      fill(texts.chartLine, { line: watch }),
      texts.indicatorStatus,
    ],
    ...assessment.indicators.map((indicator) => {
      const figures = figuresOf(indicator.id);
      return [`${indicator.id}. ${indicator.name}`, figures.score, weak, watch, figures.status];
    }),
  ];
}

function figureStyles(rows: number): StyledArea[] {
  const base = { font: OFFICIAL_FONT, size: TEXT_SIZE, borders: palette.line };
  const last = CHART_ROW + rows - 1;
  return [
    { area: area(CHART_ROW, FIGURES, last, FIGURES + 4), style: base },
    { area: area(CHART_ROW, FIGURES, CHART_ROW, FIGURES + 4), style: { bold: true, fill: palette.header } },
    { area: area(CHART_ROW + 1, FIGURES + 1, last, FIGURES + 3), style: { numberFormat: '0.00' } },
  ];
}

const chart = (assessment: Assessment, name: string, rows: number): ChartDraft => ({
  name,
  title: fill(texts.chartTitle, assessment.framework.lines),
  source: area(CHART_ROW, FIGURES, CHART_ROW + rows - 1, FIGURES + 3),
  place: area(CHART_ROW, 0, CHART_ROW + CHART_ROWS - 1, TABLE_COLUMNS - 1),
  columnColor: palette.chartColumns,
  lineColors: palette.chartLines,
  minimum: Math.min(50, Math.floor(Math.min(...assessment.indicators.map((one) => one.score)) / 10) * 10),
  maximum: 100,
});
