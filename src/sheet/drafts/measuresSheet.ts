/** The worksheet of recommended measures (มาตรการ): all seven issues in the five official columns, ready to sign. */
import type { Assessment } from '../../ita/assessment';
import type { IssuePlan, Reason } from '../../ita/improvement';
import { fill } from '../../texts/language';
import { worksheets as texts } from '../../texts/th/worksheets';
import { area } from './area';
import { inDigits, type Digits } from './digits';
import type { DraftValue, StyledArea, WorksheetDraft } from './draft';
import { addedRow, noEdits, numberedMeasure, withFillIns, type KeptEdits, type RowEdits } from './edits';
import {
  bullets,
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
import { tablePages } from './pages';

const COLUMN_NAMES = [
  texts.issueColumn,
  texts.measureColumn,
  texts.stepsColumn,
  texts.ownerColumn,
  texts.periodColumn,
] as const;
const COLUMN_WIDTHS = [32, 43, 54, 21, 24];
const COLUMNS = COLUMN_WIDTHS.length;
const HEADER_ROW = 4;

export interface MeasuresOptions {
  readonly edits?: KeptEdits;
  readonly digits?: Digits;
}

interface TableRow {
  readonly id: string;
  readonly values: readonly DraftValue[];
  /** First row of an issue that is not good: the issue is marked. */
  readonly mark: 'weak' | 'watch' | null;
}

export function measuresSheet(assessment: Assessment, options: MeasuresOptions = {}): WorksheetDraft {
  const { edits = noEdits, digits = 'arabic' } = options;
  const nextYear = assessment.fiscalYear + 1;
  const table = [
    ...assessment.improvement.flatMap((issue) => issueRows(issue, nextYear, { edits, digits })),
    ...edits.rows.map((row, index): TableRow => ({
      id: addedRow(index),
      values: edited(padded(COLUMNS), row),
      mark: null,
    })),
  ];
  const headings = headingLines(fill(texts.measuresTitle, { nextYear }), assessment, edits, digits);
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
    ...headingHeights(headings, COLUMN_WIDTHS),
    8,
    textHeightOf(header, COLUMN_WIDTHS),
    ...table.map((row) => textHeightOf(row.values, COLUMN_WIDTHS)),
    ...signatures.map(() => 26),
  ];
  const breaksBefore = tablePages({ rowHeights, columnWidths: COLUMN_WIDTHS, headerRow: HEADER_ROW, lastTableRow });
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
      merges: [...headingMerges(headings, COLUMNS), ...signatureMerges(lastTableRow + 1)],
    },
    columnWidths: COLUMN_WIDTHS,
    rowHeights,
    frozenRows: HEADER_ROW + 1,
    charts: [],
    editable: { header: HEADER_ROW, ids: table.map((row) => row.id) },
    page: {
      ...landscapePage(HEADER_ROW, area(0, 0, values.length - 1, COLUMNS - 1)),
      breaksBefore,
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
      id: measure.id,
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
