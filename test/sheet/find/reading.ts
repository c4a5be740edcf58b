/** Short forms of results, so that a test reads as one line. */
import { frameworks } from '../../../src/ita/frameworks';
import type { AgencyScores } from '../../../src/ita/readings';
import { findScores, type FindOptions } from '../../../src/sheet/findScores';
import type { Grid } from '../../../src/sheet/grid';

export const read = (sheet: Grid, options: Omit<FindOptions, 'frameworks'> = {}) =>
  findScores(sheet, { frameworks, ...options });

/** The first agency's scores; throws when the sheet is refused. */
export function scores(sheet: Grid, options: Omit<FindOptions, 'frameworks'> = {}): AgencyScores {
  const result = read(sheet, options);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.cells.join(' ')}`);
  const [first] = result.value.agencies;
  if (first === undefined) throw new Error('no agency');
  return first;
}

/** "1=95.55 C7, 2=98.12 C8 …" */
export const figures = (sheet: Grid, options: Omit<FindOptions, 'frameworks'> = {}): string =>
  scores(sheet, options)
    .indicators.map((one) => `${one.indicator}=${one.value} ${one.cell}`)
    .join(', ');

/** "score-blank C9", or "accepted". */
export function refusal(sheet: Grid, options: Omit<FindOptions, 'frameworks'> = {}): string {
  const result = read(sheet, options);
  return result.ok ? 'accepted' : [result.refusal.code, ...result.refusal.cells].join(' ');
}

/** "several-years C3; …" */
export function findings(sheet: Grid, options: Omit<FindOptions, 'frameworks'> = {}): string {
  const result = read(sheet, options);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.cells.join(' ')}`);
  return result.value.findings.map((one) => [one.code, ...one.cells].join(' ')).join('; ');
}

export const NAMES = [
  'การปฏิบัติหน้าที่',
  'การใช้งบประมาณ',
  'การใช้อำนาจ',
  'การใช้ทรัพย์สินของราชการ',
  'การแก้ไขปัญหาการทุจริต',
  'คุณภาพการดำเนินงาน',
  'ประสิทธิภาพการสื่อสาร',
  'การปรับปรุงระบบการทำงาน',
  'การเปิดเผยข้อมูล',
  'การป้องกันการทุจริต',
] as const;

/** The seed's first table. */
export const SCORES = [95.55, 98.12, 98.8, 96.41, 97.61, 93.67, 91.19, 73.29, 100, 100] as const;
