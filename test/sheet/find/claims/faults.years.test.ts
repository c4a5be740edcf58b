/** Years that stand on the sheet and are not the year of the scores, and years that contradict each other. */
import { grid } from '../grids';
import { assessed, carefully, clearly, doubtfully, where } from './assessed';
import { OTHER, P, rows, tall, TITLE, TRUTH_P, wide, type Row } from './figures';

const sheet = (table: readonly Row[], name = 'แผ่นงาน1') => grid(name, table);

describe('a year that is said of something else is not the year of the scores', () => {
  // Without a year the newest rules hold, and that is said: ผ่าน, where the rules of 2565 would say A.
  const undated = { ...TRUTH_P, fiscalYear: null };

  test.each([
    'สูงกว่าผลการประเมิน ปี 2565 อยู่ 3.50 คะแนน',
    'เพิ่มขึ้นจากปี 2565 จำนวน 3.50 คะแนน',
    'คะแนนลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๕ ร้อยละ ๑.๒๐',
    'เปรียบเทียบกับผลการประเมินปี 2565',
    'ยกฐานะเป็นเทศบาลตำบลเมื่อ พ.ศ. 2552',
    'ตามพระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561',
    'ตามแผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)',
    'ข้อมูล ณ วันที่ 30 กันยายน 2565',
  ])('“%s”', (text) => {
    const made = sheet([['ผลการประเมิน ITA'], [text], [], ...tall(P)]);
    expect(clearly(made, undated)).toBe('right');
    expect(assessed(made)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'year-not-found' })]) as unknown,
    });
  });

  test('below the table neither', () => {
    const made = sheet([['ผลการประเมิน ITA'], [], ...tall(P), [], ['ปี 2565 ได้คะแนน ITA 86.12 คะแนน']]);
    // That the total may be of these scores or of others is worth a remark, for nobody knows their year.
    expect(carefully(made, undated, [])).toBe('right or doubted');
  });
});

describe('years that contradict each other', () => {
  const headed = (head: string): Row[] => [['ที่', 'ตัวชี้วัด', head], ...rows(P, ({ n, name, score }) => [n, name, score])];

  test.each<[string, string, readonly Row[], string]>([
    ['a title of 2567 over a column of 2568', 'แผ่นงาน1', [[TITLE], [], ...headed('คะแนน ปี 2568')], 'คะแนน ปี 2568'],
    ['a title of 2567 over a column of 2566', 'แผ่นงาน1', [[TITLE], [], ...headed('คะแนน ปี 2566')], 'คะแนน ปี 2566'],
    ['a title of 2567 over a column “ปี ๒๕๖๘”', 'แผ่นงาน1', [[TITLE], [], ...headed('ปี ๒๕๖๘')], 'ปี ๒๕๖๘'],
    [
      'a title of ITA 2024 (= 2567) over a column of 2568',
      'แผ่นงาน1',
      [['ITA Result FY2024'], [], ...headed('คะแนน ปี 2568')],
      'คะแนน ปี 2568',
    ],
    ['a title of 2567 on the tab “2565”', '2565', [[TITLE], [], ...tall(P)], TITLE],
    ['a title of 2567 on the tab “ITA 2568”', 'ITA 2568', [[TITLE], [], ...tall(P)], TITLE],
    ['a title of 2567 on the tab “ปี 66”', 'ปี 66', [[TITLE], [], ...tall(P)], TITLE],
    ['a column of 2567 on the tab “ITA 2565”', 'ITA 2565', headed('คะแนน ปี 2567'), 'คะแนน ปี 2567'],
    [
      'a title of 2567 over rows of 2566 and 2568',
      'แผ่นงาน1',
      [[TITLE], [], ['ปีงบประมาณ', ...(wide(P)[0] ?? []).slice(1)], [2566, ...OTHER], ['2568', ...P]],
      '2568',
    ],
  ])('%s', (_, name, table, named) => {
    const made = sheet(table, name);
    const outcome = assessed(made);
    expect(doubtfully(made, where(made, named, table[0]?.[0] ?? ''))).toBe('doubted');
    // A tab that says a year is named as what says it.
    expect(outcome.refused?.code).toBe(name === 'แผ่นงาน1' ? 'year-unclear' : 'year-unlike-name');
  });

  test('title, tab and column of one year do not', () => {
    expect(clearly(sheet([[TITLE], [], ...headed('คะแนน ปี ๒๕๖๗')], 'ITA 67'), TRUTH_P)).toBe('right');
  });
});
