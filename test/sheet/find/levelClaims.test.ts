/** A level on the sheet is a claim, in whatever words it is labelled and wherever it stands. */
import { HEADER, LINES } from '../../fixtures/sheets/lines';
import type { CellValue } from '../../../src/sheet/grid';
import { grid } from './grids';
import { findings, scores } from './reading';

const TITLE = ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567'];
const TEN = LINES.map((line) => [line.number, line.name, line.score]);
const LEVEL = 'ผ่านดีเยี่ยม';

const published = (...rows: (readonly CellValue[])[]) => scores(grid('ชีต', rows)).published;

test.each([
  ...['ระดับ', 'ระดับผลการประเมิน', 'ผลการประเมินระดับ', 'อยู่ในระดับ', 'ผลการประเมินอยู่ในระดับ', 'ผลอยู่ในระดับ'],
  ...['ได้ระดับ', 'ระดับที่ได้', 'ระดับที่ได้รับ', 'ระดับการประเมิน', 'ระดับคะแนน', 'ระดับผลการประเมิน ITA', 'ระดับคุณธรรม'],
  ...['ผลการประเมิน', 'ผลประเมิน', 'สรุปผล', 'ผลการประเมินภาพรวม', 'คะแนน ITA', 'Level', 'Rating', 'Result'],
])('“%s” labels the level next to it, above the table and below it', (label) => {
  const level = { score: null, scoreCell: null, level: LEVEL };
  expect(published(TITLE, [label, LEVEL], HEADER, ...TEN)).toEqual({ ...level, levelCell: 'B2' });
  expect(published(TITLE, HEADER, ...TEN, [], ['', label, LEVEL])).toEqual({ ...level, levelCell: 'C14' });
});

test.each(['เกณฑ์', 'หมายเหตุ', 'ระดับน้ำหนัก', 'ระดับประเทศ', 'ผลการปฏิบัติราชการ'])('“%s” labels no level', (label) => {
  expect(published(TITLE, [label, LEVEL], HEADER, ...TEN)).toBe(null);
});

test.each([
  ['above the table', [TITLE, ['คะแนน ITA', 95.01, LEVEL], [], HEADER, ...TEN], 'B2', 'C2'],
  ['below it', [TITLE, HEADER, ...TEN, [], [], ['', 'คะแนนรวม ITA', 95.01, LEVEL]], 'C15', 'D15'],
  ['after the word for a level', [TITLE, ['คะแนน ITA', 95.01, `ระดับ ${LEVEL}`], [], HEADER, ...TEN], 'B2', 'C2'],
])('a level right of the total %s belongs to it', (_where, rows, scoreCell, levelCell) => {
  expect(published(...rows)).toEqual({ score: 95.01, scoreCell, level: LEVEL, levelCell });
});

test.each([
  ...['ผลการประเมิน', 'ผลประเมิน', 'สรุปผล', 'สรุปผลการประเมิน', 'ระดับคะแนน', 'ผลการประเมินภาพรวม', 'ผลคะแนน', 'Result'],
])('“%s” labels the score next to it as well', (label) => {
  const total = { score: 80.5, level: null };
  expect(published(TITLE, [label, 80.5], [], HEADER, ...TEN)).toMatchObject({ ...total, scoreCell: 'B2' });
  expect(published(TITLE, HEADER, ...TEN, ['', label, 80.5])).toMatchObject({ ...total, scoreCell: 'C13' });
});

test('a remark right of the total is not a level', () => {
  expect(published(TITLE, ['คะแนน ITA', 95.01, 'ผ่านการตรวจสอบ'], [], HEADER, ...TEN)).toMatchObject({ level: null });
});

test.each([
  ['two labels', [['', 'ระดับ', 'ผ่าน'], [], [], ['', 'ผลการประเมินอยู่ในระดับ', LEVEL]], 'C13 C16'],
  ['a label and a total', [['', 'ระดับ', 'ผ่าน'], [], [], ['', 'คะแนน ITA', 95.01, LEVEL]], 'D16 C13'],
])('levels of %s that differ are an error with both cells', (_which, below, cells) => {
  const sheet = grid('ชีต', [TITLE, HEADER, ...TEN, ...below]);
  expect(findings(sheet)).toBe(`published-levels-conflict ${cells}`);
  expect(scores(sheet).published?.level ?? null).toBe(null);
});

test('a level in a sentence and another in a cell are an error with both cells', () => {
  const sheet = grid('ชีต', [TITLE, [`ผลการประเมินอยู่ในระดับ ${LEVEL}`], HEADER, ...TEN, ['', 'ระดับ', 'ผ่าน']]);
  expect(findings(sheet)).toBe('published-levels-conflict C14 A2');
});

test('a list of levels under “ระดับ” is that of the criteria', () => {
  const criteria = [['ระดับ'], ['ผ่านดีเยี่ยม'], ['ผ่านดี'], ['ผ่าน']];
  expect(published(TITLE, HEADER, ...TEN, [], ...criteria)).toBe(null);
});
