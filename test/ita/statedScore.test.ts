/** What the sheet or the user states beside the scores: which figure is taken, what is said, and which cells are named. */
import { assess, type PlannedRequest } from './support';
import type { AgencyScores } from '../../src/ita/readings';
import { agencyScores, publishedResult, reading, request, SEED } from './support';

const readings = SEED.map((value, index) => reading(index + 1, value));
function assessed(more: Partial<AgencyScores>, asked: Partial<PlannedRequest> = {}) {
  const result = assess(request(agencyScores(readings, more), asked));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('a score of a part of EIT', () => {
  const part1 = (value: number, cell: string, more = {}) => ({
    ...reading(0, value, cell),
    part: 'part1' as const,
    ...more,
  });
  const part2 = (value: number, cell: string) => ({ ...part1(value, cell), part: 'part2' as const });
  const byHand = (score: number) => ({ score, cell: null, isNumber: false });
  const conflicts = (found: ReturnType<typeof assessed>) =>
    found.findings.filter((one) => one.code === 'eit-part-conflict');

  test('that stands twice is the first one, and both cells are named', () => {
    const found = assessed({ eitParts: [part1(80, 'C31'), part2(92.1, 'C32'), part1(81, 'F31')] });
    expect(found.eitParts).toEqual({
      part1: { score: 80, cell: 'C31', isNumber: true },
      part2: { score: 92.1, cell: 'C32', isNumber: true },
    });
    expect(conflicts(found)).toEqual([
      {
        code: 'eit-part-conflict',
        severity: 'warning',
        cells: ['C31', 'F31'],
        parameters: { part: 1, kept: 80, keptCell: 'C31', rejected: 81, rejectedCell: 'F31' },
      },
    ]);
  });

  test('that is given by hand wins over that of the sheet, whose cell alone is named', () => {
    const found = assessed({ eitParts: [part2(92.1, 'C32')] }, { eitParts: { part2: byHand(92.3) } });
    expect(found.eitParts).toEqual({ part1: null, part2: byHand(92.3) });
    expect(conflicts(found)).toMatchObject([
      { cells: ['C32'], parameters: { part: 2, kept: 92.3, keptCell: '–', rejected: 92.1, rejectedCell: 'C32' } },
    ]);
  });

  test('that is the same twice is no conflict', () => {
    const found = assessed({ eitParts: [part1(80, 'C31'), part1(80, 'F31')] });
    expect(found.eitParts.part1?.cell).toBe('C31');
    expect(found.findings).toEqual([]);
  });

  test('that is taken away by hand is unknown, whatever the sheet has', () => {
    const found = assessed({ eitParts: [part1(80, 'C31'), part1(81, 'F31')] }, { eitParts: { part1: null } });
    expect([found.eitParts.part1, found.findings]).toEqual([null, []]);
  });

  test('can be referred to by a formula only where its cell holds it as a number of 100', () => {
    const isNumber = (more: object) => assessed({ eitParts: [part1(80, 'C31', more)] }).eitParts.part1?.isNumber;
    expect([isNumber({}), isNumber({ scale: 100 }), isNumber({ isNumber: false })]).toEqual([true, false, false]);
  });

  test('a part above the whole contradicts it only with the other, and both cells are named', () => {
    const eitParts = { part1: byHand(87), part2: byHand(90) };
    expect(assessed({}, { eitParts }).findings).toEqual([
      {
        code: 'eit-parts-impossible',
        severity: 'error',
        cells: ['C12', 'C13', 'C14'],
        parameters: { part1: 87, part2: 90, eit: '86.05' },
      },
    ]);
  });
});

describe('an instrument’s score on the sheet', () => {
  // The seed has IIT 97.318, EIT 86.05 and OIT 100.
  test.each([
    [97.32, 0],
    [97.33, 0],
    [97.34, 1],
    [97.3, 1],
  ])('of %d for IIT gives %i findings', (value, count) => {
    const found = assessed({ instruments: [{ ...reading(0, value, 'C30'), instrument: 'IIT' }] });
    expect(found.findings.map((one) => one.code)).toEqual(Array<string>(count).fill('instrument-differs'));
  });

  test('that differs is said with both figures and the cells of its indicators', () => {
    const found = assessed({ instruments: [{ ...reading(0, 98, 'C30'), instrument: 'OIT' }] });
    expect(found.findings).toEqual([
      {
        code: 'instrument-differs',
        severity: 'error',
        cells: ['C30', 'C15', 'C16'],
        parameters: {
          instrument: 'OIT',
          found: '98.00',
          foundCell: 'C30',
          computed: '100.00',
          indicatorCells: 'C15, C16',
        },
      },
    ]);
  });
});

describe('a published result', () => {
  const published = (more: Partial<AgencyScores['published']>) =>
    assessed({ published: { ...publishedResult(95.01), ...more } });

  test('is kept with its cells, each once', () => {
    expect(published({ level: 'ผ่าน', levelCell: 'A4' }).published).toEqual({
      score: 95.01,
      level: 'ผ่าน',
      cells: ['A4'],
    });
    expect(published({ level: 'ผ่าน', levelCell: 'B4' }).published?.cells).toEqual(['A4', 'B4']);
    expect(published({ score: null, scoreCell: null, level: 'ผ่าน', levelCell: 'B4' }).published?.cells).toEqual(['B4']);
    expect(published({}).published?.cells).toEqual(['A4']);
    expect(assessed({}).published).toBeNull();
  });

  test('that differs is said with both figures, and with its cell where it has one', () => {
    expect(published({ score: 94.5 }).findings).toEqual([
      {
        code: 'published-score-differs',
        severity: 'error',
        cells: ['A4'],
        parameters: { computed: '95.01', published: '94.50', difference: '0.51' },
      },
    ]);
    expect(published({ score: 94.5, scoreCell: null }).findings).toMatchObject([{ cells: [] }]);
  });

  test('tells what the parts of EIT must be where its level settles that of the figures', () => {
    const said = (level: string) =>
      published({ level, levelCell: 'B4' }).findings.map(({ code, severity, cells, parameters }) => [
        code,
        severity,
        ...cells,
        parameters,
      ]);
    expect(said('ผ่าน')).toEqual([['level-settled-part-below', 'info', 'B4', { level: 'ผ่าน', line: 85 }]]);
    expect(said('ผ่านดี')).toEqual([['level-settled-parts-reach', 'info', 'B4', { level: 'ผ่านดี', line: 85 }]]);
  });

  test('tells nothing of the parts without a cell to name, or where the figures decide', () => {
    expect(published({ level: 'ผ่าน', levelCell: null }).findings).toEqual([]);
    const eitParts = {
      part1: { score: 80, cell: null, isNumber: false },
      part2: { score: 92.1, cell: null, isNumber: false },
    };
    expect(assessed({ published: publishedResult(95.01, 'ผ่าน') }, { eitParts }).findings).toEqual([]);
  });

  test('has a level of its own scores only: with another total it settles nothing', () => {
    const possible = (score: number | null) =>
      published({ score, level: 'ผ่านดี', levelCell: 'B4' }).level.possible.map(({ name }) => name);
    expect(possible(null)).toEqual(['ผ่านดี']);
    expect(possible(95.02)).toEqual(['ผ่านดี']);
    expect(possible(95.03)).toEqual(['ผ่าน', 'ผ่านดี']);
  });

  test.each([
    ['A', 'published-level-unknown', 'warning', 1, { published: 'A', year: 2567 }],
    [
      'ผ่านดีเยี่ยม',
      'published-level-differs',
      'error',
      11,
      { published: 'ผ่านดีเยี่ยม', publishedCell: 'B4', possible: '“ผ่าน”, “ผ่านดี”' },
    ],
  ])('of level %s is said with what is known', (level, code, severity, cells, parameters) => {
    const { findings } = published({ level, levelCell: 'B4' });
    expect(findings).toMatchObject([{ code, severity, parameters }]);
    // The scores that contradict it are named beside it.
    expect(findings[0]?.cells).toHaveLength(cells);
    expect(findings[0]?.cells[0]).toBe('B4');
    expect(published({ level, levelCell: null }).findings).toEqual([]);
  });
});

test('scores that are texts, and an agency that nobody names, are said', () => {
  const asText = readings.map((one) => (one.indicator === 8 ? { ...one, isNumber: false, text: '๗๓.๒๙' } : one));
  const result = assess(request(agencyScores(asText, { agency: null })));
  expect(result.ok && [result.value.agency, result.value.findings]).toEqual([
    null,
    [
      { code: 'text-scores', severity: 'info', cells: ['C14'], parameters: {} },
      { code: 'agency-not-found', severity: 'info', cells: [], parameters: {} },
    ],
  ]);
});
