import { assess } from './support';
import { weakIndicators as weaknessesOf } from '../../src/ita/weakIndicators';
import { findingMessage, refusalMessage } from '../../src/texts/messages';
import { agencyScores, assessScores, part, publishedResult, reading, request, SEED } from './support';

const seedReadings = SEED.map((value, index) => reading(index + 1, value));
const bothTables = [
  ...seedReadings.filter((one) => one.indicator !== 4),
  reading(4, 96.41, 'C10'),
  { ...reading(4, 96.51, 'C23'), isNumber: false, text: '๙๖.๕๑' },
  { ...reading(8, 93.29, 'C30'), isNumber: false, text: '๙๓.๒๙' },
];

describe('two values for an indicator', () => {
  test('are decided by the one combination that gives the published total', () => {
    const assessed = assess(request(agencyScores(bothTables, { published: publishedResult(95.01, 'ผ่าน') })));
    if (!assessed.ok) throw new Error(assessed.refusal.code);
    expect(assessed.value.score).toBe(95.01);
    const used = assessed.value.indicators.map(({ id, score, cell }) => [id, score, cell]);
    expect(used[3]).toEqual([4, 96.51, 'C23']);
    expect(used[7]).toEqual([8, 73.29, 'C14']);
    const conflicts = assessed.value.findings.filter((one) => one.code === 'score-conflict');
    expect(conflicts.map((one) => one.cells)).toEqual([
      ['C10', 'C23'],
      ['C14', 'C30'],
    ]);
    expect(findingMessage(conflicts[1] ?? fail(), 'en')).toContain('73.29 (C14) and 93.29 (C30)');
  });

  test('are refused with all their cells when no published total is on the sheet', () => {
    const assessed = assess(request(agencyScores(bothTables)));
    expect(assessed).toMatchObject({
      ok: false,
      refusal: { code: 'scores-conflict', cells: ['C10', 'C23', 'C14', 'C30'], parameters: { indicators: '4, 8' } },
    });
  });

  test('are refused when no combination gives the published total', () => {
    expect(assess(request(agencyScores(bothTables, { published: publishedResult(94.2) })))).toMatchObject({
      ok: false,
      refusal: { code: 'scores-conflict' },
    });
  });

  test('are refused when two combinations give it', () => {
    const twins = [...seedReadings, reading(6, 93.68, 'D12'), reading(7, 91.2, 'D13')];
    const total = assessScores([95.55, 98.12, 98.8, 96.51, 97.61, 93.68, 91.19, 73.29, 100, 100]).score;
    expect(assess(request(agencyScores(twins, { published: publishedResult(total) })))).toMatchObject({ ok: false });
  });

  test.each([
    [7, true],
    [8, false],
  ])('three values each for %i indicators are decided by a total: %s (3⁸ are no score sheet)', (count, ok) => {
    const readings = SEED.flatMap((_, index) =>
      (index < count ? [0, 50, 100] : [100]).map((value) => reading(index + 1, value, `C${index + 7}`)),
    );
    expect(assess(request(agencyScores(readings, { published: publishedResult(100) })))).toMatchObject({ ok });
  });

  test('are decided by a total that a formula gives with all its decimals', () => {
    const scores = agencyScores(bothTables, { published: publishedResult(95.0104, 'ผ่าน') });
    expect(assess(request(scores))).toMatchObject({ ok: true, value: { score: 95.01 } });
  });

  test('that are equal are one value', () => {
    const twice = [...seedReadings, reading(8, 73.29, 'C30')];
    expect(assess(request(agencyScores(twice)))).toMatchObject({ ok: true, value: { score: 95.01 } });
  });

  test.each([
    ['C14', true, true],
    ['C14', true, false],
    ['C30', false, true],
    ['C14', false, false],
  ])('that are equal are taken from %s where the cells are numbers: %s and %s', (cell, first, second) => {
    const others = seedReadings.filter((one) => one.indicator !== 8);
    const twice = [
      { ...reading(8, 73.29, 'C14'), isNumber: first },
      { ...reading(8, 73.29, 'C30'), isNumber: second },
    ];
    const assessed = assess(request(agencyScores([...others, ...twice])));
    expect(assessed.ok && assessed.value.indicators[7]?.cell).toBe(cell);
  });
});

