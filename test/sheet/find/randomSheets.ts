/** Random sheets that hold a known set of scores: layouts, decorations, digit styles and noise as staff produce them. */
import fc from 'fast-check';
import { thaiDigits } from '../../../src/ita/thaiText';
import { cellAddress, type CellValue, type Grid } from '../../../src/sheet/grid';
import { grid } from './grids';
import { NAMES } from './reading';

const ENGLISH = [
  ...[
    'Performance of duties',
    'Use of budget',
    'Use of power',
    'Use of state assets',
    'Tackling corruption',
    'Quality of work',
  ],
  ...[
    'Effectiveness of communication',
    'Improvement of work systems',
    'Disclosure of information',
    'Prevention of corruption',
  ],
];
const VARIANTS: Readonly<Record<number, string>> = {
  1: 'การปฏิบัติตามหน้าที่',
  4: 'การใช้ทรัพย์สินของทางราชการ',
  6: 'การบริการประชาชน',
  8: 'การปรับปรุงการทำงาน',
};
const POINTS = [6, 6, 6, 6, 6, 10, 10, 10, 20, 20];
const INSTRUMENTS = ['IIT', 'IIT', 'IIT', 'IIT', 'IIT', 'EIT', 'EIT', 'EIT', 'OIT', 'OIT'];

export interface RandomSheet {
  readonly sheet: Grid;
  /** Hundredths of points, by indicator − 1. */
  readonly hundredths: readonly number[];
}

const NUMBER_STYLES: readonly ((n: number) => CellValue)[] = [
  (n) => n,
  (n) => String(n),
  (n) => thaiDigits(n),
  (n) => `${n}.`,
  (n) => `(${n})`,
  (n) => `ข้อ ${n}`,
  (n) => `ตัวชี้วัดที่ ${thaiDigits(n)}`,
  (n) => `ตัวชี้วัด ${n}`,
  (n) => `I${n}`,
];
/** The first so many number styles do not say “ตัวชี้วัดที่”. */
const BARE_NUMBER_STYLES = 6;
const NAME_STYLES: readonly ((n: number) => string)[] = [
  (n) => NAMES[n - 1] ?? '',
  (n) => VARIANTS[n] ?? NAMES[n - 1] ?? '',
  (n) => (NAMES[n - 1] ?? '').replace(/[\u0e48\u0e49]/g, ''),
  (n) => (NAMES[n - 1] ?? '').replace(/^การ/, 'การ '),
  (n) => `${NAMES[n - 1] ?? ''}\u200b `,
  (n) => ENGLISH[n - 1] ?? '',
  (n) => `${n}. ${NAMES[n - 1] ?? ''}`,
  (n) => `ตัวชี้วัดที่ ${thaiDigits(n)} ${NAMES[n - 1] ?? ''}`,
  (n) => `${(NAMES[n - 1] ?? '').slice(0, 7)}ก${(NAMES[n - 1] ?? '').slice(7)}`,
];
const SCORE_STYLES: readonly ((hundredths: number) => CellValue)[] = [
  (h) => h / 100,
  (h) => (h / 100).toFixed(2),
  (h) => thaiDigits((h / 100).toFixed(2)),
  (h) => `${(h / 100).toFixed(2)} คะแนน`,
  (h) => `ร้อยละ ${thaiDigits((h / 100).toFixed(2))}`,
  (h) => `\u00a0${h / 100}%\u200b`,
  (h) => [...(h / 100).toFixed(2)].map((one, index) => (index % 2 === 0 ? thaiDigits(one) : one)).join(''),
];
const NUMBER_HEADS = ['ตัวชี้วัดที่', 'ที่', 'ลำดับ', 'ข้อ', 'No.', 'ตัวชี้วัด', ''];
const NAME_HEADS = ['ตัวชี้วัด', 'รายละเอียดตัวชี้วัด', 'ชื่อตัวชี้วัด', 'รายการ', 'ประเด็นการประเมิน', 'Indicator', ''];
const SCORE_HEADS = [
  'คะแนน',
  'คะแนนที่ได้',
  'ผลคะแนน',
  'ค่าคะแนน',
  'คะแนน (เต็ม 100)',
  'Score',
  'คะแนนเฉลี่ย',
  'ผลการประเมิน',
  'คะแนน ปี 2567',
  '2567',
  'ปี ๒๕๖๗',
];

