/** What words say by themselves: names of bodies, of levels and of indicators, and what qualifies a figure. */
import { frameworks } from '../../../src/ita/frameworks';
import {
  agencyInSentence,
  cleanAgency,
  isMeanOfBodies,
  isMeanOfYears,
  isSameAgency,
  isSurelySameAgency,
  looksLikeAgency,
  withoutAgencies,
} from '../../../src/sheet/find/text/agencyName';
import { nameFinder, nameMatcher } from '../../../src/sheet/find/text/indicatorNames';
import { levelNames } from '../../../src/sheet/find/text/levelNames';
import { qualifiersOf } from '../../../src/sheet/find/text/qualifiers';

describe('the name of a public body', () => {
  test.each(['เทศบาลตำบลควนขนุน', 'อบต.บ้านใหม่', 'ทต. ควนขนุน', 'กรมการปกครอง', 'Khuan Khanun Municipality', 'จังหวัดพัทลุง'])(
    'is %s',
    (text) => {
      expect(looksLikeAgency(text)).toBe(true);
    },
  );

  test.each([
    'เทศบาลตำบล',
    'ควนขนุน',
    'นายกเทศบาลตำบลควนขนุน',
    'เทศบาลตำบลควนขนุน คะแนน',
    'เทศบาลตำบลควนขนุน: 95',
    'สำนักงานป้องกันและปราบปรามการทุจริต',
    'the Municipality of all',
  ])('is not %s', (text) => {
    expect(looksLikeAgency(text)).toBe(false);
  });

  test('is kept without a year, a full stop and blanks behind it', () => {
    expect(cleanAgency(' เทศบาลตำบลควนขนุน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ')).toBe('เทศบาลตำบลควนขนุน');
    expect(cleanAgency('เทศบาลตำบลควนขนุน 2567')).toBe('เทศบาลตำบลควนขนุน');
    expect(cleanAgency('เทศบาลตำบลควนขนุน. ')).toBe('เทศบาลตำบลควนขนุน');
  });

  test.each([
    ['อบต.บ้านใหม่', 'องค์การบริหารส่วนตำบลบ้านใหม่', true],
    ['อบต บ้านใหม่', 'องค์การบริหารส่วนตำบลบ้านใหม่', true],
    ['อบจ. พัทลุง', 'องค์การบริหารส่วนจังหวัดพัทลุง', true],
    ['ทต.ควนขนุน', 'เทศบาลตำบลควนขนุน', true],
    ['ทม.พัทลุง', 'เทศบาลเมืองพัทลุง', true],
    ['ทน.หาดใหญ่', 'เทศบาลนครหาดใหญ่', true],
    ['เทศบาลตำบลควนขนุน', 'เทศบาลตำบลควนขนุน จังหวัดพัทลุง', true],
    ['เทศบาลตำบลควนขนุน อำเภอควนขนุน', 'เทศบาลตำบลควนขนุน', true],
    ['เทศบาลตำบลควนขนุน', 'เทศบาลเมืองควนขนุน', false],
    ['อบต.บ้านใหม่', 'อบต.บ้านเก่า', false],
  ])('%s and %s are one body: %s', (one, other, same) => {
    expect(isSameAgency(one, other)).toBe(same);
  });

  test.each([
    ['ทต.ควนขนุน', 'เทศบาลตำบลควนขนุน', true],
    ['เทศบาลตำบล ควนขนุน', 'เทศบาลตำบลควนขนุน ประจำปีงบประมาณ พ.ศ. 2567', true],
    ['เทศบาลตำบลควนขนุน', 'เทศบาลตำบลควนขนุน จังหวัดพัทลุง', true],
    ['เทศบาลตำบลควนขนุนจังหวัดพัทลุง', 'เทศบาลตำบลควนขนุน', true],
    ['ทต.ควนขนุน (พัทลุง)', 'เทศบาลตำบลควนขนุน', true],
    ['เทศบาลตำบลควน', 'เทศบาลตำบลควนขนุน', false],
    ['อบต.บ้านใหม่', 'องค์การบริหารส่วนตำบลบ้านใหม่ไชยพจน์', false],
    ['อบต.บ้านใหม่ อำเภอเมือง', 'อบต.บ้านใหม่ อำเภอควนขนุน', false],
    ['เทศบาลตำบลควนขนุน', 'เทศบาลเมืองควนขนุน', false],
  ])('%s and %s are surely one body: %s', (one, other, same) => {
    expect([isSurelySameAgency(one, other), isSurelySameAgency(other, one)]).toEqual([same, same]);
  });

  test.each([
    ['ผลการประเมินของเทศบาลตำบลควนขนุนได้รับคะแนน 95.01', 'เทศบาลตำบลควนขนุน'],
    ['องค์การบริหารส่วนตำบลบ้านใหม่ (สาขา 1) มีผล 95', 'องค์การบริหารส่วนตำบลบ้านใหม่ (สาขา 1)'],
    ['คะแนนของ อบต. บ้านใหม่ ปี 2567', 'อบต. บ้านใหม่'],
    ['เทศบาลตำบลในจังหวัดพัทลุง', null],
    ['คะแนน ITA 95.01', null],
    ['จังหวัดพัทลุงได้ 95', null],
  ])('in “%s” is %s', (text, name) => {
    expect(agencyInSentence(text)).toBe(name);
  });

  test('holds the name of an area without being it', () => {
    expect(withoutAgencies('คะแนนองค์การบริหารส่วนจังหวัดตาก 95')).toBe('คะแนนหน่วยงาน 95');
    expect(withoutAgencies('คะแนนจังหวัดตาก 95')).toBe('คะแนนจังหวัดตาก 95');
  });
});

