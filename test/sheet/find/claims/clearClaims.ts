/** Claims that say of whom, of when or of what they are: they must not disturb the reading of the scores. */
import { NAMES } from '../reading';
import {
  instruments,
  levelsOf,
  merged,
  pick,
  points,
  total,
  type Cells,
  type Claim,
  type Context,
  type Said,
} from './claim';
import { meansOfOthers, neither, otherYears, plans } from './clearSentences';

const WEIGHTS = [6, 6, 6, 6, 6, 10, 10, 10, 20, 20];

const side = (choice: number) => (choice % 2 === 0 ? ('after' as const) : ('before' as const));
const persons: Claim = ({ choice, digits }) => {
  const [iit, eit] = [45 + (choice % 50), 120 + choice];
  return pick<Said>(
    [
      {
        below: [
          ['จำนวนผู้ตอบแบบวัด IIT (คน)', iit],
          ['จำนวนผู้ตอบแบบวัด EIT (คน)', eit],
        ],
      },
      { below: [[digits(`มีผู้ตอบแบบวัด IIT ${iit} คน และ EIT ${eit} คน`)]] },
      {
        columns: [
          { head: 'จำนวนผู้ตอบ (คน)', side: 'after', value: (index) => (index < 8 ? 30 + ((choice + index) % 60) : '') },
        ],
      },
      { above: [[digits(`ผู้ตอบ EIT ส่วนที่ 1 จำนวน ${eit} คน`)]] },
      { above: [[digits(`กลุ่มตัวอย่าง ${iit + eit} ราย`)]] },
      { columns: [{ head: 'ผู้ตอบ', side: 'before', value: (index) => (index < 8 ? iit : '') }] },
      {
        table: {
          place: 'below',
          rows: [
            ['แบบวัด', 'จำนวนผู้ตอบ (คน)'],
            ['IIT', iit],
            ['EIT', eit],
          ],
        },
      },
    ],
    choice >> 1,
  );
};

/** Scores of the year before in a column, or of two. */
const lastYears: Claim = ({ facts, others, choice, digits }) => {
  const heads = [
    `ปี ${facts.year - 1}`,
    `คะแนน ปี ${facts.year - 1}`,
    `คะแนนปีงบประมาณ พ.ศ. ${facts.year - 1}`,
    'คะแนนปีที่แล้ว',
    `ปี ${facts.year - 1} (ฐาน)`,
    `ผลปี ${facts.year - 1}`,
    'ผลคะแนนปีก่อน',
    `พ.ศ. ${facts.year - 1}`,
    `ผลการประเมิน ปี ${facts.year - 1}`,
  ];
  return {
    columns: [
      { head: digits(pick(heads, choice >> 1)), side: side(choice), value: (index) => (others[index] ?? 0) / 100 },
    ],
  };
};

const targets: Claim = ({ facts, choice, digits }) => {
  const heads = [
    'เป้าหมาย',
    'ค่าเป้าหมาย',
    `เป้าหมายปี ${facts.year + 1}`,
    `ปี ${facts.year + 1} (เป้าหมาย)`,
    `คาดการณ์ปี ${facts.year + 1}`,
    'Target',
    'คะแนนที่คาดหวัง',
    `แผน ปี ${facts.year + 1}`,
    'คะแนนเป้าหมาย',
  ];
  const figure = [85, 90, 95][choice % 3] ?? 95;
  return {
    columns: [
      {
        head: digits(pick(heads, choice >> 1)),
        side: side(choice),
        value: (index) => figure + (choice % 5 === 0 ? index / 4 : 0),
      },
    ],
  };
};

const meansBeside: Claim = ({ others, choice }) => {
  const heads = [
    'ค่าเฉลี่ยประเทศ',
    'ค่าเฉลี่ยจังหวัด',
    'ค่าเฉลี่ยเทศบาลตำบลทั้งประเทศ',
    'เฉลี่ยกลุ่มจังหวัดภาคใต้',
    'ค่าเฉลี่ยอำเภอ',
    'เฉลี่ยทั้งประเทศ',
    'คะแนนเฉลี่ยของ อปท. ในจังหวัด',
    'National average',
  ];
  return {
    columns: [{ head: pick(heads, choice >> 1), side: side(choice), value: (index) => (others[index] ?? 0) / 100 }],
  };
};

