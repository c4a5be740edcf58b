/** The main job: read → find → assess → draft → write. */
import { selectCell } from './excel/selectCell';
import { withNotes, type LeftBehind } from './excel/writePlan';
import { ownSheetsOf, readWorkbook, type Known, type WorkbookReading } from './excel/read';
import { restoreSheet, type Restored, type RestoreOptions } from './excel/restore';
import type { RunContext } from './excel/runInWorkbook';
import { writeDrafts } from './excel/write';
import type { Assessment, PlannedAssessment } from './ita/assessment';
import { accepted, finding, refused, type CellAddress, type Result } from './ita/finding';
import { changesIn } from './sheet/blockState';
import { draftResults, type DraftOptions, type OldWorksheet } from './sheet/draftResults';
import { resultRoles, type BlockDraft, type ResultRole } from './sheet/drafts/draft';
import type { Plan } from './sheet/drafts/plannedMeasures';
import { leftToStaff } from './sheet/keep/leaveToStaff';
import { areaAddress } from './sheet/grid';
import { namedCells } from './sheet/cellsInMessage';
import { withImprovementPlan } from './ita/withImprovementPlan';
import { blockPlace } from './blockPlace';
import { assessSheet, readAndAssess, type Analysis } from './assessSheet';
import { agencyCatalogue } from './agencyCatalogue';
import { defaults, type Choices } from './choices';
import { withPastYears } from './pastYears';

export { assessSheet, type Analysis };
export type { Choices, Known };

export interface WrittenAnalysis extends Analysis {
  readonly assessment: PlannedAssessment;
  readonly written: {
    readonly sheets: readonly string[];
    readonly block: CellAddress;
    readonly roundTrips: number;
    /** The plan with what staff changed and added, which the memo repeats. */
    readonly plan: Plan;
  };
}

/**
 * Reads, assesses and writes result block, highlights and worksheets: one round trip to read, one more when the
 * workbook has other worksheets that may hold earlier years, at most three to write.
 */
export async function analyse(
  choices: Choices = {},
  known: Known = {},
  run: RunContext = {},
): Promise<Result<WrittenAnalysis>> {
  let roundTrips = 0;
  const onRoundTrip = () => {
    roundTrips += 1;
    run.onRoundTrip?.();
  };
  return analyseOnce(choices, known, { ...run, onRoundTrip }, () => roundTrips);
}

async function analyseOnce(
  choices: Choices,
  known: Known,
  run: RunContext,
  roundTrips: () => number,
  isAgain = false,
): Promise<Result<WrittenAnalysis>> {
  const current = await readAndAssess(choices, known, run);
  if (!current.ok) return current;
  const { reading, assessed } = current.value;
  const { keptInputs, inputs } = assessed;
  const worksheets = choices.worksheets ?? defaults.worksheets;
  const { leftBehind, findings: otherYearFindings } = otherYears(reading, assessed.assessment.fiscalYear, worksheets);
  const left = leftBehind.flatMap((role) => reading.results?.worksheets[role]?.sheet ?? []);
  // Only the analysis shows earlier years.
  const complete = worksheets.includes('analysis') ? await withPastYears(current.value, left, run) : null;
  if (complete?.ok === false) return complete;
  const own = agencyCatalogue(reading);
  const unplanned = withPartsWritten(complete?.value ?? assessed.assessment);
  const assessment = withImprovementPlan(
    { ...unplanned, findings: [...unplanned.findings, ...own.findings] },
    own.catalogue,
  );
  const placed = await blockPlace(reading, assessment, run);
  if (!placed.ok) return placed;
  const place = placed.value;
  const drafted = draftResults(assessment, place, {
    mark: reading.mark,
    language: choices.language ?? defaults.language,
    digits: choices.digits ?? defaults.digits,
    worksheets,
    keptInputs,
    roundsToFormat: reading.roundsToFormat,
    old: oldWorksheets(reading, leftBehind),
  });
  const { notes, edited } = changesOfBlock(reading, drafted.drafts.block);
  if (edited.length > 0 && choices.force !== true) {
    const { cells, parameters } = namedCells(edited);
    return refused('block-edited', cells, { ...parameters, sheet: reading.sheet });
  }
  const written = await writeDrafts({ drafts: drafted.drafts, reading, inputs, leftBehind, notes, isAgain }, run);
  if (!written.ok) return written;
  const { sheets, block, findings: undone, isBare } = written.value;
  // Nothing is written twice: the same click once more only applies the appearance, and is completed.
  if (isBare && !isAgain) {
    return analyseOnce(choices, known, { onRoundTrip: run.onRoundTrip }, roundTrips, true);
  }
  const elsewhere = place.beside ? [] : [finding('block-elsewhere', 'info', [block])];
  const findings = [
    ...assessment.findings,
    ...drafted.findings,
    ...otherYearFindings,
    ...elsewhere,
    ...foreign(reading),
    ...undone,
  ];
  return accepted({
    assessment: { ...assessment, findings },
    hasResults: true,
    ownSheets: [...new Set([...ownSheetsOf(reading).filter((name) => !left.includes(name)), ...sheets])],
    ownBlock: block,
    lacksQuestions: assessed.lacksQuestions,
    written: { sheets, block, roundTrips: roundTrips(), plan: drafted.plan },
  });
}

