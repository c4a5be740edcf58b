/** The whole story on one page: read → find → assess → draft → write. */
import { selectCell } from './excel/goTo';
import type { Renewal } from './excel/plan';
import { ownSheetsOf, readWorkbook, type WorkbookReading } from './excel/read';
import { removeResults, type RestoreOptions } from './excel/restore';
import type { Companion } from './excel/session';
import { writeDrafts } from './excel/write';
import { accepted, finding, refused, type CellAddress, type Result } from './ita/finding';
import { draftResults, usualWorksheets, type DraftOptions, type OldWorksheet } from './sheet/draftResults';
import { worksheetRoles, type WorksheetRole } from './sheet/drafts/draft';
import { BLOCK_COLUMNS, blockRows } from './sheet/drafts/resultBlock';
import { placeBlock } from './sheet/placeBlock';
import { look, readAndUnderstand, type Analysis } from './look';
import type { Options } from './options';
import { otherYears } from './otherYear';

export { look, type Analysis };
export type { Options };

export interface WrittenAnalysis extends Analysis {
  readonly written: { readonly sheets: readonly string[]; readonly block: CellAddress; readonly roundTrips: number };
}

/** Reads, assesses and writes result block, highlights and worksheets. Two round trips. */
export async function analyse(options: Options = {}): Promise<Result<WrittenAnalysis>> {
  let roundTrips = 0;
  const companion: Companion = {
    ...options,
    onRoundTrip: () => {
      roundTrips += 1;
    },
  };
  const seen = await readAndUnderstand(options, companion);
  if (!seen.ok) return seen;
  const { reading, understood } = seen.value;
  const { assessment, keptInputs, catalogue, inputs } = understood;
  const worksheets = options.worksheets ?? usualWorksheets;
  const { renewal, findings: leftBehind } = otherYears(reading, assessment.fiscalYear, worksheets);
  const place = placeBlock({
    grid: reading.grid,
    usedArea: reading.usedArea,
    scoreCells: assessment.indicators.map((indicator) => indicator.cell),
    old: reading.results?.block?.area ?? null,
    rows: blockRows(assessment),
    columns: BLOCK_COLUMNS,
  });
  if (place === null) return refused('no-room', [], { sheet: assessment.sheet });
  const drafted = draftResults(assessment, place, {
    mark: reading.mark,
    language: options.language ?? 'th',
    digits: options.digits ?? 'thai',
    worksheets,
    keptInputs,
    catalogue,
    old: oldWorksheets(reading, renewal),
  });
  const written = await writeDrafts({ drafts: drafted.drafts, reading, inputs, renewal }, companion);
  if (!written.ok) return written;
  const left = renewal.roles.map((role) => reading.results?.worksheets[role]?.sheet);
  const elsewhere = place.beside ? [] : [finding('block-elsewhere', 'info', [written.value.block])];
  const findings = [...assessment.findings, ...drafted.findings, ...leftBehind, ...elsewhere];
  return accepted({
    assessment: { ...assessment, findings },
    hasResults: true,
    ownSheets: [...new Set([...ownSheetsOf(reading).filter((name) => !left.includes(name)), ...written.value.sheets])],
    ownBlock: written.value.block,
    written: { ...written.value, roundTrips },
  });
}

/** Takes everything back that the add-in wrote for the sheet ("คืนค่าเดิม"). */
export async function restore(
  options: Pick<Options, 'sheet'> & RestoreOptions = {},
): Promise<Result<{ readonly removedSheets: readonly string[] }>> {
  const reading = await readWorkbook(options);
  return reading.ok ? removeResults(reading.value, options) : reading;
}

/** Activates the cell's sheet and selects the cell. */
export const goTo = (cell: CellAddress, sheet: string): Promise<Result<null>> => selectCell(cell, sheet);

/** The add-in's own worksheets as they are now, with what staff typed into them. */
function oldWorksheets({ results, ownSheets }: WorkbookReading, renewal: Renewal): DraftOptions['old'] {
  if (results === null) return {};
  const old: Partial<Record<WorksheetRole, OldWorksheet>> = {};
  for (const role of worksheetRoles) {
    const own = results.worksheets[role];
    const grid = own === null ? undefined : ownSheets.get(own.sheet)?.grid;
    const isKept = !renewal.roles.includes(role);
    if (isKept && own !== null && grid !== undefined && grid !== null) old[role] = { grid, area: own.area };
  }
  return old;
}