describe('a mean', () => {
  test('of bodies is told from a body', () => {
    const means = ['จังหวัด', '(เฉลี่ยจังหวัดตาก)', 'ระดับประเทศ', 'รวมทั้งสิ้น', 'จังหวัดตาก (เฉลี่ย)', 'National', 'max'];
    expect(means.filter((text) => !isMeanOfBodies(text))).toEqual([]);
    expect(['จังหวัดตาก', 'เทศบาลตำบลควนขนุน', 'คะแนน ITA'].filter(isMeanOfBodies)).toEqual([]);
  });

  test('of years is told from the scores', () => {
    expect(['เฉลี่ย 3 ปี', 'ค่าเฉลี่ยย้อนหลัง', 'ค่าเฉลี่ย', 'Average'].filter((text) => !isMeanOfYears(text))).toEqual([]);
    expect(['คะแนนเฉลี่ย', 'average score', 'คะแนน 3 ปี'].filter(isMeanOfYears)).toEqual([]);
  });
});

describe('the years of a text', () => {
  const years = (text: string): string => {
    const { years: ofResults, aimedAt, mentioned } = qualifiersOf(text);
    return [ofResults.map(({ year }) => year), aimedAt, mentioned].map((all) => all.join(' ')).join('|');
  };

  test.each([
    ['ผลการประเมิน ปี 2567', '2567||2567'],
    ['ผลการประเมิน ปี 2566 และ 2567', '2566 2567||2566 2567'],
    ['ผลการประเมิน ปี 2567 และแผนปี 2568', '2567||2567 2568'],
    ['แผนปี 2568 จากผลการประเมิน ปี 2567', '2567||2568 2567'],
    ['แผนปี 2568 และ 2569', '||2568 2569'],
    ['เป้าหมาย ปี 2568', '|2568|2568'],
    ['ผลการประเมิน ปี 2567 และเป้าหมาย ปี 2568', '2567|2568|2567 2568'],
    ['ผลการประเมิน ปี 2567 เป้าหมาย ปี 2568', '2567|2568|2567 2568'],
    ['ผลการประเมิน ปี 2567 / เป้าหมายคะแนน ปีงบประมาณ พ.ศ. 2568', '2567||2567 2568'],
    ['ผลการประเมิน ปี 2567 เป้าหมาย 95 คะแนน', '|2567|2567'],
    ['ผลการประเมิน ปี 2567 เป็นเป้าหมายของ ปี 2568', '|2567 2568|2567 2568'],
    ['ปี 2568 เป้าหมาย ปี 2567 ผล', '|2568 2567|2568 2567'],
    ['คะแนน ปี 2568 เป้าหมาย ปี 2567 ผล', '|2568 2567|2568 2567'],
    ['เป้าหมาย ปี 2568 และ 2569', '|2568 2569|2568 2569'],
    ['ปี 2568 เป็นค่าเป้าหมาย', '|2568|2568'],
    ['ปี 2568 (เป้าหมาย)', '|2568|2568'],
    ['ปี 2568 (แผน)', '||2568'],
    ['ปี 2568 [แผน]', '||2568'],
    ['ปี 2568 (ผล)', '2568||2568'],
    ['ยกฐานะเมื่อ พ.ศ. 2551', '||2551'],
    ['สูงกว่าผลการประเมิน ปี 2565', '||2565'],
    ['up from results of 2565', '||2565'],
    ['results from ITAS 2567', '2567||2567'],
    ['ฉบับที่ 2 พ.ศ. 2560', '||2560'],
    ['ผลการประเมิน ฉบับสมบูรณ์ ปี 2567', '2567||2567'],
    ['มติที่ประชุม ผลการประเมิน ปี 2567', '2567||2567'],
    ['คะแนน ITA', '||'],
  ])('“%s” are %s', (text, expected) => {
    expect(years(text)).toBe(expected);
  });
});

