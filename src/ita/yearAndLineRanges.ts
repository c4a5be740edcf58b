/** Accepted values of the fiscal year and the lines that a user sets. */
import type { Framework } from './framework';

/** 2500–2700 (B.E.): includes every fiscal year and excludes years of the common era. */
export const isFiscalYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 2500 && value <= 2700;

/** 0 ≤ weak ≤ watch ≤ 100. */
export const areLines = ({ weak, watch }: Framework['lines']): boolean => weak >= 0 && weak <= watch && watch <= 100;
