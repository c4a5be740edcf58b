import * as fc from 'fast-check';
import { levelOf, partsContradict, type LevelFigures, settled } from '../../src/ita/level';
import { assessScores, frameworkOf, part, SEED } from './support';

const { levels } = frameworkOf(2567);
const full: LevelFigures = { score: 100, IIT: 100, EIT: 100, OIT: 100, part1: 100, part2: 100 };
const names = (figures: Partial<LevelFigures>) => {
  const level = levelOf({ ...full, ...figures }, levels);
  return { certain: level.certain.name, possible: level.possible.map((one) => one.name) };
};
const only = (name: string) => ({ certain: name, possible: [name] });

describe('the level with both EIT parts known (ITA 2567 level table)', () => {
  test.each<[Partial<LevelFigures>, string]>([
    [{ score: 95, IIT: 95, OIT: 95, EIT: 95, part1: 95, part2: 95 }, 'ผ่านดีเยี่ยม'],
    [{ score: 94.99 }, 'ผ่านดี'],
    [{ IIT: 94.99 }, 'ผ่านดี'],
    [{ IIT: 94.995 }, 'ผ่านดีเยี่ยม'],
    [{ OIT: 94.99 }, 'ผ่านดี'],
    [{ EIT: 96, part1: 94.99, part2: 97 }, 'ผ่านดี'],
    [{ EIT: 96, part1: 97, part2: 94.99 }, 'ผ่านดี'],
    [{ score: 85, IIT: 85, OIT: 85, EIT: 85, part1: 85, part2: 85 }, 'ผ่านดี'],
    [{ IIT: 84.99 }, 'ผ่าน'],
    [{ OIT: 84.99 }, 'ผ่าน'],
    [{ EIT: 90, part1: 84.99, part2: 95 }, 'ผ่าน'],
    [{ EIT: 90, part1: 95, part2: 84.99 }, 'ผ่าน'],
    [{ score: 85, IIT: 0, OIT: 0, EIT: 0, part1: 0, part2: 0 }, 'ผ่าน'],
    [{ score: 84.99 }, 'ต้องปรับปรุง'],
    [{ score: 70 }, 'ต้องปรับปรุง'],
    [{ score: 69.99 }, 'ต้องปรับปรุงโดยด่วน'],
    [{ score: 0 }, 'ต้องปรับปรุงโดยด่วน'],
  ])('%j is %s', (figures, expected) => {
    expect(names(figures)).toEqual(only(expected));
  });
});

describe('on either side of both lines, all else being 100 or, where the parts are unknown, EIT 97', () => {
  const merit = ['ผ่าน', 'ผ่านดี'];
  const all = [...merit, 'ผ่านดีเยี่ยม'];
  const unknown = { EIT: 97, part1: null, part2: null };
  type Row = [string, (figure: number) => Partial<LevelFigures>, ...(readonly string[])[]];

  test.each<Row>([
    // What is possible at             84.99             85.00       94.99       95.00
    ['score', (score) => ({ score }), ['ต้องปรับปรุง'], ['ผ่านดี'], ['ผ่านดี'], ['ผ่านดีเยี่ยม']],
    ['IIT', (IIT) => ({ IIT }), ['ผ่าน'], ['ผ่านดี'], ['ผ่านดี'], ['ผ่านดีเยี่ยม']],
    ['OIT', (OIT) => ({ OIT }), ['ผ่าน'], ['ผ่านดี'], ['ผ่านดี'], ['ผ่านดีเยี่ยม']],
    ['EIT part 1', (part1) => ({ EIT: 99, part1 }), ['ผ่าน'], ['ผ่านดี'], ['ผ่านดี'], ['ผ่านดีเยี่ยม']],
    ['EIT part 2', (part2) => ({ EIT: 99, part2 }), ['ผ่าน'], ['ผ่านดี'], ['ผ่านดี'], ['ผ่านดีเยี่ยม']],
    ['EIT, its parts unknown', (EIT) => ({ ...unknown, EIT }), ['ผ่าน'], merit, merit, all],
    ['score, the parts unknown', (score) => ({ ...unknown, score }), ['ต้องปรับปรุง'], merit, merit, all],
    ['IIT, the parts unknown', (IIT) => ({ ...unknown, IIT }), ['ผ่าน'], merit, merit, all],
    ['OIT, the parts unknown', (OIT) => ({ ...unknown, OIT }), ['ผ่าน'], merit, merit, all],
    ['EIT part 1 alone', (part1) => ({ ...unknown, part1 }), ['ผ่าน'], ['ผ่านดี'], ['ผ่านดี'], ['ผ่านดีเยี่ยม']],
    ['EIT part 2 alone', (part2) => ({ ...unknown, part2 }), ['ผ่าน'], ['ผ่านดี'], ['ผ่านดี'], ['ผ่านดีเยี่ยม']],
  ])('%s', (_figure, figures, ...expected) => {
    const possible = [84.99, 85, 94.99, 95].map((figure) => names(figures(figure)));
    expect(possible.map((one) => one.possible)).toEqual(expected);
    expect(possible.map((one) => one.certain)).toEqual(expected.map(([lowest]) => lowest));
  });
});

