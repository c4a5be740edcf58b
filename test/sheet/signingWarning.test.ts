/** A paper whose figures contradict each other says on top that it is a draft, until they are put right. */
import { finding } from '../../src/ita/finding';
import { measuresSheet } from '../../src/sheet/drafts/measuresSheet';
import { keepEdits } from '../../src/sheet/keep/keepEdits';
import { assessScores, SEED } from '../ita/support';
import { gridOf, modelGrid, oldOf } from './draftGrid';

const seed = assessScores(SEED);
const wrong = {
  ...seed,
  findings: [finding('published-level-differs', 'error', ['A4'], { published: 'ต้องปรับปรุง', possible: 'ผ่าน' })],
};

test('an error among the findings puts “ร่าง” above the title, a warning does not', () => {
  const first = modelGrid(measuresSheet(wrong, 'arabic')).values[0]?.[0];
  expect(first).toMatch(/^ร่าง – โปรดแก้ข้อผิดพลาดที่โปรแกรมแจ้งก่อนเสนอลงนาม: /);
  const warned = { ...seed, findings: wrong.findings.map((one) => ({ ...one, severity: 'warning' as const })) };
  expect(modelGrid(measuresSheet(warned, 'arabic')).values[0]?.[0]).toMatch(/^มาตรการส่งเสริมคุณธรรม/);
});

test('it comes with the error and goes with it, and the rest of the plan is as before', () => {
  const clean = modelGrid(measuresSheet(seed, 'arabic'));
  const now = keepEdits(measuresSheet(wrong, 'arabic'), oldOf(measuresSheet(seed, 'arabic'), clean), wrong);
  if (now.draft === null) throw new Error('nothing was drafted');
  const draft = gridOf(now.draft, clean);
  expect(draft.values).toHaveLength(clean.values.length + 1);
  const again = keepEdits(measuresSheet(seed, 'arabic'), oldOf(measuresSheet(wrong, 'arabic'), draft), seed);
  if (again.draft === null) throw new Error('nothing was drafted');
  expect(gridOf(again.draft, draft)).toEqual(clean);
});
