/** What staff change and add on the worksheet of measures, as follow-up and memo repeat it. */
import { draftResults } from '../../src/sheet/draftResults';
import { measuresSheet } from '../../src/sheet/drafts/measuresSheet';
import { cleanText } from '../../src/ita/thaiText';
import { assessScores, SEED } from '../ita/support';
import { changed, modelGrid, oldOf, range, rowOf, withRows } from './draftGrid';

const seed = assessScores(SEED);
const model = measuresSheet(seed, 'thai');
const grid = modelGrid(model);
const [ISSUE, OWNER, PERIOD] = [0, 3, 4];
const at = (id: string) =>
  rowOf(grid, ISSUE, String(grid.values[model.rows.findIndex((row) => row.id === id)]?.[ISSUE]).trim());

const edited = changed(
  grid,
  [at('2-1'), OWNER, 'กองช่าง'],
  [at('2-1'), PERIOD, 'ภายในไตรมาสที่ 2'],
  [at('2-1'), ISSUE, '๒. การให้บริการประชาชน'],
);
const added = ['', 'จัดตั้งศูนย์บริการร่วม', '', 'สำนักปลัดเทศบาล', 'ภายในเดือนมีนาคม 2568'];
const deleted = model.rows.findIndex(({ id }) => id === '1-2');
const old = withRows(edited, [
  ...range(0, deleted),
  ...range(deleted + 1, at('2-1') + 1),
  added,
  ...range(at('2-1') + 1, grid.values.length),
]);
const { drafts, plan } = draftResults(
  seed,
  { row: 5, column: 4 },
  {
    mark: 'ITA_1',
    language: 'th',
    digits: 'thai',
    worksheets: ['measures', 'tracking', 'memo'],
    keptInputs: { part1: null, part2: null },
    roundsToFormat: false,
    old: { measures: oldOf(model, old) },
  },
);
const linesOf = (role: string) =>
  drafts.worksheets
    .find((one) => one.role === role)
    ?.cells.values.map((line) =>
      line.map((cell) => (typeof cell === 'object' && cell !== null ? cell : cleanText(String(cell ?? '')))),
    ) ?? [];

test('an added measure is followed up with owner and due date, and a deleted one is not', () => {
  const rows = linesOf('tracking');
  const own = rows.find((line) => line[1] === 'จัดตั้งศูนย์บริการร่วม');
  expect(own?.slice(0, 8)).toEqual([
    '2',
    'จัดตั้งศูนย์บริการร่วม',
    'สำนักปลัดเทศบาล',
    'ภายในเดือนมีนาคม 2568',
    'ยังไม่เริ่ม',
    '0',
    '',
    { formula: '=DATE(2025,3,31)' },
  ]);
  const changedRow = rows.find((line) => line[2] === 'กองช่าง');
  expect(changedRow?.[7]).toEqual({ formula: '=DATE(2025,3,31)' });
  expect(plan.measures.map(({ id }) => id)).not.toContain('1-2');
});

test('the memo counts the measures as they are, and calls the issue what staff call it', () => {
  const memo = linesOf('memo').flat().join(' ');
  expect(memo).toContain('รวม 13 มาตรการ');
  expect(memo).toContain('ประเด็นที่ 2 การให้บริการประชาชน เป็นลำดับแรก');
});