describe('the level with EIT parts unknown', () => {
  const unknown = { part1: null, part2: null };

  test('is certainly ผ่าน and possibly ผ่านดี for the seed', () => {
    expect(names({ ...unknown, score: 95.01, IIT: 97.318, EIT: 86.05, OIT: 100 })).toEqual({
      certain: 'ผ่าน',
      possible: ['ผ่าน', 'ผ่านดี'],
    });
  });

  test('is decided when EIT is below the line, for then a part is', () => {
    expect(names({ ...unknown, EIT: 84.99 })).toEqual(only('ผ่าน'));
  });

  test('stays open at exactly the line', () => {
    const [, good] = levelOf({ ...full, ...unknown, EIT: 85 }, levels).checks;
    expect(good?.conditions.map(({ id }) => id)).not.toContain('EIT');
    const [, missed] = levelOf({ ...full, ...unknown, EIT: 84.99 }, levels).checks;
    expect(missed?.conditions.map(({ id }) => id)).toContain('EIT');
    expect(names({ ...unknown, score: 95, EIT: 85 })).toEqual({ certain: 'ผ่าน', possible: ['ผ่าน', 'ผ่านดี'] });
  });

  test('is decided when EIT is 100, for then both parts are', () => {
    expect(names({ ...unknown, EIT: 100 })).toEqual(only('ผ่านดีเยี่ยม'));
    const [highest] = levelOf({ ...full, ...unknown }, levels).checks;
    expect(highest?.conditions.map(({ id, state }) => `${id} ${state}`)).toEqual(
      ['score', 'IIT', 'EIT1', 'EIT2', 'OIT'].map((id) => `${id} met`),
    );
  });

  test('is open up to ผ่านดีเยี่ยม when EIT is 95 or more', () => {
    expect(names({ ...unknown, EIT: 95 })).toEqual({ certain: 'ผ่าน', possible: ['ผ่าน', 'ผ่านดี', 'ผ่านดีเยี่ยม'] });
  });

  test('is settled by one part below the overall EIT yet above the line, as the other is above', () => {
    expect(names({ EIT: 90, part1: 86, part2: null })).toEqual(only('ผ่านดี'));
  });

  test('stays open when the known part is above the overall EIT', () => {
    expect(names({ EIT: 90, part1: 94, part2: null })).toEqual({ certain: 'ผ่าน', possible: ['ผ่าน', 'ผ่านดี'] });
  });

  test('never claims what some pair of parts around EIT would refute', () => {
    const figure = fc.integer({ min: 6000, max: 10000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(
        figure,
        figure,
        figure,
        figure,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (score, IIT, EIT, OIT, share) => {
          const below = Math.round(EIT * share * 100) / 100;
          const above = Math.round((EIT + (100 - EIT) * share) * 100) / 100;
          // A mean of two different parts lies strictly between them: one part at EIT puts the other there too.
          const [low, high] = below < EIT && above > EIT ? [below, above] : [EIT, EIT];
          const open = levelOf({ score, IIT, EIT, OIT, part1: null, part2: null }, levels);
          const possible = open.possible.map((one) => one.name);
          for (const [part1, part2] of [
            [low, high],
            [high, low],
          ] as const) {
            const truth = levelOf({ score, IIT, EIT, OIT, part1, part2 }, levels).certain.name;
            expect(possible).toContain(truth);
            const half = levelOf({ score, IIT, EIT, OIT, part1, part2: null }, levels);
            expect(half.possible.map((one) => one.name)).toContain(truth);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the seed with its EIT parts given', () => {
  const parts = (part1: number, part2: number) =>
    assessScores(SEED, 2567, { eitParts: { part1: part(part1), part2: part(part2) } });

  test('is certainly ผ่าน with 80 and 92.1', () => {
    expect(parts(80, 92.1).level.possible.map((one) => one.name)).toEqual(['ผ่าน']);
  });

  test('is certainly ผ่านดี with 86 and 86.1', () => {
    expect(parts(86, 86.1).level.certain.name).toBe('ผ่านดี');
  });

  test.each([
    [87, 90],
    [80, 85],
  ])('has a finding, and the parts decide nothing, when %d and %d lie on one side of 86.05', (part1, part2) => {
    const assessment = parts(part1, part2);
    expect(assessment.findings.map((one) => one.code)).toContain('eit-parts-impossible');
    expect(assessment.level.possible.map((one) => one.name)).toEqual(['ผ่าน', 'ผ่านดี']);
    expect(assessment.eitParts.part1?.score).toBe(part1);
  });

  test('forgives a hundredth of rounding', () => {
    expect(partsContradict(86.05, 86.06, 86.06)).toBe(false);
    expect(partsContradict(86.05, 86.07, 86.07)).toBe(true);
  });
});

test.each([
  [95, 'AA'],
  [94.99, 'A'],
  [85, 'A'],
  [84.99, 'B'],
  [75, 'B'],
  [74.99, 'C'],
  [65, 'C'],
  [64.99, 'D'],
  [55, 'D'],
  [54.99, 'E'],
  [50, 'E'],
  [49.99, 'F'],
])('a score of %d in fiscal years 2563–2565 is %s', (score, expected) => {
  const open = { score, IIT: 0, EIT: 0, OIT: 0, part1: null, part2: null };
  expect(levelOf(open, frameworkOf(2564).levels).certain.name).toBe(expected);
});

describe('a published level (ITA 2567: a published level is evidence)', () => {
  // 95.01 with EIT 86.05: ผ่าน is certain, ผ่านดี possible while the parts are unknown.
  const open = levelOf(
    { score: 95.01, IIT: 97.32, EIT: 86.05, OIT: 100, part1: null, part2: null },
    frameworkOf(2567).levels,
  );

  test.each([
    ['ผ่าน', 'ผ่าน'],
    ['ผ่านดี', 'ผ่านดี'],
  ])('%s settles what the figures leave open', (published, level) => {
    const { certain, possible, settledBy } = settled(open, published);
    expect([certain.name, possible.map(({ name }) => name), settledBy]).toEqual([level, [level], 'published']);
  });

  test.each([null, 'ผ่านดีเยี่ยม', 'ต้องปรับปรุง', 'A'])(
    '%s settles nothing: it is unknown here, or ruled out',
    (published) => {
      expect(settled(open, published)).toBe(open);
    },
  );

  test('settles nothing where the figures decide', () => {
    const decided = levelOf(
      { score: 90.12, IIT: 88.88, EIT: 83.2, OIT: 96.25, part1: null, part2: null },
      frameworkOf(2567).levels,
    );
    expect(settled(decided, 'ผ่าน')).toBe(decided);
    expect(decided.settledBy).toBe('figures');
  });
});
