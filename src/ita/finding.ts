/**
 * What the product has to say about figures: findings (the work goes on) and refusals (nothing is written).
 * Both are values. The sentence is in texts/, looked up by code; only codes, cells and parameters travel.
 */
import type { FindingCode, RefusalCode } from './messageCodes';

export type { FindingCode, RefusalCode };

/** A1 address on the assessed sheet ("C7"), or with its sheet ("'ชื่อชีต'!C7") when it lies on another one. */
export type CellAddress = string;

/** Values put into the {placeholders} of a text. Numbers are shown as given: round before. */
export type TextParameters = Readonly<Record<string, string | number>>;

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly cells: readonly CellAddress[];
  readonly parameters: TextParameters;
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly cells: readonly CellAddress[];
  readonly parameters: TextParameters;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });

export const refused = (
  code: RefusalCode,
  cells: readonly CellAddress[] = [],
  parameters: TextParameters = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { code, cells, parameters } });

export const finding = (
  code: FindingCode,
  severity: Severity,
  cells: readonly CellAddress[] = [],
  parameters: TextParameters = {},
): Finding => ({ code, severity, cells, parameters });
