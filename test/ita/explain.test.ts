import { explainLevels, explainNextLevel } from '../../src/ita/explain';
import { levelOf, type LevelFigures } from '../../src/ita/level';
import { sentenceText } from '../../src/texts/explain';
import { explain as english } from '../../src/texts/en/explain';
import { explain as thai } from '../../src/texts/th/explain';
import { agencyScores, assessScores, frameworkOf, part, publishedResult, reading, request, SEED } from './support';
import { assess } from '../../src/ita/assess';

const { levels } = frameworkOf(2567);
const full: LevelFigures = { score: 100, IIT: 100, EIT: 100, OIT: 100, part1: 100, part2: 100 };
const said = (figures: Partial<LevelFigures>) =>
  explainLevels(levelOf({ ...full, ...figures }, levels)).map((one) => sentenceText(one.sentence, 'th'));

function publishedSeed(level = 'ผ่าน', total = 95.01, values = SEED) {
  const scores = agencyScores(
    values.map((value, index) => reading(index + 1, value)),
    { published: publishedResult(total, level) },
  );
  const assessed = assess(request(scores));
  if (!assessed.ok) throw new Error(assessed.refusal.code);
  return assessed.value;
}

describe('every level of the seed is explained with figures', () => {
  const explained = explainLevels(assessScores(SEED).level);

  test('one sentence a level, highest first', () => {
    expect(explained.map((one) => sentenceText(one.sentence, 'th'))).toEqual([
      'ระดับ ผ่านดีเยี่ยม: ไม่ถึง เพราะ EIT รวม 86.05 ต่ำกว่า 95 แสดงว่ามีอย่างน้อยหนึ่งส่วนต่ำกว่า 95',
      'ระดับ ผ่านดี: ยังตัดสินไม่ได้ ต้องทราบ EIT ทั้งสองส่วน',
      'ระดับ ผ่าน: ครบทุกเงื่อนไข',
      'ระดับ ต้องปรับปรุง: ครบทุกเงื่อนไข',
      'ระดับ ต้องปรับปรุงโดยด่วน: ครบทุกเงื่อนไข',
    ]);
  });

  test('each condition says met, missed or unknown', () => {
    expect(explained[1]?.conditions.map((one) => sentenceText(one.sentence, 'th'))).toEqual([
      'คะแนน ITA 95.01 ถึงเกณฑ์ 85',
      'IIT 97.32 ถึงเกณฑ์ 85',
      'ยังไม่ทราบ EIT ส่วนที่ 1 ซึ่งต้องไม่ต่ำกว่า 85',
      'ยังไม่ทราบ EIT ส่วนที่ 2 ซึ่งต้องไม่ต่ำกว่า 85',
      'OIT 100.00 ถึงเกณฑ์ 85',
    ]);
    expect(explained[1]?.conditions.map((one) => sentenceText(one.sentence, 'en'))).toContain('IIT: 97.32 reaches 85');
  });
});

