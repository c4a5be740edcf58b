/**
 * Claims after which a sheet may be read in two ways, or contradicts itself. The cells that are to blame are marked: a
 * remark must name one of them where the claim `must` be said; elsewhere the right result will do as well.
 */
import { NAMES } from '../reading';
import {
  LEVELS,
  levelsOf,
  merged,
  pick,
  points,
  total,
  written,
  type Cell,
  type Cells,
  type Claim,
  type Said,
} from './claim';
import {
  captionOfOneInstrument,
  captionOfOthers,
  laterYear,
  noYear,
  otherYearInHeader,
  otherYearOnTab,
} from './doubtfulYears';

export interface DoubtfulClaim {
  readonly claim: Claim;
  readonly must: boolean;
}

const must = (claim: Claim): DoubtfulClaim => ({ claim, must: true });
const may = (claim: Claim): DoubtfulClaim => ({ claim, must: false });

/** A score that differs enough from the true one, and is one still. */
const changed = (hundredths: number, choice: number): number =>
  hundredths + (hundredths > 8500 ? -1 : 1) * (500 + choice);

/** One figure corrected, in a column of its own, a row or a sentence. */
const oneCorrected: Claim = ({ facts, choice, blame, digits }) => {
  const index = choice % 10;
  const figure = changed(facts.hundredths[index] ?? 0, choice);
  const head = pick(
    [
      'แก้ไข',
      'หลังอุทธรณ์',
      'คะแนนที่ถูกต้อง',
      'คะแนนหลังทักท้วง',
      'ปรับแก้',
      'แก้ไขแล้ว',
      'ผลหลังอุทธรณ์',
      'คะแนนยืนยัน',
      'คะแนน (แก้ไข)',
      'Revised',
      'ค่าที่ถูกต้อง',
    ],
    choice >> 2,
  );
  const name = NAMES[index] ?? '';
  return pick<Said>(
    [
      { columns: [{ head: blame(head), side: 'after', value: (at) => (at === index ? blame(figure / 100) : '') }] },
      {
        columns: [
          {
            head: 'หมายเหตุ',
            side: 'after',
            value: (at) => (at === index ? blame(digits(`แก้ไขเป็น ${written(figure)}`)) : ''),
          },
        ],
      },
      { below: [[blame(digits(`แก้ไขคะแนนตัวชี้วัดที่ ${index + 1} เป็น ${written(figure)} คะแนน`))]] },
      { below: [[blame(`${name} (แก้ไข)`), '', blame(figure / 100)]] },
      { above: [[blame(digits(`หลังอุทธรณ์ ${name} ได้ ${written(figure)} คะแนน`))]] },
    ],
    choice,
  );
};

/** All ten corrected. */
const allCorrected: Claim = ({ others, choice, blame, digits }) => {
  const head = pick(
    [
      'แก้ไข',
      'หลังอุทธรณ์',
      'คะแนนหลังทักท้วง',
      'คะแนนครั้งที่ 2',
      'ล่าสุด',
      'คะแนนใหม่',
      'ผลหลังอุทธรณ์',
      'คะแนน (ฉบับแก้ไข)',
      'Revised',
      'คะแนนยืนยัน',
    ],
    choice >> 1,
  );
  return {
    columns: [
      {
        head: blame(digits(head)),
        side: choice % 2 === 0 ? 'after' : 'before',
        value: (at) => blame((others[at] ?? 0) / 100),
      },
    ],
  };
};

