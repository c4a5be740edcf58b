/** Figures as read, each with its cell. An indicator may have several readings; see reconcile. */
import type { CellAddress } from './finding';
import type { InstrumentId } from './framework';

/** A figure as read, 0–100. */
export interface Reading {
  readonly value: number;
  readonly cell: CellAddress;
  /** Whether the cell holds a number, or a formula that returns one, so that formulas can refer to the cell. */
  readonly isNumber: boolean;
  /** The cell's value × scale is the score: 1, or 100 if the cell holds 0.9555 shown as 95.55%. */
  readonly scale: 1 | 100;
  /** The cell's text when it is not a number ("๙๕.๕๕ คะแนน"). */
  readonly text: string | null;
}

/** How a formula finds a score in any order of rows: by its label, not by its address. */
export interface ScoreLookup {
  /** The scores of the table, "C7:C16"; with two keys its rows and columns. */
  readonly scores: string;
  /** null if the area has one row. */
  readonly row: LookupKey | null;
  /** null if the area has one column. */
  readonly column: LookupKey | null;
}

export interface LookupKey {
  /** The content of the label's cell: the indicator's number, or its exact text. */
  readonly label: string | number;
  /** The area of the labels, "A7:A16", which contains this one exactly once. */
  readonly among: string;
}

/** One place on the sheet that gives a score for an indicator. */
export interface IndicatorReading extends Reading {
  readonly indicator: number;
  /** Name as written on the sheet, trimmed; null if only a number identifies the indicator. */
  readonly name: string | null;
  /** If the sheet gives only question scores: the cells of the questions whose mean it is; `cell` is the first. */
  readonly meanOf?: readonly CellAddress[];
  /** Left out unless one row or column has a unique label for each score. */
  readonly lookup?: ScoreLookup;
}

export interface EitPartReading extends Reading {
  readonly part: 'part1' | 'part2';
}

export interface InstrumentReading extends Reading {
  readonly instrument: InstrumentId;
}

/** The published total and level as the sheet states them, in a sentence or a table row. */
export interface PublishedResult {
  /** null if the sheet gives only a level. */
  readonly score: number | null;
  readonly scoreCell: CellAddress | null;
  /** As written: "ผ่าน", "A"; null if the sheet gives only a total. */
  readonly level: string | null;
  readonly levelCell: CellAddress | null;
}

/** The score of one question: "i1", "e9", "o12". */
export interface QuestionReading extends Reading {
  /** As in the year's framework, lower case, Arabic digits. */
  readonly code: string;
}

/** Another fiscal year's figures on the same sheet, older than the assessed one. */
export interface PastYear {
  /** Buddhist era. */
  readonly fiscalYear: number;
  /** At most one reading for each indicator; without the indicators that the sheet does not give. */
  readonly indicators: readonly IndicatorReading[];
  /** null if the sheet gives no total of that year. */
  readonly published: PublishedResult | null;
}

/** The agency's place among others, 1 the best. */
export interface Rank {
  readonly rank: number;
  /** The group, as written: "ของหน่วยงานประเภทเทศบาลตำบล". */
  readonly among: string;
  readonly cell: CellAddress;
}

/** One agency's scores as read from one sheet. */
export interface AgencyScores {
  readonly agency: { readonly name: string; readonly cell: CellAddress } | null;
  /** Buddhist era. */
  readonly fiscalYear: { readonly year: number; readonly cell: CellAddress | null } | null;
  readonly indicators: readonly IndicatorReading[];
  readonly eitParts: readonly EitPartReading[];
  readonly instruments: readonly InstrumentReading[];
  readonly published: PublishedResult | null;
  /** As the sheet quotes them for the assessed year. */
  readonly ranks: readonly Rank[];
  /** Scores of single questions. */
  readonly questions: readonly QuestionReading[];
  /** Earlier years on the sheet, newest first. */
  readonly history: readonly PastYear[];
}