const MET = 'ครบทุกเงื่อนไข';
describe('at the boundaries', () => {
  test.each<[string, Partial<LevelFigures>, number, string]>([
    ['score 94.99', { score: 94.99 }, 0, 'คะแนน ITA 94.99 ขาดอีก 0.01 จึงจะถึงเกณฑ์ 95'],
    ['score 95.00', { score: 95 }, 0, MET],
    ['IIT 94.99', { IIT: 94.99 }, 0, 'IIT 94.99 ขาดอีก 0.01 จึงจะถึงเกณฑ์ 95'],
    ['IIT 95.00', { IIT: 95 }, 0, MET],
    ['OIT 94.99', { OIT: 94.99 }, 0, 'OIT 94.99 ขาดอีก 0.01 จึงจะถึงเกณฑ์ 95'],
    ['part 1 94.99', { EIT: 97, part1: 94.99 }, 0, 'EIT ส่วนที่ 1 94.99 ขาดอีก 0.01 จึงจะถึงเกณฑ์ 95'],
    ['part 2 94.99', { EIT: 97, part2: 94.99 }, 0, 'EIT ส่วนที่ 2 94.99 ขาดอีก 0.01 จึงจะถึงเกณฑ์ 95'],
    ['part 2 95.00', { EIT: 97, part2: 95 }, 0, MET],
    ['part 2 unknown', { EIT: 97, part2: null }, 0, 'ต้องทราบ EIT ส่วนที่ 2'],
    ['both parts unknown at 95.00', { EIT: 95, part1: null, part2: null }, 0, 'ต้องทราบ EIT ทั้งสองส่วน'],
    ['both parts unknown at 94.99', { EIT: 94.99, part1: null, part2: null }, 0, 'EIT รวม 94.99 ต่ำกว่า 95'],
    ['both parts unknown at 100', { part1: null, part2: null }, 0, MET],
    ['score 84.99', { score: 84.99 }, 1, 'คะแนน ITA 84.99 ขาดอีก 0.01 จึงจะถึงเกณฑ์ 85'],
    ['score 85.00', { score: 85 }, 1, MET],
    ['score 84.99, the third level', { score: 84.99 }, 2, 'คะแนน ITA 84.99 ขาดอีก 0.01 จึงจะถึงเกณฑ์ 85'],
    ['IIT 84.99', { IIT: 84.99 }, 1, 'IIT 84.99 ขาดอีก 0.01 จึงจะถึงเกณฑ์ 85'],
    ['IIT 84.99, the third level', { IIT: 84.99 }, 2, MET],
    ['both parts unknown at 84.99', { EIT: 84.99, part1: null, part2: null }, 1, 'EIT รวม 84.99 ต่ำกว่า 85'],
    ['both parts unknown at 85.00', { EIT: 85, part1: null, part2: null }, 1, 'ต้องทราบ EIT ทั้งสองส่วน'],
  ])('%s', (_, figures, level, expected) => {
    expect(said(figures)[level]).toContain(expected);
  });

  test('a part that EIT implies is said to be implied, not measured', () => {
    const [first] = explainLevels(levelOf({ ...full, part1: null, part2: null }, levels));
    expect(first?.conditions.map((one) => sentenceText(one.sentence, 'th'))).toContain(
      'EIT ส่วนที่ 1 ถึงเกณฑ์ 95 โดยอนุมานจากคะแนน EIT รวม',
    );
  });
});

