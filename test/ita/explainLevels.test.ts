import { explainNextLevel, levelTable } from '../../src/ita/explainLevels';
import { levelOf, type LevelFigures } from '../../src/ita/level';
import { sentenceText } from '../../src/texts/explanations';
import { explanations as english } from '../../src/texts/en/explanations';
import { explanations as thai } from '../../src/texts/th/explanations';
import { agencyScores, assessScores, frameworkOf, part, publishedResult, reading, request, SEED } from './support';
import { assess } from './support';

const { levels } = frameworkOf(2567);
const full: LevelFigures = { score: 100, IIT: 100, EIT: 100, OIT: 100, part1: 100, part2: 100 };
function publishedSeed(level = 'ผ่าน', total = 95.01, values = SEED) {
  const scores = agencyScores(
    values.map((value, index) => reading(index + 1, value)),
    { published: publishedResult(total, level) },
  );
  const assessed = assess(request(scores));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return assessed.value;
}

describe('the table of levels', () => {
  const table = (level: Parameters<typeof levelTable>[0]) =>
    levelTable(level).map(({ level: { name }, from, to, parts, result, reasons }) => [
      `${name} ${from}–${to}`,
      parts === null ? '' : sentenceText(parts, 'th'),
      result,
      reasons.map((one) => sentenceText(one, 'th')).join(' '),
    ]);

  test('gives ranges, marks the level held, and says what is missed above it and nothing below it', () => {
    expect(table(assessScores(SEED, 2567, { eitParts: { part1: part(84.1), part2: part(88) } }).level)).toEqual([
      [
        'ผ่านดีเยี่ยม 95–100',
        'ทุกเครื่องมือและ EIT ทั้งสองส่วนไม่ต่ำกว่า 95',
        'missed',
        'EIT ส่วนที่ 1 84.10 ขาดอีก 10.90 คะแนน (เกณฑ์ 95) EIT ส่วนที่ 2 88.00 ขาดอีก 7.00 คะแนน (เกณฑ์ 95)',
      ],
      ['ผ่านดี 85–100', 'ทุกเครื่องมือและ EIT ทั้งสองส่วนไม่ต่ำกว่า 85', 'missed', 'EIT ส่วนที่ 1 84.10 ขาดอีก 0.90 คะแนน (เกณฑ์ 85)'],
      ['ผ่าน 85–100', 'มีอย่างน้อยหนึ่งส่วนต่ำกว่า 85', 'held', ''],
      ['ต้องปรับปรุง 70–84.99', '', 'below', ''],
      ['ต้องปรับปรุงโดยด่วน 0–69.99', '', 'below', ''],
    ]);
  });

  test('names EIT as a whole only where no part of it is known to be too low', () => {
    const parts = (part1: number | null, part2: number | null) => {
      const eitParts = { part1: part1 === null ? null : part(part1), part2: part2 === null ? null : part(part2) };
      const assessment = assessScores(SEED, 2567, { eitParts });
      return explainNextLevel(assessment)
        .map((one) => sentenceText(one, 'th'))
        .join(' ');
    };
    expect(parts(88, 84.1)).toContain('ต้องเพิ่มคะแนน EIT ส่วนที่ 2 อีก 0.90 คะแนน (จาก 84.10 เป็น 85.00)');
    const excellent = parts(86, 86.1);
    expect(excellent).toContain('EIT ส่วนที่ 1 อีก 9.00 คะแนน (จาก 86.00 เป็น 95.00)');
    expect(excellent).not.toContain('EIT รวม');
    expect(table(assessScores(SEED, 2567, { eitParts: { part1: null, part2: null } }).level)[0]?.[3]).toBe(
      'EIT รวม 86.05 ต่ำกว่า 95 จึงมีอย่างน้อยหนึ่งส่วนที่ต่ำกว่า 95',
    );
  });

  test('says what must be known while a level is open, and what a published level shows', () => {
    expect(table(assessScores(SEED).level)[1]?.slice(2)).toEqual(['unknown', 'ต้องทราบคะแนน EIT ทั้งสองส่วน (ไม่ต่ำกว่า 85)']);
    expect(table(publishedSeed().level)[1]?.slice(2)).toEqual([
      'missed',
      'ระดับที่ประกาศแสดงว่า EIT มีอย่างน้อยหนึ่งส่วนต่ำกว่า 85',
    ]);
    expect(table(publishedSeed('ผ่านดี').level).map((row) => row[2])).toEqual([
      'missed',
      'held',
      'below',
      'below',
      'below',
    ]);
  });

  test('of letter levels has ranges only', () => {
    const rows = table(assessScores(SEED, 2564).level);
    expect(rows.map(([range, parts]) => `${range}${parts}`)).toEqual([
      'AA 95–100',
      'A 85–94.99',
      'B 75–84.99',
      'C 65–74.99',
      'D 55–64.99',
      'E 50–54.99',
      'F 0–49.99',
    ]);
  });
});

