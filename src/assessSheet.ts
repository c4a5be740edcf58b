/** Reads the scores and assesses them; nothing is written. */
import { readOtherSheets } from './excel/otherSheets';
import { ownBlockOf, ownSheetsOf, readWorkbook, type Known, type WorkbookReading } from './excel/read';
import type { RunContext } from './excel/runInWorkbook';
import type { Assessment } from './ita/assessment';
import { accepted, finding, refused, type CellAddress, type Finding, type Refusal, type Result } from './ita/finding';
import type { Choices } from './choices';
import { blockDiffers } from './sheet/checkShownResult';
import { areaAddress, type Grid } from './sheet/grid';
import { sheetsWithScores, assessReading, type AssessedReading } from './assessReading';

export interface Analysis {
  readonly assessment: Assessment;
  /** Whether the workbook holds results of an earlier click, which can be restored. */
  readonly hasResults: boolean;
  /** Names of the add-in's own worksheets. The next job gets them and `ownBlock` as `Known`, to save a round trip. */
  readonly ownSheets: readonly string[];
  /** Area of the result block ("E6:K36"); null without a block. */
  readonly ownBlock: CellAddress | null;
  /** Whether the sheet has nothing about the questions, so that a table for their scores would be useful. */
  readonly lacksQuestions: boolean;
}

/** Reads and assesses, and compares an existing result block; writes nothing. One round trip. */
export async function assessSheet(
  choices: Choices = {},
  known: Known = {},
  run: RunContext = {},
): Promise<Result<Analysis>> {
  const current = await readAndAssess(choices, known, run);
  if (!current.ok) return current;
  const { reading, assessed } = current.value;
  const { assessment } = assessed;
  return accepted({
    assessment: {
      ...assessment,
      findings: [
        ...differences(reading, assessment, choices),
        ...assessment.findings,
        ...(await catalogueFindings(reading)),
      ],
    },
    hasResults: reading.results !== null,
    ownSheets: ownSheetsOf(reading),
    ownBlock: ownBlockOf(reading),
    lacksQuestions: assessed.lacksQuestions,
  });
}

/** Findings for figures in the block that differ from the current ones; a click corrects them. */
function differences({ results, grid }: WorkbookReading, assessment: Assessment, { eitParts }: Choices): Finding[] {
  const block = results?.block ?? null;
  return block === null ? [] : blockDiffers(assessment, grid, block.area, Object.keys(eitParts ?? {}).length > 0);
}

/** Loaded late, because few workbooks have a catalogue, and the pane does not show the plan. */
const catalogueFindings = async (reading: WorkbookReading): Promise<readonly Finding[]> =>
  reading.catalogue === null ? [] : (await import('./agencyCatalogue')).agencyCatalogue(reading).findings;

export interface AssessedWorkbook {
  readonly reading: WorkbookReading;
  readonly assessed: AssessedReading;
}

/**
 * Reads and assesses the chosen sheet, or the active one. If the active sheet has no scores and exactly one other sheet
 * has, assesses that one, with a finding.
 */
export async function readAndAssess(
  choices: Choices,
  known: Known,
  run: RunContext,
): Promise<Result<AssessedWorkbook>> {
  const reading = await readWorkbook({ sheet: choices.sheet, known }, run);
  const assessed = reading.ok ? assessReading(reading.value, choices) : reading;
  if (reading.ok && assessed.ok) return accepted({ reading: reading.value, assessed: assessed.value });
  if (assessed.ok || !isNoScores(assessed.refusal)) return refusalIn(assessed);
  // The part that was not read may hold the scores.
  const isPart = reading.ok && reading.value.far.length > 0;
  const whole = isPart ? await readWhole(choices, known, reading.value.sheet, run) : null;
  if (whole !== null && (whole.ok || !isNoScores(whole.refusal))) return whole;
  const here = isPart && whole === null ? tooLarge(reading.value) : refusalIn(assessed);
  if (choices.sheet !== undefined) return here;
  const others = await readOtherSheets(run);
  if (!others.ok) return here;
  const { active, grids, hidden } = others.value;
  const isHidden = ({ sheet }: Grid) => hidden.includes(sheet);
  const [only, ...more] = sheetsWithScores(grids.filter((grid) => !isHidden(grid)));
  if (only === undefined) {
    const [unseen] = sheetsWithScores(grids.filter(isHidden));
    return unseen === undefined ? here : refused('sheet-hidden', [], { sheet: unseen });
  }
  if (more.length > 0) return refused('no-scores-here', [], { sheet: active, sheets: [only, ...more].join(', ') });
  const otherSheet = await readAndAssess({ ...choices, sheet: only }, known, run);
  if (!otherSheet.ok) return otherSheet;
  const { assessment } = otherSheet.value.assessed;
  const findings = [finding('other-sheet', 'warning', [], { active, sheet: only }), ...assessment.findings];
  return accepted({
    ...otherSheet.value,
    assessed: { ...otherSheet.value.assessed, assessment: { ...assessment, findings } },
  });
}

/** Also reads the parts far from the first cell; null if the sheet is too large for that. */
async function readWhole(
  choices: Choices,
  known: Known,
  sheet: string,
  run: RunContext,
): Promise<Result<AssessedWorkbook> | null> {
  const reading = await readWorkbook({ sheet, known, isWhole: true }, run);
  if (!reading.ok || reading.value.far.length > 0) return null;
  const assessed = assessReading(reading.value, choices);
  return assessed.ok ? accepted({ reading: reading.value, assessed: assessed.value }) : assessed;
}

const isNoScores = ({ code }: Refusal): boolean =>
  code === 'no-scores' || code === 'scores-not-in-table' || code === 'workbook-empty';

const tooLarge = ({ sheet, far }: WorkbookReading) => refused('too-large', far.map(areaAddress), { sheet });

const refusalIn = <T>(result: Result<T>): Result<never> => {
  if (result.ok) throw new Error('the result is not a refusal');
  return result;
};
