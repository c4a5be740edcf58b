/** What is said to the user in the end: no message has a hole where a cell, a name or a figure is missing. */
import { assess } from '../ita/support';
import { catalogue } from '../../src/ita/catalogue';
import { finding, type Finding, type FindingCode, type Refusal, type RefusalCode } from '../../src/ita/finding';
import { frameworks } from '../../src/ita/frameworks';
import { findScores } from '../../src/sheet/findScores';
import { findingMessage, refusalMessage } from '../../src/texts/messages';
import { findings as findingTexts } from '../../src/texts/th/findings';
import { refusals as refusalTexts } from '../../src/texts/th/refusals';
import type { Language } from '../../src/texts/language';
import { sheetFixtures } from '../fixtures/sheets/layouts';
import { grid } from '../sheet/find/grids';

const LANGUAGES: readonly Language[] = ['th', 'en'];
const HOLE = /\( *\)|“ *”| {2}|undefined|null|NaN|[{}]|^ | $/;

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);

/** A value for each placeholder of a text but its cells. */
const filled = (text: string, value: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    placeholders(text)
      .map((name) => [name, value] as const)
      .filter(([name]) => name !== 'cells'),
  );

const inBoth = (said: (language: Language) => string): string[] => LANGUAGES.map(said);
const findingCodes = Object.keys(findingTexts) as FindingCode[];
const refusalCodes = Object.keys(refusalTexts) as RefusalCode[];

describe('a message that names no cell', () => {
  /** Texts that speak of cells outside a bracket always have some: their own tests say so. */
  const mayHaveNone = (text: string): boolean => !text.replaceAll(' ({cells})', '').includes('{cells}');

  test.each(findingCodes.filter((code) => mayHaveNone(findingTexts[code])))(
    'has no empty bracket: finding %s',
    (code) => {
      const parameters = filled(findingTexts[code], 'X');
      const said = inBoth((language) => findingMessage(finding(code, 'info', [], parameters), language));
      expect(said.filter((text) => HOLE.test(text))).toEqual([]);
    },
  );

  test.each(refusalCodes.filter((code) => mayHaveNone(refusalTexts[code])))(
    'has no empty bracket: refusal %s',
    (code) => {
      const parameters = filled(refusalTexts[code], 'X');
      const said = inBoth((language) => refusalMessage({ code, cells: [], parameters }, language));
      expect(said.filter((text) => HOLE.test(text))).toEqual([]);
    },
  );

  test('says all the rest', () => {
    const conflict = finding('year-conflict', 'warning', [], { found: 2567, given: 2568 });
    expect(inBoth((language) => findingMessage(conflict, language))).toEqual([
      'แผ่นงานระบุปีงบประมาณ พ.ศ. 2567 แต่กำหนดให้ใช้ พ.ศ. 2568',
      'The sheet states fiscal year B.E. 2567, but B.E. 2568 was chosen.',
    ]);
  });
});

test('a message that quotes an empty cell says that it is empty', () => {
  const unknown = finding('catalogue-issue-unknown', 'warning', ['A5'], { value: '' });
  expect(inBoth((language) => findingMessage(unknown, language))).toEqual([
    'เลขประเด็น “(ว่าง)” ในเซลล์ A5 ต้องเป็น 1–7 จึงไม่ใช้แถวนี้',
    expect.stringContaining('“(blank)”') as string,
  ]);
});

test('a message names the cells that there are, and how many more', () => {
  const twice = finding('same-score-twice', 'info', ['C5', 'C17'], { indicator: 4 });
  expect(findingMessage(twice, 'th')).toBe('ตัวชี้วัดที่ 4 ปรากฏหลายแห่งด้วยค่าเดียวกัน (C5, C17)');
  expect(findingMessage({ ...twice, parameters: { indicator: 4, more: 3 } }, 'th')).toContain('(C5, C17 และอีก 3 เซลล์)');
  expect(findingMessage({ ...twice, parameters: { indicator: 4, more: 3 } }, 'en')).toContain('(C5, C17 and 3 more)');
});

describe('the years of a sheet and its name', () => {
  test('are both said, and that it is the name which says the other one', () => {
    const table = sheetFixtures.find(({ file }) => file === 'refused-tab-and-title');
    const found = findScores(grid('ITA 2565', table?.rows ?? []), { frameworks });
    expect(found.ok ? [] : inBoth((language) => refusalMessage(found.refusal, language))).toEqual([
      'ชื่อแผ่นงาน “ITA 2565” ระบุปี พ.ศ. 2565 แต่คะแนนที่พบเป็นของปี พ.ศ. 2567 (A1) โปรดแก้ชื่อแผ่นงานหรือปีในเซลล์ให้ตรงกัน หรือเลือกปีที่ต้องการ',
      'The name of the sheet, “ITA 2565”, says B.E. 2565, but the scores found are of B.E. 2567 (A1). Correct the name or the year in the cell, or choose the year.',
    ]);
  });
});

/** Everything that is said of a sheet from its cells to its assessment, when a year is asked for too. */
function allSaid(sheet: string, rows: Parameters<typeof grid>[1], fiscalYear?: number) {
  const asked = fiscalYear === undefined ? {} : { fiscalYear };
  const found = findScores(grid(sheet, rows), { frameworks, ...asked });
  if (!found.ok) return { refusals: [found.refusal], findings: [] };
  const results = found.value.agencies.map((scores) => assess({ sheet, scores, frameworks, catalogue, ...asked }));
  return {
    refusals: results.flatMap((one): Refusal[] => (one.ok ? [] : [one.refusal])),
    findings: [
      ...found.value.findings,
      ...results.flatMap((one): readonly Finding[] => (one.ok ? one.value.findings : [])),
    ],
  };
}

describe.each(sheetFixtures.map((one) => [one.file, one] as const))('what is said of the workbook %s', (_, one) => {
  const sheets = [{ sheet: one.sheet, rows: one.rows }, ...(one.otherSheets ?? [])];

  test.each([undefined, 2564, 2568, 2575])('has no hole, with the year %s asked for', (year) => {
    const all = sheets.map(({ sheet, rows }) => allSaid(sheet, rows, year));
    const said = LANGUAGES.flatMap((language) =>
      all.flatMap(({ refusals, findings }) => [
        ...refusals.map((refusal) => refusalMessage(refusal, language)),
        ...findings.map((remark) => findingMessage(remark, language)),
      ]),
    );
    expect(said.filter((text) => HOLE.test(text))).toEqual([]);
  });
});