describe('at the boundaries', () => {
  const reasonsOf = (figures: Partial<LevelFigures>, at: number) =>
    (levelTable(levelOf({ ...full, ...figures }, levels))[at]?.reasons ?? []).map((one) => sentenceText(one, 'th'));

  test.each<[string, Partial<LevelFigures>, number, string]>([
    ['score 94.99', { score: 94.99 }, 0, 'ITA 94.99 ขาดอีก 0.01 คะแนน (เกณฑ์ 95)'],
    ['score 95.00', { score: 95 }, 0, ''],
    ['IIT 94.99', { IIT: 94.99 }, 0, 'IIT 94.99 ขาดอีก 0.01 คะแนน (เกณฑ์ 95)'],
    ['IIT 95.00', { IIT: 95 }, 0, ''],
    ['OIT 94.99', { OIT: 94.99 }, 0, 'OIT 94.99 ขาดอีก 0.01 คะแนน (เกณฑ์ 95)'],
    ['part 1 94.99', { EIT: 97, part1: 94.99 }, 0, 'EIT ส่วนที่ 1 94.99 ขาดอีก 0.01 คะแนน (เกณฑ์ 95)'],
    ['part 2 94.99', { EIT: 97, part2: 94.99 }, 0, 'EIT ส่วนที่ 2 94.99 ขาดอีก 0.01 คะแนน (เกณฑ์ 95)'],
    ['part 2 95.00', { EIT: 97, part2: 95 }, 0, ''],
    ['part 2 unknown', { EIT: 97, part2: null }, 0, 'ต้องทราบคะแนน EIT ส่วนที่ 2 (ไม่ต่ำกว่า 95)'],
    ['both parts unknown at 95.00', { EIT: 95, part1: null, part2: null }, 0, 'ต้องทราบคะแนน EIT ทั้งสองส่วน (ไม่ต่ำกว่า 95)'],
    ['both parts unknown at 94.99', { EIT: 94.99, part1: null, part2: null }, 0, 'EIT รวม 94.99 ต่ำกว่า 95'],
    ['both parts unknown at 100', { part1: null, part2: null }, 0, ''],
    ['score 84.99', { score: 84.99 }, 1, 'ITA 84.99 ขาดอีก 0.01 คะแนน (เกณฑ์ 85)'],
    ['score 85.00', { score: 85 }, 1, ''],
    ['score 84.99, the third level', { score: 84.99 }, 2, 'ITA 84.99 ขาดอีก 0.01 คะแนน (เกณฑ์ 85)'],
    ['IIT 84.99', { IIT: 84.99 }, 1, 'IIT 84.99 ขาดอีก 0.01 คะแนน (เกณฑ์ 85)'],
    ['IIT 84.99, the third level', { IIT: 84.99 }, 2, ''],
    ['both parts unknown at 84.99', { EIT: 84.99, part1: null, part2: null }, 1, 'EIT รวม 84.99 ต่ำกว่า 85'],
    ['both parts unknown at 85.00', { EIT: 85, part1: null, part2: null }, 1, 'ต้องทราบคะแนน EIT ทั้งสองส่วน (ไม่ต่ำกว่า 85)'],
  ])('%s', (_, figures, at, expected) => {
    expect(reasonsOf(figures, at).join(' ')).toContain(expected);
    expect(reasonsOf(figures, at).length === 0).toBe(expected === '');
  });
});

