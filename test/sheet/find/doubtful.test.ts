/** Sheets that a reader in a hurry gets wrong: figures beside, between and below the scores that may be the ones meant. */
import type { CellValue } from '../../../src/sheet/grid';
import { refusalMessage } from '../../../src/texts/messages';
import { grid } from './grids';
import { findings, NAMES, read, refusal, scores, SCORES } from './reading';

const rows = (row: (n: number, name: string, score: number) => CellValue[]): CellValue[][] =>
  NAMES.map((name, index) => row(index + 1, name, SCORES[index] ?? 0));
const LAST = [81.21, 82.42, 83.53, 84.64, 85.75, 76.86, 77.97, 58.08, 89.19, 80.2];
const last = (n: number): number => LAST[n - 1] ?? 0;
const HEADER = ['ที่', 'ตัวชี้วัด', 'คะแนน'];
const plain = rows((n, name, score) => [n, name, score]);
const values = (sheet: ReturnType<typeof grid>) => scores(sheet).indicators.map((one) => one.value);

describe('a column beside the scores', () => {
  const beside = (head: CellValue, figure: (n: number, score: number) => CellValue) =>
    grid('S', [[...HEADER, head], ...rows((n, name, score) => [n, name, score, figure(n, score)])]);

  test.each(['คะแนนหลังทักท้วง', 'คะแนนครั้งที่ 2', 'ล่าสุด', 'แก้ไขแล้ว', 'ปี 2657', 2657, 67, 'Revised'])(
    'headed “%s” may hold the scores that count: refused',
    (head) => {
      expect(refusal(beside(head, last))).toBe('two-score-columns C1 D1');
    },
  );

  test.each<[string, (n: number, score: number) => CellValue]>([
    ['with the same figures', (_, score) => score],
    ['with the same figure for all, as a line of a chart', () => 85],
    ['with weighted points', (n, score) => (score * (n < 6 ? 6 : n < 9 ? 10 : 20)) / 100],
    ['with words', () => 'ดี'],
  ])('%s is no rival whatever heads it', (_, figure) => {
    expect(values(beside('คะแนนหลังทักท้วง', figure))).toEqual(SCORES);
  });

  test('whose header says nothing of scores is left aside, and named', () => {
    const sheet = beside('จุดที่เหลือ', (_, score) => 100 - score);
    expect(values(sheet)).toEqual(SCORES);
    expect(findings(sheet)).toBe('column-not-read D1');
  });

  test('before the names is as good as one behind them', () => {
    const sheet = grid('S', [['คะแนน', 'ตัวชี้วัด', 'คะแนน'], ...rows((n, name, score) => [last(n), name, score])]);
    expect(refusal(sheet)).toBe('two-score-columns A1 C1');
  });

  test('in a row of a wide table is treated alike', () => {
    const wide = (label: string) =>
      grid('S', [
        ['ตัวชี้วัด', ...NAMES],
        ['คะแนน', ...SCORES],
        [label, ...LAST],
      ]);
    expect(refusal(wide('หลังทักท้วง'))).toBe('two-score-columns A2 A3');
    expect(findings(wide('สังเกต'))).toBe('column-not-read A3');
  });
});

describe('a figure without an indicator', () => {
  test('is a subtotal where it follows from the scores above', () => {
    const sheet = grid('S', [HEADER, ...plain.slice(0, 5), ['', '', 97.3], ...plain.slice(5), ['', '', 95]]);
    expect(values(sheet)).toEqual(SCORES);
    expect(findings(sheet)).toBe('score-without-indicator C7 C13');
  });

  test('between the indicators is refused where it does not', () => {
    const sheet = grid('S', [HEADER, ...plain.slice(0, 6), ['', '', 90], ...plain.slice(6)]);
    expect(refusal(sheet)).toBe('score-without-indicator C8');
  });

  test('is refused under a label that comes again and again', () => {
    const sheet = grid('S', [
      ['ตัวชี้วัด', 'คะแนน'],
      ...rows((_, name, score) => [name, score]).flatMap((row, index) => [row, ['ปี 2567', last(index + 1)]]),
    ]);
    expect(refusal(sheet)).toMatch(/^score-without-indicator B3 B5 /);
  });
});

