/** What names of worksheets and titles say of whose figures they are, and which names can't be of one agency. */
import * as fc from 'fast-check';
import { areOfTwoAgencies } from '../../../src/sheet/find/text/agencyName';
import { bodyIn, noResult, ownWords, strangeWords } from '../../../src/sheet/find/text/ownerInTitle';

test.each([
  ['ทต.ท่าแค 2566', 'ทต.ท่าแค'],
  ['ทต ท่าแค', 'ทต. ท่าแค'],
  ['ITA อบต.ท่าแค 66', 'อบต.ท่าแค'],
  ['เทศบาลตำบลท่าแค (เดิม)', 'เทศบาลตำบลท่าแค'],
  ['ทน.เชียงใหม่ 2566', 'ทน.เชียงใหม่'],
  ['เทศบาลตำบลท่าช้าง (จันทบุรี)', 'เทศบาลตำบลท่าช้าง (จันทบุรี)'],
  ['ทต.ท่าแคปี66', 'ทต.ท่าแค'],
  ['2566 กรมที่ดิน', 'กรมที่ดิน'],
  ['โรงเรียนบ้านควน', 'โรงเรียนบ้านควน'],
  ['ท่าแค 2566', null],
  ['ITA 2566', null],
  ['บันทึก', null],
])('“%s” names the body %j', (text, name) => {
  expect(bodyIn(text)).toBe(name);
});

test.each([
  ['เป้าหมาย 2566', true, ['target']],
  ['ประมาณการ', true, ['target']],
  ['ผลการประเมินเทียบกับค่าเป้าหมาย', false, []],
  ['ร่าง', true, ['draft']],
  ['(ร่าง) จำลองผลการประเมิน', false, ['draft']],
  ['ผลสมมติ', true, ['draft']],
  ['ผลสมมุติ', true, ['draft']],
  ['ผลการประเมิน (กลุ่มตัวอย่าง 400 คน)', false, []],
  ['คุณธรรมและความโปร่งใส', false, []],
  ['test', true, ['draft']],
  ['latest', true, []],
  ['ค่าเฉลี่ย', true, ['many']],
  ['คะแนนเฉลี่ย ITA ปี 2566', false, []],
  ['จังหวัด', true, ['many']],
  ['ผลของ อปท. ทั้งหมดในจังหวัด', false, ['many']],
  ['ผลของเทศบาลในสังกัด', false, ['many']],
  ['ทุกหน่วยงาน', true, ['many']],
  ['คู่เทียบ', true, ['others']],
  ['หน่วยงานต้นแบบ', false, ['others']],
  ['หน่วยงานอื่น', false, ['many', 'others']],
  ['ผลคะแนน ITA 2566', true, []],
  ['ภาพรวม 2566', true, []],
])('“%s” (of a tab: %j) says that figures are %j', (text, isName, kinds) => {
  expect(noResult(text, isName)).toEqual(kinds);
});

test.each([
  ['ผลการประเมิน ITA ของหน่วยงานภาครัฐ ปี 2566', []],
  ['ผลการประเมิน ITA ของ รพ.สต.บ้านควน ปี 2566', ['บ้านควน']],
  ['รพ.สต.บ้านควน', ['บ้านควน']],
  ['งานแผนและงบประมาณ', []],
  ['ข้อมูล ณ วันที่ 30 กันยายน 2566', []],
])('of “%s” %j may name somebody', (text, words) => {
  expect(strangeWords(text)).toEqual(words);
});

test('a tab of usual words and a year, in any order, has no words of its own', () => {
  const word = fc.constantFrom(
    'ผล',
    'คะแนน',
    'ITA',
    'การประเมิน',
    'ปีก่อน',
    'ปีงบประมาณ',
    'พ.ศ.',
    'เดิม',
    'แก้ไข',
    'สำเนา',
    'Sheet',
  );
  const tab = fc.tuple(
    fc.array(word, { maxLength: 4 }),
    fc.integer({ min: 2550, max: 2599 }),
    fc.constantFrom(' ', '', '-', '_'),
  );
  fc.assert(
    fc.property(tab, ([words, year, between]) => {
      const text = [...words, year].join(between);
      expect([ownWords(text), bodyIn(text), noResult(text, true)]).toEqual([[], null, []]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['เทศบาลตำบลท่าช้าง', 'เทศบาลตำบลท่าช้าง จังหวัดจันทบุรี', false],
  ['เทศบาลตำบลท่าช้าง จังหวัดนครราชสีมา', 'เทศบาลตำบลท่าช้าง จังหวัดจันทบุรี', true],
  ['เทศบาลตำบลท่าช้าง จ.จันทบุรี', 'ทต.ท่าช้าง จังหวัดจันทบุรี', false],
  ['เทศบาลตำบลท่าช้าง (จันทบุรี)', 'เทศบาลตำบลท่าช้าง จังหวัดจันทบุรี', false],
  ['เทศบาลตำบลท่าช้าง (จันทบุรี)', 'เทศบาลตำบลท่าช้าง จังหวัดนครราชสีมา', true],
  ['เทศบาลตำบลท่าช้าง อ.เมือง จ.จันทบุรี', 'เทศบาลตำบลท่าช้าง จ.จันทบุรี', false],
  ['เทศบาลตำบลท่าช้าง อ.เมือง จ.จันทบุรี', 'เทศบาลตำบลท่าช้าง อ.ขลุง จ.จันทบุรี', true],
  ['เทศบาลตำบลท่าช้าง', 'องค์การบริหารส่วนตำบลท่าช้าง', true],
  ['เทศบาลตำบลท่าช้าง', 'เทศบาลตำบลท่าแค', true],
  ['องค์การบริหารส่วนจังหวัดตาก', 'องค์การบริหารส่วนจังหวัดสุโขทัย', true],
])('“%s” and “%s” are two agencies: %j, whichever comes first', (one, other, are) => {
  expect([areOfTwoAgencies(one, other), areOfTwoAgencies(other, one)]).toEqual([are, are]);
});