const wrongTotal: Claim = ({ facts, choice, blame, digits, merges }) => {
  const figure = changed(total(facts.hundredths), choice) / 100;
  const label = pick(
    [
      'คะแนน ITA',
      'คะแนนรวม ITA',
      `คะแนน ITA ปี ${facts.year}`,
      'คะแนน ITA ภาพรวมหน่วยงาน',
      'ผลการประเมิน ITA ของหน่วยงาน',
      'คะแนน ITA (ภาพรวม)',
      'คะแนนเฉลี่ย ITA',
      'ผลการประเมิน ITA',
      'รวมคะแนน ITA',
      'ITA Score',
      `ผลคะแนน ITA ปีงบประมาณ พ.ศ. ${facts.year}`,
    ],
    choice >> 3,
  );
  return pick<Said>(
    [
      { rows: [[label, blame(figure)]] },
      { below: [[digits(label), blame(figure)]] },
      { above: [[digits(label), blame(digits(figure.toFixed(2)))]] },
      { below: [[digits(label)], [blame(figure)]] },
      { below: [[blame(digits(`${facts.agency} ได้คะแนน ITA ${figure.toFixed(2)} คะแนน`))]] },
      { above: [[blame(digits(`มีผลการประเมิน ITA ${figure.toFixed(2)} คะแนน`))]] },
      { rows: [[label, blame(figure.toFixed(2).replace('.', ','))]] },
      ...(!merges ? [] : [merged('คะแนน ITA', blame(figure))]),
    ],
    choice,
  );
};

const wrongLevel: Claim = ({ facts, choice, blame }) => {
  // Impossible whatever the parts of EIT are.
  const possible = levelsOf(facts.hundredths, null);
  const level = pick(
    LEVELS.filter((one) => !possible.includes(one)),
    choice >> 3,
  );
  return pick<Said>(
    [
      { rows: [['ระดับผลการประเมิน', blame(level)]] },
      { below: [['ระดับ', blame(level)]] },
      { above: [['ระดับผลการประเมิน', blame(level)]] },
      { below: [[blame(`ผลการประเมินอยู่ในระดับ ${level}`)]] },
      { below: [['ระดับผลการประเมิน'], [blame(level)]] },
    ],
    choice,
  );
};

const wrongPoints: Claim = ({ facts, choice, blame }) => {
  const figures = points(facts.hundredths);
  const wrong = choice % 3;
  const cell = (index: number): Cell => {
    const figure = (figures[index] ?? 0) / 100;
    return index === wrong ? blame(Number((figure - 1 - (choice % 300) / 100).toFixed(2))) : figure;
  };
  const names = ['IIT', 'EIT', 'OIT'];
  return pick<Said>(
    [
      {
        table: {
          place: 'below',
          rows: [['เครื่องมือ', 'คะแนนถ่วงน้ำหนัก'], ...names.map((name, index) => [name, cell(index)])],
        },
      },
      { below: names.map((name, index) => [name, cell(index)]) },
      { below: names.map((name, index) => [`คะแนนถ่วงน้ำหนัก ${name}`, cell(index)]) },
      {
        columns: [
          { head: 'คะแนนถ่วงน้ำหนัก', side: 'after', value: (at) => ({ 0: cell(0), 5: cell(1), 8: cell(2) })[at] ?? '' },
        ],
      },
    ],
    choice >> 2,
  );
};

/** EIT parts that are not those of the agency and year: the level must not follow from them. */
const otherParts: Claim = ({ facts, choice, blame, digits }) => {
  const [one, two] = [facts.parts[0] / 100, facts.parts[1] / 100];
  const qualifier = pick(
    [`(ปี ${facts.year - 1})`, '(ค่าเฉลี่ยประเทศ)', '(เป้าหมาย)', 'ปีที่แล้ว', 'เฉลี่ยจังหวัดพัทลุง'],
    choice >> 2,
  );
  const name = (part: number) => blame(digits(`EIT ส่วนที่ ${part} ${qualifier}`));
  const rows: [Cell, Cell][] = [
    [name(1), blame(one)],
    [name(2), blame(two)],
  ];
  const persons: [Cell, Cell][] = [
    [blame('EIT ส่วนที่ 1'), blame(`${80 + (choice % 20)} คน`)],
    [blame('EIT ส่วนที่ 2'), blame(`${70 + (choice % 20)} คน`)],
  ];
  const caption = blame(digits(`ผลการประเมิน EIT ประจำปีงบประมาณ พ.ศ. ${facts.year - 1}`));
  return pick<Said>(
    [
      { rows },
      { below: rows },
      { above: rows },
      { rows: persons },
      {
        table: {
          place: 'below',
          rows: [[caption], ['รายการ', 'คะแนน'], ['EIT ส่วนที่ 1', blame(one)], ['EIT ส่วนที่ 2', blame(two)]],
        },
      },
    ],
    choice,
  );
};