interface Extra {
  readonly head: string;
  readonly value: (n: number, hundredths: number, other: number) => CellValue;
}
const EXTRAS: readonly Extra[] = [
  { head: 'น้ำหนัก', value: (n) => POINTS[n - 1] ?? 0 },
  { head: 'น้ำหนัก (ร้อยละ)', value: (n) => (n === 1 || n === 6 ? 30 : n === 9 ? 40 : '') },
  { head: 'คะแนนเต็ม', value: () => 100 },
  { head: 'คะแนนถ่วงน้ำหนัก', value: (n, h) => ((POINTS[n - 1] ?? 0) * h) / 10000 },
  { head: 'คะแนนปีที่แล้ว', value: (_, __, other) => other / 100 },
  { head: 'ปี 2566', value: (_, __, other) => other / 100 },
  { head: 'คะแนน พ.ศ. ๒๕๖๕', value: (_, __, other) => other / 100 },
  { head: 'ผลต่าง', value: (_, h, other) => (h - other) / 100 },
  { head: 'ค่าเฉลี่ยประเทศ', value: (_, __, other) => other / 100 },
  { head: 'เป้าหมาย', value: () => 95 },
  { head: 'อันดับ', value: (n) => 11 - n },
  { head: 'ระดับ', value: (_, h) => (h >= 9500 ? 'ผ่านดีเยี่ยม' : 'ผ่านดี') },
  { head: 'หมายเหตุ', value: (n) => (n === 3 ? 'ควรปรับปรุง 5 ข้อ' : '') },
  { head: '', value: (n, _, other) => (n === 5 ? other / 100 : '') },
  { head: 'ผู้รับผิดชอบ', value: () => 'สำนักปลัด' },
  { head: 'จุดที่เหลือ', value: (_, __, other) => other / 100 },
  { head: 'คะแนนหลังทักท้วง', value: (_, __, other) => other / 100 },
  { head: 'เป้าหมายปี 2568', value: (_, __, other) => other / 100 },
  { head: 'คาดการณ์ ปี 2568', value: (_, __, other) => other / 100 },
  { head: 'เทศบาลตำบลบ้านใหม่', value: (_, __, other) => other / 100 },
  { head: 'หน่วยงาน', value: (n) => (n % 2 === 0 ? 'สำนักปลัดเทศบาล' : 'กองคลัง') },
];
const TITLES = [
  'ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ',
  'ประจำปีงบประมาณ พ.ศ. ๒๕๖๗',
  'เทศบาลตำบลควนขนุน',
  'มีค่าคะแนนเท่ากับ ๙๕.๐๑ คะแนน อยู่ในระดับ ผ่าน',
  'ผลการประเมินอยู่ในลำดับที่ ๑,๐๑๔',
  'วันที่ ๑๙ กุมภาพันธ์ ๒๕๖๘',
  'ตาราง 1',
];
const NOTES = [
  ['หมายเหตุ: คะแนนเต็ม ๑๐๐ คะแนน'],
  ['ตัวชี้วัดที่ได้คะแนนสูงสุด', 'การเปิดเผยข้อมูล', 99.99],
  ['ผู้จัดทำ', '', 42],
  ['1', 'จัดทำแผนปรับปรุง', 12],
  ['จุดอ่อน', 'การปรับปรุงระบบการทำงาน', 'ควรพัฒนา'],
];
const OTHER_TABLES = [
  'none',
  'weights',
  'criteria',
  'earlier year',
  'same again',
  'instruments',
  'questions',
  'survey',
  'no header',
  'agencies across',
] as const;