describe('the way to the next level', () => {
  const way = (assessment: Parameters<typeof explainNextLevel>[0], language: 'th' | 'en' = 'th') =>
    explainNextLevel(assessment).map((one) => sentenceText(one, language));

  test('of the seed: a part of EIT must rise to 85 for ผ่านดี, for the published level is ผ่าน', () => {
    expect(way(publishedSeed())).toEqual([
      'ผลที่ประกาศเป็นระดับ “ผ่าน” แสดงว่า EIT มีอย่างน้อยหนึ่งส่วนต่ำกว่า 85 ต้องเพิ่มส่วนนั้นให้ถึง 85 จึงจะได้ระดับ “ผ่านดี”',
      'โดยควรเร่งพัฒนาตัวชี้วัด EIT ที่ต่ำที่สุด คือตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน (73.29 คะแนน)',
    ]);
    expect(way(publishedSeed(), 'en')[0]).toBe(
      'The published level is Pass, so at least one part of EIT is below 85: that part must rise to 85 for Pass with merit.',
    );
  });

  test('names the indicator to begin with in the language of the sentence', () => {
    expect(way(publishedSeed(), 'en')[1]).toContain('EIT indicator, 8 ');
    expect(way(publishedSeed(), 'en')[1]).toContain(
      frameworkOf(2567).indicators.find(({ id }) => id === 8)?.englishName ?? 'none',
    );
  });

  test('raises all indicators of an instrument where each lacks no more than a hundredth', () => {
    const scores = [...Array.from({ length: 5 }, () => 84.99), 90, 90, 90, 90, 90];
    expect(way(assessScores(scores)).join(' ')).toContain(
      'ยกระดับตัวชี้วัดที่ 1 (84.99) 2 (84.99) 3 (84.99) 4 (84.99) และ 5 (84.99) ให้ได้ 85.00 คะแนน',
    );
  });

  test('of the seed without a published level: both parts must be 85 or more', () => {
    expect(way(assessScores(SEED))[0]).toBe(
      'ระดับ “ผ่านดี” ต้องมีคะแนน EIT ทั้งสองส่วนไม่ต่ำกว่า 85 หากส่วนใดยังต่ำกว่า 85 ต้องเพิ่มส่วนนั้นให้ถึง 85',
    );
  });

  test('the line of the parts is told, not that of the score', () => {
    const seed = assessScores(SEED);
    if (seed.nextLevel === null) throw new Error('no next level');
    const level = { ...seed.nextLevel.level, everyPart: 80 };
    expect(way({ ...seed, nextLevel: { ...seed.nextLevel, level } })[0]).toContain('ไม่ต่ำกว่า 80 ');
  });

  test('a published level decides about the parts only with the same score, but for rounding', () => {
    const decided = /ประกาศ/;
    const undecided = /^ระดับ “ผ่านดี” ต้องมีคะแนน EIT ทั้งสองส่วน/;
    // As published, both parts reach 85, so that the next level is a higher one.
    expect(way(publishedSeed('ผ่านดี'))[0]).toMatch(/^การเลื่อนเป็นระดับ “ผ่านดีเยี่ยม”/);
    expect(way(publishedSeed('ผ่าน', 95))[0]).toMatch(decided);
    expect(way(publishedSeed('ผ่าน', 94.99))[0]).toMatch(undecided);
    const below = SEED.map((score, index) => (index === 7 ? 67.14 : score));
    expect(way(publishedSeed('ผ่าน', 94.4, below))).toContainEqual(expect.stringMatching(undecided));
  });

  test('with a part known to be short: by how much', () => {
    const seed = assessScores(SEED, 2567, { eitParts: { part1: part(80), part2: part(92.1) } });
    expect(way(seed)[0]).toBe('การเลื่อนเป็นระดับ “ผ่านดี” ต้องเพิ่มคะแนน EIT ส่วนที่ 1 อีก 5.00 คะแนน (จาก 80.00 เป็น 85.00)');
    expect(way(seed)[1]).toContain('ตัวชี้วัดที่ 8');
  });

  test('with EIT below the line: missing points, the indicators to raise, and what the parts need', () => {
    const scores = SEED.map((score, index) => (index === 7 ? 67.14 : score));
    expect(way(assessScores(scores))).toEqual([
      'การเลื่อนเป็นระดับ “ผ่านดี” ต้องเพิ่มคะแนน EIT รวม อีก 1.00 คะแนน (จาก 84.00 เป็น 85.00)',
      'แนวทางที่กระจายการพัฒนาคือยกระดับตัวชี้วัดที่ 8 (67.14) ให้ได้ 70.14 คะแนน',
      'ระดับ “ผ่านดี” ต้องมีคะแนน EIT ทั้งสองส่วนไม่ต่ำกว่า 85 หากส่วนใดยังต่ำกว่า 85 ต้องเพิ่มส่วนนั้นให้ถึง 85',
    ]);
  });

  test('several steps are joined as a person would', () => {
    const [missing, steps] = way(assessScores([84, 84, 84, 84, 84, 100, 100, 100, 84, 84]));
    expect(missing).toBe(
      'การเลื่อนเป็นระดับ “ผ่านดี” ต้องเพิ่มคะแนน IIT อีก 1.00 คะแนน (จาก 84.00 เป็น 85.00) และ OIT อีก 1.00 คะแนน (จาก 84.00 เป็น 85.00)',
    );
    expect(steps).toBe(
      'แนวทางที่กระจายการพัฒนาคือยกระดับตัวชี้วัดที่ 9 (84.00) 10 (84.00) 1 (84.00) 2 (84.00) 3 (84.00) 4 (84.00) และ 5 (84.00) ให้ได้ 85.00 คะแนน',
    );
  });

  test('at the top there is none', () => {
    expect(way(assessScores(SEED.map(() => 100)))).toEqual(['ผลการประเมินอยู่ในระดับสูงสุดแล้ว คือ “ผ่านดีเยี่ยม”']);
  });

  test('of a letter level: the score alone', () => {
    expect(
      way(
        assessScores(
          SEED.map(() => 84),
          2564,
        ),
      )[0],
    ).toBe('การเลื่อนเป็นระดับ “A” ต้องเพิ่มคะแนน ITA อีก 1.00 คะแนน (จาก 84.00 เป็น 85.00)');
  });
});

test('both languages use the same placeholders', () => {
  const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  for (const [code, text] of Object.entries(thai)) {
    expect([code, holes(english[code as keyof typeof thai])]).toEqual([code, holes(text)]);
  }
});
