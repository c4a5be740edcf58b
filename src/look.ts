/** Reading the scores and understanding them; nothing is written. */
import { readOtherSheets } from './excel/otherSheets';
import { ownBlockOf, ownSheetsOf, readWorkbook, type WorkbookReading } from './excel/read';
import type { Companion } from './excel/session';
import type { Assessment } from './ita/assessment';
import { accepted, finding, refused, type CellAddress, type Refusal, type Result } from './ita/finding';
import type { Options } from './options';
import { sheetsWithScores, understand, type Understood } from './understand';

export interface Analysis {
  readonly assessment: Assessment;
  /** Whether results of an earlier click are in the workbook, so that they can be taken back. */
  readonly hasResults: boolean;
  /** The add-in's own worksheets, to be handed to the next job. */
  readonly ownSheets: readonly string[];
  /** Where the result block lies ("E6:K27"), to be handed on as well; null when there is none. */
  readonly ownBlock: CellAddress | null;
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

export interface Seen {
  readonly reading: WorkbookReading;
  readonly understood: Understood;
}

/** The active sheet, or when that has no scores but exactly one other has, that one, which is then said. */
export async function readAndUnderstand(options: Options, companion: Companion): Promise<Result<Seen>> {
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
