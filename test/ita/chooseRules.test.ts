/** Which year's rules are taken, and which cell is named when the year is strange. */
import { frameworks } from '../../src/ita/frameworks';
import { scoreAndLevel } from '../../src/ita/scoreAndLevel';
import { chooseRules } from '../../src/ita/chooseRules';
import { frameworkOf } from './support';

const said = (found: Parameters<typeof chooseRules>[1], given?: number): string =>
  chooseRules(frameworks, found, given)
    .findings.map(({ code, cells }) => [code, ...cells].join(' '))
    .join('; ');

describe('the rules of a year', () => {
  test.each([
    ['2568, whose rules are known', { year: 2568, cell: 'A1' }, undefined, ''],
    ['2571, three years after them', { year: 2571, cell: 'A1' }, undefined, 'year-beyond-rules'],
    ['2572, four years after them', { year: 2572, cell: 'A1' }, undefined, 'year-beyond-rules; year-unlikely A1'],
    ['2576 in the name of the worksheet', { year: 2576, cell: null }, undefined, 'year-beyond-rules'],
    ['2562, before all rules', { year: 2562, cell: 'A1' }, undefined, 'year-before-rules'],
    ['2567 against 2566 in a cell', { year: 2566, cell: 'B2' }, 2567, 'year-conflict B2'],
    ['2567 against 2566 in the name of the worksheet', { year: 2566, cell: null }, 2567, 'year-conflict'],
    ['2576, asked for', { year: 2576, cell: 'A1' }, 2576, 'year-beyond-rules'],
    ['none', null, undefined, 'year-not-found'],
  ])('%s', (_, found, given, expected) => {
    expect(said(found, given)).toBe(expected);
  });
});

test('are told with the year and the rules that are taken', () => {
  const parameters = (year: number | null, given?: number) =>
    chooseRules(frameworks, year === null ? null : { year, cell: 'A1' }, given).findings.map((one) => one.parameters);
  expect(parameters(null)).toEqual([{ year: 2568 }]);
  expect(parameters(2566, 2567)).toEqual([{ found: 2566, given: 2567 }]);
  expect(parameters(2572)).toEqual([{ year: 2572, rules: '2566–2568' }, { year: 2572 }]);
  expect(parameters(2562)).toEqual([{ year: 2562, rules: '2563–2565' }]);
});

test.each([
  [90, null],
  [null, 90],
])('parts %s and %s of EIT contradict nothing while one is unknown', (part1, part2) => {
  const framework = frameworkOf(2567);
  const scores = new Map(framework.indicators.map(({ id }) => [id, 96]));
  const { level } = scoreAndLevel(scores, { part1, part2 }, framework);
  expect(level.partsContradict).toBe(false);
  expect(level.possible.map(({ name }) => name)).not.toContain('ผ่านดีเยี่ยม');
});
