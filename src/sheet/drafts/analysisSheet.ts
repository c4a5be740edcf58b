/** The worksheet of the weakness analysis: scores with their chart, levels, and the four official columns per issue. */
import type { PlannedAssessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { analysisSections as sectionTexts } from '../../texts/th/analysisSections';
import { worksheets as texts } from '../../texts/th/worksheets';
import { chartsBeside, withChartFigures } from './analysisCharts';
import { COLUMN_WIDTHS, NUMBER, PRINTED_COLUMNS, tableMerges, TO_CHECK, WEAKNESS } from './analysisLayout';
import { indicatorRows, levelRows, titleRow } from './analysisScoreTables';
import { analysisHeader, analysisRows, continuedRow, restsOnIndicators } from './analysisWeakPoints';
import { digitFormats, inDigits, type Digits } from './thaiOrArabicDigits';
import type { PageSetup } from './draft';
import { HEADER, type Layout, type ModelRow, type SheetModel } from './sheetModel';
import {
  gapRow,
  headingRows,
  landscapePage,
  OFFICIAL_FONT,
  staffRowOf,
  tableLooks,
  TEXT_SIZE,
  wideLook,
  wideRow,
} from './officialSheetParts';
import { letterPages, pageHeight } from './pageBreaks';
import { palette } from './palette';
import { unbrokenRows } from './nonBreakingText';

/** @param mark prefix of the names of its charts, "ITA_1" */
export function analysisSheet(assessment: PlannedAssessment, mark: string, digits: Digits): SheetModel {
  const say = (text: string) => inDigits(text, digits);
  const { fiscalYear, improvement } = assessment;
  const looks = tableLooks(PRINTED_COLUMNS, {
    from: NUMBER,
    to: NUMBER,
    style: { horizontal: 'Center', numberFormat: digitFormats[digits].whole },
  });
  const beside = { from: TO_CHECK, to: TO_CHECK, style: { wrap: true, font: OFFICIAL_FONT, size: TEXT_SIZE } };
  const chartOptions = { mark, digits, say };
  const [indicatorsTitle, ...indicators] = indicatorRows(assessment, digits);
  const scores = withChartFigures(indicators, assessment, chartOptions);
  const ids = scores.map(({ id }) => id);
  return {
    role: 'analysis',
    title: fill(texts.analysisSheet, { year: fiscalYear }),
    tabColor: palette.chartColumns,
    year: fiscalYear,
    columnWidths: COLUMN_WIDTHS,
    printedColumns: PRINTED_COLUMNS,
    size: TEXT_SIZE,
    namingColumn: WEAKNESS,
    rows: unbrokenRows([
      ...headingRows(fill(texts.analysisTitle, { year: fiscalYear }), assessment, digits, PRINTED_COLUMNS),
      gapRow('gap'),
      ...(indicatorsTitle === undefined ? [] : [indicatorsTitle]),
      ...scores,
      tableGap('indicators gap'),
      ...levelRows(assessment, digits),
      tableGap('levels gap'),
      titleRow('issues', say(fill(sectionTexts.issuesTitle, { count: improvement.length }))),
      ...noteRow(assessment),
      {
        id: HEADER,
        cells: analysisHeader,
        looks: [...looks.header, { ...beside, style: { ...beside.style, bold: true, fill: palette.input } }],
        merges: tableMerges,
        height: 'merged',
      },
      ...analysisRows(assessment, [...looks.body, { ...beside, style: { ...beside.style, vertical: 'Top' } }], say),
    ]),
    staffRow: staffRowOf(PRINTED_COLUMNS, looks, undefined, tableMerges),
    released: (cells, id) => {
      const issue = improvement.find((one) => one.id === id);
      return issue === undefined ? cells : continuedRow(cells, issue);
    },
    finish: (layout) => ({
      frozenRows: 0,
      charts: chartsBeside(ids, assessment, chartOptions)(layout),
      page: page(layout),
    }),
  };
}

/** Stands above the table that it is about when weak points rest on the indicators alone. */
const noteRow = (assessment: PlannedAssessment): ModelRow[] =>
  restsOnIndicators(assessment)
    ? [
        wideRow('note', texts.sourceNote, PRINTED_COLUMNS, {
          looks: [wideLook(PRINTED_COLUMNS, { font: OFFICIAL_FONT, size: TEXT_SIZE, italic: true, wrap: true })],
        }),
      ]
    : [];

/** Print smaller than this share of the usual scale is worse than a page that holds only the headings. */
const SMALLEST_PRINT = 0.8;

/** The headings and the scores share the first page; each table, and each row of the official one, stays whole. */
function page(layout: Layout): PageSetup {
  const setup = landscapePage(layout);
  const { header, lastTableRow, heights, rowOf } = layout;
  const first = heights.slice(0, rowOf('levels') ?? 0).reduce((sum, points) => sum + points, 0);
  const share = Math.min(1, pageHeight(setup, setup.scale) / first);
  const scale = share < SMALLEST_PRINT ? setup.scale : Math.floor(setup.scale * share);
  const whole = ['indicators', 'levels', 'issues'].flatMap((id) => rowOf(id) ?? []);
  const rows = heights.flatMap((_, row) => (row > header + 1 && row <= lastTableRow ? [row] : []));
  return { ...setup, scale, breaksBefore: letterPages(heights, [...whole, ...rows], pageHeight(setup, scale), header) };
}

/** A row as high as a line of text. */
const tableGap = (id: string) => gapRow(id, 24);
