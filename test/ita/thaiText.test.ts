import fc from 'fast-check';
import {
  arabicDigits,
  cleanText,
  editDistance,
  fiscalYears,
  matchKey,
  parseNumber,
  thaiDigits,
} from '../../src/ita/thaiText';

describe('digits', () => {
  test('turns 95.01 into ๙๕.๐๑ and back', () => {
    expect(thaiDigits(95.01)).toBe('๙๕.๐๑');
    expect(thaiDigits('พ.ศ. 2567')).toBe('พ.ศ. ๒๕๖๗');
    expect(arabicDigits('๙๕.๐๑')).toBe('95.01');
    expect(arabicDigits('９５．０１')).toBe('95.01');
  });

  test('comes back to the same number for every score', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10000 }), (hundredths) => {
        const score = hundredths / 100;
        expect(parseNumber(thaiDigits(score.toFixed(2)))).toEqual({ kind: 'number', value: score });
      }),
    );
  });
});

describe('numbers in texts', () => {
  test.each<[string, number]>([
    ['95.55', 95.55],
    ['๙๕.๕๕', 95.55],
    ['๙5.๕5', 95.55],
    [' 95.55\u00a0', 95.55],
    ['95.55\u200b', 95.55],
    ['95 . 55', 95.55],
    ['95.55 คะแนน', 95.55],
    ['95.55คะแนน', 95.55],
    ['95.55 %', 95.55],
    ['ร้อยละ 95.55', 95.55],
    ['95.55 points', 95.55],
    ['๑๐๐', 100],
    ['1,014', 1014],
    ['1,234,567.5', 1234567.5],
    ['−1', -1],
    ['007', 7],
    ['+95.5', 95.5],
    ['–5', -5],
    ["'95.5", 95.5],
    ['คะแนน: 95.5', 95.5],
    ['Score 95.5', 95.5],
    ['95.5 pts.', 95.5],
    ['95.5 Percent', 95.5],
    ['1,000.25', 1000.25],
    ['+1,000', 1000],
    ['123,456', 123456],
  ])('reads “%s” as %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value });
  });

  test.each(['95,55', '๙๕,๕๕', '95 55', '9 5.55', '95,550', '95.55.55,1', '+9,550', '-95,55', '0,123', '1,23,456'])(
    'cannot tell what “%s” is',
    (text) => {
      expect(parseNumber(text)).toEqual({ kind: 'ambiguous' });
    },
  );

  test.each([
    '-',
    'N/A',
    'ไม่มีข้อมูล',
    '95..5',
    '9S.55',
    '1/2',
    'ประมาณ 95',
    '95.55 (ผ่าน)',
    '1e2',
    'ข้อ 95 55',
    '95 55 ข้อ',
    '95.5.5',
    'ก1,000',
    '1,000ก',
    '–',
  ])('finds no number in “%s”', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'none' });
  });

  test.each(['', '  ', '\u00a0', '\u200b\ufeff', "'"])('finds %j blank', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'blank' });
  });
});

describe('fiscal years', () => {
  test.each<[string, number, string]>([
    ['ประจำปีงบประมาณ พ.ศ. ๒๕๖๗', 2567, 'strong'],
    ['ปีงบประมาณ พ.ศ.2567', 2567, 'strong'],
    ['FY2024', 2567, 'strong'],
    ['FY24', 2567, 'strong'],
    ['Fiscal year 2024', 2567, 'strong'],
    ['ปี 67', 2567, 'plain'],
    ['พ.ศ. 2567', 2567, 'plain'],
    ['ITA 2567', 2567, 'plain'],
    ['ปี ค.ศ. 2024', 2567, 'plain'],
    ['คะแนนรายหน่วยงาน 2563', 2563, 'bare'],
    ['2567', 2567, 'bare'],
  ])('finds that of “%s”', (text, year, strength) => {
    expect(fiscalYears(text)).toEqual([{ year, strength }]);
  });

  test('takes two digits for a year of the common era only where that is meant', () => {
    expect(fiscalYears('ปี 24')).toEqual([]);
    expect(fiscalYears('ค.ศ. 24')).toEqual([{ year: 2567, strength: 'plain' }]);
    expect(fiscalYears('FY67')).toEqual([{ year: 2567, strength: 'strong' }]);
    expect(fiscalYears('ค.ศ. 50')).toEqual([{ year: 2550, strength: 'plain' }]);
  });

  test('finds those from 2540 to 2599, in either era', () => {
    const years = ['2539', '2540', '2599', '1996', '1997', '2056', '2057'].map(
      (year) => fiscalYears(`ปี ${year}`)[0]?.year,
    );
    expect(years).toEqual([undefined, 2540, 2599, undefined, 2540, 2599, undefined]);
  });

  test('finds several in order', () => {
    expect(fiscalYears('ปี 2566 และปีงบประมาณ 2567').map((one) => one.year)).toEqual([2566, 2567]);
    expect(fiscalYears('เปรียบเทียบปีงบประมาณ 2566 กับ พ.ศ. 2567').map((one) => one.year)).toEqual([2566, 2567]);
  });

  test.each([
    'วันที่ ๑๙ กุมภาพันธ์ ๒๕๖๘',
    '30 ก.ย. 2567',
    '1/2/2568',
    '12 March 2024',
    'คะแนน 2,567',
    'โทร 025671234',
    '95.01',
  ])('takes “%s” for none', (text) => {
    expect(fiscalYears(text)).toEqual([]);
  });
});

describe('comparing texts', () => {
  test('writes what looks the same in one way', () => {
    expect(cleanText(' การใช้อํานาจ\u200b ')).toBe('การใช้อำนาจ');
    expect(cleanText('เเบบวัด')).toBe('แบบวัด');
    expect(cleanText('นํ้า')).toBe('น้ำ');
    expect(cleanText('ที่่')).toBe('ที่');
    expect(cleanText('คะแนน \t 95')).toBe('คะแนน 95');
  });

  test('ignores tone marks, blanks and punctuation', () => {
    expect(matchKey('การปฏิบัติ หนาที่่')).toBe(matchKey('การปฏิบัติหน้าที่'));
    expect(matchKey('E-Service (1)')).toBe('eservice1');
  });

  test('counts changed, missing, added and swapped characters', () => {
    expect(editDistance('การใช้อำนาจ', 'การใช้อำนาจ', 3)).toBe(0);
    expect(editDistance('abcd', 'acbd', 3)).toBe(1);
    expect(editDistance('xxab', 'yyba', 5)).toBe(3);
    expect(editDistance('abcd', 'abd', 3)).toBe(1);
    expect(editDistance('abcd', 'xbcdy', 3)).toBe(2);
    expect(editDistance('abcd', 'wxyz', 2)).toBe(3);
  });

  test('measures the same distance both ways', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b, 12)).toBe(editDistance(b, a, 12));
      }),
    );
  });
});
