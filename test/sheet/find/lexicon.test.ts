/** What one label of a row and one header of a column mean. */
import { frameworks } from '../../../src/ita/frameworks';
import { headerOf } from '../../../src/sheet/find/text/headers';
import { lexiconOf } from '../../../src/sheet/find/text/lexicon';

const lexicon = lexiconOf(frameworks);

/** "total sure", "instrument EIT score", "indicator 4 sure". */
function label(text: string): string {
  const read = lexicon.label(text);
  if (read === null) return 'none';
  switch (read.kind) {
    case 'indicator':
      return [
        `indicator ${read.number ?? '?'}`,
        ...(read.sure ? ['sure'] : []),
        ...(read.likeQuestion ? ['or question'] : []),
        ...(read.name === null ? [] : [`named ${read.name.indicator}`]),
        ...(read.nameText === null ? [] : [`“${read.nameText}”`]),
      ].join(' ');
    case 'instrument':
      return `${read.instrument}${read.isScore ? ' score' : ''}`;
    case 'eitPart':
      return `${read.part}${read.sure ? ' sure' : ''}${read.isScore ? ' score' : ''}`;
    case 'total':
      return `total${read.sure ? ' sure' : ''}`;
    case 'question':
      return read.code;
    default:
      return read.kind;
  }
}

describe('a label', () => {
  test.each([
    ['4', 'indicator 4'],
    ['(4)', 'indicator 4'],
    ['ข้อ 4', 'indicator 4'],
    ['ที่ 4.', 'indicator 4'],
    ['ตัวชี้วัดที่ 4', 'indicator 4 sure'],
    ['ตชว. ๔', 'indicator 4 sure'],
    ['Indicator No. 10', 'indicator 10 sure'],
    ['I4', 'indicator 4 or question'],
    ['I10', 'indicator 10 or question'],
    ['I11', 'i11'],
    ['i4', 'i4'],
    ['E4', 'e4'],
    ['ข้อ e04 การติดต่อ', 'e4'],
    ['o12.', 'o12'],
    ['123', 'none'],
    ['4. การใช้อำนาจ', 'indicator 4 named 3 “การใช้อำนาจ”'],
    ['ตัวชี้วัดที่ 3 การใช้อำนาจ', 'indicator 3 sure named 3 “การใช้อำนาจ”'],
    ['ตัวชี้วัดที่ 3 เรื่องอื่น', 'indicator 3 sure “เรื่องอื่น”'],
    ['3. เรื่องอื่น', 'none'],
    ['ตัวชี้วัดที่ 3 กข', 'none'],
    ['ตัวชี้วัดที่ 1 ถึง 5', 'none'],
    ['ตัวชี้วัดที่ 1 และ 2', 'none'],
    ['Indicator 1 to 5', 'none'],
    ['ตัวชี้วัดที่ 1 town hall', 'indicator 1 sure “town hall”'],
    ['1.3 การใช้อำนาจ', 'indicator ? named 3 “การใช้อำนาจ”'],
    ['ตัวชี้วัดที่ 1.1 การใช้อำนาจ', 'indicator ? named 3 “การใช้อำนาจ”'],
    ['การใช้อำนาจ', 'indicator ? named 3 “การใช้อำนาจ”'],
    ['', 'none'],
  ])('“%s” is: %s', (text, expected) => {
    expect(label(text)).toBe(expected);
    expect(label(text)).toBe(expected);
  });

  test.each([
    ['IIT', 'IIT score'],
    ['คะแนน EIT', 'EIT score'],
    ['แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน', 'IIT score'],
    ['แบบตรวจการเปิดเผยข้อมูลสาธารณะ', 'OIT score'],
    ['Open Data Integrity', 'OIT score'],
    ['น้ำหนัก IIT', 'IIT'],
    ['ผู้ตอบ EIT', 'EIT'],
    ['IIT และ EIT', 'none'],
    ['UNIIT', 'none'],
    ['EIT ส่วนที่ 1', 'part1 sure score'],
    ['EIT Part II', 'part2 sure score'],
    ['EIT (1)', 'part1 sure score'],
    ['EIT-2', 'part2 sure score'],
    ['EIT Public', 'part1 sure score'],
    ['EIT Survey', 'part2 sure score'],
    ['EIT ส่วนที่ 1 (ถ่วงน้ำหนัก)', 'part1 sure'],
    ['EIT ส่วนที่ 12', 'EIT score'],
    ['ส่วนที่ 1 EIT', 'part1 score'],
    ['ส่วนที่ 2 EIT', 'part2 score'],
    ['Part I EIT', 'part1 score'],
    ['Part II EIT', 'part2 score'],
    ['ส่วนที่ 1 IIT', 'IIT score'],
    ['EIT ส่วนที่ 1 และ EIT ส่วนที่ 2', 'none'],
  ])('“%s” is: %s', (text, expected) => {
    expect(label(text)).toBe(expected);
  });

  test.each([
    ['คะแนน ITA', 'total sure'],
    ['คะแนน ITA (ภาพรวม)', 'total sure'],
    ['คะแนน (ITA)', 'total sure'],
    ['คะแนน ITA ปี 2567', 'total sure'],
    ['คะแนน ITA (อย่างไม่เป็นทางการ)', 'total sure'],
    ['คะแนน ITA ปีที่แล้ว', 'total sure'],
    ['คะแนน ITA ของจังหวัดพัทลุง', 'total sure'],
    ['คะแนน ITA ที่ประกาศ (ถ้ามี)', 'total sure'],
    ['คะแนนรวม', 'total'],
    ['รวม', 'total'],
    ['คะแนน', 'none'],
    ['ค่าเฉลี่ยทุกด้าน', 'average'],
    ['เฉลี่ย', 'average'],
    ['ระดับ', 'level'],
    ['ระดับ (ITA)', 'level'],
    ['ระดับที่ประกาศ (ถ้ามี)', 'level'],
    ['ITA Level', 'level'],
    ['ผู้รับผิดชอบ', 'none'],
  ])('“%s” is: %s', (text, expected) => {
    expect(label(text)).toBe(expected);
  });
});

