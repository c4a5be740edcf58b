/**
 * The appearance of results: highlights, input rules, charts, cell formats, pages. The result does not need it, and any
 * part can fail permanently on some machine (a printer without A4, panes that cannot be frozen). So it follows the
 * result, all in one batch; if that fails, each part is retried alone; and a part that still fails becomes a finding.
 */
import { accepted, finding, type Finding, type FindingCode, type Refusal, type Result } from '../ita/finding';
import { runInWorkbook, writeInWorkbook, type RunContext } from './runInWorkbook';

export interface Part {
  /** The finding when it cannot be applied; null when nobody would miss it. */
  readonly findingCode: FindingCode | null;
  readonly sheet: string;
  /** Queues the whole part. */
  apply(workbook: Excel.Workbook, isAgain: boolean): void;
  /** Removes what an incomplete try left behind. */
  cleanUp?(context: Excel.RequestContext): Promise<void>;
}

/** @param last applied only when nothing is missing */
export async function applyParts(
  parts: readonly Part[],
  run: RunContext,
  ...last: readonly Part[]
): Promise<Finding[]> {
  if (parts.length + last.length === 0) return [];
  const together = await applied([...parts, ...last], false, run);
  if (together.ok) return [];
  const findings: Finding[] = [];
  for (const part of parts) {
    await cleanedUp(part, run);
    const alone = await applied([part], true, run);
    if (alone.ok) continue;
    await cleanedUp(part, run);
    if (part.findingCode !== null) findings.push(missingPartFinding(part.findingCode, part.sheet, alone.refusal));
  }
  if (findings.length === 0) await applied(last, true, run);
  return findings;
}

const applied = (parts: readonly Part[], isAgain: boolean, run: RunContext): Promise<Result<null>> =>
  writeInWorkbook(async (context) => {
    for (const part of parts) part.apply(context.workbook, isAgain);
    await context.sync();
    return accepted(null);
  }, run);

/** Ignores the outcome: the next step shows whether it worked. */
const cleanedUp = async ({ cleanUp }: Part, run: RunContext): Promise<void> => {
  if (cleanUp === undefined) return;
  await runInWorkbook(async (context) => {
    await cleanUp(context);
    return accepted(null);
  }, run);
};

/** Reports what is missing and why, with the place where Excel failed. */
export const missingPartFinding = (code: FindingCode, sheet: string, { code: reason, parameters }: Refusal): Finding =>
  finding(code, 'warning', [], { sheet, trouble: parameters.trouble ?? reason });

/** Queues loads; the result is available after the sync. */
export type Load<T> = (context: Excel.RequestContext) => () => T;

/** Loads optional data: all in one batch, or each alone if that fails. A refusal does not stop the work. */
export async function loadEach<Values extends object>(
  loads: { readonly [Key in keyof Values]: Load<Values[Key]> },
  run: RunContext,
): Promise<{ [Key in keyof Values]: Result<Values[Key]> }> {
  const keys = Object.keys(loads) as (keyof Values)[];
  const load = async (some: readonly (keyof Values)[]): Promise<Result<Partial<Values>>> =>
    runInWorkbook(async (context) => {
      const reads = some.map((key) => ({ key, read: loads[key](context) }));
      await context.sync();
      const values: Partial<Values> = {};
      for (const { key, read } of reads) values[key] = read();
      return accepted(values);
    }, run);
  const together = await load(keys);
  const results: Partial<{ [Key in keyof Values]: Result<Values[Key]> }> = {};
  for (const key of keys) {
    const loaded = together.ok ? together : await load([key]);
    results[key] = loaded.ok ? accepted(loaded.value[key] as Values[typeof key]) : loaded;
  }
  return results as { [Key in keyof Values]: Result<Values[Key]> };
}
