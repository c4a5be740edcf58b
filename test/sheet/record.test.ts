import { cellDigest, draftDigest, isFormula, isOfCells, refersToCells } from '../../src/sheet/record';

test.each([
  ['', ''],
  [' \u200b', ''],
  ['ปี ๒๕๖๗', 'ปี 2567'],
  ['ข้อความ  เดิม', ' ข้อความ\nเดิม '],
  [0.1 + 0.2, 0.3],
  [45, '๔๕'],
  [true, 'TRUE'],
])('%j and %j are the same to the record', (one, other) => {
  expect(cellDigest(one)).toBe(cellDigest(other));
});

test.each([
  ['ก', 'ข'],
  ['ก', ''],
  [0, ''],
  ['2.1', '21'],
  ['A', 'a'],
])('%j and %j are not', (one, other) => {
  expect(cellDigest(one)).not.toBe(cellDigest(other));
});

test('a text and a number are the same as drafted and as read', () => {
  for (const value of ['ก', 12.5]) expect(draftDigest(value)).toBe(cellDigest(value));
  expect([draftDigest(null), draftDigest({ isLeft: true })]).toEqual(['', '']);
});

const formulaDigest = (formula: string) => cellDigest(5, formula);

test('a formula is the same as drafted and as read, in whatever letters and blanks', () => {
  expect(cellDigest(45930, '=DATE(2025, 9, 30)')).toBe(draftDigest({ formula: '=date(2025,9,30)' }));
  expect(cellDigest(45930, '=DATE(2025,9,29)')).not.toBe(draftDigest({ formula: '=DATE(2025,9,30)' }));
  expect(cellDigest(5, '=sum( A1:A3 )')).toBe(draftDigest({ formula: '=SUM(A1:A3)' }));
});

test.each([
  ['=$C$7*0.3', '=C8*0.30', 'a row was inserted'],
  ['=\'ผลคะแนน ITA\'!$I$7&""', '=คะแนน!$J$9&""', 'the sheet was renamed'],
  ["='ฝ่าย ''ก'''!A1", '=Sheet1!B2', 'the sheet lost its quotes'],
  ['=AVERAGE($C$7,$C$8)', '=AVERAGE($C$7,#REF!)', 'a cell was deleted'],
  ["=SUM('แผ่น 1'!A1:B9)", '=SUM(#REF!A1:B9)', 'the sheet was deleted'],
  ['=SUM(C7:C16)', '=SUM($D$7)', 'a range shrank'],
  ['=COUNTA($A:$C)+SUM(2:3)', '=COUNTA(B:D)+SUM($4:$5)', 'whole columns and rows moved'],
  ['=A1+0.00000001', '=A1+1E-8', 'another program wrote the number'],
  ['=IF(COUNT(A1),INDEX(A1:A9,2),"@")', '=IF(COUNT(A1),@INDEX(A1:A9,2),"@")', 'Excel opened it from a file'],
  ['=IF(A1="A1 + 1",1,2)', '=IF( B2 = "A1 + 1" , 1 , 2 )', 'blanks came in'],
])('%s is still the same as %s, where %s', (one, other) => {
  expect(formulaDigest(one)).toBe(formulaDigest(other));
  expect(isOfCells(formulaDigest(one))).toBe(true);
});

test.each([
  ['=C7*0.3', '=C7*0.35'],
  ['=SUM(C7:C8)', '=AVERAGE(C7:C8)'],
  ['=IF(A1="A1",1,2)', '=IF(A1="B2",1,2)'],
  ['=LOG10(A1)', '=LOG2(A1)'],
  ['=A1*Rate1', '=A1*Rate2'],
  ['=A1+AB1_TOTAL', '=A1+AB2_TOTAL'],
  ['=Scores[IIT]+A1', '=Scores[EIT]+A1'],
  ['=A1-B1', '=A1+B1'],
  ['=Scores[@IIT]+A1', '=Scores[IIT]+A1'],
  ['=A1', '=-A1'],
])('%s typed over %s is another one', (one, other) => {
  expect(formulaDigest(one)).not.toBe(formulaDigest(other));
});

test.each(['=A1', '=SUM($C$7:$C$16)', '=a:a', "='แผ่น'!$I$7", '=Sheet1!Total', '=R1C1'])(
  '%s refers to cells',
  (formula) => {
    expect(refersToCells(formula)).toBe(true);
  },
);

test.each(['=DATE(2025,9,30)', '=1+1', '=TODAY()', '="ก"&"ข"'])('%s does not', (formula) => {
  expect(refersToCells(formula)).toBe(false);
});

test('a text that begins with = is no formula', () => {
  expect(isFormula('=1+1', '=1+1')).toBe(false);
  expect(isFormula('=1+1', 2)).toBe(true);
  expect(isOfCells(cellDigest('=A1+1', '=A1+1'))).toBe(false);
});
