import type { Host } from './index';
import { cellsOf, open } from './support';

let host: Host;
beforeEach(async () => {
  host = await open(
    cellsOf(['<c r="A1"><v>95.55</v></c>', '<c r="A2"><v>98.12</v></c>', '<c r="A3" t="str"><v>ผ่าน</v></c>']),
  );
});

const result = (formula: string): unknown => {
  host.setCell('S', 'Z1', `=${formula}`);
  return host.sheet('S').cell('Z1').value;
};

test.each([
  // Excel rounds half away from zero on the decimal value, not on the binary one.
  ['ROUND(84.995,2)', 85],
  ['ROUND(1.005,2)', 1.01],
  ['ROUND(-2.5,0)', -3],
  ['ROUND(97.298,2)', 97.3],
  ['ROUND(1234.5,-2)', 1200],
  ['ROUNDUP(0.3*3,1)', 0.9],
  ['AVERAGE(A1:A3)', 96.835],
  ['SUM(A1:A2,"5",TRUE)', 199.67],
  ['MIN(A1:A3)', 95.55],
  ['MAX(A1:A5)', 98.12],
  ['IF(A1>=95,"ดี","แก้")', 'ดี'],
  ['IF(A3>=95,"ข้อความมากกว่าตัวเลข","ไม่")', 'ข้อความมากกว่าตัวเลข'],
  ['IF(FALSE,1)', false],
  ['AND(A1>85,A2>85,ISNUMBER(A1))', true],
  ['OR(A1<85,NOT(ISBLANK(A4)))', false],
  ['ISNUMBER(A3)', false],
  ['ISBLANK(A9)', true],
  ['IFERROR(A3*2,"ไม่ใช่ตัวเลข")', 'ไม่ใช่ตัวเลข'],
  ['VALUE(" 95.55 ")', 95.55],
  ['VALUE(SUBSTITUTE("95,55",",","."))', 95.55],
  ['TRIM("  ก   ข ")', 'ก ข'],
  ['EXACT("ก","ข")', false],
  ['N(A3)+T(A3)', '#VALUE!'],
  ['TEXT(A1,"0.0")&" คะแนน"', '95.6 คะแนน'],
  ['TEXT(0.5,"0%")', '50%'],
  ['1-0.9-0.1', 0],
  ['(0.1+0.2)=0.3', true],
  ['-2^2', 4],
  ['2^3^2', 64],
  ['10%', 0.1],
  ['"ก"&1.5&TRUE', 'ก1.5TRUE'],
  ['A9=0', true],
  ['A9=""', true],
  ['1/0', '#DIV/0!'],
  ['AVERAGE(A8:A9)', '#DIV/0!'],
  ['UnknownName+1', '#NAME?'],
  ['NOSUCHFUNCTION(1)', '#NAME?'],
  ['COUNTIF(A1:A3,">=98")', 1],
  ['COUNTIF(A1:A3,"ผ่า*")', 1],
  ['COUNTIF(A1:A9,"")', 6],
  ['COUNTIF(A1:A9,"<>ผ่าน")', 8],
  ['COUNTIF(A1:A3,"<0")', 0],
  ['COUNTA(A1:A9)', 3],
  ['COUNTA("",A9)', 1],
  ['SUMIFS(A1:A2,A1:A2,">1",A1:A2,"<98")', 95.55],
  ['SUMIFS(A1:A2,A1:A2,">100")', 0],
  ['SUMIFS(A1:A2,A1:A3,">1")', '#VALUE!'],
  ['AVERAGEIF(A1:A2,">95")', 96.835],
  ['AVERAGEIF(A3:A4,"<>ยกเลิก",A1:A2)', 96.835],
  ['AVERAGEIF(A1:A2,">99")', '#DIV/0!'],
  ['IFERROR(AVERAGEIF(A1:A2,">99"),0)', 0],
  ['IFERROR(A1,0)', 95.55],
  ['MATCH(98.12,A1:A3,0)', 2],
  ['INDEX(A1:A3,2)', 98.12],
  ["'S'!A1+S!A2", 193.67],
])('=%s is %p', (formula, expected) => {
  const value = result(formula);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 10);
  else expect(value).toBe(expected);
});

test('ROUND gives the exact double of the decimal result', () => {
  expect(result('ROUND(97.298,2)')).toBe(97.3);
});

test('a changed cell changes all that depends on it, through formulas, names and other sheets', async () => {
  host.setCell('S', 'B1', '=A1*2');
  host.setCell('S', 'B2', '=B1+1');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('T');
    context.workbook.names.add('Doubled', '=S!$B$1');
    sheet.getRange('A1').formulas = [['=Doubled+S!B2']];
    await context.sync();
  });
  expect(host.sheet('T').cell('A1').value).toBeCloseTo(383.2, 10);
  host.setCell('S', 'A1', 10);
  expect(host.sheet('S').cell('B2').value).toBe(21);
  expect(host.sheet('T').cell('A1').value).toBe(41);
  host.setCell('S', 'A1', '');
  expect(host.sheet('T').cell('A1').value).toBe(1);
});

test('formulas that refer to each other in a circle take the circle as 0 and do not hang', () => {
  host.setCell('S', 'C1', '=C2+1');
  host.setCell('S', 'C2', '=C1+1');
  expect(host.sheet('S').cell('C2').value).toBe(2);
});

test('a formula that is not understood keeps its last value until its cells change', async () => {
  const file = cellsOf([
    '<c r="A1"><v>5</v></c>',
    '<c r="A2"><f>SUMPRODUCT((A1:A1&gt;3)*1)</f><v>1</v></c>',
    '<c r="A3"><f>A2+1</f><v>2</v></c>',
  ]);
  host = await open(file);
  const cell = (address: string): unknown => {
    const { value, isStale } = host.sheet('S').cell(address);
    return [value, isStale];
  };
  expect([cell('A2'), cell('A3')]).toEqual([
    [1, false],
    [2, false],
  ]);
  host.setCell('S', 'A1', 1);
  expect([cell('A2'), cell('A3')]).toEqual([
    [1, true],
    [2, true],
  ]);
});

test('a cached value of the file is trusted as long as nothing it depends on changes', async () => {
  host = await open(cellsOf(['<c r="A1"><v>5</v></c>', '<c r="A2"><f>A1+1</f><v>100</v></c>']));
  host.setCell('S', 'B1', 1);
  expect(host.sheet('S').cell('A2').value).toBe(100);
  host.setCell('S', 'A1', 6);
  expect(host.sheet('S').cell('A2').value).toBe(7);
});

test('shared formulas of a file move with their cells', async () => {
  host = await open(
    cellsOf([
      '<c r="A1"><v>5</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$A$1</f><v>25</v></c>',
      '<c r="A2"><v>6</v></c><c r="B2"><f t="shared" si="0"/><v>30</v></c>',
    ]),
  );
  expect(host.sheet('S').cell('B2').formula).toBe('=A2*$A$1');
});

test('TODAY() is the day of the clock, and moves on with it', async () => {
  let now = new Date(2025, 8, 30, 23, 59);
  host = await open(cellsOf(['<c r="A1"><v>45931</v></c><c r="B1"><f>A1-TODAY()</f><v>99</v></c>']), {
    clock: () => now,
  });
  expect(host.sheet('S').cell('B1').value).toBe(1);
  now = new Date(2025, 9, 1, 0, 1);
  host.setCell('S', 'C1', '=TODAY()');
  expect([host.sheet('S').cell('B1').value, host.sheet('S').cell('C1').value]).toEqual([0, 45931]);
});