describe('scores that are all low', () => {
  const divided = (by: number) => grid('S', [HEADER, ...rows((n, name, score) => [n, name, score / by])]);

  test('are refused below 20 and said below 50', () => {
    expect(refusal(divided(10))).toMatch(/^scores-too-low C2 /);
    expect(findings(divided(2))).toMatch(/^scores-low C2 /);
    expect(findings(grid('S', [HEADER, ...plain]))).toBe('');
  });

  test('are refused as questions too, where the indicators follow from them', () => {
    const codes = ['i1', 'i2', 'i3'];
    const questions = (figure: number) =>
      grid('S', [
        ['ข้อ', 'คะแนน'],
        ...codes.map((code) => [code, figure]),
        ...rows((n, _, score) => [`ตัวชี้วัดที่ ${n}`, score]).slice(1),
      ]);
    expect(refusal(questions(0.95))).toBe('mixed-scales B2 B3 B4');
    expect(refusal(questions(4.5))).toBe('scores-too-low B2 B3 B4');
    expect(refusal(questions(95))).toBe('accepted');
  });
});

describe('agencies', () => {
  const across = (heads: readonly CellValue[]) =>
    grid('S', [
      ['ที่', 'ตัวชี้วัด', ...heads],
      ...rows((n, name, score) => [n, name, score, ...heads.slice(1).map(() => last(n))]),
    ]);

  test('with a column each are read one by one', () => {
    const result = read(across(['เทศบาลตำบลควนขนุน', 'อบต.บ้านใหม่', 'องค์การบริหารส่วนจังหวัดพัทลุง']));
    const agencies = result.ok ? result.value.agencies : [];
    expect(agencies.map(({ agency }) => `${agency?.name ?? ''} ${agency?.cell ?? ''}`)).toEqual([
      'เทศบาลตำบลควนขนุน C1',
      'อบต.บ้านใหม่ D1',
      'องค์การบริหารส่วนจังหวัดพัทลุง E1',
    ]);
    expect(agencies.map(({ indicators }) => indicators.map((one) => one.value))).toEqual([SCORES, LAST, LAST]);
  });

  test('are not what means of a province or the country are', () => {
    const result = read(across(['เทศบาลตำบลควนขนุน', 'จังหวัดพัทลุง', 'ค่าเฉลี่ยประเทศ']));
    expect(result.ok && result.value.agencies.map(({ agency }) => agency?.name)).toEqual(['เทศบาลตำบลควนขนุน']);
  });

  test('are not what two years side by side are', () => {
    const sheet = across(['2567', '2566']);
    expect(values(sheet)).toEqual(SCORES);
    expect(scores(sheet).history[0]?.fiscalYear).toBe(2566);
  });

  test('in one column of scores are refused', () => {
    const sheet = grid('S', [
      ['หน่วยงาน', 'ตัวชี้วัด', 'คะแนน'],
      ...rows((_, name, score) => ['เทศบาลตำบลควนขนุน', name, score]),
      ...rows((n, name) => ['อบต.บ้านใหม่', name, last(n)]),
    ]);
    expect(refusal(sheet)).toBe('agencies-mixed A2 A12');
  });

  test('that are responsible stand behind the scores', () => {
    const sheet = grid('S', [
      [...HEADER, 'หน่วยงาน'],
      ...rows((n, name, score) => [n, name, score, n % 2 === 0 ? 'สำนักงานปลัดเทศบาล' : 'สำนักงานคลัง']),
    ]);
    expect(values(sheet)).toEqual(SCORES);
  });

  test('below a row of scores of its own are not taken for it, but their mean is no rival', () => {
    const mean = SCORES.map((score, index) => (score + last(index + 1)) / 2);
    const list = (label: string, figures: readonly number[]) =>
      grid('S', [
        ['', ...NAMES],
        ['เทศบาลตำบลควนขนุน', ...SCORES],
        ['อบต.บ้านใหม่', ...LAST],
        [label, ...figures],
      ]);
    expect(refusal(list('คะแนน', [...SCORES].reverse()))).toBe('two-score-columns A4 A2');
    expect(values(list('คะแนนเฉลี่ย', mean))).toEqual(SCORES);
  });
});