describe('a header', () => {
  const header = (text: string): string => {
    const read = headerOf(text);
    return read === null ? 'none' : `${read.role}${read.year === null ? '' : ` ${read.year}`}`;
  };

  test.each([
    ['%', 'score'],
    [' (%) ', 'score'],
    ['คะแนน', 'score'],
    ['คะแนนที่ได้ (เต็ม 100)', 'score'],
    ['คะแนน ปี 2567', 'score 2567'],
    ['คะแนน ปี 67', 'score 2567'],
    ['คะแนน ปี 2566 และ 2567', 'none'],
    ['ร้อยละที่ได้', 'score'],
    ['ผลการประเมิน', 'result'],
    ['ผลการประเมิน (ร่าง)', 'result'],
    ['2567', 'year 2567'],
    ['ปี 2567 (ผล)', 'year 2567'],
    ['ปี', 'none'],
    ['คะแนนเต็ม', 'fullMarks'],
    ['คะแนน (เต็ม)', 'fullMarks'],
    ['น้ำหนัก', 'weight'],
    ['คะแนนถ่วงน้ำหนัก', 'weighted'],
    ['ระดับ', 'level'],
    ['ปีที่แล้ว', 'lastYear'],
    ['คะแนนหลังทักท้วง', 'correction'],
    ['ผลต่าง', 'other'],
    ['เป้าหมาย', 'other'],
    ['อันดับ', 'other'],
    ['คะแนนเฉลี่ยระดับประเทศ', 'other'],
    ['ตัวชี้วัด', 'indicator'],
    ['ที่', 'serial'],
    ['รายการ', 'name'],
    ['รายการ (ชื่อ)', 'name'],
    ['เครื่องมือ', 'instrument'],
    ['หน่วยงาน', 'agency'],
    ['เทศบาลตำบลควนขนุน', 'none'],
    ['ผู้รับผิดชอบ', 'none'],
    ['', 'none'],
  ])('“%s” is: %s', (text, expected) => {
    expect(header(text)).toBe(expected);
  });

  test('is nothing that names an indicator, also the second time', () => {
    const read = () => ['ตัวชี้วัดที่ 1', 'ตัวชี้วัด'].map((text) => lexicon.header(text)?.role ?? 'none');
    expect(read()).toEqual(['none', 'indicator']);
    expect(read()).toEqual(['none', 'indicator']);
  });
});

describe('a clause', () => {
  const subject = (clause: string): string => {
    const about = lexicon.subjectIn(clause);
    if (about === null) return 'none';
    switch (about.kind) {
      case 'indicator':
        return `indicator ${about.indicator}`;
      case 'eitPart':
        return `${about.part}${about.sure ? ' sure' : ''}`;
      case 'instrument':
        return about.instrument;
      case 'several':
        return 'several';
    }
  };

  test.each([
    ['ตัวชี้วัดที่ 4 ได้', 'indicator 4'],
    ['ตัวชี้วัดที่ 1 และตัวชี้วัดที่ 10 ได้', 'indicator 10'],
    ['ตัวชี้วัดที่ 11 ได้', 'none'],
    ['ตัวชี้วัดที่ 0 ได้', 'none'],
    ['ตัวชี้วัดที่ 0 การใช้อำนาจได้', 'indicator 3'],
    ['การใช้อำนาจได้', 'indicator 3'],
    ['คะแนน EIT ได้', 'EIT'],
    ['คะแนน EIT ส่วนที่ 1 ได้', 'part1 sure'],
    ['ส่วนที่ 2 EIT ได้', 'part2'],
    ['IIT และ EIT ได้', 'several'],
    ['EIT ส่วนที่ 1 และ EIT ส่วนที่ 2 ได้', 'several'],
    ['ได้คะแนน', 'none'],
  ])('“%s” is about: %s', (clause, expected) => {
    expect(subject(clause)).toBe(expected);
  });
});
