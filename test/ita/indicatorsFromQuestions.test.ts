import { assess } from './support';
import type { QuestionReading } from '../../src/ita/readings';
import { draftResults } from '../../src/sheet/draftResults';
import { agencyScores, frameworkOf, reading, request, SEED } from './support';

const asked = (code: string, value: number, cell: string): QuestionReading => ({
  code,
  value,
  cell,
  isNumber: true,
  scale: 1,
  text: null,
});

/** All questions of the year at 90, but those of indicator 8 at 80, 70 and 69.87: their mean is 73.29. */
const questions = frameworkOf(2567).questions.map(({ code }, index) =>
  asked(code, { e7: 80, e8: 70, e9: 69.87 }[code] ?? 90, `C${index + 2}`),
);
const openData = [reading(9, 100), reading(10, 100)];

test('indicators that only have question scores are the means of these', () => {
  const assessed = assess(request(agencyScores(openData, { questions })));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  expect(assessed.value.indicators.map((one) => one.score)).toEqual([90, 90, 90, 90, 90, 90, 90, 73.29, 100, 100]);
  const told = assessed.value.findings.filter((one) => one.code === 'indicator-from-questions');
  expect(told).toHaveLength(8);
  expect(told[7]).toEqual({
    code: 'indicator-from-questions',
    severity: 'info',
    cells: ['C23', 'C24', 'C25'],
    parameters: { indicator: 8, score: '73.29' },
  });
});

test.each([{ isNumber: false }, { scale: 100 } as const])(
  'a mean is a number only where all its cells are (%j)',
  (more) => {
    const mixed = questions.map((one) => (one.code === 'e9' ? { ...one, ...more } : one));
    const assessed = assess(request(agencyScores(openData, { questions: mixed })));
    if (!assessed.ok) throw new Error(assessed.refusal.code);
    expect(assessed.value.indicators.map((one) => one.isNumber)).toEqual([
      ...Array<boolean>(7).fill(true),
      false,
      true,
      true,
    ]);
  },
);

test('their scores in the block are live means over the question cells', () => {
  const assessed = assess(request(agencyScores(openData, { questions })));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  const keptInputs = { part1: null, part2: null };
  const shared = { mark: 'ITA_1', language: 'th', digits: 'thai', worksheets: [] } as const;
  const options = { ...shared, keptInputs, roundsToFormat: false };
  const { drafts } = draftResults(assessed.value, { row: 5, column: 4 }, options);
  expect(drafts.block.cells.values[18]?.[4]).toEqual({
    formula: '=IF(COUNT($C$23,$C$24,$C$25)=3,AVERAGE($C$23,$C$24,$C$25),"")',
  });
  expect(drafts.highlights.map((one) => one.range)).toEqual(['C15:C16', 'C15', 'C16']);
});

test('an indicator with a question missing is still missing', () => {
  const scores = agencyScores(openData, { questions: questions.filter((one) => one.code !== 'e9') });
  expect(assess(request(scores))).toMatchObject({
    ok: false,
    refusal: { code: 'indicators-missing', parameters: { indicators: '8' } },
  });
});

test('two values for a question that an indicator is computed from are refused', () => {
  const scores = agencyScores(openData, { questions: [...questions, asked('e9', 99, 'F9')] });
  expect(assess(request(scores))).toMatchObject({
    ok: false,
    refusal: { code: 'scores-conflict', cells: ['C25', 'F9'] },
  });
});

test('an indicator that the sheet gives is not computed', () => {
  const readings = SEED.map((value, index) => reading(index + 1, value));
  const assessed = assess(request(agencyScores(readings, { questions: questions.slice(0, 3) })));
  expect(assessed.ok && assessed.value.indicators[0]?.score).toBe(95.55);
});