describe('what qualifies a figure', () => {
  const flags = (text: string): string =>
    Object.entries(qualifiersOf(text))
      .flatMap(([name, value]) => (value === true ? [name] : []))
      .join(' ');

  test.each([
    ['คะแนน ITA', ''],
    ['คะแนนเฉลี่ยจังหวัดตาก', 'isMean ofOthers'],
    ['คะแนนระดับประเทศ', 'isMean ofOthers'],
    ['กลุ่ม (เฉลี่ย)', 'isMean ofOthers'],
    ['คะแนนจังหวัดตาก', 'ofOthers'],
    ['ค่าเป้าหมาย', 'isTarget'],
    ['ผลการประเมินเทียบกับค่าเป้าหมาย', ''],
    ['คะแนนคาดการณ์ผล', 'isTarget'],
    ['จำนวนผู้ตอบ (คน)', 'isCount'],
    ['คะแนนถ่วงน้ำหนัก', 'isWeighted'],
    ['คะแนนเต็ม', 'isCriterion'],
    ['ปีที่แล้ว', 'isLastYear'],
    ['คะแนนหลังทักท้วง', 'isCorrection'],
    ['การแก้ไขปัญหาการทุจริต', ''],
  ])('“%s” is: %s', (text, expected) => {
    expect(flags(text)).toBe(expected);
  });
});

describe('the name of a level', () => {
  const { exactly, leading } = levelNames(frameworks);

  test('is the whole cell, with its label and in any quotation marks', () => {
    const named = ['ผ่านดี', 'ระดับ ผ่านดี', 'อยู่ในระดับ: “ผ่านดี”', '(ผ่านดี)', 'Level A', 'aa', 'ไม่ผ่าน'].map(exactly);
    expect(named).toEqual(['ผ่านดี', 'ผ่านดี', 'ผ่านดี', 'ผ่านดี', 'A', 'AA', 'ไม่ผ่าน']);
    expect(['ผ่านดีมาก', 'ได้ ผ่านดี', 'ผ่านดี 95', ''].map(exactly)).toEqual([null, null, null, null]);
  });

  test('may begin a text, the longest one wins, and it is no part of a word', () => {
    const named = ['ผ่านดีเยี่ยม ทุกส่วน', '“ผ่านดี” ทุกส่วน', 'A (95)', 'ผ่านการประเมิน', 'Area', 'ได้ A'].map(leading);
    expect(named).toEqual(['ผ่านดีเยี่ยม', 'ผ่านดี', 'A', null, null, null]);
  });
});

describe('the name of an indicator', () => {
  const match = nameMatcher(frameworks);
  const find = nameFinder(frameworks);

  test.each([
    ['การปฏิบัติหน้าที่', 1, true],
    ['การปฏิบัติ หนาที่', 1, true],
    ['ตัวชี้วัด: การใช้อำนาจ', 3, true],
    ['ชื่อตัวชี้วัด การใช้อำนาจ', 3, true],
    ['ด้านการใช้อำนาจ', 3, true],
    ['(IIT) การใช้อำนาจ', 3, true],
    ['แบบวัด IIT: การใช้อำนาจ', 3, true],
    ['IIT 3. การใช้อำนาจ', 3, true],
    ['การใช้อำนาจ (IIT)', 3, true],
    ['การใช้งปบระมาณ', 2, false],
    ['การใช้อำนาด', 3, false],
  ])('“%s” is that of %i, exactly: %s', (text, indicator, exact) => {
    expect(match(text)).toEqual({ indicator, exact });
    expect(match(text)).toEqual({ indicator, exact });
  });

  test.each(['การใช้', 'การใช้อำ', 'คะแนนรวม', '', '()'])('“%s” is none', (text) => {
    expect(match(text)).toBeNull();
    expect(match(text)).toBeNull();
  });

  test('that stands last in a text counts', () => {
    expect(find('คะแนนการใช้อำนาจ ต่ำกว่าการใช้งบประมาณ')).toBe(2);
    expect(find('คะแนนการใช้งบประมาณ ต่ำกว่าการใช้อำนาจ')).toBe(3);
    expect(find('การใช้อำนาจ')).toBe(3);
    expect(find('คะแนนรวม')).toBeNull();
  });
});
