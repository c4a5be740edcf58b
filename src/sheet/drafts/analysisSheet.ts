/** The worksheet of the weakness analysis: a chart of the ten indicators, and the four official columns per issue. */
import type { Assessment } from '../../ita/assessment';
import { fill } from '../../texts/language';
import { analysisSections as sectionTexts } from '../../texts/th/analysisSections';
import { worksheets as texts } from '../../texts/th/worksheets';
import { chartPart, type ChartOptions } from './analysisCharts';
import { indicatorRows, levelRows, titleRow } from './analysisSections';
import { analysisColumns, analysisRows, continuedRow, WEAKNESS } from './analysisTable';
import { digitFormats, inDigits } from './digits';
import { HEADER, type SheetModel } from './model';
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
} from './officialSheet';
import { palette } from './palette';

/** The four official columns, an empty one, and the charts' figures beside the printed page. */
const COLUMN_WIDTHS = [10, 36, 64, 64, 3, 34, 10, 10, 10, 14, 3, 14, 12];
const TABLE_COLUMNS = 4;

export type AnalysisOptions = Pick<ChartOptions, 'figuresOf' | 'score' | 'mark' | 'digits'>;

export function analysisSheet(assessment: Assessment, options: AnalysisOptions): SheetModel {
  const { figuresOf, digits } = options;
  const say = (text: string) => inDigits(text, digits);
  const { fiscalYear, improvement } = assessment;
  const looks = tableLooks(TABLE_COLUMNS, {
    from: 0,
    to: 0,
    style: { horizontal: 'Center', numberFormat: digitFormats[digits].whole },
  });
  const columns = { columns: COLUMN_WIDTHS.length, printedColumns: TABLE_COLUMNS };
  const chart = chartPart(assessment, { ...options, ...columns, say });
  return {
    role: 'analysis',
    title: fill(texts.analysisSheet, { year: fiscalYear }),
    tabColor: palette.chartColumns,
    year: fiscalYear,
    columnWidths: COLUMN_WIDTHS,
    printedColumns: TABLE_COLUMNS,
    size: TEXT_SIZE,
    namingColumn: WEAKNESS,
    rows: [
      ...headingRows(fill(texts.analysisTitle, { year: fiscalYear }), assessment, digits, TABLE_COLUMNS),
      gapRow('gap'),
      ...chart.rows,
      ...indicatorRows(assessment, figuresOf, digits),
      tableGap('indicators gap'),
      ...levelRows(assessment, digits),
      tableGap('levels gap'),
      titleRow('issues', say(fill(sectionTexts.issuesTitle, { count: improvement.length }))),
      { id: HEADER, cells: analysisColumns, looks: looks.header, height: 'fitted' },
      ...analysisRows(assessment, looks.body, say),
      wideRow('note', texts.sourceNote, TABLE_COLUMNS, {
        looks: [wideLook(1, { font: OFFICIAL_FONT, size: TEXT_SIZE, italic: true })],
      }),
    ],
    staffRow: staffRowOf(TABLE_COLUMNS, looks),
    released: (cells, id) => {
      const issue = improvement.find((one) => one.id === id);
      return issue === undefined ? cells : continuedRow(cells, issue);
    },
    finish: (layout) => ({
      frozenRows: 0,
      charts: chart.charts(layout),
      page: {
        ...landscapePage(layout),
        breaksBefore: ['indicators', 'levels', 'issues'].flatMap((id) => layout.rowOf(id) ?? []),
      },
    }),
  };
}

/** A row as high as a line of text. */
const tableGap = (id: string) => gapRow(id, 24);
