import fc from 'fast-check';
import { assess } from './support';
import type { PlannedAssessment } from '../../src/ita/assessment';
import { catalogue } from '../../src/ita/catalogue';
import { questions2566 } from '../../src/ita/frameworks/questions2566';
import { changeOf } from '../../src/ita/history';
import { improvementPlan } from '../../src/ita/improvementPlan';
import type { AgencyScores, PastYear, QuestionReading } from '../../src/ita/readings';
import { roundHalfUp } from '../../src/ita/round';
import { bandOf } from '../../src/ita/scoreBand';
import { lowestOfInstruments } from '../../src/ita/weakIndicators';
import { agencyScores, assessScores, publishedResult, reading, request, scoresOf, SEED } from './support';

/** Questions stand in column H, one row each, in their official order. */
const question = (code: string, value: number): QuestionReading => ({
  code,
  value,
  cell: `H${questions2566.findIndex((one) => one.code === code) + 2}`,
  isNumber: true,
  scale: 1,
  text: null,
});

/** All 24 questions at the score, those named at their own; the indicators are their means. */
function fromQuestions(weak: Readonly<Record<string, number>>, others = 97): PlannedAssessment {
  const readings = questions2566.map(({ code }) => question(code, weak[code] ?? others));
  const means = Array.from({ length: 8 }, (_, index) => {
    const own = questions2566.filter((one) => one.indicator === index + 1).map((one) => weak[one.code] ?? others);
    return roundHalfUp(own.reduce((sum, score) => sum + score, 0) / own.length);
  });
  return assessed([...means, 100, 100], { questions: readings });
}

