/** The worksheet with the agency's own catalogue of measures: shown if it exists, otherwise inserted. */
import { accepted, refused, type Finding, type Result } from '../ita/finding';
import type { WorksheetDraft } from '../sheet/drafts/draft';
import { areaAddress, isSameArea } from '../sheet/grid';
import { noRecord, type WorkbookRecord } from '../sheet/record';
import { applyParts, type Part } from './appearance';
import { queueContents } from './cellContents';
import { CATALOGUE_NAME, catalogueArea, usableArea, type OwnedArea } from './ownership';
import { queueNames, setName } from './workbookNames';
import { sheetArea } from './writePlan';
import { queueRecord, queueStore, recordXml, type StoredRecord } from './recordXml';
import { runInWorkbook, writeInWorkbook } from './runInWorkbook';
import { freeSheetName } from './freeSheetName';
import { undo, type Undo } from './undo';
import { worksheetParts } from './worksheetAppearance';

interface CataloguePlace {
  /** null when the workbook has no catalogue of its own. */
  readonly catalogue: OwnedArea | null;
  /** What the workbook name refers to; null without one. The worksheet may have been deleted. */
  readonly formula: string | null;
  readonly sheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  readonly structureIsProtected: boolean;
  /** Names of the workbook's tables. */
  readonly tables: readonly string[];
  readonly stored: StoredRecord;
}

export interface ShownCatalogue {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

/** Activates the catalogue's worksheet, or inserts it. */
export async function openCatalogue(draft: WorksheetDraft): Promise<Result<ShownCatalogue>> {
  const place = await findPlace();
  if (!place.ok) return place;
  const { catalogue } = place.value;
  return catalogue === null ? insertCatalogue(draft, place.value) : show(catalogue.sheet, place.value);
}

/**
 * Inserts the built-in catalogue on a new worksheet and points the workbook's name to it. The old worksheet stays as
 * staff left it, but is no longer the catalogue.
 * @returns the new worksheet; null when the workbook has no catalogue of its own and thus already uses the built-in one
 */
export async function replaceCatalogue(draft: WorksheetDraft): Promise<Result<ShownCatalogue | null>> {
  const place = await findPlace();
  if (!place.ok) return place;
  return place.value.catalogue === null ? accepted(null) : insertCatalogue(draft, place.value);
}

/** One round trip. */
const findPlace = (): Promise<Result<CataloguePlace>> =>
  runInWorkbook(async (context) => {
    const { names, protection, tables, worksheets } = context.workbook;
    const stored = queueRecord(context.workbook);
    worksheets.load('items/name,items/visibility');
    const named = queueNames(names, 'Workbook', [CATALOGUE_NAME]);
    tables.load('items/name');
    protection.load('protected');
    await context.sync();
    const sheets = worksheets.items.map((one) => one.name);
    return accepted({
      catalogue: catalogueArea(named(), sheets),
      formula: named()[0]?.formula ?? null,
      sheets,
      hiddenSheets: worksheets.items
        .filter((one) => one.visibility !== Excel.SheetVisibility.visible)
        .map((one) => one.name),
      structureIsProtected: protection.protected,
      tables: tables.items.map((one) => one.name),
      stored: stored(),
    });
  });

async function show(sheet: string, place: CataloguePlace): Promise<Result<ShownCatalogue>> {
  const isHidden = place.hiddenSheets.includes(sheet);
  if (isHidden && place.structureIsProtected) return refused('workbook-protected');
  return runInWorkbook(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    if (isHidden) worksheet.visibility = Excel.SheetVisibility.visible;
    worksheet.activate();
    await context.sync();
    return accepted({ sheet, findings: [] });
  });
}

/** Contents and names first, all or nothing; the Excel table and the formats afterwards. */
async function insertCatalogue(draft: WorksheetDraft, place: CataloguePlace): Promise<Result<ShownCatalogue>> {
  const { stored, formula } = place;
  if (place.structureIsProtected) return refused('workbook-protected');
  if (stored.content?.kind === 'newer') return refused('newer-results');
  const sheet = freeSheetName(draft.title, place.sheets);
  const token = crypto.randomUUID();
  const record: WorkbookRecord = stored.content?.kind === 'record' ? stored.content.record : noRecord;
  const written = await writeInWorkbook(async (context) => {
    const { names, worksheets } = context.workbook;
    const journal = { token, makes: [sheet], isMade: false, before: null };
    const store = queueStore(context.workbook, stored.ids, recordXml({ ...record, catalogue: journal }));
    const worksheet = worksheets.add(sheet);
    store(recordXml({ ...record, catalogue: { ...journal, isMade: true } }));
    setName(names, formula === null ? [] : [CATALOGUE_NAME], CATALOGUE_NAME, sheet, sheetArea(draft));
    queueContents(worksheet, { row: 0, column: 0 }, draft.cells, null);
    store(Object.keys(record.sets).length === 0 ? null : recordXml({ ...record, catalogue: null }));
    await context.sync();
    return accepted(null);
  });
  const undone = written.ok ? 'complete' : await undo(undoOf(draft, sheet, token, place), {});
  if (undone === 'complete') {
    return accepted({ sheet, findings: await applyParts([...partsOf(draft, sheet, place), shown(sheet)], {}) });
  }
  if (undone === 'as-before' && !written.ok) return written;
  const trouble = typeof undone === 'object' && 'trouble' in undone ? undone.trouble : '';
  return refused('left-unfinished', [], { trouble, sheet });
}

const undoOf = (draft: WorksheetDraft, sheet: string, token: string, { formula, stored }: CataloguePlace): Undo => ({
  expected: [],
  made: [sheet],
  renamed: [],
  cells: [],
  emptied: null,
  names: new Map([[CATALOGUE_NAME, formula]]),
  sheetNames: null,
  record: stored.xml,
  write: {
    token,
    journalOf: ({ catalogue }) => catalogue,
    lock: null,
    isComplete: ({ formulas, empty }) => {
      const there = usableArea(formulas.get(CATALOGUE_NAME), [sheet]);
      return there !== null && isSameArea(there.area, sheetArea(draft)) && empty.length === 0;
    },
  },
});

function partsOf(draft: WorksheetDraft, sheet: string, { tables }: CataloguePlace): Part[] {
  const planned = { draft, name: sheet, state: 'new', charts: [], allCharts: [] } as const;
  return [table(draft, sheet, tables), ...worksheetParts(planned)];
}

/** Makes the draft's table area an Excel table, in a style that leaves the cells' own formats visible. */
const table = (draft: WorksheetDraft, sheet: string, others: readonly string[]): Part => ({
  findingCode: 'table-missing',
  sheet,
  apply: ({ worksheets }) => {
    if (draft.table === undefined) return;
    const made = worksheets.getItem(sheet).tables.add(areaAddress(draft.table.area), true);
    made.name = freeTableName(draft.table.name, others);
    made.style = 'TableStyleLight1';
    made.showBandedRows = false;
  },
  cleanUp: async (context) => {
    const { tables } = context.workbook.worksheets.getItem(sheet);
    tables.load('items/name');
    await context.sync();
    for (const one of tables.items) {
      one.clearFilters();
      one.convertToRange();
    }
    await context.sync();
  },
});

/** Nothing is lost if it stays behind another worksheet: the user can choose its tab. */
const shown = (sheet: string): Part => ({
  findingCode: null,
  sheet,
  apply: ({ worksheets }) => worksheets.getItem(sheet).activate(),
});

/** The workbook may already have a table of this name, brought along with a copied worksheet. */
function freeTableName(wanted: string, others: readonly string[]): string {
  const taken = new Set(others.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
