/**
 * The worksheet that holds the catalogue of measures for staff to change: a flat table, one row a measure, that
 * findCatalogue reads back. A weak point belongs to a question, and a question may call for several measures; so its
 * texts stand in the first row that names the question, with the code before them where a row names several.
 */
import type { Catalogue, Issue, Measure, QuestionFinding } from '../../ita/catalogue/catalogue';
import { fill } from '../../texts/language';
import { catalogueSheet as texts } from '../../texts/th/catalogueSheet';
import { area } from './area';
import type { DraftValue, WorksheetDraft } from './draft';
import {
  headingHeights,
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

/** The columns in their order; the texts are both header and how a column is found again. */
export const catalogueColumns = {
  code: texts.codeColumn,
  issue: texts.issueColumn,
  title: texts.titleColumn,
  questions: texts.questionsColumn,
  weakness: texts.weaknessColumn,
  recommendation: texts.recommendationColumn,
  measure: texts.measureColumn,
  steps: texts.stepsColumn,
  owner: texts.ownerColumn,
  period: texts.periodColumn,
} as const;

export type CatalogueColumn = keyof typeof catalogueColumns;

const COLUMN_WIDTHS = [7, 9, 24, 14, 44, 44, 34, 48, 20, 24];
const COLUMNS = COLUMN_WIDTHS.length;
const HEADER_ROW = 5;

export function catalogueSheet(catalogue: Catalogue): WorksheetDraft {
  const rows = catalogue.flatMap(issueRows);
  const headings = [
    texts.title,
    fill(texts.howTo, { year: texts.year }),
    texts.howToQuestions,
    fill(texts.howToMaintain, { maintaining: texts.maintaining }),
  ];
  const header = Object.values(catalogueColumns);
  const values = [...headings.map((text) => padded(COLUMNS, text)), padded(COLUMNS), header, ...rows];
  const last = values.length - 1;
  return {
    role: 'catalogue',
    title: texts.sheet,
    tabColor: palette.input,
    cells: {
      values,
      styles: [
        ...headingStyles(COLUMNS),
        {
          area: area(1, 0, 3, COLUMNS - 1),
          style: { font: OFFICIAL_FONT, size: TEXT_SIZE, bold: false, wrap: true, horizontal: 'Left' },
        },
        ...tableStyles(HEADER_ROW, last, COLUMNS),
        // Else a code that staff type, "2-5", becomes a date.
        { area: area(HEADER_ROW + 1, 0, last, 0), style: { numberFormat: '@', horizontal: 'Center' } },
        { area: area(HEADER_ROW + 1, 1, last, 1), style: { horizontal: 'Center' } },
      ],
      inputs: [],
      merges: headingMerges(headings, COLUMNS),
    },
    columnWidths: COLUMN_WIDTHS,
    rowHeights: [
      ...headingHeights(headings, COLUMN_WIDTHS),
      8,
      textHeightOf(header, COLUMN_WIDTHS),
      ...rows.map((row) => textHeightOf(row, COLUMN_WIDTHS)),
    ],
    frozenRows: HEADER_ROW + 1,
    charts: [],
    page: landscapePage(HEADER_ROW, area(0, 0, last, COLUMNS - 1), 1),
    table: { name: 'ITA_catalogue_table', area: area(HEADER_ROW, 0, last, COLUMNS - 1) },
  };
}

function issueRows(issue: Issue): DraftValue[][] {
  const told = new Set<string>();
  return issue.measures.map((measure) => {
    const asked = issue.findings.filter((finding) => finding.measures.includes(measure.id));
    const untold = asked.filter((finding) => !told.has(finding.question));
    for (const { question } of untold) told.add(question);
    return [
      measure.id,
      issue.id,
      issue.title,
      questionsOf(measure, issue, asked),
      textsOf(untold, asked, (finding) => finding.weakness),
      textsOf(untold, asked, (finding) => finding.recommendation),
      measure.measure,
      measure.steps.join('\n'),
      measure.owner,
      measure.period.replaceAll('{year}', texts.year),
    ];
  });
}

const questionsOf = (measure: Measure, issue: Issue, asked: readonly QuestionFinding[]): string =>
  [...asked.map((finding) => finding.question), ...(measure.id === issue.maintaining ? [texts.maintaining] : [])].join(
    ' ',
  );

const textsOf = (
  untold: readonly QuestionFinding[],
  asked: readonly QuestionFinding[],
  text: (finding: QuestionFinding) => string,
): string | null =>
  untold.length === 0
    ? null
    : untold.map((finding) => (asked.length === 1 ? '' : `${finding.question}: `) + text(finding)).join('\n');
