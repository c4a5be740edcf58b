/** The formulas of the result block say the same as the domain, for any scores and parts of EIT. */
import fc from 'fast-check';
import { analyse } from '../../src/analyse';
import { levelTable } from '../../src/ita/explainLevels';
import { levelOf, partsContradict, settled } from '../../src/ita/level';
import { itaScore } from '../../src/ita/score';
import { frameworkOf, scoresOf } from '../ita/support';
import { runs } from '../support/runs';
import { openFixture, valueOf } from './support';

/** Where the block of the seed's first table stands. */
const BLOCK = { score: 'I7', level: 'I8', highest: 'I9', eit1: 'I13', eit2: 'I14' };

test.each([
  ['ผ่าน', 300],
  ['ผ่านดี', 150],
])('the block’s formulas say the same as the domain, for any scores and parts (published: %s)', async (name, many) => {
  const host = await openFixture('seed-first-table.xlsx');
  const sheet = host.activeSheet;
  const shown = (cell: string) => host.sheet(sheet).cell(cell).value;
  host.setCell(sheet, 'A4', `มีค่าคะแนนเท่ากับ 95.01 คะแนน อยู่ในระดับ ${name}`);
  valueOf(await analyse());
  const { levels } = frameworkOf(2567);
  // Around the lines, where the difference is made.
  const near = (line: number) => fc.integer({ min: line * 100 - 2, max: line * 100 + 2 }).map((value) => value / 100);
  const score = fc.oneof(
    near(85),
    near(95),
    fc.integer({ min: 0, max: 10000 }).map((value) => value / 100),
  );
  const part = fc.oneof({ weight: 3, arbitrary: score }, { weight: 1, arbitrary: fc.constant(null) });
  const cells = ['C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16'];
  fc.assert(
    fc.property(fc.array(score, { minLength: 10, maxLength: 10 }), part, part, (values, part1, part2) => {
      cells.forEach((cell, index) => host.setCell(sheet, cell, values[index] ?? 0));
      host.setCell(sheet, BLOCK.eit1, part1 ?? '');
      host.setCell(sheet, BLOCK.eit2, part2 ?? '');
      const total = itaScore(scoresOf(values), frameworkOf(2567));
      const [IIT, EIT, OIT] = total.instruments.map((one) => one.score);
      if (IIT === undefined || EIT === undefined || OIT === undefined) throw new Error('three instruments');
      const usable = part1 === null || part2 === null || !partsContradict(EIT, part1, part2);
      const parts = usable ? { part1, part2 } : { part1: null, part2: null };
      // It was published with 95.01: it settles the level of scores that give this total, but for rounding.
      const published = Math.abs(total.score - 95.01) < 0.015 ? name : null;
      const open = levelOf({ score: total.score, IIT, EIT, OIT, ...parts }, levels);
      const level = { ...settled(open, published), partsContradict: !usable };
      const states = levels.map((_, index) => shown(`K${29 + index}`));
      const words = {
        held: level.possible.length === 1 ? '◀ ระดับที่ได้' : '◀ ระดับที่ยืนยันได้',
        missed: 'ไม่ผ่าน',
        unknown: 'ยังสรุปไม่ได้',
        below: '',
      };
      expect(states).toEqual(levelTable(level).map(({ result }) => words[result]));
      expect([shown(BLOCK.score), shown(BLOCK.level), shown(BLOCK.highest)]).toEqual([
        total.score,
        level.certain.name,
        level.possible.slice(1).at(-1)?.name ?? '',
      ]);
    }),
    { numRuns: runs(many) },
  );
});