/** The click itself writes the parts of EIT as numbers that the block can compute with. */
const withPartsWritten = (assessment: Assessment): Assessment => ({
  ...assessment,
  findings: assessment.findings.filter(({ code }) => code !== 'eit-part-rewritten'),
});

/** Removes everything that the add-in wrote for the sheet ("คืนค่าเดิม"). */
export async function restore(options: Pick<Choices, 'sheet'> & RestoreOptions = {}): Promise<Result<Restored>> {
  const reading = await readWorkbook(options);
  return reading.ok ? restoreSheet(reading.value, options) : reading;
}

/** Activates the cell's sheet and selects the cell. */
export const goTo = (cell: CellAddress, sheet: string): Promise<Result<null>> => selectCell(cell, sheet);

/** The current content of the add-in's own worksheets, with the edits of staff. */
const oldWorksheets = (reading: WorkbookReading, leftBehind: LeftBehind): DraftOptions['old'] =>
  Object.fromEntries(
    resultRoles.flatMap((role) => {
      const old = leftBehind.includes(role) ? null : oldWorksheet(role, reading);
      return old === null ? [] : [[role, old] as const];
    }),
  );

function oldWorksheet(role: ResultRole, { results, ownSheets }: WorkbookReading): OldWorksheet | null {
  const own = results?.worksheets[role];
  const grid = own === undefined ? null : (ownSheets.get(own.sheet)?.grid ?? null);
  return own === undefined || grid === null ? null : { grid, area: own.area, record: own.record };
}

/** Worksheets of another year that are not rewritten. @param roles the worksheets to write */
function otherYears(reading: WorkbookReading, fiscalYear: number, roles: readonly ResultRole[]) {
  const left = resultRoles.flatMap((role) => {
    const old = roles.includes(role) ? oldWorksheet(role, reading) : null;
    const found = old === null ? null : leftToStaff(role, old, fiscalYear);
    return found === null ? [] : [{ role, found }];
  });
  return { leftBehind: left.map(({ role }) => role), findings: left.map(({ found }) => found) };
}

/**
 * What people typed into the result block: notes in its empty cells stay; the user is asked about cells that were
 * overwritten. The EIT inputs are meant to be typed into.
 */
function changesOfBlock(
  { results, grid }: WorkbookReading,
  draft: BlockDraft,
): { readonly notes: readonly CellAddress[]; readonly edited: readonly CellAddress[] } {
  const block = results?.block ?? null;
  if (block === null) return { notes: [], edited: [] };
  const { area, record } = block;
  const state = changesIn(record, draft, { grid, area, isCopied: results?.isCopied === true });
  const inputs = [block.eit1, block.eit2].flatMap((area) => (area === null ? [] : [areaAddress(area)]));
  const isNotInput = (cell: CellAddress) => !inputs.includes(cell);
  const notes = state.notes.filter(isNotInput);
  return { notes, edited: [...state.edited.filter(isNotInput), ...withNotes(draft, notes).inTheWay] };
}

/** Worksheets that a workbook name claims for the add-in, without any content that the add-in wrote. */
const foreign = ({ results }: WorkbookReading) =>
  (results?.foreign ?? []).map((sheet) => finding('worksheet-not-recognised', 'info', [], { sheet }));