const choice = (list: readonly unknown[]) => fc.nat({ max: list.length - 1 });

/** Extras beyond these make the score line doubtful by themselves: refusing such a sheet is right. */
const CLEAR_EXTRAS = EXTRAS.length - 5;

const choicesOf = (extras: number) =>
  fc.record({
    hundredths: fc.array(fc.integer({ min: 101, max: 10000 }), { minLength: 10, maxLength: 10 }),
    others: fc.array(fc.integer({ min: 101, max: 10000 }), { minLength: 10, maxLength: 10 }),
    wide: fc.boolean(),
    by: fc.constantFrom('numbers', 'names', 'both'),
    numberStyle: choice(NUMBER_STYLES),
    nameStyles: fc.array(choice(NAME_STYLES), { minLength: 1, maxLength: 3 }),
    scoreStyles: fc.array(choice(SCORE_STYLES), { minLength: 1, maxLength: 3 }),
    percent: fc.boolean(),
    numberHead: choice(NUMBER_HEADS),
    nameHead: choice(NAME_HEADS),
    scoreHead: choice(SCORE_HEADS),
    before: fc.array(fc.nat({ max: extras - 1 }), { maxLength: 2 }),
    after: fc.array(fc.nat({ max: extras - 1 }), { maxLength: 3 }),
    twoHeaderRows: fc.boolean(),
    titles: fc.array(choice(TITLES), { maxLength: 4 }),
    shuffled: fc.option(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 10, maxLength: 10 }), {
      freq: 4,
    }),
    groups: fc.constantFrom('none', 'rows', 'rows with scores', 'column', 'subtotals'),
    gaps: fc.boolean(),
    total: fc.option(fc.constantFrom('คะแนนรวม', 'รวม', 'ผลคะแนน ITA', 'เฉลี่ย')),
    parts: fc.boolean(),
    notes: fc.array(choice(NOTES), { maxLength: 2 }),
    otherTable: fc.constantFrom(...OTHER_TABLES),
    otherFirst: fc.boolean(),
    beside: fc.boolean(),
    down: fc.nat({ max: 3 }),
    right: fc.nat({ max: 3 }),
    restart: fc.boolean(),
    name: fc.constantFrom('แผ่น1', 'ITA 2567'),
  });
type Choices = ReturnType<typeof choicesOf> extends fc.Arbitrary<infer T> ? T : never;

const sheetsWith = (extras: number): fc.Arbitrary<RandomSheet> =>
  choicesOf(extras).map((made) => ({ sheet: sheetOf(made), hundredths: made.hundredths }));

export const randomSheets = sheetsWith(EXTRAS.length);
export const clearSheets = sheetsWith(CLEAR_EXTRAS);

const pick = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
};

interface Table {
  rows: CellValue[][];
  /** Cells that hold shares shown as percentages. */
  percents: [number, number][];
}

function sheetOf(made: Choices): Grid {
  const main = made.wide
    ? transposed(mainTable({ ...made, groups: 'none', gaps: false, twoHeaderRows: false }))
    : mainTable(made);
  const other = otherTable(made);
  const titles = made.titles.map((index) => [pick(TITLES, index)]);
  const notes = made.notes.map((index) => [...pick(NOTES, index)]);
  const gap = (size: number): CellValue[][] => Array.from({ length: size }, () => []);
  const blocks: Table[] = made.otherFirst ? [other, main] : [main, other];
  const rows: CellValue[][] = [...gap(made.down), ...titles, ...gap(made.titles.length % 2)];
  const percents: [number, number][] = [];
  for (const block of made.beside ? [besides(blocks)] : blocks) {
    percents.push(...block.percents.map(([row, column]): [number, number] => [row + rows.length, column]));
    rows.push(...block.rows, ...gap(1 + (made.down % 3)));
  }
  rows.push(...notes);
  const shifted = rows.map((row) => [...Array.from({ length: made.right }, () => ''), ...row]);
  const formats = Object.fromEntries(percents.map(([row, column]) => [cellAddress(row, column + made.right), '0.00%']));
  return grid(made.name, shifted, formats);
}

