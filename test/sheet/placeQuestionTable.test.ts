/** Under which columns, and from which row on, a table for the scores of questions goes. */
import { frameworks } from '../../src/ita/frameworks';
import { questionTable } from '../../src/sheet/drafts/questionScoreForm';
import { withDraft } from '../../src/sheet/drafts/gridWithDraft';
import { areaOf } from '../../src/sheet/grid';
import { questionColumns, rowOfQuestions } from '../../src/sheet/placeQuestionTable';
import { grid } from './find/grids';

describe('the columns', () => {
  const columns = (scoreCells: readonly string[], line: readonly string[]) =>
    questionColumns(scoreCells, (_, column) => line[column] ?? '');

  test.each<[string, string, readonly string[], number, number]>([
    ['the names right beside the scores', 'C5', ['', 'การปฏิบัติหน้าที่'], 1, 2],
    ['the names before a column of instruments', 'D5', ['', 'การปฏิบัติหน้าที่', 'IIT'], 1, 3],
    ['the column beside the scores, where no names are', 'B5', [''], 0, 1],
    ['the column beside the scores, where names are too far', 'J5', ['การปฏิบัติหน้าที่'], 8, 9],
    ['the first two columns, where the scores are in the first', 'A5', [], 0, 1],
  ])('are those of %s', (_, cell, line, names, scores) => {
    expect(columns([cell], line)).toEqual({ names, scores });
  });

  test('follow the leftmost of scores that stand side by side', () => {
    expect(columns(['C3', 'B3', 'D3'], ['เทศบาลตำบลควนขนุน'])).toEqual({ names: 0, scores: 1 });
  });
});

describe('the row', () => {
  const row = (cells: readonly (readonly string[])[], taken: ReturnType<typeof areaOf>[] = []) =>
    rowOfQuestions({
      contents: { row: 3, column: 0, cells },
      taken,
      columns: { names: 1, scores: 2 },
      rows: 26,
      seenRows: 40,
    });

  test('leaves two free rows below what stands there', () => {
    expect(
      row([
        ['', 'คะแนน'],
        ['', ''],
        ['', ''],
      ]),
    ).toBe(6);
  });

  test('is below an area in its columns, and takes no notice of one beside them', () => {
    expect(row([['ก']], [areaOf(5, 2, 3, 4)])).toBe(10);
    expect(row([['ก']], [areaOf(5, 3, 3, 4)])).toBe(6);
  });

  test('is none where the table would reach beyond what was looked at', () => {
    expect(row([['ก']], [areaOf(0, 0, 12, 1)])).toBe(14);
    expect(row([['ก']], [areaOf(0, 0, 13, 1)])).toBeNull();
  });
});

describe('the draft', () => {
  const [letters, newest] = frameworks;
  if (letters === undefined || newest === undefined) throw new Error('there are no rules');

  test('has a row for each of 24 questions, in their order, with the scores in its last column', () => {
    const table = questionTable(newest, 3);
    expect(table?.scores).toEqual(areaOf(2, 2, 24, 1));
    expect(table?.cells.values.slice(0, 3)).toEqual([
      ['คะแนนรายข้อคำถาม (ถ้ามี)', null, null],
      ['ข้อ', null, 'คะแนน'],
      ['i1 การปฏิบัติงานตามขั้นตอนและระยะเวลาที่กำหนด', null, null],
    ]);
    expect(table?.cells.values.at(-1)?.[0]).toMatch(/^e9 /);
  });

  test('is none for years whose questions are not known', () => {
    expect(questionTable(letters, 2)).toBeNull();
  });

  test('stands on the sheet as it will be read, beside what was there', () => {
    const { values } = withDraft(grid('S', [['ก', 1]]), { values: [['ข้อ', null, 'คะแนน']] }, { row: 2, column: 1 });
    expect(values).toEqual([
      ['ก', 1, '', ''],
      ['', '', '', ''],
      ['', 'ข้อ', '', 'คะแนน'],
    ]);
  });
});
