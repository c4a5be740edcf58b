/** Texts and figures as PDFs, dashboards and habits leave them in cells. */
import { thaiDigits } from '../../../../src/ita/thaiText';
import type { CellValue } from '../../../../src/sheet/grid';
import { grid } from '../grids';
import { NAMES } from '../reading';
import { carefully, clearly, where } from './assessed';
import { HEADER, P, rows, tall, TITLE, TRUTH_P, wide, type Row } from './figures';

const sheet = (...table: readonly Row[]) => grid('แผ่นงาน1', table);
const titled = (...table: readonly Row[]) => sheet([TITLE], [], ...table);

describe('texts that came out of a PDF', () => {
  const broken: readonly (readonly [string, (text: string) => string])[] = [
    ['“แ” as two “เ”', (text) => text.replaceAll('แ', 'เเ')],
    ['“ำ” in two characters', (text) => text.replaceAll('ำ', '\u0e4d\u0e32')],
    ['“ำ” lost as “�า”', (text) => text.replaceAll('ำ', '\ufffdา')],
    ['“า” as “ำ”', (text) => text.replaceAll('ตาราง', 'ตำรำง').replaceAll('การ', 'กำร')],
    ['no tone marks', (text) => text.replace(/[\u0e48-\u0e4b]/g, '')],
    ['upper vowels lost', (text) => text.replace(/[\u0e31\u0e34-\u0e37]/g, '')],
    ['blanks between syllables', (text) => text.replace(/(การ|ที่|คะ)/g, '$1 ')],
    ['a blank before each upper mark', (text) => text.replace(/([\u0e48-\u0e4b])/g, ' $1')],
    ['zero-width spaces', (text) => [...text].join('\u200b')],
    ['private-use tone marks', (text) => text.replaceAll('\u0e48', '\uf70a').replaceAll('\u0e49', '\uf70b')],
  ];

  test.each(broken)('%s', (_, spoil) => {
    const numbered = [
      [spoil('ตารางที่ 1 ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567')],
      [],
      ['ตัวชี้วัดที่', 'ชื่อตัวชี้วัด', 'คะแนน'].map(spoil),
      ...rows(P, ({ n, name, score }) => [n, spoil(name), score]),
    ];
    const made = sheet(...numbered);
    // A name that is hardly itself may be remarked; the figures must be right or refused by name.
    const cells = where(made, ...numbered.slice(2).flatMap((row) => row.slice(0, 3)));
    expect(carefully(made, TRUTH_P, [...cells, 'A1'])).toBe('right or doubted');
  });

  test.each([
    ['คะเเนน', 'ตัวชี้วัด'],
    ['คะแนนที่ได\u0e49', 'ตัวชีว้ ัด'],
    ['ผลคะเเนน', 'ตัวชี้วัดที\u0e48'],
    ['ค ะ แ น น', 'ตัวชี้วัด'],
  ])('“%s” and “%s” are headers', (score, indicator) => {
    const made = titled(['ที่', indicator, score], ...rows(P, ({ n, name, score: own }) => [n, name, own]));
    expect(clearly(made, TRUTH_P)).toBe('right');
  });

  test('names with one character spoilt are read, by number and without', () => {
    const names = NAMES.map((name) => name.replace('ำ', '\ufffdา'));
    expect(clearly(titled(HEADER, ...rows(P, ({ n, score }) => [n, names[n - 1] ?? '', score])), TRUTH_P)).toMatch(
      /^right/,
    );
    expect(
      clearly(titled(['ตัวชี้วัด', 'คะแนน'], ...rows(P, ({ n, score }) => [names[n - 1] ?? '', score])), TRUTH_P),
    ).toMatch(/^right/);
  });
});

describe('ranges of questions beside the indicators', () => {
  const ranges = ['1–3', '4–6', '7–9', '10–12', '13–15', '1–3', '4–6', '7–9', '', ''];
  const older = ['1-6', '7-12', '13-18', '19-24', '25-30', '1-5', '6-10', '11-15', '1-33', '34-43'];

  test.each<[string, readonly string[], string]>([
    [
      'i1–i3',
      ranges.map((one, index) => (one === '' ? '' : one.replace(/\d+/g, (n) => `${index < 5 ? 'i' : 'e'}${n}`))),
      'ข้อคำถาม',
    ],
    ['1–3', ranges, 'ข้อคำถาม'],
    ['9–13 and 6–10', ['1–3', '4–8', '9–13', '14–18', '19–20', '1–5', '6–10', '11–15', '', ''], 'ข้อ'],
    ['6-10', older, 'ข้อที่'],
    ['๖-๑๐', older.map((one) => thaiDigits(one)), 'ข้อคำถามที่'],
    ['ข้อ 6 ถึง 10', older.map((one) => `ข้อ ${one.replace('-', ' ถึง ')}`), 'ข้อคำถาม'],
  ])('“%s” are no numbers of indicators', (_, own, head) => {
    const behind = rows(P, ({ n, name, score }) => [n, name, own[n - 1] ?? '', score]);
    expect(clearly(titled(['ที่', 'ตัวชี้วัด', head, 'คะแนน'], ...behind), TRUTH_P)).toBe('right');
    const first = rows(P, ({ n, name, score }) => [own[n - 1] ?? '', name, score]);
    expect(clearly(titled([head, 'ตัวชี้วัด', 'คะแนน'], ...first), TRUTH_P)).toBe('right');
  });

  test('that Excel made dates of are none either', () => {
    const table = rows(P, ({ n, name, score }) => [n === 7 ? 45875 : n === 6 ? 45778 : '1-33', name, score]);
    const made = grid('แผ่นงาน1', [[TITLE], [], ['ข้อ', 'ตัวชี้วัด', 'คะแนน'], ...table], { A9: 'd-mmm', A10: 'd-mmm' });
    expect(clearly(made, TRUTH_P)).toBe('right');
  });
});

