/** Figures as they were read, each with the cell it came from. An indicator may have several; see reconcile. */
import type { CellAddress } from './finding';
import type { InstrumentId } from './framework';

/** A figure as read, 0–100. */
export interface Reading {
  readonly value: number;
  readonly cell: CellAddress;
  /** Whether the cell itself holds a number (or a formula giving one), so that formulas can refer to it as it is. */
  readonly isNumber: boolean;
  /** The cell's value × scale is the score: 1, or 100 where the cell holds 0.9555 shown as 95.55%. */
  readonly scale: 1 | 100;
  /** The cell's text when it is not a number ("๙๕.๕๕ คะแนน"). */
  readonly text: string | null;
}

/** Where a score is found whatever the order of the rows: by what labels it, not by its address. */
export interface ScoreLookup {
  /** The scores of the table, "C7:C16"; with two keys its rows and columns. */
  readonly scores: string;
  /** null where the area has one row. */
  readonly row: LookupKey | null;
  /** null where the area has one column. */
  readonly column: LookupKey | null;
}

export interface LookupKey {
  /** What the labelling cell holds: the indicator's number, or its text exactly as it stands there. */
  readonly label: string | number;
  /** The labels, "A7:A16"; this one stands there once. */
  readonly among: string;
}

/** One place on the sheet that gives a score for an indicator. */
export interface IndicatorReading extends Reading {
  readonly indicator: number;
  /** Name as written on the sheet, trimmed; null where only a number names the indicator. */
  readonly name: string | null;
  /** The cells of the questions whose mean it is, where the sheet gives only these; `cell` is the first of them. */
  readonly meanOf?: readonly CellAddress[];
  /** Left out where no single line of cells labels the scores, each once. */
  readonly lookup?: ScoreLookup;
}

export interface EitPartReading extends Reading {
  readonly part: 'part1' | 'part2';
}

export interface InstrumentReading extends Reading {
  readonly instrument: InstrumentId;
}

/** The total and level that the sheet says were published, in a sentence or a table row. */
export interface PublishedResult {
  /** null where the sheet gives a level only. */
  readonly score: number | null;
  readonly scoreCell: CellAddress | null;
  /** As written: "ผ่าน", "A"; null when the sheet gives a total only. */
  readonly level: string | null;
  readonly levelCell: CellAddress | null;
}

/** The score of one question ("i1", "e9", "o12"), where the sheet has them. */
export interface QuestionReading extends Reading {
  /** As in the year's framework, lower case, Arabic digits. */
  readonly code: string;
}

/** Another fiscal year's figures on the same sheet, older than the assessed one. */
export interface PastYear {
  /** Buddhist era. */
  readonly fiscalYear: number;
  /** At most one reading an indicator; indicators that the sheet doesn't give are left out. */
  readonly indicators: readonly IndicatorReading[];
  /** The year's total where the sheet gives it. */
  readonly published: PublishedResult | null;
}

/** The agency's place among others, 1 the best. */
export interface Rank {
  readonly rank: number;
  /** Among whom, as written: "ของหน่วยงานประเภทเทศบาลตำบล". */
  readonly among: string;
  readonly cell: CellAddress;
}

/** One agency's scores. An indicator may have several readings; reconciling them is the domain's task. */
export interface AgencyScores {
  readonly agency: { readonly name: string; readonly cell: CellAddress } | null;
  /** Buddhist era. */
  readonly fiscalYear: { readonly year: number; readonly cell: CellAddress | null } | null;
  readonly indicators: readonly IndicatorReading[];
  readonly eitParts: readonly EitPartReading[];
  readonly instruments: readonly InstrumentReading[];
  readonly published: PublishedResult | null;
  /** As the sheet quotes them, for the assessed year; empty where it quotes none. */
  readonly ranks: readonly Rank[];
  /** Question-level scores; empty where the sheet has none. */
  readonly questions: readonly QuestionReading[];
  /** Earlier years on the sheet, newest first; empty where there are none. */
  readonly history: readonly PastYear[];
}
