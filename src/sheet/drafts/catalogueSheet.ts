/**
 * The worksheet with the catalogue of measures, for staff to change: a flat table, one row for each measure, that
 * findCatalogue reads. A weak point belongs to a question, and a question may call for several measures; so its texts
 * are in the first row that names the question, prefixed with the code if a row names several.
 */
import type { Catalogue, Issue, Measure, QuestionFinding } from '../../ita/catalogue/catalogue';
import { fill } from '../../texts/language';
import { catalogueSheet as texts } from '../../texts/th/catalogueSheet';
import { catalogueColumns } from '../catalogue/columns';
import { withThaiPlaceholders } from '../catalogue/translatePlaceholders';
import { area } from './area';
import type { WorksheetDraft } from './draft';
import { HEADER, type ModelRow } from './sheetModel';
import {
  centredLook,
  frozenRows,
  gapRow,
  landscapePage,
  staffRowOf,
  tableLooks,
  TEXT_SIZE,
  TITLE_SIZE,
  wideRow,
} from './officialSheetParts';
import { palette } from './palette';
import { rendered } from './render';

const COLUMN_WIDTHS = [7, 9, 24, 14, 44, 44, 34, 48, 20, 24];
const COLUMNS = COLUMN_WIDTHS.length;

export function catalogueSheet(catalogue: Catalogue): WorksheetDraft {
  const how = centredLook(COLUMNS, TEXT_SIZE);
  const howLook = { ...how, style: { ...how.style, bold: false, horizontal: 'Left' } } as const;
  const looks = tableLooks(
    COLUMNS,
    // Otherwise Excel turns a code that staff type, "2-5", into a date.
    { from: 0, to: 0, style: { numberFormat: '@', horizontal: 'Center' } },
    { from: 1, to: 1, style: { horizontal: 'Center' } },
  );
  return rendered({
    role: 'catalogue',
    title: texts.sheet,
    tabColor: palette.input,
    year: 0,
    columnWidths: COLUMN_WIDTHS,
    printedColumns: COLUMNS,
    size: TEXT_SIZE,
    namingColumn: 6,
    rows: [
      wideRow('title', texts.title, COLUMNS, { size: TITLE_SIZE, looks: [centredLook(COLUMNS, TITLE_SIZE)] }),
      ...[
        fill(texts.howTo, texts.placeholders),
        texts.howToQuestions,
        fill(texts.howToMaintain, { maintaining: texts.maintaining }),
      ].map((text, index) => wideRow(`how to ${index + 1}`, text, COLUMNS, { looks: [howLook] })),
      gapRow('gap'),
      { id: HEADER, cells: Object.values(catalogueColumns), looks: looks.header, height: 'fitted' },
      ...catalogue
        .flatMap(issueRows)
        .map(({ id, cells }): ModelRow => ({ id, cells, looks: looks.body, height: 'fitted', isInTable: true })),
    ],
    staffRow: staffRowOf(COLUMNS, looks),
    finish: (layout) => ({
      frozenRows: frozenRows(layout),
      charts: [],
      page: landscapePage(layout, 1),
      table: { name: 'ITA_catalogue_table', area: area(layout.header, 0, layout.lastTableRow, COLUMNS - 1) },
    }),
  });
}

function issueRows(issue: Issue): Pick<ModelRow, 'id' | 'cells'>[] {
  const told = new Set<string>();
  return issue.measures.map((measure) => {
    const asked = issue.findings.filter((finding) => finding.measures.includes(measure.id));
    const untold = asked.filter((finding) => !told.has(finding.question));
    for (const { question } of untold) told.add(question);
    const cells = [
      measure.id,
      issue.id,
      issue.title,
      questionsOf(measure, issue, asked),
      textsOf(untold, asked, (finding) => finding.weakness),
      textsOf(untold, asked, (finding) => finding.recommendation),
      measure.measure,
      measure.steps.join('\n'),
      measure.owner,
      measure.period,
    ];
    return {
      id: measure.id,
      cells: cells.map((cell) => (typeof cell === 'string' ? withThaiPlaceholders(cell) : cell)),
    };
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
