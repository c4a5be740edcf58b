/** What the papers state of scores, questions and the level: the same on all of them, and nothing that nobody measured. */
import type { PlannedAssessment } from '../../src/ita/assessment';
import { questions2566 } from '../../src/ita/frameworks/questions2566';
import type { AgencyScores } from '../../src/ita/readings';
import { draftResults } from '../../src/sheet/draftResults';
import { resultRoles } from '../../src/sheet/drafts/draft';
import { agencyScores, assess, publishedResult, reading, request, SEED, type PlannedRequest } from '../ita/support';
import { readable } from './draftGrid';

const ROLES = resultRoles;
type Paper = (typeof ROLES)[number];

const options = {
  mark: 'ITA_1',
  language: 'th',
  digits: 'arabic',
  worksheets: ROLES,
  keptInputs: { part1: null, part2: null },
  roundsToFormat: false,
} as const;

function assessed(
  scores: readonly number[],
  more: Partial<AgencyScores> = {},
  asked: Partial<PlannedRequest> = {},
): PlannedAssessment {
  const readings = scores.map((value, index) => reading(index + 1, value));
  const result = assess(request(agencyScores(readings, more), asked));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** Every text of a paper, a cell a line. */
function paper(assessment: PlannedAssessment, role: Paper): string[] {
  const { worksheets } = draftResults(assessment, { row: 5, column: 4 }, options).drafts;
  const draft = worksheets.find((one) => one.role === role);
  if (draft === undefined) throw new Error(`no ${role}`);
  return readable(draft).cells.values.flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' ? [cell] : [])));
}

const starting = (texts: readonly string[], start: string) => texts.filter((text) => text.startsWith(start));

/** Scores of questions, in column H. */
const asQuestions = (scores: Readonly<Record<string, number>>) => ({
  questions: Object.entries(scores).map(([code, value]) => {
    const {
      indicator: _own,
      name: _name,
      ...figure
    } = reading(1, value, `H${questions2566.findIndex((one) => one.code === code) + 2}`);
    return { ...figure, code };
  }),
});
const withIndicator = (id: number, score: number, others = 99) =>
  SEED.map((_, index) => (index + 1 === id ? score : others));

describe('the score', () => {
  const announced = (total: number) => assessed(SEED, { published: publishedResult(total, 'ผ่าน') });

  // The seed's scores give 95.01.
  test.each([
    [95.02, '95.02'],
    [95.0, '95.00'],
  ])('is the announced one where it is within rounding (%d)', (total, stated) => {
    for (const role of ['measures', 'analysis', 'tracking'] as const) {
      expect(starting(paper(announced(total), role), 'จากผลการประเมิน ITA')[0]).toContain(`ได้ ${stated} คะแนน`);
    }
    expect(starting(paper(announced(total), 'memo'), '1. ผลการประเมินในภาพรวม')[0]).toContain(`ได้ ${stated} คะแนน`);
  });

  test('is the computed one where the announced one contradicts it, and every paper is a draft', () => {
    for (const role of ROLES) {
      const texts = paper(announced(95.03), role);
      expect(texts[0]).toMatch(/^ร่าง – .*95\.03/);
      expect(texts.join('\n')).toContain('ได้ 95.01 คะแนน');
    }
  });

  test('is computed where none is announced', () => {
    expect(starting(paper(assessed(SEED), 'memo'), '1.')[0]).toContain('ได้ 95.01 คะแนน');
  });

  test('has two decimals that are rounded alike in tables, reasons and memo', () => {
    const half = assessed([92.345, 70.005, ...SEED.slice(2)]);
    for (const role of ['measures', 'analysis', 'memo'] as const) {
      const texts = paper(half, role).join('\n');
      expect(texts).toContain('92.35');
      expect(texts).toContain('70.01');
      expect(texts).not.toMatch(/92\.34|70\.00 /);
    }
  });
});

describe('the level', () => {
  test('is the same on all papers while it is open, and none above it is named', () => {
    const open = assessed(SEED);
    for (const role of ['measures', 'analysis', 'tracking'] as const) {
      expect(paper(open, role).join('\n')).toContain('อยู่ในระดับไม่ต่ำกว่า “ผ่าน”');
    }
    expect(starting(paper(open, 'memo'), '1.')[0]).toContain('อยู่ในระดับไม่ต่ำกว่า “ผ่าน” เนื่องจากยังไม่ทราบ');
  });

  test('that is announced says nothing of EIT parts that contradict EIT', () => {
    const eitParts = [90, 92].map((value, index) => ({
      ...reading(0, value, `C${31 + index}`),
      part: index === 0 ? ('part1' as const) : ('part2' as const),
    }));
    const doubtful = assessed([99, 99, 99, 99, 99, 88, 88, 88, 99, 99], {
      eitParts,
      published: publishedResult(95.7, 'ผ่าน'),
    });
    expect(doubtful.level.certain.name).toBe('ผ่าน');
    expect(doubtful.findings.map(({ code }) => code)).toEqual(['eit-parts-impossible']);
    for (const role of ROLES) {
      const texts = paper(doubtful, role);
      expect(texts[0]).toMatch(/^ร่าง – /);
      expect(texts.join('\n')).not.toContain('มีอย่างน้อยหนึ่งส่วนต่ำกว่า 85 ต้องเพิ่ม');
      expect(texts.join('\n')).not.toContain('ระดับที่ประกาศแสดงว่า');
    }
  });
});

describe('an indicator of which some questions are scored', () => {
  // 80 × 3 − 70 leaves 85 to each of the two others, 95.50 × 3 − 200 leaves 86.50 to one.
  test.each([
    [7, 95.5, { e4: 100, e5: 100 }, 'e6', '86.50', 'ควรพัฒนา'],
    [7, 94, { e4: 100, e5: 100 }, 'e6', '82.00', 'จุดอ่อน'],
    [7, 80, { e4: 70 }, 'e5 และ e6', '85.00', 'ควรพัฒนา'],
  ] as const)('%i = %d %j: the others are spoken of with what they have left', (id, score, known, open, mean, band) => {
    const plan = assessed(withIndicator(id, score), asQuestions(known));
    const said = starting(paper(plan, 'analysis'), `ตัวชี้วัดที่ ${id} ประสิทธิภาพการสื่อสาร`);
    expect(said.at(-1)).toBe(
      `ตัวชี้วัดที่ ${id} ประสิทธิภาพการสื่อสาร ข้อคำถามที่ยังไม่มีคะแนน ${open} ได้เฉลี่ยประมาณ ${mean} คะแนน (${band}) ควรตรวจสอบผลก่อนสรุปจุดอ่อน`,
    );
    expect(paper(plan, 'measures').join('\n')).toContain(
      `ข้อคำถามที่ยังไม่มีคะแนนของตัวชี้วัดที่ ${id} (เฉลี่ยประมาณ ${mean} คะแนน)`,
    );
  });

  test('has its weak question apart, which is not to be checked once more', () => {
    const plan = assessed(withIndicator(7, 80), asQuestions({ e4: 70 }));
    const texts = paper(plan, 'analysis').join('\n');
    expect(texts).toContain('(ข้อคำถาม e4 ได้ 70.00 คะแนน)');
    expect(texts).not.toMatch(/ยังไม่มีคะแนน[^(]*e4/);
  });
});

describe('questions that contradict their indicator', () => {
  const codes = (plan: PlannedAssessment) => plan.findings.map(({ code }) => code);

  // With e9 and 100 in e7 and e8, indicator 8 can have at most (e9 + 200) / 3; with e7 = 100 at least (100 + e8) / 3.
  test.each([
    [73.29, { e9: 19.84 }, []],
    [73.29, { e9: 19.81 }, ['questions-impossible']],
    [50, { e7: 100, e8: 50.03 }, []],
    [50, { e7: 100, e8: 50.06 }, ['questions-impossible']],
    [50, { e7: 50, e8: 50, e9: 50.04 }, []],
    [50, { e7: 50, e8: 50, e9: 50.06 }, ['questions-differ']],
    [88, { e7: 0.88 }, ['questions-impossible']],
    [88, { e7: 4.4, e8: 4.4, e9: 4.4 }, ['questions-differ']],
  ])('%d, %j: %j', (score, known, expected) => {
    const plan = assessed(withIndicator(8, score), asQuestions(known));
    expect(codes(plan)).toEqual(expected);
    expect(plan.questions).toHaveLength(expected.length === 0 ? Object.keys(known).length : 0);
  });

  test('are named with all cells and stand on no paper; the indicator alone does', () => {
    const plan = assessed(withIndicator(8, 88), asQuestions({ e7: 0.88, i1: 99 }));
    expect(plan.findings).toEqual([
      {
        code: 'questions-impossible',
        severity: 'warning',
        cells: ['H23', 'C14'],
        parameters: {
          indicator: 8,
          questionCells: 'H23',
          score: '88.00',
          scoreCell: 'C14',
          least: '0.29',
          most: '66.96',
        },
      },
    ]);
    expect(plan.questions.map(({ code }) => code)).toEqual(['i1']);
    for (const role of ROLES) expect(paper(plan, role).join('\n')).not.toContain('0.88');
    expect(starting(paper(plan, 'analysis'), 'ตัวชี้วัดที่ 8')[0]).toContain('ได้ 88.00 คะแนน (ควรพัฒนา) ควรตรวจสอบ');
  });
});

describe('an issue without a weak point', () => {
  test('says that its indicators are good only where all are', () => {
    // Question e3 of indicator 6 is asked in issue 1; issue 2 is about indicator 6 too.
    const plan = assessed(withIndicator(6, 89.33), asQuestions({ e1: 99, e2: 99, e3: 69.99 }));
    expect(starting(paper(plan, 'analysis'), 'ไม่มีข้อคำถามของประเด็นนี้ที่ได้ต่ำกว่า 95 คะแนน')).toHaveLength(1);
    expect(starting(paper(plan, 'analysis'), 'ไม่มีตัวชี้วัดที่ได้ต่ำกว่า 95 คะแนน')).toHaveLength(5);
  });
});

describe('what OIT inspected', () => {
  test.each([
    [9, 'การเปิดเผยข้อมูล', 92.31, 'ควรพัฒนา', '☐ ข้อมูลสาธารณะบนเว็บไซต์บางรายการ'],
    [10, 'การป้องกันการทุจริต', 84.99, 'จุดอ่อน', '☐ ข้อมูลการป้องกันการทุจริตที่เผยแพร่บางรายการ'],
  ])(
    'is said of indicator %i with its score; the catalogue’s sentence is to be confirmed',
    (id, name, score, band, box) => {
      const texts = paper(assessed(withIndicator(id, score)), 'analysis');
      expect(texts).toContain(
        `ตัวชี้วัดที่ ${id} ${name} ได้ ${score} คะแนน (${band}) ควรตรวจสอบว่ารายการใดในแบบตรวจ OIT ยังไม่ได้คะแนนเต็มก่อนสรุปจุดอ่อน`,
      );
      const sentence = box.slice(2);
      expect(texts.filter((text) => text.includes(sentence)).map((text) => text.slice(0, 2))).toEqual(['☐ ']);
    },
  );
});

describe('the lowest indicator of an instrument', () => {
  const lowest = (scores: readonly number[]) =>
    paper(assessed(scores), 'analysis').filter((text) => text.includes('(ต่ำที่สุดใน'));

  test('is every one of the lowest published score, and none where all have it', () => {
    expect(lowest([90, 90, 90, 90, 90, 88, 88.004, 92, 97, 97])).toEqual([
      'ควรพัฒนา (ต่ำที่สุดใน EIT)',
      'ควรพัฒนา (ต่ำที่สุดใน EIT)',
    ]);
    expect(lowest([90, 90, 90, 90, 90, 88, 88.005, 92, 97, 96])).toEqual(['ควรพัฒนา (ต่ำที่สุดใน EIT)', 'ดี (ต่ำที่สุดใน OIT)']);
  });
});

describe('what comes first in the memo', () => {
  const first = (scores: readonly number[]) =>
    /ให้ความสำคัญกับ(.*) เป็นลำดับแรก/.exec(paper(assessed(scores), 'memo').join('\n'))?.[1] ?? null;

  test('are the three issues of the lowest scores, however many are weak', () => {
    // Indicators 2, 3, 4 and 5 are asked about in issues 5, 6, 4 and 7.
    expect(first([99, 80, 70, 60, 50, 99, 99, 99, 99, 99])).toBe('ประเด็นที่ 4 6 และ 7');
    expect(first([99, 80, 70, 60, 99, 99, 99, 99, 99, 99])).toBe('ประเด็นที่ 4 5 และ 6');
    expect(first(SEED.map(() => 97))).toBeNull();
    expect(first(SEED.map(() => 60))).toBeNull();
  });

  test('lists indicators from the lowest score on', () => {
    const memo = paper(assessed([99, 80, 70, 60, 99, 94, 90, 99, 99, 99]), 'memo').join('\n');
    expect(memo).toMatch(/จุดอ่อน .*ตัวชี้วัดที่ 4 .*ตัวชี้วัดที่ 3 .*ตัวชี้วัดที่ 2 /);
    expect(memo).toMatch(/ควรพัฒนา .*ตัวชี้วัดที่ 7 .*ตัวชี้วัดที่ 6 /);
  });
});