describe('a dashboard of names and scores, without numbers and headers', () => {
  const cards = (across: number, write: (score: number) => CellValue): Row[] => {
    const found: Row[] = [];
    for (let from = 0; from < P.length; from += across) {
      found.push(NAMES.slice(from, from + across), P.slice(from, from + across).map(write), []);
    }
    return found;
  };
  const spaced = (row: Row): Row => row.flatMap((one) => [one, '']);

  test.each<[string, readonly Row[]]>([
    ['five cards a row', cards(5, (score) => score)],
    ['four cards a row', cards(4, (score) => score)],
    ['cards with a free column between', cards(5, (score) => score).map(spaced)],
    ['“92.14 คะแนน”', cards(5, (score) => `${score.toFixed(2)} คะแนน`)],
    [
      'the score above its name',
      rows(P, ({ name, score }) => [name, score]).flatMap(([name = '', score = '']) => [[score], [name], []]),
    ],
    [
      'the name above its score',
      rows(P, ({ name, score }) => [name, score]).flatMap(([name = '', score = '']) => [[name], [score], []]),
    ],
    ['name and score in one cell', rows(P, ({ name, score }) => [`${name} ${score.toFixed(2)}`])],
    [
      'the total in a card of its own',
      [['คะแนน ITA', '', 'ระดับ'], [90.12, '', 'ผ่าน'], [], ...cards(5, (score) => score)],
    ],
  ])('%s: right, or refused with cells of it', (_, table) => {
    const made = titled(...table);
    const cells = where(made, ...table.flat().filter((one) => one !== ''));
    expect(carefully(made, TRUTH_P, cells)).toBe('right or doubted');
  });
});

describe('figures with something around them', () => {
  test.each<[string, (score: string) => string]>([
    ['92.14/100', (score) => `${score}/100`],
    ['92.14 / 100', (score) => `${score} / 100`],
    ['92.14 เต็ม 100', (score) => `${score} เต็ม 100`],
    ['92.14 (ผ่าน)', (score) => `${score} (ผ่าน)`],
    ['92.14 (A)', (score) => `${score} (A)`],
    ['▲ 92.14', (score) => `▲ ${score}`],
    ['92.14 ▼', (score) => `${score} ▼`],
    ['92.14*', (score) => `${score}*`],
    ['(92.14)', (score) => `(${score})`],
    ['ร้อยละ 92.14', (score) => `ร้อยละ ${score}`],
    ['92.14 คะแนน', (score) => `${score} คะแนน`],
    ['๙๒.๑๔ %', (score) => `${thaiDigits(score)} %`],
    ['= 92.14', (score) => `= ${score}`],
    ['92.14 pts.', (score) => `${score} pts.`],
  ])('“%s”', (text, write) => {
    const table = tall(P).map((row, index) =>
      index === 0 ? row : [...row.slice(0, 2), write(Number(row[2]).toFixed(2))],
    );
    const made = titled(...table);
    // A star or brackets may mean something: those may be refused, the others are plain.
    const maybe = text === '92.14*' || text === '(92.14)' || text === '= 92.14';
    const cells = where(made, ...table.slice(1).map((row) => row[2] ?? ''));
    if (maybe) expect(carefully(made, TRUTH_P, cells)).toBe('right or doubted');
    else expect(clearly(made, TRUTH_P)).toBe('right');
    const across = titled(
      ...wide(P).map((row, index) =>
        index === 0 ? row : [row[0] ?? '', ...row.slice(1).map((one) => write(Number(one).toFixed(2)))],
      ),
    );
    expect(carefully(across, TRUTH_P, where(across, write('92.14')))).toBe('right or doubted');
  });

  test('▲ and ▼ in a column of their own', () => {
    const table = rows(P, ({ n, name, score }) => [
      n,
      name,
      n % 2 === 0 ? '▲' : '▼',
      score,
      n % 2 === 0 ? '+2.00' : '-1.50',
    ]);
    expect(clearly(titled(['ที่', 'ตัวชี้วัด', '', 'คะแนน', 'เปลี่ยนแปลง'], ...table), TRUTH_P)).toBe('right');
  });
});
