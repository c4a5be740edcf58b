/** The seed's case, and one with question scores, from the sheet to the worksheets. */
import { analyse, assessSheet } from '../../src/analyse';
import type { Host } from '../host';
import { plainText } from '../plainText';
import { openFixture, valueOf } from './support';

const MEASURES = 'มาตรการ ITA 2568';
const ANALYSIS = 'วิเคราะห์ ITA 2567';
const HEADER = 4;

function rowsOf(host: Host, sheet: string, columns: number): string[][] {
  const last = host.sheet(sheet).usedArea?.lastRow ?? -1;
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: columns }, (__, column) => plainText(String(host.sheet(sheet).cell(row, column).value))),
  );
}

describe('the seed', () => {
  let host: Host;
  let rows: string[][];
  beforeAll(async () => {
    host = await openFixture('seed-both-tables.xlsx');
    valueOf(await analyse());
    const all = rowsOf(host, MEASURES, 5);
    rows = all.slice(
      HEADER + 1,
      all.findIndex((row) => row[0]?.startsWith('ลงชื่อ')),
    );
  });

  test('marks issue 2 weak by indicator 8, watches issues 1 and 3, and marks no other', () => {
    const marked = rows.map((row) => row[0] ?? '').filter((issue) => issue.includes('\n'));
    expect(marked).toEqual([
      '๑. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ\nควรพัฒนา: ตัวชี้วัดที่ ๖ (๙๓.๖๗ คะแนน)',
      '๒. การให้บริการและระบบ E-Service\nจุดอ่อน: ตัวชี้วัดที่ ๘ (๗๓.๒๙ คะแนน)\nควรพัฒนา: ตัวชี้วัดที่ ๗ (๙๑.๑๙ คะแนน) และตัวชี้วัดที่ ๖ (๙๓.๖๗ คะแนน)',
      '๓. ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ\nควรพัฒนา: ตัวชี้วัดที่ ๗ (๙๑.๑๙ คะแนน)',
    ]);
  });

  test('all seven issues are there, every cell filled, in the plan and in the analysis', () => {
    const filled = rows.filter((row) => row.some((cell) => cell !== ''));
    expect([...new Set(filled.map((row) => row[0]?.[0]))]).toEqual([...'๑๒๓๔๕๖๗']);
    for (const row of filled) expect(row.filter((cell) => cell.trim() === '')).toEqual([]);
    const analysis = rowsOf(host, ANALYSIS, 8);
    const header = analysis.findIndex((row) => row[1] === 'ประเด็นการประเมิน');
    const issues = analysis.slice(header + 1).filter((row) => row[1] !== '');
    expect(issues.map((row) => row[0])).toEqual([...'1234567']);
    for (const row of issues) expect([0, 1, 2, 7].filter((column) => row[column]?.trim() === '')).toEqual([]);
  });

  test('the next-level sentence says that a part of EIT must rise to 85 for ผ่านดี', () => {
    const [way] = rowsOf(host, ANALYSIS, 1).flatMap(([cell = '']) => (cell.includes('จึงจะได้ระดับ') ? [cell] : []));
    expect(way).toContain('EIT มีอย่างน้อยหนึ่งส่วนต่ำกว่า ๘๕ ต้องเพิ่มส่วนนั้นให้ถึง ๘๕ จึงจะได้ระดับ “ผ่านดี”');
  });
});

test('with question scores on the sheet, exactly the issues of the weak questions are flagged', async () => {
  const host = await openFixture('sheets/questions-in-a-second-table.xlsx');
  const { assessment: before } = valueOf(await assessSheet());
  const questions = new Map(before.questions.map((one) => [one.code, one.cell]));
  const indicators = new Map(before.indicators.map((one) => [one.id, one.cell]));
  // By their means, indicator 7 would flag nothing, and indicator 6 issue 2 as well.
  const low = new Map([
    ['e3', 87.01],
    ['e4', 91],
  ]);
  for (const [code, cell] of questions) host.setCell(before.sheet, cell, low.get(code) ?? 97);
  for (const [id, cell] of indicators) host.setCell(before.sheet, cell, id === 6 ? 93.67 : id === 7 ? 95 : 97);
  const { assessment, written } = valueOf(await analyse());
  expect(assessment.questions.filter((one) => one.band !== 'good').map((one) => one.code)).toEqual(['e3', 'e4']);
  expect(assessment.improvement.filter((issue) => issue.band !== 'good').map((issue) => issue.id)).toEqual([1, 3]);
  const [measures = ''] = written.sheets;
  const marked = rowsOf(host, measures, 1).flatMap(([cell = '']) => (cell.includes('\n') ? [cell.split('\n')[1]] : []));
  expect(marked).toEqual([
    'ควรพัฒนา: ข้อคำถาม e3 ของตัวชี้วัดที่ ๖ (๘๗.๐๑ คะแนน)',
    'ควรพัฒนา: ข้อคำถาม e4 ของตัวชี้วัดที่ ๗ (๙๑.๐๐ คะแนน)',
  ]);
});
