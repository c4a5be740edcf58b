/**
 * Messages about figures: findings (the work goes on) and refusals (nothing is written). Both are values with a code,
 * cells and parameters; src/texts has the sentence for each code.
 */
import type { FindingCode, RefusalCode } from './messageCodes';

export type { FindingCode, RefusalCode };

/** A1 address on the assessed sheet ("C7"); on another sheet, with its name ("'ชื่อชีต'!C7"). */
export type CellAddress = string;

/** Values for the {placeholders} of a text. Numbers are shown unchanged, so callers round them first. */
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
