/** Follow-ups and memos as the version before wrote them: what staff typed is kept, and they take the form of today. */
import { cleanText } from '../../src/ita/thaiText';
import { memoSheet } from '../../src/sheet/drafts/memoSheet';
import type { ModelRow, SheetModel } from '../../src/sheet/drafts/sheetModel';
import { trackingSheet } from '../../src/sheet/drafts/trackingSheet';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { keepEdits, type Kept } from '../../src/sheet/keep/keepEdits';
import { memoFormOf } from '../../src/sheet/keep/memoLabelCells';
import { looksLikeWorksheet } from '../../src/sheet/recogniseResults';
import written from '../fixtures/formerWorksheets.json';
import { assessScores, SEED } from '../ita/support';
import { changed, gridOf, modelGrid, oldOf, range, rowOf, serial, withColumn, withRows } from './draftGrid';

const seed = assessScores(SEED);
const rowsOf = (rows: readonly Pick<ModelRow, 'id' | 'cells'>[]): ModelRow[] =>
  rows.map((row) => ({ ...row, looks: [], height: 'fitted' }));
const after = ({ draft }: Kept, before: Grid): Grid => (draft === null ? before : gridOf(draft, before));
const codes = (kept: Kept) => kept.findings.map((one) => one.code);
const texts = (grid: Grid) => grid.values.map((line) => cleanText(line.join(' ')));

describe('a memo', () => {
  const former: SheetModel = { ...memoSheet(seed, 'thai'), rows: rowsOf(written.memo) };
  const memo = modelGrid(former);
  const keep = (grid: Grid, record?: null) => {
    const old = oldOf(former, grid, record);
    const labels = memoFormOf(old);
    return { kept: keepEdits(memoSheet(seed, 'thai', undefined, labels), old, seed), labels };
  };
  const at = (text: string, grid = memo) => rowOf(grid, 0, text);

  test('that nobody touched becomes that of today, with its new parts', () => {
    const { kept, labels } = keep(memo);
    expect(labels).toBe('apart');
    expect(texts(after(kept, memo))).toEqual(texts(modelGrid(memoSheet(seed, 'thai'))));
    expect(codes(kept)).toEqual(['memo-updated']);
  });

  test('a memo that staff wrote in keeps its lines once, gets no new ones, and has today’s words', () => {
    const typed: readonly (readonly [number, number, CellValue])[] = [
      [at('เรียน'), 0, 'เรียน  ปลัดเทศบาล'],
      [at('ที่'), 2, 'วันที่ ๕ มกราคม ๒๕๖๘'],
      [at('เรื่องเดิม') + 1, 0, '              ตามที่กองคลังได้รายงานแล้ว'],
    ];
    const edited = changed(memo, ...typed);
    const opinion = at('ความเห็นของ');
    const old = withRows(edited, [...range(0, opinion), ...range(opinion + 8, memo.values.length)]);
    const { kept, labels } = keep(old);
    const lines = texts(after(kept, old));
    expect(labels).toBe('together');
    for (const [, , value] of typed) {
      expect(lines.filter((line) => line.includes(cleanText(String(value))))).toHaveLength(1);
    }
    expect(lines.filter((line) => line.startsWith('เรียน'))).toEqual(['เรียน ปลัดเทศบาล']);
    expect(lines).toHaveLength(old.values.length);
    expect(lines).toContain('ข้อเสนอเพื่อพิจารณา');
    expect(lines.some((line) => line.startsWith('1. ผลการประเมินในภาพรวม ได้ 95.01 คะแนน อยู่ในระดับไม่ต่ำกว่า “ผ่าน”'))).toBe(
      true,
    );
    expect(lines.some((line) => line.startsWith('ข้อกฎหมาย'))).toBe(false);
    // The opinion that staff deleted, and none of the lines that were never there.
    const deleted = kept.findings.find(({ code }) => code === 'row-deleted');
    expect(String(deleted?.parameters.rows)).not.toMatch(/ข้อกฎหมาย|ข้อพิจารณา/);
    expect(codes(kept)).toEqual(expect.arrayContaining(['memo-updated', 'row-deleted']));
  });

  test('is recognised without a record', () => {
    expect(looksLikeWorksheet('memo', memo)).toBe(true);
    expect(looksLikeWorksheet('memo', modelGrid(memoSheet(seed, 'thai')))).toBe(true);
    const { kept } = keep(changed(memo, [at('เรียน'), 0, 'เรียน  ปลัดเทศบาล']), null);
    expect(kept.draft).not.toBeNull();
  });
});

describe('a follow-up', () => {
  const former: SheetModel = {
    ...trackingSheet(seed, 'thai'),
    columnWidths: Array<number>(8).fill(20),
    rows: rowsOf(written.tracking),
  };
  const tracking = modelGrid(former);
  const today = trackingSheet(seed, 'thai');
  const keep = (grid: Grid, record?: null) => keepEdits(today, oldOf(former, grid, record), seed);
  const [STATUS, PROGRESS, EVIDENCE, DUE] = [3, 4, 5, 6];
  const line = rowOf(tracking, 1, '๒.๒ ');
  const typed: readonly CellValue[] = ['กำลังดำเนินการ', 0.5, 'พท ๕๒๐๐๑/๑๒', serial(2568, 9, 30)];
  const edited = changed(tracking, ...typed.map((value, index) => [line, STATUS + index, value] as const));

  test.each([
    ['with its record', undefined],
    ['that lost its record', null],
  ])('%s keeps status, progress, evidence and due date under the names of today', (_name, record) => {
    const kept = keep(edited, record);
    const grid = after(kept, edited);
    const header = grid.values[7]?.slice(0, 9).map((name) => cleanText(String(name)));
    expect(header).toEqual([
      'ประเด็นที่',
      'มาตรการ โครงการ หรือกิจกรรม',
      'ผู้รับผิดชอบ',
      'ระยะเวลาดำเนินการ',
      'สถานะ',
      'ความก้าวหน้า (ร้อยละ)',
      'หลักฐาน (ลิงก์หรือเลขที่หนังสือ)',
      'กำหนดแล้วเสร็จ',
      'คงเหลือ (วัน)',
    ]);
    expect(grid.values[line]?.slice(4, 8)).toEqual(typed);
    expect(grid.values).toHaveLength(tracking.values.length);
  });

  test('whose columns staff moved is read by their former names', () => {
    const swap = <Value>(cells: readonly Value[]) =>
      [0, 1, 2, PROGRESS, STATUS, DUE, EVIDENCE, 7].flatMap((from) => cells.slice(from, from + 1));
    const old = { ...edited, values: edited.values.map(swap), formulas: edited.formulas.map(swap) };
    expect(after(keep(old, null), old).values[line]?.slice(4, 8)).toEqual(typed);
  });

  test('with a column of staff’s own keeps it right of ours', () => {
    const own = changed(withColumn(edited, 5), [7, 5, 'ผู้ประสานงาน'], [line, 5, 'หัวหน้างาน']);
    const grid = after(keep(own), own);
    expect([grid.values[7]?.[9], grid.values[line]?.[9]]).toEqual(['ผู้ประสานงาน', 'หัวหน้างาน']);
    expect(grid.values[line]?.slice(4, 8)).toEqual(typed);
  });

  test('is recognised without a record', () => {
    expect(looksLikeWorksheet('tracking', tracking)).toBe(true);
    expect(looksLikeWorksheet('tracking', modelGrid(today))).toBe(true);
  });
});
