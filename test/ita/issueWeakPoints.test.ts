/** What may be said of a weakness, and on what grounds. */
import { assess } from './support';
import { weakPoints, type WeakPoint } from '../../src/ita/issueWeakPoints';
import { agencyScores, assessScores, reading, request, SEED } from './support';

const pointsOf = (assessment: ReturnType<typeof assessScores>): (WeakPoint & { issue: number })[] =>
  assessment.improvement.flatMap((issue) => weakPoints(issue, assessment).map((one) => ({ ...one, issue: issue.id })));

test('names questions to check, and no weakness, for a score below 95 without question scores', () => {
  const points = pointsOf(assessScores(SEED));
  expect(
    points.map((one) => [one.issue, one.kind === 'indicator' ? [one.reason.indicator, ...one.toCheck] : one.kind]),
  ).toEqual([
    [1, [6, 'e1', 'e2', 'e3']],
    [2, [8, 'e7', 'e8', 'e9']],
    [2, [7, 'e6']],
    [2, [6, 'e1', 'e2']],
    [3, [7, 'e4', 'e5', 'e6']],
  ]);
});

test('only the lowest indicator of an instrument has what to look for', () => {
  const points = pointsOf(assessScores(SEED));
  const lookedFor = points.flatMap((one) =>
    one.kind === 'indicator' ? [[one.reason.indicator, one.toLookFor.length]] : [],
  );
  expect(lookedFor).toEqual([
    [6, 0],
    [8, 3],
    [7, 0],
    [6, 0],
    [7, 0],
  ]);
});

test.each([1, 2, 3, 4, 5, 6])(
  'questions of misuse are never spoken of without a score of their own (indicator %i)',
  (lowest) => {
    const points = pointsOf(assessScores(SEED.map((_, index) => (index + 1 === lowest ? 60 : 90))));
    const lookedFor = points.flatMap((one) =>
      one.kind === 'indicator' ? one.toLookFor.map(({ question }) => question) : [],
    );
    for (const code of ['i3', 'i5', 'i6', 'i7', 'i8', 'i10', 'i11', 'e3']) expect(lookedFor).not.toContain(code);
  },
);

test('what OIT inspected is said of indicators 9 and 10', () => {
  const points = pointsOf(assessScores([...SEED.slice(0, 8), 80, 100]));
  const inspected = points.filter((one) => one.kind === 'inspection');
  expect(new Set(inspected.map((one) => one.finding.question))).toEqual(new Set(['o9']));
});

test('a question below 95 with its own score is a weak point, also one of misuse', () => {
  const { indicator: _own, name: _name, ...figure } = reading(6, 82, 'C30');
  const scores = agencyScores(
    SEED.map((value, index) => reading(index + 1, value)),
    { questions: [{ ...figure, code: 'e3' }] },
  );
  const assessed = assess(request(scores));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  const found = pointsOf(assessed.value).filter((one) => one.kind === 'question');
  expect(found.map((one) => [one.issue, one.question.code, one.question.score])).toEqual([[1, 'e3', 82]]);
});

test('each question is spoken of in its own words', () => {
  const questions = (['e1', 'e2', 'e3'] as const).map((code, index) => {
    const { indicator: _own, name: _name, ...figure } = reading(6, 60 + index, `C${30 + index}`);
    return { ...figure, code };
  });
  const scores = agencyScores(
    SEED.map((value, index) => reading(index + 1, index === 5 ? 61 : value)),
    { questions },
  );
  const assessed = assess(request(scores));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  const found = pointsOf(assessed.value).filter((one) => one.kind === 'question');
  expect(found.map((one) => one.question.code)).toEqual(expect.arrayContaining(['e1', 'e2', 'e3']));
  for (const one of found) expect(one.finding.question).toBe(one.question.code);
});
