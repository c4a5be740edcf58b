/** One cell that should hold a score, as Excel gives its value and format. */
import {
  isDateFormat,
  isFigure,
  isSpoiltFigure,
  readScoreCell,
  scoreRefusal,
} from '../../../src/sheet/find/text/scoreCell';
import type { CellValue } from '../../../src/sheet/grid';

const read = (value: CellValue, format = 'General') => readScoreCell(value, format, 'C7');
/** The score, or what is wrong with it and what the cell shows. */
const said = (value: CellValue, format?: string): number | string => {
  const cell = read(value, format);
  return cell.ok ? cell.reading.value : `${cell.problem}: ${cell.value}`;
};

describe('a number', () => {
  test('is a score from 0 to 100', () => {
    expect([0, 100, 95.55].map((value) => said(value))).toEqual([0, 100, 95.55]);
    expect(said(-0.01)).toBe('score-out-of-range: -0.01');
    expect(said(100.01)).toBe('score-out-of-range: 100.01');
  });

  test('shown as a percentage is a hundred times as much, without binary noise', () => {
    expect(read(0.9555, '0.00%')).toEqual({
      ok: true,
      reading: { value: 95.55, cell: 'C7', isNumber: true, scale: 100, text: null },
    });
    expect(said(1.001, '0%')).toBe('score-out-of-range: 1.001');
    expect(said(95.55, '0.00"%"')).toBe(95.55);
    expect(said(95.55, '0.00\\%')).toBe(95.55);
  });

  test('shown as a date is none', () => {
    expect(said(45.5, 'd-mmm')).toBe('score-is-date: 45.5');
    expect(read(95.55)).toEqual({
      ok: true,
      reading: { value: 95.55, cell: 'C7', isNumber: true, scale: 1, text: null },
    });
  });

  test.each(['dd/mm/yyyy', 'h:mm', 'ss', 'b1yy', 'B2', '[$-107041E]d mmm yy', 'ววว', 'ปปปป', 'General yyyy'])(
    'in the format %s is a date',
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );

  test.each(['General', 'standard', '0.00', '0.00 "days"', '[Red]0.00', '0.00\\d', '#,##0', '0" ปี"', 'b3', 'ป0'])(
    'in the format %s is none',
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});

describe('a text', () => {
  test.each([
    ['95.55', 95.55],
    [' ๙๕.๕๕ ', 95.55],
    ['0', 0],
    ['100', 100],
    ['▲ 92.14', 92.14],
    ['✓92.14', 92.14],
    ['92.14 ▼', 92.14],
    ['92.14*', 92.14],
    ['92.14/100', 92.14],
    ['92.14 / 100.00 คะแนน', 92.14],
    ['92.14 จาก 100 คะแนน', 92.14],
    ['92.14 จากคะแนนเต็ม 100', 92.14],
    ['92.14 เต็ม 100', 92.14],
    ['92.14 out of 100 points', 92.14],
    ['92.14 Out Of 100%', 92.14],
    ['92.14 (ผ่าน)', 92.14],
    ['92.14 [ผ่าน]', 92.14],
    ['92.14 คะแนน (ผ่านดี)', 92.14],
    ['92.14% (ผ่านดี)', 92.14],
    ['92.14 ผ่านดีเยี่ยม', 92.14],
    ['92.14 ระดับผ่าน', 92.14],
    ['92.14/100 (ผ่าน)', 92.14],
    ['92.14 (ผ่าน) / 100', 92.14],
  ])('“%s” is the score %d', (text, score) => {
    expect(read(text)).toEqual({
      ok: true,
      reading: { value: score, cell: 'C7', isNumber: false, scale: 1, text: text.trim() },
    });
  });

  test.each([
    ['', 'score-blank: '],
    [' ', 'score-blank: '],
    ['รอผล', 'score-not-a-number: รอผล'],
    [' รอผล ', 'score-not-a-number: รอผล'],
    ['#REF!', 'score-error: #REF!'],
    [' #n/a ', 'score-error: #n/a'],
    ['#DIV/0!', 'score-error: #DIV/0!'],
    ['ดู #REF!', 'score-not-a-number: ดู #REF!'],
    ['#REF! แก้', 'score-not-a-number: #REF! แก้'],
    ['-0.5', 'score-out-of-range: -0.5'],
    ['100.5', 'score-out-of-range: 100.5'],
    ['92.14/200', 'score-not-a-number: 92.14/200'],
    ['92.14 (80)', 'score-not-a-number: 92.14 (80)'],
    ['92.14 ตก', 'score-not-a-number: 92.14 ตก'],
    ['95,55', 'score-decimal-comma: 95,55'],
    ['95,55 คะแนน', 'score-decimal-comma: 95,55 คะแนน'],
    ['95 55', 'score-ambiguous: 95 55'],
    ['9,5,5', 'score-ambiguous: 9,5,5'],
  ])('“%s” is %s', (text, problem) => {
    expect(said(text)).toBe(problem);
  });

  test('of a logical value is no number', () => {
    expect(said(true)).toBe('score-not-a-number: true');
  });
});

describe('a figure', () => {
  test('is a number, or a text that is one or nearly', () => {
    expect([95.55, '95.55', '95,55', '▲ 92.14', '92.14 (ผ่าน)'].map(isFigure)).toEqual(Array<boolean>(5).fill(true));
    expect(['', 'รอผล', '#REF!', true, '93..74'].map(isFigure)).toEqual(Array<boolean>(5).fill(false));
  });

  test('that is spoilt is an error of Excel’s or digits that are no number', () => {
    expect(['#REF!', ' #N/A ', '93..74', '๙๓..๗๔', '.93.74.'].map(isSpoiltFigure)).toEqual(
      Array<boolean>(5).fill(true),
    );
    expect(['93.74', '', '..', 'ข้อ 93..74', '93..74 ข้อ', 95, 'a#REF!'].map(isSpoiltFigure)).toEqual(
      Array<boolean>(7).fill(false),
    );
  });
});

test('a decimal comma is refused with both ways to read it', () => {
  const refusalOf = (text: string) => {
    const cell = read(text);
    return cell.ok ? null : scoreRefusal(cell, 4);
  };
  expect(refusalOf('95,55 คะแนน')).toEqual({
    code: 'score-decimal-comma',
    cells: ['C7'],
    parameters: { indicator: 4, value: '95,55 คะแนน', point: '95.55', thousands: '9,555' },
  });
  expect(refusalOf('๙๕,๕๕')?.parameters).toMatchObject({ point: '95.55', thousands: '9,555' });
  expect(refusalOf('รอผล')).toEqual({
    code: 'score-not-a-number',
    cells: ['C7'],
    parameters: { indicator: 4, value: 'รอผล' },
  });
});
