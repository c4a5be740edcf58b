/** The worksheet of recommended measures (มาตรการ): all seven issues in the five official columns, ready to sign. */
import type { Assessment } from '../../ita/assessment';
import type { IssuePlan, Reason } from '../../ita/improvement';
import { fill } from '../../texts/language';
import { worksheets as texts } from '../../texts/th/worksheets';
import { area } from './area';
import { inDigits, type Digits } from './digits';
import type { DraftValue, StyledArea, WorksheetDraft } from './draft';
import { noEdits, numberedMeasure, withFillIns, type KeptEdits, type RowEdits } from './edits';
import {
  agencyLine,
  basisLine,
  bullets,
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
import { signatureBreak } from './signaturePage';

const COLUMN_NAMES = [
  texts.issueColumn,
  texts.measureColumn,
  texts.stepsColumn,
  texts.ownerColumn,
  texts.periodColumn,
] as const;
const COLUMN_WIDTHS = [30, 38, 46, 18, 18];
const COLUMNS = COLUMN_WIDTHS.length;
const HEADER_ROW = 4;

export interface MeasuresOptions {
  readonly edits?: KeptEdits;
  readonly digits?: Digits;
}

interface TableRow {
  readonly values: readonly DraftValue[];
  /** First row of an issue that is not good: the issue is marked. */
  readonly mark: 'weak' | 'watch' | null;
}

export function measuresSheet(assessment: Assessment, options: MeasuresOptions = {}): WorksheetDraft {
  const { edits = noEdits, digits = 'arabic' } = options;
  const nextYear = assessment.fiscalYear + 1;
  const say = (text: string) => inDigits(text, digits);
  const table = [
    ...assessment.improvement.flatMap((issue) => issueRows(issue, nextYear, { edits, digits })),
    ...edits.rows.map((row): TableRow => ({ values: edited(padded(COLUMNS), row), mark: null })),
  ];
  const headings = [fill(texts.measuresTitle, { nextYear }), agencyLine(assessment), basisLine(assessment)].map(say);
  const header = COLUMN_NAMES;
  const signatures = signatureRows();
  const lastTableRow = HEADER_ROW + table.length;
  const written = [
    ...headings.map((text) => padded(COLUMNS, text)),
    padded(COLUMNS),
    header,
    ...table.map((row) => row.values),
    ...signatures,
  ];
  const values = withFillIns(written, { header: HEADER_ROW, below: lastTableRow + 1 }, edits);
  const rowHeights = [
    ...headings.map((text, row) => headingHeight(text, COLUMN_WIDTHS, row === 0 ? TITLE_SIZE : TEXT_SIZE)),
    8,
    textHeightOf(header, COLUMN_WIDTHS),
    ...table.map((row) => textHeightOf(row.values, COLUMN_WIDTHS)),
    ...signatures.map(() => 26),
  ];
  const breakBefore = signatureBreak({ rowHeights, columnWidths: COLUMN_WIDTHS, headerRow: HEADER_ROW, lastTableRow });
  return {
    role: 'measures',
    title: fill(texts.measuresSheet, { nextYear }),
    tabColor: palette.chartColumns,
    cells: {
      values,
      styles: [
        ...headingStyles(COLUMNS),
        ...tableStyles(HEADER_ROW, lastTableRow, COLUMNS),
        ...markStyles(table),
        {
          area: area(lastTableRow + 1, 0, values.length - 1, COLUMNS - 1),
          style: { font: OFFICIAL_FONT, size: TEXT_SIZE, horizontal: 'Center' },
        },
      ],
      inputs: [],
      merges: [0, 1, 2].map((row) => area(row, 0, row, COLUMNS - 1)).concat(signatureMerges(lastTableRow + 1)),
    },
    columnWidths: COLUMN_WIDTHS,
    rowHeights,
    frozenRows: HEADER_ROW + 1,
    charts: [],
    page: {
      orientation: 'Landscape',
      repeatedRows: { first: HEADER_ROW, last: HEADER_ROW },
      area: area(0, 0, values.length - 1, COLUMNS - 1),
      margin: 1.5,
      footer: texts.footer,
      ...(breakBefore === null ? {} : { breaksBefore: [breakBefore] }),
    },
  };
}

/** One row a measure, so that no row outgrows a page and staff can sort and tick them. */
function issueRows(issue: IssuePlan, nextYear: number, { edits, digits }: Required<MeasuresOptions>): TableRow[] {
  const title = `${issue.id}. ${issue.title}`;
  return issue.measures.map((measure, index) => {
    const ours = [
      index === 0 ? withReasons(title, issue) : fill(texts.continued, { issue: title }),
      numberedMeasure(measure.id, measure.measure),
      bullets(measure.steps),
      measure.owner,
      fill(measure.period, { year: nextYear }),
    ].map((text) => inDigits(text, digits));
    return {
      values: edited(ours, edits.cells.get(measure.id)),
      mark: index === 0 && issue.band !== 'good' ? issue.band : null,
    };
  });
}

const edited = (ours: readonly DraftValue[], edits: RowEdits | undefined): DraftValue[] =>
  COLUMN_NAMES.map((name, column) => edits?.get(name) ?? ours[column] ?? null);

/** The issue's title with a word for its state and why: never by colour alone. */
function withReasons(title: string, issue: IssuePlan): string {
  if (issue.band === 'good') return title;
  const reasons = issue.reasons.map(reasonText).join(', ');
  return `${title}\n${fill(issue.band === 'weak' ? texts.weakIssue : texts.watchIssue, { reasons })}`;
}

const reasonText = ({ indicator, score, question }: Reason): string =>
  question === undefined
    ? fill(texts.reason, { indicator, score: score.toFixed(2) })
    : fill(texts.reasonOfQuestion, { indicator, question: question.code, score: question.score.toFixed(2) });

const markStyles = (table: readonly TableRow[]): StyledArea[] =>
  table.flatMap(({ mark }, index) => {
    if (mark === null) return [];
    const row = HEADER_ROW + 1 + index;
    return [{ area: area(row, 0, row, 0), style: { bold: true, fill: palette[mark].fill, color: palette[mark].text } }];
  });

/** Two signatures side by side: under the first two columns and under the last three. */
function signatureRows(): DraftValue[][] {
  const both = (left: string, right: string) => padded(COLUMNS, left, null, right);
  const name = texts.signatureName;
  return [
    padded(COLUMNS),
    both(fill(texts.signature, { role: texts.preparedBy }), fill(texts.signature, { role: texts.approvedBy })),
    both(name, name),
    both(texts.signaturePosition, texts.signaturePosition),
    both(texts.signatureDate, texts.signatureDate),
  ];
}

const signatureMerges = (firstRow: number) =>
  [1, 2, 3, 4].flatMap((offset) => [
    area(firstRow + offset, 0, firstRow + offset, 1),
    area(firstRow + offset, 2, firstRow + offset, COLUMNS - 1),
  ]);
