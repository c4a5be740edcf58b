/** Ranks that staff quote, and the memo that takes them over. */
import { memoRows } from '../../../src/sheet/drafts/memoLines';
import { assess } from '../../ita/support';
import { catalogue } from '../../../src/ita/catalogue';
import { frameworks } from '../../../src/ita/frameworks';
import type { CellValue } from '../../../src/sheet/grid';
import { grid } from './grids';
import { NAMES, scores, SCORES } from './reading';

const TITLE = 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567';
const sheet = (...below: readonly CellValue[][]) =>
  grid('S', [
    [TITLE],
    ['ที่', 'ตัวชี้วัด', 'คะแนน'],
    ...NAMES.map((name, index) => [index + 1, name, SCORES[index] ?? 0]),
    [],
    ...below,
  ]);
const ranks = (...below: readonly CellValue[][]): string =>
  scores(sheet(...below))
    .ranks.map(({ rank, among, cell }) => `${rank} ${among} ${cell}`)
    .join('; ');

test.each([
  ['ผลการประเมินอยู่ในลำดับที่ ๑,๐๑๔ ของหน่วยงานประเภทเทศบาลตำบล', '1014 ของหน่วยงานประเภทเทศบาลตำบล A14'],
  ['อยู่ในอันดับที่ 12 ของจังหวัดพัทลุง และอันดับที่ 3 ของอำเภอควนขนุน', '12 ของจังหวัดพัทลุง A14; 3 ของอำเภอควนขนุน A14'],
  ['ปี 2567 อยู่ในลำดับที่ 20 ของจังหวัด', '20 ของจังหวัด A14'],
])('“%s” quotes a rank', (text, expected) => {
  expect(ranks([text])).toBe(expected);
});

test('reads a rank beside its label, with its sign', () => {
  expect(ranks(['ลำดับในจังหวัดพัทลุง', '#9'])).toBe('9 ในจังหวัดพัทลุง B14');
});

test.each(['ไม่ทราบ', '9.5', 0, -3])('reads none beside a label where %s stands, which is no rank', (value) => {
  expect(ranks(['ลำดับในจังหวัดพัทลุง', value])).toBe('');
});

test.each(['ปี 2566 อยู่ในลำดับที่ 20 ของจังหวัด', 'ลำดับที่ 3', 'ลำดับที่ 0 ของจังหวัด', 'เรียงตามลำดับของตัวชี้วัด'])(
  '“%s” quotes none of this year',
  (text) => {
    expect(ranks([text])).toBe('');
  },
);

test('puts the rank into the memo, and nothing where none is quoted', () => {
  const memo = (...below: readonly CellValue[][]): string[] => {
    const assessed = assess({ sheet: 'S', scores: scores(sheet(...below)), frameworks, catalogue });
    if (!assessed.ok) throw new Error(assessed.refusal.code);
    return memoRows(assessed.value, 'thai').flatMap((row) =>
      row.id === 'rank' && 'text' in row.line ? [row.line.text] : [],
    );
  };
  expect(memo(['ผลการประเมินอยู่ในลำดับที่ 1,014 ของหน่วยงานประเภทเทศบาลตำบล'])).toEqual([
    '๒. ผลการประเมินอยู่ในลำดับที่ ๑,๐๑๔ ของหน่วยงานประเภทเทศบาลตำบล',
  ]);
  expect(memo()).toEqual([]);
});