const weights: Claim = ({ facts, choice }) =>
  pick<Said>(
    [
      { columns: [{ head: 'น้ำหนัก', side: side(choice), value: (index) => WEIGHTS[index] ?? 0 }] },
      {
        columns: [{ head: 'น้ำหนัก (ร้อยละ)', side: 'before', value: (index) => ({ 0: 30, 5: 30, 8: 40 })[index] ?? '' }],
      },
      { columns: [{ head: 'คะแนนเต็ม', side: 'before', value: () => 100 }] },
      {
        columns: [
          {
            head: 'คะแนนถ่วงน้ำหนัก',
            side: 'after',
            value: (index) => Math.round(((facts.hundredths[index] ?? 0) * (WEIGHTS[index] ?? 0)) / 100) / 100,
          },
        ],
      },
      {
        columns: [
          {
            head: 'อันดับ',
            side: 'after',
            value: (index) => 1 + facts.hundredths.filter((one) => one > (facts.hundredths[index] ?? 0)).length,
          },
        ],
      },
      { columns: [{ head: 'หมายเหตุ', side: 'after', value: (index) => (index === 7 ? 'ควรปรับปรุง 3 ข้อ' : '') }] },
      { columns: [{ head: 'ผู้รับผิดชอบ', side: 'after', value: () => 'สำนักปลัด' }] },
    ],
    choice >> 1,
  );

/** The weighted points or the scores of the instruments, as they follow from the indicators. */
const instrumentRows: Claim = ({ facts, choice }) => {
  const scores = instruments(facts.hundredths).map((one) => one / 100);
  const weighted = points(facts.hundredths).map((one) => one / 100);
  const three = (figures: readonly number[]): [string, number][] =>
    ['IIT', 'EIT', 'OIT'].map((name, index) => [name, figures[index] ?? 0]);
  return pick<Said>(
    [
      {
        table: {
          place: 'below',
          rows: [
            ['เครื่องมือ', 'น้ำหนัก', 'คะแนน'],
            ...three(scores).map(([name, score]) => [name, name === 'OIT' ? 40 : 30, score]),
          ],
        },
      },
      { table: { place: 'below', rows: [['เครื่องมือ', 'คะแนนถ่วงน้ำหนัก'], ...three(weighted)] } },
      { below: three(scores).map(([name, score]) => [`คะแนน ${name}`, score]) },
      { rows: three(scores).map(([name, score]) => [`แบบวัด ${name}`, score]) },
    ],
    choice,
  );
};

const totalOf = ({ facts }: Context): number => total(facts.hundredths) / 100;

/** The total, or total and level, as they follow from the scores. */
const trueTotal: Claim = (context) => {
  const { choice, digits, facts, level, merges } = context;
  const figure = totalOf(context);
  const label = pick(
    [
      'คะแนน ITA',
      'คะแนนรวม ITA',
      'ผลคะแนน ITA',
      `คะแนน ITA ปี ${facts.year}`,
      'คะแนน ITA ภาพรวมหน่วยงาน',
      'คะแนนเฉลี่ย ITA',
      'ผลการประเมิน ITA',
      'รวมคะแนน ITA',
      'ITA Score',
      'คะแนน ITA ที่ได้',
      `ผลคะแนน ITA ปีงบประมาณ พ.ศ. ${facts.year}`,
    ],
    choice >> 3,
  );
  const told = `ได้คะแนน ITA ${figure.toFixed(2)} คะแนน อยู่ในระดับ ${level}`;
  return pick<Said>(
    [
      { rows: [[label, figure]] },
      {
        rows: [
          [label, figure],
          ['ระดับผลการประเมิน', level],
        ],
        tellsLevel: level,
      },
      { below: [[digits(label), figure]] },
      { above: [[digits(label), digits(figure.toFixed(2))]] },
      { below: [[digits(`${facts.agency} ${told}`)]], tellsLevel: level },
      { above: [[digits(`ผลการประเมินปีงบประมาณ พ.ศ. ${facts.year} ${told}`)]], tellsLevel: level },
      { below: [[digits(label)], [figure]] },
      ...(!merges ? [] : [merged('คะแนน ITA', figure)]),
    ],
    choice,
  );
};

