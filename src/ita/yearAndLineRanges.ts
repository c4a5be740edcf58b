/** What a user may ask for. */
import type { Framework } from './framework';

/** Fiscal years (B.E.): wide enough for any, and narrow enough to refuse years of the common era. */
export const isFiscalYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 2500 && value <= 2700;

/** 0 ≤ weak ≤ watch ≤ 100. */
export const areLines = ({ weak, watch }: Framework['lines']): boolean => weak >= 0 && weak <= watch && watch <= 100;
