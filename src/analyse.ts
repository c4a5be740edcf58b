/** The whole story on one page: read → find → assess → draft → write. */
import type { Assessment } from './ita/assessment';
import type { CellAddress, Result } from './ita/finding';
import type { Language } from './texts/language';

export interface Options {
  /** Worksheet to assess; the active one when left out. */
  readonly sheet?: string;
  /** Fiscal year (B.E.) when the sheet does not say it, or says it wrongly. */
  readonly fiscalYear?: number;
  /** Scores of the EIT parts, 0–100; null takes a part typed before away. */
  readonly eitParts?: { readonly part1?: number | null; readonly part2?: number | null };
  /** Language of the texts that are written beside the scores; official worksheets are always Thai. */
  readonly language?: Language;
}

export interface Analysis {
  readonly assessment: Assessment;
  /** Whether results of an earlier click are in the workbook, so that they can be taken back. */
  readonly hasResults: boolean;
}

export interface WrittenAnalysis extends Analysis {
  readonly written: { readonly sheets: readonly string[]; readonly block: CellAddress; readonly roundTrips: number };
}

/** Reads and assesses; writes nothing. One round trip. */
export declare function look(options?: Options): Promise<Result<Analysis>>;

/** Reads, assesses and writes result block, highlights and worksheets. Two round trips. */
export declare function analyse(options?: Options): Promise<Result<WrittenAnalysis>>;

/** Takes everything back that the add-in wrote for the sheet ("คืนค่าเดิม"). */
export declare function restore(options?: Pick<Options, 'sheet'>): Promise<Result<{ readonly removedSheets: readonly string[] }>>;

/** Activates the cell's sheet and selects the cell. */
export declare function goTo(cell: CellAddress, sheet: string): Promise<Result<null>>;
