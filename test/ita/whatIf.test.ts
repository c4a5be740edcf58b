import { whatIf } from '../../src/ita/whatIf';
import { assessScores, part, SEED } from './support';

const seed = assessScores(SEED);
const withParts = assessScores(SEED, 2567, { eitParts: { part1: part(80), part2: part(92.1) } });
const possible = (result: ReturnType<typeof whatIf>) => result.level.possible.map((one) => one.name);

test('nothing changed gives the assessment’s own score, level and next level', () => {
  const same = whatIf(withParts, {});
  expect(same.score).toBe(95.01);
  expect(same.level).toEqual(withParts.level);
  expect(same.nextLevel).toEqual(withParts.nextLevel);
});

test('nothing changed leaves parts unknown that were', () => {
  expect(whatIf(seed, {}).eitParts).toEqual({ part1: null, part2: null });
  expect(possible(whatIf(seed, {}))).toEqual(['ผ่าน', 'ผ่านดี']);
});

test('indicator 8 at 100 gives 97.68, and the assessment stays as it is', () => {
  const before = JSON.stringify(seed);
  expect(whatIf(seed, { scores: new Map([[8, 100]]) }).score).toBe(97.68);
  expect(JSON.stringify(seed)).toBe(before);
});

test('both parts at 85 or more make the seed ผ่านดี', () => {
  const result = whatIf(seed, { eitParts: { part1: 86, part2: 86.1 } });
  expect(result.level.certain.name).toBe('ผ่านดี');
  expect(result.nextLevel?.level.name).toBe('ผ่านดีเยี่ยม');
});

test('leaves the parts unknown when an EIT indicator changes, for nobody knows how they share it', () => {
  const result = whatIf(withParts, { scores: new Map([[8, 95]]) });
  expect(result.eitParts).toEqual({ part1: null, part2: null });
  expect(possible(result)).toEqual(['ผ่าน', 'ผ่านดี']);
});

test('a changed IIT indicator leaves the parts as they are', () => {
  expect(whatIf(withParts, { scores: new Map([[1, 90]]) }).eitParts).toEqual({ part1: 80, part2: 92.1 });
});

test('a part can be taken away, and parts that contradict EIT do not decide', () => {
  expect(possible(whatIf(withParts, { eitParts: { part1: null } }))).toEqual(['ผ่าน', 'ผ่านดี']);
  const impossible = whatIf(seed, { eitParts: { part1: 90, part2: 91 } });
  expect(impossible.level.partsContradict).toBe(true);
  expect(possible(impossible)).toEqual(['ผ่าน', 'ผ่านดี']);
});

test.each([-1, 100.5, NaN])('a score of %d is a bug of the caller', (score) => {
  expect(() => whatIf(seed, { scores: new Map([[1, score]]) })).toThrow(RangeError);
  expect(() => whatIf(seed, { eitParts: { part1: score } })).toThrow(RangeError);
});

test('an indicator that does not exist is a bug of the caller', () => {
  expect(() => whatIf(seed, { scores: new Map([[11, 90]]) })).toThrow('no indicator 11');
});