function besides([first, second]: Table[]): Table {
  if (first === undefined || second === undefined) throw new Error('two tables are needed');
  const width = Math.max(0, ...first.rows.map((row) => row.length)) + 1;
  const height = Math.max(first.rows.length, second.rows.length);
  const rows = Array.from({ length: height }, (_, index) => {
    const left = first.rows[index] ?? [];
    return [...left, ...Array.from({ length: width - left.length }, () => ''), ...(second.rows[index] ?? [])];
  });
  return {
    rows,
    percents: [...first.percents, ...second.percents.map(([row, column]): [number, number] => [row, column + width])],
  };
}

function transposed({ rows, percents }: Table): Table {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? '')),
    percents: percents.map(([row, column]) => [column, row]),
  };
}

function mainTable(made: Choices): Table {
  const withNumbers = made.by !== 'names';
  const withNames = made.by !== 'numbers';
  const before = made.before.map((index) => pick(EXTRAS, index));
  const after = made.after.map((index) => pick(EXTRAS, index));
  // Bare numbers name indicators only under a header that says so.
  const numberHeads = withNames ? NUMBER_HEADS : ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'Indicator'];
  const labels = [
    ...(withNumbers ? [pick(numberHeads, made.numberHead)] : []),
    ...(withNames ? [pick(NAME_HEADS, made.nameHead)] : []),
  ];
  const group = made.groups === 'column';
  const scoreHead = pick(SCORE_HEADS, made.scoreHead);
  const head = [
    ...(group ? ['เครื่องมือ'] : []),
    ...labels,
    ...before.map((one) => one.head),
    scoreHead,
    ...after.map((one) => one.head),
  ];
  const scoreColumn = head.length - after.length - 1;
  const rows: CellValue[][] = made.twoHeaderRows ? twoRows(head, scoreColumn) : [head];
  const percents: [number, number][] = [];
  const order = made.shuffled ?? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const blankLabels = (text: string): CellValue[] => [
    ...(group ? [''] : []),
    ...labels.map((_, index) => (index === labels.length - 1 ? text : '')),
  ];
  order.forEach((index, place) => {
    const n = index + 1;
    const h = made.hundredths[index] ?? 0;
    const instrument = INSTRUMENTS[index] ?? '';
    const starts = instrument !== INSTRUMENTS[order[place - 1] ?? -1];
    if (made.groups.startsWith('rows') && starts && made.shuffled === null) {
      const mean = made.groups === 'rows' ? '' : meanOf(made.hundredths, instrument);
      rows.push([...blankLabels(`แบบวัด ${instrument}`), ...before.map(() => ''), mean]);
    }
    const number =
      made.restart && withNames && made.numberStyle < BARE_NUMBER_STYLES
        ? INSTRUMENTS.slice(0, n).filter((one) => one === instrument).length
        : n;
    const score = made.percent ? h / 10000 : pick(SCORE_STYLES, pick(made.scoreStyles, place))(h);
    if (made.percent) percents.push([rows.length, scoreColumn]);
    const extra = (one: Extra) => one.value(n, h, made.others[index] ?? 0);
    rows.push([
      ...(group ? [starts ? instrument : ''] : []),
      ...(withNumbers ? [pick(NUMBER_STYLES, made.numberStyle)(number)] : []),
      ...(withNames ? [pick(NAME_STYLES, pick(made.nameStyles, place))(n)] : []),
      ...before.map(extra),
      score,
      ...after.map(extra),
    ]);
    if (made.groups === 'subtotals' && INSTRUMENTS[order[place + 1] ?? -1] !== instrument && made.shuffled === null) {
      rows.push([
        ...blankLabels(place % 2 === 0 ? 'รวม' : `เฉลี่ย ${instrument}`),
        ...before.map(() => ''),
        meanOf(made.hundredths, instrument),
      ]);
    }
    if (made.gaps && place === 4) rows.push([]);
  });
  if (made.parts) {
    rows.push([...blankLabels('EIT ส่วนที่ 1'), ...before.map(() => ''), 88.88]);
    rows.push([...blankLabels('EitSurvey'), ...before.map(() => ''), 77.77]);
  }
  if (made.total !== null) rows.push([...blankLabels(made.total), ...before.map(() => ''), 66.66]);
  return { rows, percents };
}

