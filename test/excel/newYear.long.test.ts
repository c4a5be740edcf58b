/** The same score sheet typed over for a new fiscal year: what belongs to the old one stays with it. */
import { analyse, assessSheet } from '../../src/analyse';
import type { Host } from '../host';
import { openFixture, valueOf } from './support';
import { plainText } from '../plainText';

const SCORES = 'ผลคะแนน ITA';
const OLD_ANALYSIS = 'วิเคราะห์ ITA 2567';
const NEW_ANALYSIS = 'วิเคราะห์ ITA 2568';

/** FY 2567 with both parts of EIT typed, then 2568 over it: indicator 8 is 76.29 now. */
async function newYear(): Promise<Host> {
  const host = await openFixture('seed-first-table.xlsx');
  host.setCell(SCORES, 'A4', '');
  valueOf(await analyse({ sheet: SCORES, worksheets: ['analysis', 'memo'], eitParts: { part1: 84.1, part2: 88 } }));
  host.setCell(SCORES, 'A2', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
  host.setCell(SCORES, 'C14', 76.29);
  return host;
}

const valuesOf = (host: Host, sheet: string) => {
  const { lastRow = -1, lastColumn = -1 } = host.sheet(sheet).usedArea ?? {};
  return Array.from({ length: lastRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn + 1 }, (__, column) => plainText(host.sheet(sheet).cell(row, column).value)),
  );
};
const formulasTo = (host: Host, sheet: string, other: string) => {
  const { lastRow = -1, lastColumn = -1 } = host.sheet(sheet).usedArea ?? {};
  return Array.from({ length: lastRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn + 1 }, (__, column) => String(host.sheet(sheet).cell(row, column).formula)),
  )
    .flat()
    .filter((formula) => formula.includes(other));
};

describe('parts of EIT', () => {
  test('of 2567 decide nothing in 2568, and their cells and figures are named', async () => {
    const host = await newYear();
    const { assessment, ownBlock } = valueOf(await assessSheet({ sheet: SCORES }));
    expect(assessment.fiscalYear).toBe(2568);
    expect(assessment.eitParts).toEqual({ part1: null, part2: null });
    expect(assessment.level.possible.map(({ name }) => name)).toEqual(['ผ่าน', 'ผ่านดี']);
    const [said, ...more] = assessment.findings.filter(({ code }) => code === 'eit-parts-of-other-year');
    expect(said?.parameters).toEqual({ year: 2567, current: 2568, parts: '84.10 / 88.00' });
    expect(said?.cells).toHaveLength(2);
    expect(more).toEqual([]);
    expect(ownBlock).not.toBeNull();
    expect(host.sheet(SCORES).usedArea).not.toBeNull();
  });

  test('are asked for anew by the block of 2568, and what is typed there counts', async () => {
    await newYear();
    valueOf(await analyse({ sheet: SCORES, worksheets: ['analysis'] }));
    const after = valueOf(await assessSheet({ sheet: SCORES })).assessment;
    expect(after.eitParts).toEqual({ part1: null, part2: null });
    expect(after.findings.map(({ code }) => code)).not.toContain('eit-parts-of-other-year');
    valueOf(await analyse({ sheet: SCORES, worksheets: ['analysis'], eitParts: { part1: 85, part2: 90 } }));
    const typed = valueOf(await assessSheet({ sheet: SCORES })).assessment;
    expect([typed.eitParts.part1?.score, typed.eitParts.part2?.score]).toEqual([85, 90]);
  });

  test('stay while the year does', async () => {
    const host = await openFixture('seed-first-table.xlsx');
    valueOf(await analyse({ sheet: SCORES, eitParts: { part1: 84.1, part2: 88 } }));
    host.setCell(SCORES, 'C14', 74.29);
    const { assessment } = valueOf(await assessSheet({ sheet: SCORES }));
    expect([assessment.eitParts.part1?.score, assessment.eitParts.part2?.score]).toEqual([84.1, 88]);
  });
});

describe('the analysis of the year before', () => {
  test('keeps the figures of 2567 whatever is typed over the scores, beside a new analysis', async () => {
    const host = await openFixture('seed-first-table.xlsx');
    host.setCell(SCORES, 'A4', '');
    valueOf(await analyse({ sheet: SCORES, worksheets: ['analysis'] }));
    const published = valuesOf(host, OLD_ANALYSIS);
    host.setCell(SCORES, 'A2', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
    host.setCell(SCORES, 'C14', 76.29);
    expect(valuesOf(host, OLD_ANALYSIS)).toEqual(published);
    valueOf(await analyse({ sheet: SCORES, worksheets: ['analysis'] }));
    expect(valuesOf(host, OLD_ANALYSIS)).toEqual(published);
    expect(valuesOf(host, NEW_ANALYSIS).flat()).toContain(76.29);
    expect([...formulasTo(host, OLD_ANALYSIS, SCORES), ...formulasTo(host, NEW_ANALYSIS, SCORES)]).toEqual([]);
  });
});