describe('the way to the next level', () => {
  const way = (assessment: Parameters<typeof explainNextLevel>[0], language: 'th' | 'en' = 'th') =>
    explainNextLevel(assessment).map((one) => sentenceText(one, language));

  test('of the seed: a part of EIT must rise to 85 for ผ่านดี, for the published level is ผ่าน', () => {
    expect(way(publishedSeed())).toEqual([
      'ผลที่ประกาศเป็นระดับ ผ่าน แสดงว่า EIT มีอย่างน้อยหนึ่งส่วนต่ำกว่า 85 ต้องเพิ่มส่วนนั้นให้ถึง 85 จึงจะได้ระดับ ผ่านดี',
      'ตัวชี้วัด EIT ที่ยังเพิ่มได้มากที่สุดคือ ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน (73.29)',
    ]);
    expect(way(publishedSeed(), 'en')[0]).toBe(
      'The published level is Pass, so at least one part of EIT is below 85: that part must rise to 85 for Pass with merit.',
    );
  });

  test('of the seed without a published level: both parts must be 85 or more', () => {
    expect(way(assessScores(SEED))[0]).toBe(
      'ระดับ ผ่านดี ต้องมี EIT ทั้งสองส่วน ไม่ต่ำกว่า 85 หากส่วนใดยังต่ำกว่า 85 ต้องเพิ่มส่วนนั้นให้ถึง 85',
    );
  });

  test('the line of the parts is told, not that of the score', () => {
    const seed = assessScores(SEED);
    if (seed.nextLevel === null) throw new Error('no next level');
    const level = { ...seed.nextLevel.level, everyPart: 80 };
    expect(way({ ...seed, nextLevel: { ...seed.nextLevel, level } })[0]).toContain('ไม่ต่ำกว่า 80 ');
  });

  test('a published level decides about the parts when it is published with the same score, but for rounding', () => {
    const decided = /ประกาศ/;
    const undecided = /^ระดับ ผ่านดี ต้องมี EIT ทั้งสองส่วน/;
    // As published, both parts reach 85, so that the next level is a higher one.
    expect(way(publishedSeed('ผ่านดี'))[0]).toMatch(/^จะเลื่อนเป็นระดับ ผ่านดีเยี่ยม/);
    expect(way(publishedSeed('ผ่าน', 95))[0]).toMatch(decided);
    expect(way(publishedSeed('ผ่าน', 94.99))[0]).toMatch(undecided);
    const below = SEED.map((score, index) => (index === 7 ? 67.14 : score));
    expect(way(publishedSeed('ผ่าน', 94.4, below))).toContainEqual(expect.stringMatching(undecided));
  });

  test('with a part known to be short: by how much', () => {
    const seed = assessScores(SEED, 2567, { eitParts: { part1: part(80), part2: part(92.1) } });
    expect(way(seed)[0]).toBe('จะเลื่อนเป็นระดับ ผ่านดี ต้องเพิ่ม EIT ส่วนที่ 1 อีก 5.00 คะแนน (จาก 80.00 เป็น 85)');
    expect(way(seed)[1]).toContain('ตัวชี้วัดที่ 8');
  });

  test('with EIT below the line: missing points, the shortest way, and what the parts need', () => {
    const scores = SEED.map((score, index) => (index === 7 ? 67.14 : score));
    expect(way(assessScores(scores))).toEqual([
      'จะเลื่อนเป็นระดับ ผ่านดี ต้องเพิ่ม EIT รวม อีก 1.00 คะแนน (จาก 84.00 เป็น 85)',
      'ทางที่สั้นที่สุดคือ เพิ่มตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน จาก 67.14 เป็น 70.14',
      'ระดับ ผ่านดี ต้องมี EIT ทั้งสองส่วน ไม่ต่ำกว่า 85 หากส่วนใดยังต่ำกว่า 85 ต้องเพิ่มส่วนนั้นให้ถึง 85',
    ]);
  });

  test('several steps are joined as a person would', () => {
    const [missing, cheapest] = way(assessScores([84, 84, 84, 84, 84, 100, 100, 100, 84, 84]));
    expect(missing).toBe(
      'จะเลื่อนเป็นระดับ ผ่านดี ต้องเพิ่ม IIT อีก 1.00 คะแนน (จาก 84.00 เป็น 85) และ OIT อีก 1.00 คะแนน (จาก 84.00 เป็น 85)',
    );
    expect(cheapest).toBe(
      'ทางที่สั้นที่สุดคือ เพิ่มตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ จาก 84.00 เป็น 89.00 และ เพิ่มตัวชี้วัดที่ 9 การเปิดเผยข้อมูล จาก 84.00 เป็น 86.00',
    );
  });

  test('at the top there is none', () => {
    expect(way(assessScores(SEED.map(() => 100)))).toEqual(['ผลการประเมินอยู่ในระดับสูงสุดแล้ว คือ ผ่านดีเยี่ยม']);
  });

  test('of a letter level: the score alone', () => {
    expect(
      way(
        assessScores(
          SEED.map(() => 84),
          2564,
        ),
      )[0],
    ).toBe('จะเลื่อนเป็นระดับ A ต้องเพิ่ม คะแนน ITA อีก 1.00 คะแนน (จาก 84.00 เป็น 85)');
  });
});

test('both languages use the same placeholders', () => {
  const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  for (const [code, text] of Object.entries(thai)) {
    expect([code, holes(english[code as keyof typeof thai])]).toEqual([code, holes(text)]);
  }
});