const meanOf = (hundredths: readonly number[], instrument: string): number => {
  const own = hundredths.filter((_, index) => INSTRUMENTS[index] === instrument);
  return Number((own.reduce((sum, one) => sum + one, 0) / own.length / 100).toFixed(2));
};

/** The score's header over two rows, the others merged down. */
function twoRows(head: readonly string[], scoreColumn: number): CellValue[][] {
  const second = head.map((_, column) => (column === scoreColumn ? 'ที่ได้' : ''));
  return [head.map((one, column) => (column === scoreColumn ? 'คะแนน' : one)), second];
}

function otherTable(made: Choices): Table {
  const lines = (row: (index: number) => CellValue[]): CellValue[][] => NAMES.map((_, index) => row(index));
  const other = (index: number): number => (made.others[index] ?? 0) / 100;
  const tables: Record<(typeof OTHER_TABLES)[number], () => CellValue[][]> = {
    none: () => [],
    weights: () => [
      ['เครื่องมือ', 'ตัวชี้วัด', 'น้ำหนัก'],
      ...lines((index) => [INSTRUMENTS[index] ?? '', `ตัวชี้วัดที่ ${index + 1} ${NAMES[index] ?? ''}`, POINTS[index] ?? 0]),
    ],
    criteria: () => [
      ['ระดับ', 'คะแนน'],
      ['ผ่านดีเยี่ยม', '95.00 - 100'],
      ['ผ่านดี', '85.00 - 94.99'],
      ['ผ่าน', 85],
    ],
    'earlier year': () => [
      ['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565'],
      ['ที่', 'ตัวชี้วัด', 'คะแนน ปี 2565'],
      ...lines((index) => [index + 1, NAMES[index] ?? '', other(index)]),
    ],
    'same again': () => [
      ['ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน'],
      ...lines((index) => [index + 1, NAMES[index] ?? '', (made.hundredths[index] ?? 0) / 100]),
    ],
    instruments: () => [
      ['เครื่องมือ', 'น้ำหนัก', 'คะแนน'],
      ['IIT', 30, 55.55],
      ['EIT', 30, 66.66],
      ['OIT', 40, 77.77],
      ['คะแนน ITA', 100, 88.88],
    ],
    questions: () => [
      ['ข้อ', 'คำถาม', 'คะแนน'],
      ...Array.from({ length: 15 }, (_, index) => [`${made.wide ? 'I' : 'i'}${index + 1}`, 'คำถาม', 50 + index]),
    ],
    survey: () => [
      ['ข้อ', 'ตัวชี้วัด', 'คะแนน'],
      ...lines((index) => [index + 1, `ความพึงพอใจต่อบริการข้อ ${index + 1}`, other(index)]),
    ],
    'agencies across': () => [
      ['ที่', 'ตัวชี้วัด', 'เทศบาลตำบลบ้านใหม่', 'เทศบาลตำบลท่ามิหรำ'],
      ...lines((index) => [index + 1, NAMES[index] ?? '', other(index), other(9 - index)]),
    ],
    'no header': () => lines((index) => [index + 1, NAMES[index] ?? '', other(index)]),
  };
  return { rows: tables[made.otherTable](), percents: [] };
}
