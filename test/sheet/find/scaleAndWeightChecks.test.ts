/** Whether figures can be the scores that they seem to be, told from the figures alone. */
import type { InstrumentId } from '../../../src/ita/framework';
import type { InstrumentReading } from '../../../src/ita/readings';
import {
  isPointsOf,
  lowFindings,
  pointsFindings,
  pointsOf,
  scaleRefusal,
  withoutPoints,
} from '../../../src/sheet/find/choose/scaleAndWeightChecks';
import { frameworkOf, reading, SEED } from '../../ita/support';

const framework = frameworkOf(2567);
const all = (score: (n: number) => number) => SEED.map((_, index) => reading(index + 1, score(index + 1)));
const instrument = (id: InstrumentId, value: number): InstrumentReading => ({
  ...reading(0, value, 'F20'),
  instrument: id,
});

describe('points', () => {
  test('points of an indicator are its share of its instrument, or none for an unknown one', () => {
    expect([1, 5, 6, 8, 9, 10, 11].map((n) => pointsOf(n, framework))).toEqual([6, 6, 10, 10, 20, 20, 0]);
  });

  test('may be any figure up to 20, the instrument’s weight, or full marks', () => {
    const said = (indicator: number) =>
      [20, 20.01, 29.99, 30, 30.01, 40, 99.99, 100].filter((figure) => isPointsOf(indicator, figure, framework));
    expect([said(1), said(6), said(9), said(11)]).toEqual([
      [20, 30, 100],
      [20, 30, 100],
      [20, 40, 100],
      [20, 100],
    ]);
  });
});

describe('the scale', () => {
  const refused = (...readings: Parameters<typeof scaleRefusal>[0]) => {
    const refusal = scaleRefusal(readings);
    return refusal === null ? 'none' : [refusal.code, ...refusal.cells].join(' ');
  };
  const one = (cell: string, value: number, more = {}) => ({ ...reading(0, value, cell), ...more });

  test('is mixed where a plain figure is a share of 1, but 0 is none', () => {
    expect(refused(one('C1', 95), one('C2', 0.95), one('C3', 1), one('C4', 0))).toBe('mixed-scales C2 C3');
    expect(refused(one('C1', 95), one('C2', 1.01))).toBe('none');
    expect(refused(one('C1', 95, { scale: 100 }), one('C2', 0.95, { scale: 100 }))).toBe('none');
  });

  test('is mixed where some cells are percentages and some plain numbers, and the fewer are named', () => {
    const percent = { scale: 100 };
    expect(refused(one('C1', 95), one('C2', 96), one('C3', 97, percent))).toBe('mixed-scales C3');
    expect(refused(one('C1', 95), one('C2', 96, percent), one('C3', 97, percent))).toBe('mixed-scales C1');
    expect(refused(one('C1', 95), one('C2', 96, percent))).toBe('mixed-scales C1');
    expect(refused(one('C1', 95, { isNumber: false }), one('C2', 96, percent))).toBe('none');
    expect(refused(one('C1', 96, percent), one('C2', 96, percent))).toBe('none');
    expect(refused()).toBe('none');
  });

  test('is one of points where three figures or more are at most 20', () => {
    expect(scaleRefusal([one('C1', 20), one('C2', 15), one('C3', 3)])).toEqual({
      code: 'scores-too-low',
      cells: ['C1', 'C2', 'C3'],
      parameters: { highest: 20 },
    });
    expect(refused(one('C1', 20.01), one('C2', 15), one('C3', 3))).toBe('none');
    expect(refused(one('C1', 20), one('C2', 15))).toBe('none');
    expect(refused(one('C1', 0), one('C2', 0), one('C3', 0))).toBe('none');
  });
});

test('scores of which none is above 50 are said to be low', () => {
  expect(lowFindings(all((n) => (n === 3 ? 50.01 : 50)))).toEqual([]);
  expect(lowFindings(all(() => 50).slice(0, 2))).toEqual([]);
  expect(lowFindings(all(() => 50).slice(0, 3))).toEqual([
    { code: 'scores-low', severity: 'warning', cells: ['C7', 'C8', 'C9'], parameters: { highest: 50 } },
  ]);
});

describe('an instrument’s figure', () => {
  const kept = (id: InstrumentId, value: number, score: number) =>
    withoutPoints(
      [instrument(id, value)],
      all(() => score),
      framework,
    ).length === 1;

  test('is a score where it is nearer to the mean than to the points', () => {
    // A mean of 20 gives 6 points of EIT: 13 is as near to one as to the other.
    expect([kept('EIT', 13, 20), kept('EIT', 12.99, 20)]).toEqual([true, false]);
    expect([kept('EIT', 30, 96), kept('EIT', 28.8, 96), kept('OIT', 38.4, 96)]).toEqual([false, false, false]);
  });

  test('is a score where the instrument has no such points to give', () => {
    expect([kept('EIT', 30.01, 96), kept('EIT', 30.02, 96), kept('OIT', 40.02, 96)]).toEqual([false, true, true]);
  });

  const said = (points: InstrumentReading, scores: readonly InstrumentReading[] = []) =>
    pointsFindings(
      [points],
      scores,
      all((n) => SEED[n - 1] ?? 0),
      framework,
    );

  test('that is points which the scores do not give is said with both figures', () => {
    // The mean of EIT is 86.05, which gives 25.815 points of 30.
    expect(said(instrument('EIT', 26))).toEqual([
      {
        code: 'instrument-points-differ',
        severity: 'error',
        cells: ['F20', 'C12', 'C13', 'C14'],
        parameters: {
          instrument: 'EIT',
          found: '26.00',
          foundCell: 'F20',
          computed: '25.82',
          full: 30,
          indicatorCells: 'C12, C13, C14',
        },
      },
    ]);
    expect([said(instrument('EIT', 25.83)), said(instrument('EIT', 25.8))]).toEqual([[], []]);
    expect(said(instrument('EIT', 25.84))).toHaveLength(1);
  });

  test('that is a score, or has no indicators to follow from, is not held against points', () => {
    const eit = instrument('EIT', 26);
    expect(said(eit, [eit])).toEqual([]);
    expect(pointsFindings([eit], [], all((n) => SEED[n - 1] ?? 0).slice(0, 5), framework)).toEqual([]);
  });
});