function assessed(indicators: readonly number[], more: Partial<AgencyScores>): PlannedAssessment {
  const result = assess(
    request(
      agencyScores(
        indicators.map((value, index) => reading(index + 1, value)),
        more,
      ),
    ),
  );
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const flagged = (assessment: PlannedAssessment) =>
  assessment.improvement.filter((issue) => issue.band !== 'good').map((issue) => issue.id);
const issue = (assessment: PlannedAssessment, id: number) => {
  const found = assessment.improvement.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no issue ${id}`);
  return found;
};
const codes = (assessment: PlannedAssessment) => assessment.findings.map((one) => one.code);

describe('with question scores, exactly the issues of the weak questions are flagged', () => {
  test('the weak questions of a real report: i2, i10 and e7 to e9', () => {
    const plan = fromQuestions({ i2: 80, i10: 84.99, e7: 70, e8: 90, e9: 45 });
    expect(flagged(plan)).toEqual([1, 2, 4]);
    expect(issue(plan, 1).findings.map((one) => one.question)).toEqual(['i2']);
    expect(issue(plan, 2).findings.map((one) => one.question)).toEqual(['e7', 'e8', 'e9']);
    expect(issue(plan, 4).findings.map((one) => one.question)).toEqual(['i10']);
    expect(codes(plan)).not.toContain('questions-differ');
  });

  test('the reason carries the question with its topic, score and cell, lowest first', () => {
    const [first, second, third] = issue(fromQuestions({ e7: 70, e8: 90, e9: 45 }), 2).reasons;
    expect(first).toEqual({
      indicator: 8,
      name: 'การปรับปรุงระบบการทำงาน',
      score: 68.33,
      band: 'weak',
      question: { code: 'e9', topic: 'ประสบการณ์การใช้บริการผ่านระบบ E-Service', score: 45, cell: 'H25' },
    });
    expect([second?.question?.code, third?.question?.code, third?.band]).toEqual(['e7', 'e8', 'watch']);
  });

  test('a weak question flags its issue although its indicator as a whole is good', () => {
    const plan = fromQuestions({ i10: 90 }, 99);
    expect(plan.indicators[3]?.band).toBe('good');
    expect(flagged(plan)).toEqual([4]);
    expect(issue(plan, 4).band).toBe('watch');
    expect(issue(plan, 4).measures.map((one) => one.id)).toEqual(['4-1']);
  });

  test('an indicator below the line does not flag issues of its good questions', () => {
    // Indicator 6 is 94.33: by itself it would flag the issues 1 and 2; e3 belongs to issue 1 only.
    const plan = fromQuestions({ e3: 85 }, 99);
    expect(plan.indicators[5]?.band).toBe('watch');
    expect(flagged(plan)).toEqual([1]);
  });

  test('whatever the scores', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(scores, (hundredths) => {
        const weak = Object.fromEntries(questions2566.map(({ code }, index) => [code, (hundredths[index] ?? 0) / 100]));
        const expected = catalogue
          .filter((one) => one.findings.some(({ question: code }) => (weak[code] ?? 100) < 95))
          .map((one) => one.id);
        expect(flagged(fromQuestions(weak))).toEqual(expected);
      }),
    );
  });
});

describe('with the scores of some questions only', () => {
  test('the others are judged by what the known ones leave of the indicator', () => {
    // 73.29 × 3 − 98 − 97 = 24.87 is left for e9.
    const plan = assessed(SEED, { questions: [question('e7', 98), question('e8', 97)] });
    const two = issue(plan, 2);
    expect(two.findings.map((one) => one.question)).toEqual(['e1', 'e2', 'e6', 'e9']);
    expect(two.reasons.find((one) => one.indicator === 8)).toEqual({
      indicator: 8,
      name: 'การปรับปรุงระบบการทำงาน',
      score: 73.29,
      band: 'weak',
      meanOfRest: expect.closeTo(24.87, 8) as number,
    });
  });

  test('nothing is left to blame when one question explains the indicator', () => {
    const plan = assessed(SEED, { questions: [question('e9', 22)] });
    const eight = issue(plan, 2).reasons.filter((one) => one.indicator === 8);
    expect(eight.map((one) => one.question?.code)).toEqual(['e9']);
    expect(issue(plan, 2).findings.map((one) => one.question)).toEqual(['e1', 'e2', 'e6', 'e9']);
  });

  /** Why issue 2 is flagged, of an indicator with two questions, of which e8 has no score. */
  const reasonsOf = (score: number, e7: number, lines: { weak: number; watch: number }) => {
    const indicator = { id: 8, name: 'การปรับปรุงระบบการทำงาน', score, band: bandOf(score, lines) };
    const asked = ['e7', 'e8'].map((code) => ({ code, indicator: 8 }));
    const known = { code: 'e7', indicator: 8, topic: null, score: e7, cell: 'H23', band: bandOf(e7, lines) };
    const plan = improvementPlan([indicator], catalogue, asked, { questions: [known], lines });
    return plan[1]?.reasons.map((one) => one.question?.code ?? 'the rest');
  };

  test('what is left may be anything from 0 to 100', () => {
    expect(reasonsOf(50, 100, { weak: 40, watch: 45 })).toEqual(['the rest']); // 0
    expect(reasonsOf(60, 20, { weak: 85, watch: 95 })).toEqual(['e7']); // 100
  });

  test('what is left beyond 0 and 100 by rounding is taken for these', () => {
    expect(reasonsOf(49.99, 100, { weak: 0, watch: 45 })).toEqual(['the rest']); // −0.02
    expect(reasonsOf(60.01, 20, { weak: 85, watch: 100 })).toEqual(['e7']); // 100.02
  });

  test('indicators without question scores are judged as before', () => {
    const seed = assessScores(SEED);
    const plan = assessed(SEED, { questions: [question('i7', 98.8), question('i8', 98.8), question('i9', 98.8)] });
    expect(plan.improvement).toEqual(seed.improvement);
  });

  test('an inspected item o9 or o12 is shown but never taken for indicator 9', () => {
    const plan = assessed(SEED, { questions: [{ ...question('e9', 0), code: 'o9', cell: 'H40' }] });
    expect(plan.questions).toEqual([{ code: 'o9', indicator: null, topic: null, score: 0, cell: 'H40', band: 'weak' }]);
    expect(plan.improvement).toEqual(assessScores(SEED).improvement);
  });

  test('questions of a year whose questions are unknown flag nothing', () => {
    const scores = { fiscalYear: { year: 2564, cell: 'A2' }, questions: [question('i10', 20)] };
    expect(assessed(SEED, scores).improvement).toEqual(assessScores(SEED, 2564).improvement);
  });
});

describe('question scores that can’t be right', () => {
  test('two values for a question: the lower is used, and both cells are named', () => {
    const plan = assessed(SEED, { questions: [question('e9', 60), { ...question('e9', 22), cell: 'K9' }] });
    expect(plan.questions.map((one) => one.score)).toEqual([22]);
    expect(plan.findings.find((one) => one.code === 'question-conflict')).toMatchObject({
      severity: 'warning',
      cells: ['H25', 'K9'],
      parameters: { question: 'e9', values: '60.00, 22.00', kept: '22.00', keptCell: 'K9' },
    });
  });

  test('the same value twice is no conflict', () => {
    const plan = assessed(SEED, { questions: [question('e9', 22), { ...question('e9', 22), cell: 'K9' }] });
    expect(plan.questions.map((one) => one.cell)).toEqual(['H25']);
    expect(codes(plan)).not.toContain('question-conflict');
  });

  test.each([
    [0.01, false],
    [0.02, true],
  ])('a mean that differs from the indicator by %d is a finding: %s', (difference, isFinding) => {
    const three = ['e7', 'e8', 'e9'].map((code) => question(code, 73.29 + difference));
    const plan = assessed(SEED, { questions: three });
    expect(codes(plan).includes('questions-differ')).toBe(isFinding);
  });
});

describe('earlier years on the sheet', () => {
  const past = (fiscalYear: number, values: readonly number[], more: Partial<PastYear> = {}): PastYear => ({
    fiscalYear,
    indicators: values.map((value, index) => reading(index + 1, value, `F${index + 7}`)),
    published: null,
    ...more,
  });
  const seed = assessed(SEED, {
    history: [
      past(2565, [90, 91]),
      past(
        2566,
        SEED.map(() => 80),
      ),
      past(2564, [], { published: publishedResult(78.5, 'B') }),
    ],
  });

  test('are listed newest first, with the published total, else the computed one, else none', () => {
    expect(seed.history.map(({ fiscalYear, score, level }) => [fiscalYear, score, level])).toEqual([
      [2566, 80, null],
      [2565, null, null],
      [2564, 78.5, 'B'],
    ]);
  });

  test('tell how an indicator moved since the newest year that has it', () => {
    expect(changeOf({ id: 8, score: 73.29, cell: 'C14' }, seed.history)).toEqual({
      fiscalYear: 2566,
      score: 80,
      cell: 'F14',
      difference: -6.71,
    });
    expect(changeOf({ id: 1, score: 95.55, cell: 'C7' }, seed.history.slice(1))?.difference).toBe(5.55);
    expect(changeOf({ id: 8, score: 73.29, cell: 'C14' }, [])).toBeNull();
  });
});

test('the lowest indicator of each instrument, where they differ', () => {
  const { indicators, framework } = assessScores(SEED);
  expect(lowestOfInstruments(indicators, framework).map((one) => one.id)).toEqual([1, 8]);
});

test('other lines than the year’s own change bands, reasons and nothing else', () => {
  const strict = assessScores(SEED, 2567, { lines: { weak: 92, watch: 98 } });
  expect(strict.weaknesses.map((one) => [one.id, one.band])).toEqual([
    [8, 'weak'],
    [7, 'weak'],
    [6, 'watch'],
    [1, 'watch'],
    [4, 'watch'],
    [5, 'watch'],
  ]);
  expect(strict.level).toEqual(assessScores(SEED).level);
  expect(scoresOf(SEED).size).toBe(strict.indicators.length);
});
