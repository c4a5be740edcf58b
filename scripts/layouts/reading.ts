/** One layout in the stand-in for Excel: what the sheet shows, which cells the reader takes, and what the add-in says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assessSheet } from '../../src/analyse';
import { readWorkbook } from '../../src/excel/read';
import type { Finding, Refusal } from '../../src/ita/finding';
import { frameworks } from '../../src/ita/frameworks';
import type { AgencyScores } from '../../src/ita/readings';
import { cellAddress, parseReference } from '../../src/sheet/grid';
import { findScores } from '../../src/sheet/findScores';
import type { SheetFixture } from '../../test/fixtures/sheets/layouts';
import { installOfficeJs, openHost, type SheetView } from '../../test/host';
import { loadOfficeClient } from '../../test/host/loadOfficeClient.node';

/** What the reader took a cell for. */
export type Mark = 'score' | 'other' | 'doubtful' | 'wrong';

export interface LayoutReading {
  readonly fixture: SheetFixture;
  readonly view: SheetView;
  /** Names of all worksheets, and of the one that was open. */
  readonly tabs: readonly string[];
  readonly activeTab: string;
  /** By address; single cells only. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** The ten scores by indicator; empty when the sheet is refused. */
  readonly scores: readonly { readonly id: number; readonly score: number }[];
  readonly refusal: Refusal | null;
  readonly findings: readonly Finding[];
}

/** The findings that the layout is there to show. */
export const shownFindings = ({ fixture, findings }: LayoutReading): Finding[] => said(fixture, findings);

const said = ({ flagged = [] }: SheetFixture, findings: readonly Finding[]): Finding[] =>
  findings.filter((one) => flagged.includes([one.code, ...one.cells].join(' ')));

export async function readLayout(fixture: SheetFixture, root: string): Promise<LayoutReading> {
  const host = await openHost(await readFile(join(root, 'test/fixtures/sheets', `${fixture.file}.xlsx`)));
  installOfficeJs(globalThis, host, loadOfficeClient());
  const seen = await assessSheet();
  const cells = await readWorkbook({ sheet: fixture.sheet });
  if (!cells.ok) throw new Error(`${fixture.file}: ${cells.refusal.code}`);
  const found = findScores(cells.value.grid, { frameworks });
  const refusal = seen.ok ? null : seen.refusal;
  const agencies = found.ok ? found.value.agencies : [];
  const marks = new Map<string, Mark>(agencies.flatMap(readCells));
  const findings = seen.ok ? seen.value.assessment.findings : [];
  const doubts = said(fixture, findings).filter(({ severity }) => severity !== 'info');
  for (const cell of doubts.flatMap((one) => one.cells).flatMap(singleCells)) marks.set(cell, 'doubtful');
  for (const cell of (refusal?.cells ?? []).flatMap(singleCells)) marks.set(cell, 'wrong');
  return {
    fixture,
    view: host.sheet(fixture.sheet),
    tabs: host.sheets.map(({ name }) => name),
    activeTab: host.activeSheet,
    marks,
    scores: seen.ok ? seen.value.assessment.indicators.map(({ id, score }) => ({ id, score })) : [],
    refusal,
    findings,
  };
}

/** "C2:C4" → C2, C3, C4. */
function singleCells(address: string): string[] {
  const area = parseReference(`S!${address}`)?.area;
  if (area === undefined) return [];
  const cells: string[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) cells.push(cellAddress(row, column));
  }
  return cells;
}

function readCells({ indicators, questions, instruments, eitParts, published, history }: AgencyScores) {
  const scores = [...indicators, ...questions].map(({ cell }): [string, Mark] => [cell, 'score']);
  const past = history.flatMap((year) => year.indicators);
  const others = [...instruments, ...eitParts, ...past].map(({ cell }): [string, Mark] => [cell, 'other']);
  const told = [published?.scoreCell, published?.levelCell].flatMap((cell): [string, Mark][] =>
    cell === undefined || cell === null ? [] : [[cell, 'other']],
  );
  return [...others, ...told, ...scores];
}