describe('a later year', () => {
  test.each(['เป้าหมายปี 2568', 'คาดการณ์ปี 2568', 'ปี 2568 (ประมาณการ)', 'แผนปี 2568'])(
    'that is only planned, as under “%s”, is no year of scores',
    (head) => {
      const sheet = grid('S', [['ที่', 'ตัวชี้วัด', 'ปี 2567', head], ...rows((n, name, score) => [n, name, score, last(n)])]);
      expect(values(sheet)).toEqual(SCORES);
      expect(scores(sheet).fiscalYear?.year).toBe(2567);
    },
  );
});

describe('a table of the instruments', () => {
  const withInstruments = (...table: CellValue[][]) => grid('S', [HEADER, ...plain, [], ...table]);

  test('with weights of other rules is refused', () => {
    const sheet = withInstruments(
      ['เครื่องมือ', 'น้ำหนัก', 'คะแนน'],
      ['IIT', 30, 97.3],
      ['EIT', 40, 86.05],
      ['OIT', 30, 100],
    );
    expect(refusal(sheet)).toBe('weights-differ B15');
  });

  test('with weighted points that the indicators do not give says so, with the cells of both', () => {
    const points = (eit: number) => withInstruments(['เครื่องมือ', 'คะแนน'], ['IIT', 29.19], ['EIT', eit], ['OIT', 40]);
    expect(findings(points(25.82))).toBe('');
    expect(findings(points(24.82))).toBe('instrument-points-differ B15 C7 C8 C9');
  });
});

test('reads a level that stands right over the header', () => {
  const sheet = grid('S', [['คะแนน ITA', 95], ['ระดับ', 'ผ่าน'], HEADER, ...plain]);
  expect(scores(sheet).published).toMatchObject({ score: 95, level: 'ผ่าน', levelCell: 'B2' });
});

describe('a message', () => {
  const message = (value: CellValue, formats = {}) => {
    const result = read(grid('S', [HEADER, ...rows((n, name, score) => [n, name, n === 4 ? value : score])], formats));
    return result.ok ? '' : refusalMessage(result.refusal, 'en');
  };

  test('gives both readings of a decimal comma, and what to type', () => {
    expect(message('96,41')).toBe(
      'The score of indicator 4 in C5 is “96,41”, which can be read in several ways: 96.41 or 9,641. Type it with a decimal point, such as 96.41.',
    );
    expect(message('95,550')).toContain(': 95.550 or 95,550.');
  });

  test('gives figures as they are shown, without binary noise', () => {
    expect(message(196.92000000000002)).toContain('is 196.92;');
    expect(message(100.00000000000001)).toBe('');
  });
});

test('takes a percent sign in quotes for text', () => {
  const formats = { C5: '0.00"%"', C6: '0.00\\%' };
  expect(values(grid('S', [HEADER, ...plain], formats))).toEqual(SCORES);
});

test('names a second table of numbers only, with or without a header that is known', () => {
  const numbers = rows((n) => [n, last(n)]);
  expect(findings(grid('S', [HEADER, ...plain, [], [], ...numbers]))).toBe('table-not-read A14');
  expect(findings(grid('S', [HEADER, ...plain, [], [], ['ตัวชี้วัดที่', 'ค่าวัด'], ...numbers]))).toBe('table-not-read A15');
  expect(findings(grid('S', [HEADER, ...plain, [], [], ...numbers.slice(0, 9)]))).toBe('');
});

test('takes no header of a count for the published total', () => {
  const sheet = grid('S', [[...HEADER, 'คะแนนครั้งที่ 2'], ...rows((n, name, score) => [n, name, score, score])]);
  expect(scores(sheet).published).toBeNull();
});
