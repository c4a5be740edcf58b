/** The worksheet of recommended measures (มาตรการ): all seven issues in the five official columns, ready to sign. */
import type { PlannedAssessment } from '../../ita/assessment';
import type { IssuePlan, Reason } from '../../ita/improvementPlan';
import { fill } from '../../texts/language';
import { thaiList } from '../../texts/th/thaiList';
import { worksheets as texts } from '../../texts/th/worksheets';
import { inDigits, type Digits } from './thaiOrArabicDigits';
import { HEADER, type Look, type ModelRow, type SheetModel } from './sheetModel';
import {
  bullets,
  frozenRows,
  gapRow,
  headingRows,
  OFFICIAL_FONT,
  signedPage,
  staffRowOf,
  tableLooks,
  TEXT_SIZE,
  wideLook,
} from './officialSheetParts';
import { palette } from './palette';
import { unbrokenRows } from './nonBreakingText';
import { twoDecimals } from '../../ita/round';

/** Together as wide as A4 landscape at full size. */
const COLUMN_WIDTHS = [22, 26, 49, 15, 18];
const COLUMNS = COLUMN_WIDTHS.length;
const SIGNATURE_HEIGHT = 26;
/** Column whose texts other worksheets repeat. */
const MEASURE = 1;

export function measuresSheet(assessment: PlannedAssessment, digits: Digits): SheetModel {
  const nextYear = assessment.fiscalYear + 1;
  const looks = tableLooks(COLUMNS);
  const header = [texts.issueColumn, texts.measureColumn, texts.stepsColumn, texts.ownerColumn, texts.periodColumn];
  return {
    role: 'measures',
    listsMeasures: true,
    title: fill(texts.measuresSheet, { nextYear }),
    tabColor: palette.chartColumns,
    year: assessment.fiscalYear,
    columnWidths: COLUMN_WIDTHS,
    printedColumns: COLUMNS,
    size: TEXT_SIZE,
    namingColumn: MEASURE,
    rows: unbrokenRows([
      ...headingRows(fill(texts.measuresTitle, { nextYear }), assessment, digits, COLUMNS),
      gapRow('gap'),
      { id: HEADER, cells: header, looks: looks.header, height: 'fitted' },
      ...assessment.improvement.flatMap((issue) => issueRows(issue, nextYear, digits, looks.body)),
      ...signatureRows(),
    ]),
    staffRow: staffRowOf(COLUMNS, looks),
    finish: (layout) => ({ frozenRows: frozenRows(layout), charts: [], page: signedPage(layout) }),
  };
}

/** One row for each measure, so that no row outgrows a page and staff can sort and tick them. */
function issueRows(issue: IssuePlan, nextYear: number, digits: Digits, body: readonly Look[]): ModelRow[] {
  const numbers = measureNumbers(issue);
  return issue.measures.map((measure, index) => ({
    id: measure.id,
    cells: [
      index === 0 ? withReasons(issue) : fill(texts.issueAgain, { issue: issue.id }),
      numberedMeasure(numbers, measure),
      bullets(measure.steps),
      measure.owner,
      fill(measure.period, { year: nextYear }),
    ].map((text) => inDigits(text, digits)),
    looks: index === 0 && issue.band !== 'good' ? [...body, markLook[issue.band]] : body,
    height: 'fitted',
    isInTable: true,
  }));
}

/** Printed measures are numbered within their issue, whatever their ids in the catalogue: "2-4" → "2.1". */
const measureNumbers = ({ id, measures }: IssuePlan): ReadonlyMap<string, string> =>
  new Map(measures.map((measure, index) => [measure.id, `${id}.${index + 1}`]));

/** The measure as a row shows it: "2.1 พัฒนาระบบ…"; official plans number their measures. */
const numberedMeasure = (
  numbers: ReadonlyMap<string, string>,
  { id, measure }: Pick<IssuePlan['measures'][number], 'id' | 'measure'>,
): string => `${numbers.get(id) ?? ''} ${measure}`.trim();

/** The issue's title and the reason for it, weak points apart from others: in words, never by colour alone. */
function withReasons(issue: IssuePlan): string {
  const lines = (['weak', 'watch'] as const).flatMap((band) => {
    const own = issue.reasons.filter((reason) => reason.band === band);
    return own.length === 0
      ? []
      : [fill(texts.reasonsOfBand, { band: texts[band], reasons: thaiList(own.map(reasonText)) })];
  });
  return [`${issue.id}. ${issue.title}`, ...lines].join('\n');
}

function reasonText({ indicator, score, question, meanOfRest }: Reason): string {
  if (question !== undefined) {
    return fill(texts.reasonOfQuestion, { indicator, question: question.code, score: twoDecimals(question.score) });
  }
  const text = meanOfRest === undefined ? texts.reason : texts.reasonOfRest;
  return fill(text, { indicator, score: twoDecimals(meanOfRest ?? score) });
}

const mark = (band: 'weak' | 'watch'): Look =>
  wideLook(1, { bold: true, fill: palette[band].fill, color: palette[band].text });

/** Style of the first row of an issue that is not good. */
const markLook = { weak: mark('weak'), watch: mark('watch') } as const;

/** Two signatures side by side: under the first two columns and under the last three. */
function signatureRows(): ModelRow[] {
  const looks = [wideLook(COLUMNS, { font: OFFICIAL_FONT, size: TEXT_SIZE, horizontal: 'Center' })];
  const merges = [
    { from: 0, to: 1 },
    { from: 2, to: COLUMNS - 1 },
  ];
  const signature = (role: string) => fill(texts.signature, { role });
  const lines = [
    [signature(texts.preparedBy), signature(texts.approvedBy)],
    ...[texts.signatureName, texts.signaturePosition, texts.signatureDate].map((line) => [line, line]),
  ] as const;
  return [
    { ...gapRow('signature gap', SIGNATURE_HEIGHT), looks },
    ...lines.map(([left = null, right = null], index): ModelRow => {
      const cells = [left, null, right];
      return { id: `signature ${index + 1}`, cells, looks, merges, height: SIGNATURE_HEIGHT };
    }),
  ];
}
