/** Applies the appearance of the add-in's own worksheets. */
import type { WorksheetDraft } from '../sheet/drafts/draft';
import type { FindingCode } from '../ita/finding';
import type { Part } from './appearance';
import { queueDraftFormats } from './draftFormats';
import { queueChart } from './charts';
import { queueBreaks, queuePage, queueSizes } from './pageSetup';
import type { PlannedSheet } from './writePlan';
import { inputsPart } from './dataValidation';
import { sheetArea } from './writePlan';

const TOP = { row: 0, column: 0 };

export function worksheetParts({
  draft,
  name,
  state,
  charts,
  allCharts,
}: Pick<PlannedSheet, 'draft' | 'name' | 'state' | 'charts' | 'allCharts'>): Part[] {
  const isNew = state === 'new';
  const part = (findingCode: FindingCode, apply: (sheet: Excel.Worksheet, isAgain: boolean) => void): Part => ({
    findingCode,
    sheet: name,
    apply: ({ worksheets }, isAgain) => apply(worksheets.getItem(name), isAgain),
  });
  return [
    part('format-missing', (sheet, isAgain) => {
      queueDraftFormats(sheet, TOP, draft.cells, isNew && !isAgain);
      queueSizes(sheet, draft);
    }),
    ...inputParts(draft, name, isNew),
    ...(draft.charts.length + charts.length === 0 ? [] : [chartsPart(draft, name, charts, allCharts)]),
    ...(draft.frozenRows === 0
      ? []
      : [part('freeze-missing', (sheet) => sheet.freezePanes.freezeRows(draft.frozenRows))]),
    part('page-missing', (sheet) => queuePage(sheet.pageLayout, draft.page)),
    part('breaks-missing', (sheet, isAgain) => queueBreaks(sheet, draft.page, isNew && !isAgain)),
    part('tab-color-missing', (sheet) => {
      sheet.tabColor = draft.tabColor;
    }),
  ];
}

function inputParts(draft: WorksheetDraft, name: string, isNew: boolean): Part[] {
  const { inputs, choices = [] } = draft.cells;
  if (inputs.length + choices.length === 0) return [];
  return [inputsPart(name, TOP, draft.cells, isNew ? null : sheetArea(draft))];
}

function chartsPart(draft: WorksheetDraft, name: string, own: readonly string[], all: readonly string[]): Part {
  const theirs = all.filter((chart) => !own.includes(chart));
  return {
    findingCode: 'charts-missing',
    sheet: name,
    apply: ({ worksheets }, isAgain) => {
      const sheet = worksheets.getItem(name);
      if (!isAgain) for (const chart of own) sheet.charts.getItem(chart).delete();
      for (const chart of draft.charts) queueChart(sheet, chart);
    },
    // A chart that was created but not yet named is also ours.
    cleanUp: async (context) => {
      const { charts } = context.workbook.worksheets.getItem(name);
      const isOurs = theirs.length === 0;
      if (isOurs) charts.load('count');
      else charts.load('items/name');
      await context.sync();
      // Without charts of staff the names do not matter; naming may be what failed.
      if (isOurs) for (let left = charts.count; left > 0; left -= 1) charts.getItemAt(0).delete();
      else for (const chart of charts.items) if (!theirs.includes(chart.name)) chart.delete();
      await context.sync();
    },
  };
}