const trueParts: Claim = ({ facts, choice, digits }) => {
  const [one, two] = [facts.parts[0] / 100, facts.parts[1] / 100];
  const name = (part: number): string =>
    digits(
      pick(
        [
          `EIT ส่วนที่ ${part}`,
          `ส่วนที่ ${part} EIT`,
          `EIT ส่วนที่ ${part} (ปี ${facts.year})`,
          part === 1 ? 'EIT Public' : 'EIT Survey',
        ],
        choice >> 2,
      ),
    );
  const told = (part: number, figure: number) => digits(`EIT ส่วนที่ ${part} ได้ ${figure.toFixed(2)} คะแนน`);
  return {
    tellsParts: true,
    ...pick<Said>(
      [
        {
          rows: [
            [name(1), one],
            [name(2), two],
          ],
        },
        {
          below: [
            [name(1), one],
            [name(2), two],
          ],
        },
        {
          above: [
            [name(1), one],
            [name(2), two],
          ],
        },
        { below: [[told(1, one)], [told(2, two)]] },
      ],
      choice,
    ),
  };
};

/** The table of the year before, with its caption. */
const lastTable: Claim = ({ facts, others, choice, digits }) => {
  const year = facts.year - 1;
  const caption = pick(
    [`ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year}`, `ผล ITA ปี ${year}`, `คะแนน ITA ปีงบประมาณ พ.ศ. ${year}`],
    choice >> 2,
  );
  const rows: Cells[] = [
    [digits(caption)],
    ['ที่', 'ตัวชี้วัด', 'คะแนน'],
    ...NAMES.map((name, index) => [index + 1, name, (others[index] ?? 0) / 100]),
    ...(choice % 3 === 0 ? [['', 'คะแนน ITA', total(others) / 100]] : []),
  ];
  return { table: { place: pick(['below', 'above', 'beside'] as const, choice), rows } };
};

/** Totals of the years, that of this year among them. */
const yearsOfTotals: Claim = (context) => {
  const { facts, others, level, choice } = context;
  return {
    tellsLevel: level,
    table: {
      place: choice % 2 === 0 ? 'below' : 'beside',
      rows: [
        ['ปีงบประมาณ', 'คะแนน ITA', 'ระดับ'],
        [facts.year - 1, total(others) / 100, levelsOf(others, null)[0] ?? ''],
        [facts.year, totalOf(context), level],
      ],
    },
  };
};

const criteria: Claim = ({ choice }) => ({
  table: {
    place: choice % 2 === 0 ? 'below' : 'beside',
    rows: [
      ['ระดับ', 'คะแนน'],
      ['ผ่านดีเยี่ยม', '95.00 - 100'],
      ['ผ่านดี', '85.00 - 94.99'],
      ['ผ่าน', '85 คะแนนขึ้นไป'],
      ['ต้องปรับปรุง', '70.00 - 84.99'],
    ],
  },
});

const measures: Claim = ({ facts, digits }) => ({
  table: {
    place: 'below',
    rows: [
      [digits(`มาตรการปีงบประมาณ พ.ศ. ${facts.year + 1}`)],
      ['ที่', 'ประเด็น', 'มาตรการ', 'ผู้รับผิดชอบ', 'ระยะเวลา'],
      [1, 'การให้บริการและระบบ E-Service', 'เปิดบริการออนไลน์ 3 งาน', 'สำนักปลัด', digits(`ตลอดปี ${facts.year + 1}`)],
      [2, 'การใช้ทรัพย์สินของราชการ', 'ทบทวนทะเบียนยืมทรัพย์สิน', 'กองคลัง', digits(`ตลอดปี ${facts.year + 1}`)],
    ],
  },
});

/** By name, so that a failing sheet says what stands on it. At most one of each stands on a sheet. */
export const clearClaims: Readonly<Record<string, Claim>> = {
  otherYears,
  plans,
  meansOfOthers,
  neither,
  persons,
  lastYears,
  targets,
  meansBeside,
  weights,
  instrumentRows,
  trueTotal,
  trueParts,
  lastTable,
  yearsOfTotals,
  criteria,
  measures,
};
