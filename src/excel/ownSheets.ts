/** The add-in's own worksheets as they are now. */
import { accepted, type Result } from '../ita/finding';
import type { Area, Grid } from '../sheet/grid';
import { OWN_BOUNDS, queueGrid, queueMerges } from './grids';
import { runInWorkbook, type RunContext } from './runInWorkbook';
import { supportsNotes } from './requirementSets';

export interface OwnSheet {
  readonly name: string;
  /** null for a worksheet without values. */
  readonly grid: Grid | null;
  /** Names of its charts. */
  readonly charts: readonly string[];
  /** Names of charts that are the add-in's although another program renamed them. */
  readonly renamedCharts?: readonly string[];
  readonly merges: readonly Area[];
  /** Whether it holds more than the add-in ever writes or reads. */
  readonly isTooLarge: boolean;
}

/** Names of the add-in's charts on it. */
export const ownCharts = (now: OwnSheet | undefined, mark: string): string[] =>
  (now?.charts ?? []).filter((chart) => chart.startsWith(`${mark}_`) || now?.renamedCharts?.includes(chart) === true);

/** Whether it has charts, but none with a name of ours. */
export const hasForeignChartsOnly = (now: OwnSheet | undefined, mark: string): boolean =>
  now !== undefined && now.charts.length > 0 && ownCharts(now, mark).length === 0;

/** Queues the loads; the result is available after the sync. */
export function queueOwnSheet(sheet: Excel.Worksheet): () => OwnSheet {
  const cells = queueGrid(sheet, OWN_BOUNDS, { formulas: true });
  const { charts } = sheet;
  const merges = queueMerges(sheet, OWN_BOUNDS);
  charts.load('items/name');
  return () => {
    const whole = cells.whole();
    const isTooLarge = whole !== null && (whole.lastRow >= OWN_BOUNDS.rows || whole.lastColumn >= OWN_BOUNDS.columns);
    return {
      name: sheet.name,
      grid: cells.read(),
      charts: charts.items.map((chart) => chart.name),
      merges: merges(),
      isTooLarge,
    };
  };
}

const readOwnSheet = (name: string, run?: RunContext): Promise<Result<OwnSheet>> =>
  runInWorkbook(async (context) => {
    const sheet = queueOwnSheet(context.workbook.worksheets.getItem(name));
    await context.sync();
    return accepted(sheet());
  }, run);

/** Each in its own message; a worksheet that does not fit is reported as too large. */
export async function readOwnSheets(names: readonly string[], run?: RunContext): Promise<Result<readonly OwnSheet[]>> {
  const sheets: OwnSheet[] = [];
  for (const name of names) {
    const read = await readOwnSheet(name, run);
    if (read.ok) sheets.push(read.value);
    else if (read.refusal.code === 'too-large')
      sheets.push({ name, grid: null, charts: [], merges: [], isTooLarge: true });
    else return read;
  }
  return accepted(sheets);
}

/** What people can put on a worksheet besides cells. */
export interface Objects {
  readonly charts: readonly string[];
  readonly shapes: number;
  readonly comments: number;
  readonly tables: number;
}

/** What worksheets contain besides cells, by worksheet name. One round trip. */
export const readObjects = (
  names: readonly string[],
  run?: RunContext,
): Promise<Result<ReadonlyMap<string, Objects>>> =>
  runInWorkbook(async (context) => {
    const read = names.map((name) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const { charts, shapes, comments, tables } = sheet;
      charts.load('items/name');
      const counts = {
        shapes: shapes.getCount(),
        comments: comments.getCount(),
        tables: tables.getCount(),
        // Part of Excel from this requirement set on, but not supported by every client.
        notes: supportsNotes() ? ((sheet as Partial<Excel.Worksheet>).notes?.getCount() ?? null) : null,
      };
      return (): [string, Objects] => [
        name,
        {
          charts: charts.items.map((chart) => chart.name),
          shapes: counts.shapes.value,
          comments: counts.comments.value + (counts.notes?.value ?? 0),
          tables: counts.tables.value,
        },
      ];
    });
    await context.sync();
    return accepted(new Map(read.map((one) => one())));
  }, run);
