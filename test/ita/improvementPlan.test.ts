import fc from 'fast-check';
import { catalogue } from '../../src/ita/catalogue';
import { questions2566 } from '../../src/ita/frameworks/questions2566';
import { years2566 } from '../../src/ita/frameworks/years2566';
import { improvementPlan, type IssuePlan, type AssessedIndicator } from '../../src/ita/improvementPlan';
import { bandOf } from '../../src/ita/scoreBand';

/** The scores of a real municipality in FY 2567, with its reconciled indicators 4 and 8. */
const REAL = [95.55, 98.12, 98.8, 96.51, 97.61, 93.67, 91.19, 73.29, 100, 100];
const GOOD = REAL.map(() => 100);

const judged = (scores: readonly number[]): AssessedIndicator[] =>
  years2566.indicators.map(({ id, name }, index) => {
    const score = scores[index] ?? NaN;
    return { id, name, score, band: bandOf(score, years2566.lines) };
  });

const planFor = (scores: readonly number[]) => improvementPlan(judged(scores), catalogue, years2566.questions);

const withScore = (indicator: number, score: number) =>
  GOOD.map((good, index) => (index + 1 === indicator ? score : good));

function issue(plan: readonly IssuePlan[], id: number): IssuePlan {
  const found = plan.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no plan for issue ${id}`);
  return found;
}

const ids = (plan: IssuePlan) => plan.measures.map((measure) => measure.id);
const codes = (plan: IssuePlan) => plan.findings.map((finding) => finding.question);

describe('the improvement plan of a real municipality, FY 2567', () => {
  const plan = planFor(REAL);

  test('lists all seven issues in order', () => {
    expect(plan.map((one) => one.id)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(plan.map((one) => one.title)).toEqual(catalogue.map((one) => one.title));
  });

  test('marks issue 2 weak, issues 1 and 3 to be watched, the others good', () => {
    expect(plan.map((one) => one.band)).toEqual(['watch', 'weak', 'watch', 'good', 'good', 'good', 'good']);
  });

  test('gives the reasons of issue 2 with the lowest score first', () => {
    expect(issue(plan, 2).reasons).toEqual([
      { indicator: 8, name: 'การปรับปรุงระบบการทำงาน', score: 73.29, band: 'weak' },
      { indicator: 7, name: 'ประสิทธิภาพการสื่อสาร', score: 91.19, band: 'watch' },
      { indicator: 6, name: 'คุณภาพการดำเนินงาน', score: 93.67, band: 'watch' },
    ]);
  });

  test('takes for each flagged issue the findings of its weak indicators only', () => {
    expect(codes(issue(plan, 1))).toEqual(['e1', 'e2', 'e3']); // indicator 6; indicator 1 is good
    expect(codes(issue(plan, 2))).toEqual(['e1', 'e2', 'e6', 'e7', 'e8', 'e9']);
    expect(codes(issue(plan, 3))).toEqual(['e4', 'e5', 'e6']); // indicator 7; indicator 9 is good
  });

  test('takes the measures those findings name, in the order of the catalogue, each once', () => {
    expect(ids(issue(plan, 1))).toEqual(['1-1', '1-2', '1-3']);
    expect(ids(issue(plan, 2))).toEqual(['2-1', '2-2', '2-3']);
    expect(ids(issue(plan, 3))).toEqual(['3-1', '3-2', '3-3']);
  });

  test('keeps the other issues up with their maintaining measure and invents no weakness', () => {
    for (const [id, maintaining] of [
      [4, '4-3'],
      [5, '5-4'],
      [6, '6-4'],
      [7, '7-4'],
    ] as const) {
      expect(ids(issue(plan, id))).toEqual([maintaining]);
      expect(issue(plan, id).reasons).toEqual([]);
      expect(issue(plan, id).findings).toEqual([]);
    }
  });
});

describe('which indicator flags which issue', () => {
  test.each([
    [1, [1]],
    [2, [5]],
    [3, [6]],
    [4, [4]],
    [5, [7]],
    [6, [1, 2]],
    [7, [2, 3]],
    [8, [2]],
    [9, [3]],
    [10, [7]],
  ])('indicator %i alone flags issues %j', (indicator, flagged) => {
    const plan = planFor(withScore(indicator, 80));
    expect(plan.filter((one) => one.band === 'weak').map((one) => one.id)).toEqual(flagged);
    for (const id of flagged) expect(issue(plan, id).findings.length).toBeGreaterThan(0);
  });

  test('a weak indicator 9 or 10 calls for what is inspected, not for questions', () => {
    expect(codes(issue(planFor(withScore(9, 50)), 3))).toEqual(['o9']);
    expect(ids(issue(planFor(withScore(9, 50)), 3))).toEqual(['3-2']);
    expect(codes(issue(planFor(withScore(10, 50)), 7))).toEqual(['o10']);
    expect(ids(issue(planFor(withScore(10, 50)), 7))).toEqual(['7-1', '7-2']);
  });

  test('one weak indicator outweighs a watched one', () => {
    const scores = GOOD.map((good, index) => (index === 0 ? 84.99 : index === 5 ? 94.99 : good));
    expect(issue(planFor(scores), 1).band).toBe('weak');
  });

  test('equal scores are listed by the number of their indicator, however they arrive', () => {
    const scores = GOOD.map((good, index) => (index >= 5 && index <= 7 ? 90 : good));
    const plan = improvementPlan(judged(scores).reverse(), catalogue, years2566.questions);
    expect(issue(plan, 2).reasons.map((reason) => reason.indicator)).toEqual([6, 7, 8]);
  });

  test('nothing weak leaves seven maintaining measures', () => {
    const plan = planFor(GOOD);
    expect(plan.map((one) => ids(one))).toEqual(catalogue.map((one) => [one.maintaining]));
    expect(plan.every((one) => one.band === 'good')).toBe(true);
  });
});

describe('whatever the scores', () => {
  const anyScores = fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 10, maxLength: 10 });

  test('every issue has a measure, and findings exactly when it is flagged', () => {
    fc.assert(
      fc.property(anyScores, (hundredths) => {
        const plan = planFor(hundredths.map((hundredth) => hundredth / 100));
        expect(plan).toHaveLength(7);
        for (const one of plan) {
          expect(one.measures.length).toBeGreaterThan(0);
          expect(one.findings.length > 0).toBe(one.reasons.length > 0);
          expect(one.band === 'good').toBe(one.reasons.length === 0);
        }
      }),
    );
  });

  test('every weak or watched indicator appears in some issue', () => {
    fc.assert(
      fc.property(anyScores, (hundredths) => {
        const indicators = judged(hundredths.map((hundredth) => hundredth / 100));
        const reasons = improvementPlan(indicators, catalogue).flatMap((one) => one.reasons);
        const named = new Set(reasons.map((reason) => reason.indicator));
        expect([...named].sort()).toEqual(
          indicators
            .filter((one) => one.band !== 'good')
            .map((one) => one.id)
            .sort(),
        );
      }),
    );
  });
});

describe('years and catalogues of other kinds', () => {
  test('a year whose questions are unknown gets the same plan as FY 2566–2568', () => {
    expect(improvementPlan(judged(REAL), catalogue, [])).toEqual(planFor(REAL));
    expect(improvementPlan(judged(REAL), catalogue)).toEqual(planFor(REAL));
  });

  test('a flagged issue whose findings name no known question keeps its maintaining measure', () => {
    const known = questions2566.filter((question) => question.indicator !== 4);
    const four = issue(improvementPlan(judged(withScore(4, 60)), catalogue, known), 4);
    expect(four.band).toBe('weak');
    expect(ids(four)).toEqual(['4-3']);
  });

  test('a catalogue whose maintaining measure does not exist is a bug and says which issue', () => {
    const broken = catalogue.map((one) => (one.id === 5 ? { ...one, maintaining: '5-9' } : one));
    expect(() => improvementPlan(judged(GOOD), broken)).toThrow('issue 5 has no measure 5-9');
  });
});
