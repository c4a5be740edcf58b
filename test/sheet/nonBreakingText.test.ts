import { cleanText } from '../../src/ita/thaiText';
import { unbroken } from '../../src/sheet/drafts/nonBreakingText';
import { cellDigest } from '../../src/sheet/record';

test.each([
  ['ปีงบประมาณ พ.ศ. ๒๕๖๘', 'ปีงบประมาณ พ.ศ.\u00a0๒๕๖๘'],
  ['ภายในไตรมาสที่ 3 และทุก 6 เดือน', 'ภายในไตรมาสที่\u00a03 และทุก\u00a06\u00a0เดือน'],
  ['ภายใน 7 วันทำการ', 'ภายใน\u00a07\u00a0วันทำการ'],
  ['ตัวชี้วัดที่ ๘ การปรับปรุง (๗๓.๒๙ คะแนน)', 'ตัวชี้วัดที่\u00a0๘ การปรับปรุง (๗๓.๒๙\u00a0คะแนน)'],
  ['ระบบ E-Service', 'ระบบ E\u2011Service'],
  ['ความก้าวหน้า (ร้อยละ)', 'ความก้าวหน้า (ร้อย\u2060ละ)'],
])('“%s” is not broken before its numbers and units', (text, expected) => {
  expect(unbroken(text)).toBe(expected);
  expect(unbroken(expected)).toBe(expected);
  // Reading back and comparing take it for the same.
  expect(cleanText(expected)).toBe(cleanText(text));
  expect(cellDigest(expected)).toBe(cellDigest(text));
});