describe('the published total', () => {
  const withTotal = (values: readonly number[], total: number) => {
    const readings = values.map((value, index) => reading(index + 1, value));
    const assessed = assess(request(agencyScores(readings, { published: publishedResult(total, 'ผ่าน') })));
    if (!assessed.ok) throw new Error(assessed.refusal.code);
    return assessed.value;
  };

  test('0.01 away is rounding, said as information (the seed’s first table gives 95.00)', () => {
    const first = withTotal([95.55, 98.12, 98.8, 96.41, 97.61, 93.67, 91.19, 73.29, 100, 100], 95.01);
    expect(first.score).toBe(95);
    expect(first.findings).toEqual([
      expect.objectContaining({ code: 'published-score-rounding', severity: 'info' }),
      expect.objectContaining({ code: 'level-settled-part-below', severity: 'info' }),
    ]);
  });

  test('2.00 away is an error (the seed’s instrument tables give 97.01)', () => {
    const second = withTotal([95.55, 98.12, 98.8, 96.51, 97.61, 93.67, 91.19, 93.29, 100, 100], 95.01);
    expect(second.score).toBe(97.01);
    expect(second.findings).toContainEqual(
      expect.objectContaining({ code: 'published-score-differs', severity: 'error', cells: ['A4'] }),
    );
  });

  test('0.02 away is already an error', () => {
    expect(withTotal(SEED, 95.03).findings).toContainEqual(
      expect.objectContaining({ code: 'published-score-differs', severity: 'error' }),
    );
  });

  test('with a level that can’t be is an error', () => {
    const scores = agencyScores(seedReadings, { published: publishedResult(95.01, 'ผ่านดีเยี่ยม') });
    const assessed = assess(request(scores));
    expect(assessed.ok && assessed.value.findings.map((one) => one.code)).toEqual(['published-level-differs']);
  });

  test('with a level of other years is a warning', () => {
    const scores = agencyScores(seedReadings, { published: publishedResult(95.01, 'A') });
    const assessed = assess(request(scores));
    expect(assessed.ok && assessed.value.findings.map((one) => one.code)).toEqual(['published-level-unknown']);
  });
});

describe('a contradiction', () => {
  const found = (code: string, more: Parameters<typeof agencyScores>[1], eitParts = {}) => {
    const assessed = assess(request(agencyScores(seedReadings, more), { eitParts }));
    if (!assessed.ok) throw new Error(assessed.refusal.code);
    return assessed.value.findings.find((one) => one.code === code) ?? null;
  };

  test('of an instrument and its indicators names the cells of both', () => {
    const own = { ...reading(0, 89.05, 'C30'), instrument: 'EIT' as const };
    const one = found('instrument-differs', { instruments: [own] });
    expect(one?.cells).toEqual(['C30', 'C12', 'C13', 'C14']);
    expect(one === null ? '' : findingMessage(one, 'en')).toBe(
      'EIT on the sheet is 89.05 (C30), but the mean of its indicators (C12, C13, C14) is 86.05.',
    );
  });

  test('of the EIT parts and the whole names the cells of both', () => {
    const parts = [
      { ...reading(0, 80, 'C31'), part: 'part1' as const },
      { ...reading(0, 82, 'C32'), part: 'part2' as const },
    ];
    expect(found('eit-parts-impossible', { eitParts: parts })?.cells).toEqual(['C31', 'C32', 'C12', 'C13', 'C14']);
  });

  test('of questions and their indicator names the cells of both', () => {
    const questions = ['e7', 'e8', 'e9'].map((code, index) => ({ ...reading(0, 80, `F${index + 1}`), code }));
    const one = found('questions-differ', { questions });
    expect(one?.cells).toEqual(['F1', 'F2', 'F3', 'C14']);
    expect(one === null ? '' : findingMessage(one, 'en')).toContain(
      'is 80.00 (F1, F2, F3), but the indicator has 73.29 (C14)',
    );
  });
});

describe('the fiscal year', () => {
  const codes = (found: number | null, given?: number) => {
    const fiscalYear = found === null ? null : { year: found, cell: 'A2' };
    const more = given === undefined ? {} : { fiscalYear: given };
    const assessed = assess(request(agencyScores(seedReadings, { fiscalYear }), more));
    if (!assessed.ok) throw new Error(assessed.refusal.code);
    return [assessed.value.framework.id, assessed.value.fiscalYear, assessed.value.findings.map((one) => one.code)];
  };

  test.each([
    [2567, undefined, ['2566–2568', 2567, []]],
    [2564, undefined, ['2563–2565', 2564, []]],
    [2570, undefined, ['2566–2568', 2570, ['year-beyond-rules']]],
    [2560, undefined, ['2563–2565', 2560, ['year-before-rules']]],
    [null, undefined, ['2566–2568', 2568, ['year-not-found']]],
    [2567, 2564, ['2563–2565', 2564, ['year-conflict']]],
    [null, 2564, ['2563–2565', 2564, []]],
  ] as const)('found %s, given %s', (found, given, expected) => {
    expect(codes(found, given)).toEqual(expected);
  });
});

describe('weak points of the seed', () => {
  const { indicators, weaknesses } = assessScores(SEED);

  test('are indicator 8 weak, 6 and 7 to be watched', () => {
    const bands = indicators.filter((one) => one.band !== 'good').map(({ id, band }) => [id, band]);
    expect(bands).toEqual([
      [6, 'watch'],
      [7, 'watch'],
      [8, 'weak'],
    ]);
  });

  test('are ordered by lost points: effective weight × (100 − score)', () => {
    expect(weaknesses.map(({ id, lostPoints }) => [id, lostPoints])).toEqual([
      [8, 2.671],
      [7, 0.881],
      [6, 0.633],
    ]);
  });

  test('that lose as many points are ordered by number, however they arrive', () => {
    const same = assessScores([100, 100, 100, 100, 100, 90, 90, 90, 100, 100]).indicators;
    expect(weaknessesOf([...same].reverse()).map(({ id }) => id)).toEqual([6, 7, 8]);
  });

  test('leave 0.267 points lost on indicator 1', () => {
    expect(indicators[0]?.lostPoints).toBe(0.267);
  });
});

