/** The whole story on one page: read → find → assess → draft → write. */
import { selectCell } from './excel/goTo';
import { readOtherSheets } from './excel/otherSheets';
import type { Renewal } from './excel/plan';
import { ownBlockOf, ownSheetsOf, readWorkbook, type WorkbookReading } from './excel/read';
import { removeResults, type RestoreOptions } from './excel/restore';
import type { Companion } from './excel/session';
import { writeDrafts } from './excel/write';
import type { Assessment } from './ita/assessment';
import { accepted, finding, refused, type CellAddress, type Refusal, type Result } from './ita/finding';
import { draftResults, usualWorksheets, type DraftOptions, type OldWorksheet } from './sheet/draftResults';
import { worksheetRoles, type WorksheetRole } from './sheet/drafts/draft';
import { BLOCK_COLUMNS, blockRows } from './sheet/drafts/resultBlock';
import { placeBlock } from './sheet/placeBlock';
import type { Options } from './options';
import { otherYears } from './otherYear';
import { sheetsWithScores, understand, type Understood } from './understand';

export type { Options };

export interface Analysis {
  readonly assessment: Assessment;
  /** Whether results of an earlier click are in the workbook, so that they can be taken back. */
  readonly hasResults: boolean;
  /** The add-in's own worksheets, to be handed to the next job. */
  readonly ownSheets: readonly string[];
  /** Where the result block lies ("E6:K27"), to be handed on as well; null when there is none. */
  readonly ownBlock: CellAddress | null;
}

export interface WrittenAnalysis extends Analysis {
  readonly written: { readonly sheets: readonly string[]; readonly block: CellAddress; readonly roundTrips: number };
}

/** Reads and assesses; writes nothing. One round trip. */
export async function look(options: Options = {}): Promise<Result<Analysis>> {
  const seen = await readAndUnderstand(options, options);
  if (!seen.ok) return seen;
  const { reading, understood } = seen.value;
  return accepted({
    assessment: understood.assessment,
    hasResults: reading.results !== null,
    ownSheets: ownSheetsOf(reading),
    ownBlock: ownBlockOf(reading) ?? null,
  });
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

interface Seen {
  readonly reading: WorkbookReading;
  readonly understood: Understood;
}

/** The active sheet, or when that has no scores but exactly one other has, that one, which is then said. */
async function readAndUnderstand(options: Options, companion: Companion): Promise<Result<Seen>> {
  const reading = await readWorkbook(options, companion);
  const understood = reading.ok ? understand(reading.value, options) : reading;
  if (reading.ok && understood.ok) return accepted({ reading: reading.value, understood: understood.value });
  if (understood.ok || options.sheet !== undefined || !saysNoScores(understood.refusal)) return refusalIn(understood);
  const others = await readOtherSheets(companion);
  if (!others.ok) return refusalIn(understood);
  const { active, grids } = others.value;
  const [only, ...more] = sheetsWithScores(grids);
  if (only === undefined) return refusalIn(understood);
  if (more.length > 0) return refused('no-scores-here', [], { sheet: active, sheets: [only, ...more].join(', ') });
  const there = await readAndUnderstand({ ...options, sheet: only }, companion);
  if (!there.ok) return there;
  const { assessment } = there.value.understood;
  const said = finding('other-sheet', 'warning', [], { active, sheet: only });
  const findings = [said, ...assessment.findings];
  return accepted({
    ...there.value,
    understood: { ...there.value.understood, assessment: { ...assessment, findings } },
  });
}

const saysNoScores = ({ code }: Refusal): boolean => code === 'no-scores' || code === 'workbook-empty';

const refusalIn = <T>(result: Result<T>): Result<never> => {
  if (result.ok) throw new Error('a result that is no refusal');
  return result;
};

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