/** A second table that disagrees about one indicator, and a total of another year that would decide for it. */
const twoTables: Claim = ({ facts, choice, blame, digits }) => {
  const index = choice % 10;
  const second = facts.hundredths.map((one, at) => (at === index ? changed(one, choice) : one));
  const label = pick(
    [
      `คะแนน ITA (ปี ${facts.year - 1})`,
      `คะแนน ITA ปี ${facts.year - 1}`,
      'คะแนน ITA เฉลี่ยระดับประเทศ',
      'คะแนน ITA (เป้าหมาย)',
    ],
    choice >> 1,
  );
  return {
    rows: [[digits(label), total(second) / 100]],
    table: {
      place: 'below',
      rows: [
        ['ที่', 'ตัวชี้วัด', 'คะแนน'],
        ...NAMES.map((name, at): Cells => [
          at + 1,
          name,
          at === index ? blame((second[at] ?? 0) / 100) : (second[at] ?? 0) / 100,
        ]),
      ],
    },
  };
};

/** Another figure for one indicator, in a summary. */
const otherFigure: Claim = ({ facts, choice, blame, digits }) => {
  const lowest = Math.min(...facts.hundredths);
  const index = facts.hundredths.indexOf(lowest);
  const figure = written(changed(lowest, choice));
  const name = NAMES[index] ?? '';
  return pick<Said>(
    [
      { below: [['ตัวชี้วัดที่ได้คะแนนต่ำสุด', name, blame(Number(figure))]] },
      { below: [[blame(digits(`ตัวชี้วัดที่ได้คะแนนต่ำสุด คือ ${name} ได้ ${figure} คะแนน`))]] },
      { above: [[blame(digits(`ตัวชี้วัดที่ ${index + 1} ได้ ${figure} คะแนน`))]] },
      { name: (at) => (at === index ? blame(digits(`${name} (${figure} คะแนน)`)) : (NAMES[at] ?? '')) },
    ],
    choice,
  );
};

/** A table of targets, of means or of another agency beside that of the scores. */
const otherTable: Claim = ({ facts, others, choice, blame, digits }) => {
  const caption = pick(
    [
      `ค่าเป้าหมายรายตัวชี้วัด ปี ${facts.year}`,
      'ค่าเฉลี่ยระดับประเทศ',
      'คะแนนเฉลี่ยจังหวัดพัทลุง',
      'ผลการประเมินเทศบาลตำบลนาท่อม',
      `คาดการณ์ปี ${facts.year + 1}`,
    ],
    choice >> 2,
  );
  return {
    table: {
      place: pick(['below', 'above', 'beside'] as const, choice),
      rows: [
        [blame(digits(caption))],
        [blame('ที่'), blame('ตัวชี้วัด'), blame('คะแนน')],
        ...NAMES.map((name, at): Cells => [at + 1, name, blame((others[at] ?? 0) / 100)]),
      ],
    },
  };
};

/** By name, so that a failing sheet says what stands on it. */
export const doubtfulClaims: Readonly<Record<string, DoubtfulClaim>> = {
  oneCorrected: must(oneCorrected),
  allCorrected: must(allCorrected),
  wrongTotal: must(wrongTotal),
  wrongLevel: must(wrongLevel),
  laterYear: may(laterYear),
  captionOfOneInstrument: must(captionOfOneInstrument),
  captionOfOthers: must(captionOfOthers),
  otherYearInHeader: must(otherYearInHeader),
  otherYearOnTab: must(otherYearOnTab),
  wrongPoints: must(wrongPoints),
  otherParts: may(otherParts),
  twoTables: must(twoTables),
  otherFigure: must(otherFigure),
  otherTable: may(otherTable),
  noYear: may(noYear),
};