describe('the next level', () => {
  test('of the seed is ผ่านดี, and only the EIT parts are missing', () => {
    const { nextLevel } = assessScores(SEED);
    expect(nextLevel?.level.name).toBe('ผ่านดี');
    expect(nextLevel?.gaps.map(({ condition, missing }) => [condition, missing])).toEqual([
      ['EIT1', null],
      ['EIT2', null],
    ]);
    expect(nextLevel?.steps).toEqual([]);
  });

  const BELOW = [85.21, 70.59, 75.1, 72.88, 73.24, 81.14, 83.12, 76.79, 100, 100];
  const stepsOf = (scores: readonly number[], year = 2567, more = {}) =>
    assessScores(scores, year, more).nextLevel?.steps.map(({ indicator, from, to, gain }) => [
      indicator,
      from,
      to,
      gain,
    ]);

  test('raises an instrument’s lowest indicators to one score, the most ITA points first', () => {
    // IIT lacks 9.60 of 85, so 48.00 points on five indicators: of which indicator 1 needs none.
    expect(stepsOf(BELOW, 2566)).toEqual([
      [2, 70.59, 84.96, 0.8622],
      [8, 76.79, 85, 0.821],
      [4, 72.88, 84.96, 0.7248],
      [5, 73.24, 84.96, 0.7032],
      [3, 75.1, 84.96, 0.5916],
      [6, 81.14, 85, 0.386],
      [7, 83.12, 85, 0.188],
    ]);
  });

  test('is reached by its steps', () => {
    const raised = new Map(assessScores(BELOW, 2566).nextLevel?.steps.map(({ indicator, to }) => [indicator, to]));
    const after = BELOW.map((score, index) => raised.get(index + 1) ?? score);
    expect(assessScores(after, 2566).level.possible.map((one) => one.name)).toContain('ผ่านดี');
  });

  test('asks of no indicator more than 95 to bring an EIT of 86.05 to 95', () => {
    const parts = { eitParts: { part1: part(85.2), part2: part(86.9) } };
    expect(assessScores(SEED, 2567, parts).nextLevel?.level.name).toBe('ผ่านดีเยี่ยม');
    expect(stepsOf(SEED, 2567, parts)).toEqual([
      [8, 73.29, 95, 2.171],
      [7, 91.19, 95, 0.381],
      [6, 93.67, 95, 0.133],
    ]);
  });

  test('has no step for an instrument that is judged to be at its line: IIT 84.996 is 85.00', () => {
    expect(stepsOf([85, 85, 85, 85, 84.98, 80, 90, 90, 84, 90])).toEqual([]);
    expect(stepsOf([85, 85, 85, 85, 84.97, 80, 90, 90, 84, 90])).toEqual([[5, 84.97, 85.02, 0.003]]);
  });

  test('names the level that every agency is expected to reach while the next one is below it', () => {
    const goalOf = (scores: readonly number[], year = 2567) => {
      const { level, goal } = assessScores(scores, year).nextLevel ?? {};
      return [level?.name, goal?.level.name, goal?.missing];
    };
    expect(goalOf(SEED.map(() => 62.82))).toEqual(['ต้องปรับปรุง', 'ผ่าน', 22.18]);
    expect(goalOf(SEED.map(() => 70))).toEqual(['ผ่าน', undefined, undefined]);
    expect(goalOf(SEED)).toEqual(['ผ่านดี', undefined, undefined]);
    expect(
      goalOf(
        SEED.map(() => 60),
        2564,
      ),
    ).toEqual(['C', 'A', 25]);
  });

  test('spreads what the score lacks over the lowest indicators of all instruments', () => {
    expect(stepsOf([70, 70, 70, 70, 70, 70, 70, 70, 60, 60])).toEqual([
      [9, 60, 70, 2],
      [10, 60, 70, 2],
    ]);
    expect(stepsOf([60, 80, 80, 80, 80, 80, 80, 80, 90, 90])).toEqual([
      [1, 60, 81.67, 1.3002],
      [6, 80, 81.67, 0.167],
      [7, 80, 81.67, 0.167],
      [8, 80, 81.67, 0.167],
      [2, 80, 81.67, 0.1002],
      [3, 80, 81.67, 0.1002],
      [4, 80, 81.67, 0.1002],
      [5, 80, 81.67, 0.1002],
    ]);
  });

  test('is none at the top', () => {
    expect(assessScores(Array<number>(10).fill(100)).nextLevel).toBeNull();
  });
});

test('missing indicators are named', () => {
  const assessed = assess(request(agencyScores(seedReadings.filter((one) => one.indicator !== 9))));
  expect(assessed).toMatchObject({
    ok: false,
    refusal: { code: 'indicators-missing', parameters: { indicators: '9' } },
  });
  expect(assessed.ok || refusalMessage(assessed.refusal, 'th')).toContain('ตัวชี้วัดที่ 9');
});

function fail(): never {
  throw new Error('not found');
}
