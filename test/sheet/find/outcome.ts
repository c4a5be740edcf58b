/** What becomes of a sheet in the end: one score for each indicator, or a refusal, whichever step refuses. */
import { frameworks } from '../../../src/ita/frameworks';
import type { Finding, Refusal } from '../../../src/ita/finding';
import { reconcile } from '../../../src/ita/reconcile';
import type { Grid } from '../../../src/sheet/grid';
import { read } from './reading';

export type Outcome =
  | { readonly refused: Refusal }
  | {
      readonly refused: null;
      /** Hundredths of points by indicator − 1; null where the sheet gives questions only. */
      readonly hundredths: readonly (number | null)[];
      readonly agencies: number;
      readonly fiscalYear: number | null;
      readonly findings: readonly Finding[];
    };

export function outcome(sheet: Grid): Outcome {
  const found = read(sheet);
  if (!found.ok) return { refused: found.refusal };
  const [scores] = found.value.agencies;
  const newest = frameworks[frameworks.length - 1];
  if (scores === undefined || newest === undefined) throw new Error('no agency or no framework');
  const one = reconcile(scores, newest);
  if (!one.ok) return { refused: one.refusal };
  const { readings, findings } = one.value;
  return {
    refused: null,
    hundredths: newest.indicators.map(({ id }) => {
      const value = readings.get(id)?.value;
      return value === undefined ? null : Math.round(value * 100);
    }),
    agencies: found.value.agencies.length,
    fiscalYear: scores.fiscalYear?.year ?? null,
    findings: [...found.value.findings, ...findings],
  };
}
