/**
 * Charts of ours that another program, such as openpyxl, renamed when it saved the workbook. Without their names a
 * click would put new charts on top of them, and Restore would take them for the user's.
 */
import { accepted } from '../ita/finding';
import { analysisSections } from '../texts/th/analysisSections';
import { worksheets as texts } from '../texts/th/worksheets';
import type { WorkbookReading } from './read';
import { runInWorkbook, type RunContext } from './runInWorkbook';

/** Numbers in a title depend on the year and the chosen digits. */
const bare = (title: string): string => title.replace(/\{\w+\}|[\d๐-๙]+(?:\.[\d๐-๙]+)?/g, '#').trim();

const OWN_TITLES: ReadonlySet<string> = new Set([texts.chartTitle, analysisSections.historyTitle].map(bare));

/** Adds to the reading the charts whose titles show them to be ours. One round trip; if it fails, none are found. */
export async function withRenamedCharts(
  reading: WorkbookReading,
  sheets: readonly string[],
  run?: RunContext,
): Promise<WorkbookReading> {
  const read = await runInWorkbook(async (context) => {
    const places = sheets.map((sheet) => {
      const { charts } = context.workbook.worksheets.getItem(sheet);
      charts.load('items/name,items/title/text');
      return { sheet, charts };
    });
    await context.sync();
    return accepted(new Map(places.map(({ sheet, charts }) => [sheet, charts.items.map(named)])));
  }, run);
  if (!read.ok) return reading;
  const ownSheets = new Map(reading.ownSheets);
  for (const [sheet, charts] of read.value) {
    const now = ownSheets.get(sheet);
    if (now !== undefined) ownSheets.set(sheet, { ...now, renamedCharts: ownAmong(charts) });
  }
  return { ...reading, ownSheets };
}

interface TitledChart {
  readonly name: string;
  readonly title: string;
}

const named = ({ name, title }: Excel.Chart): TitledChart => ({ name, title: title.text });

/** Charts are deleted by name, so a chart that shares its name with another is left alone. */
const ownAmong = (charts: readonly TitledChart[]): string[] =>
  charts
    .filter(
      ({ name, title }) => OWN_TITLES.has(bare(title)) && charts.filter((other) => other.name === name).length === 1,
    )
    .map(({ name }) => name);
