/** Which worksheet an earlier year is taken from, and what is said of those that it is not taken from. */
import type { PastYearResult } from '../../src/ita/history';
import { ambiguousFindings, leftFindings, withOtherSheets, type Candidate } from '../../src/sheet/combinePastYears';
import { SEED } from '../ita/support';

const TOTAL = 95.01;

/** @param changes other scores, by indicator */
const yearOf = (
  sheet: string | null,
  fiscalYear: number,
  changes: Readonly<Record<number, number>> = {},
  more: Partial<PastYearResult> = {},
): PastYearResult => ({
  fiscalYear,
  score: TOTAL,
  scoreCell: null,
  level: null,
  indicators: SEED.map((score, index) => ({
    id: index + 1,
    score: changes[index + 1] ?? score,
    cell: `${sheet === null ? '' : `'${sheet}'!`}C${index + 7}`,
  })),
  ...more,
});

const UNNAMED = { agency: null, agencyCell: null, objection: null, doubts: [] };
const states = (sheet: string, ...years: readonly PastYearResult[]): Candidate => ({
  ...{ sheet, years, contested: null },
  ...UNNAMED,
});

const said = ({ findings }: ReturnType<typeof withOtherSheets>) =>
  findings.map(({ code, cells, parameters }) => [code, cells, parameters]);

const totalOnly = (score: number): PastYearResult => ({
  ...{ fiscalYear: 2566, score, scoreCell: 'A9', level: 'ผ่าน', indicators: [] },
});

test('years of several sheets come newest first, with a finding for each sheet', () => {
  const [last, older] = [yearOf('ก', 2566), yearOf('ข', 2564)];
  const past = withOtherSheets([yearOf(null, 2565)], [states('ข', older), states('ก', last)]);
  expect(past.history.map(({ fiscalYear }) => fiscalYear)).toEqual([2566, 2565, 2564]);
  expect(said(past)).toEqual([
    ['past-years-taken', ["'ก'!C7:C16"], { year: '2566', sheet: 'ก' }],
    ['past-years-taken', ["'ข'!C7:C16"], { year: '2564', sheet: 'ข' }],
  ]);
});

test('of two sheets that agree the one of that year is named, not the one with a column of it', () => {
  const column = states('ข', yearOf('ข', 2566, { 1: 90 }), yearOf('ข', 2565));
  const past = withOtherSheets([], [column, states('ก', yearOf('ก', 2565))]);
  expect(said(past).map(([, , parameters]) => parameters)).toEqual([
    { year: '2566', sheet: 'ข' },
    { year: '2565', sheet: 'ก' },
  ]);
});

test('of two sheets that agree the one with more indicators is taken', () => {
  const part = { ...yearOf('ข', 2566), indicators: yearOf('ข', 2566).indicators.slice(0, 9) };
  expect(withOtherSheets([], [states('ข', part), states('ก', yearOf('ก', 2566))]).history[0]?.indicators).toHaveLength(
    10,
  );
});

test('scores that differ in the third decimal are the same, as they are published with two', () => {
  const past = withOtherSheets([], [states('ก', yearOf('ก', 2566)), states('ข', yearOf('ข', 2566, { 8: 73.2912 }))]);
  expect(said(past)).toEqual([['past-years-taken', ["'ก'!C7:C16"], { year: '2566', sheet: 'ก' }]]);
});

test.each([
  [95.02, ['past-years-taken']],
  [95.03, ['past-years-differ']],
])('the same scores with a total of %d beside 95.01: %j', (score, codes) => {
  const other = yearOf('ข', 2566, {}, { score, scoreCell: "'ข'!A4" });
  expect(said(withOtherSheets([], [states('ก', yearOf('ก', 2566)), states('ข', other)])).map(([code]) => code)).toEqual(
    codes,
  );
});

test('of three sheets one of which differs no score is taken, and all three are named', () => {
  const others = [
    states('ก', yearOf('ก', 2566)),
    states('ข', yearOf('ข', 2566, { 8: 79.23 })),
    states('ค', yearOf('ค', 2566)),
  ];
  const past = withOtherSheets([], others);
  expect(past.history).toEqual([]);
  expect(said(past)).toEqual([['past-years-differ', ["'ก'!C14", "'ข'!C14"], { year: 2566, sheet: '“ก”, “ข”, “ค”' }]]);
});

describe('a year of which the assessed sheet has the total only', () => {
  test('takes the indicators that go with it from another sheet, and keeps total and level', () => {
    const past = withOtherSheets([totalOnly(95.01)], [states('ก', yearOf('ก', 2566, {}, { level: 'ผ่านดี' }))]);
    expect(past.history).toEqual([yearOf('ก', 2566, {}, { scoreCell: 'A9', level: 'ผ่าน' })]);
    expect(said(past)).toEqual([['past-years-taken', ["'ก'!C7:C16"], { year: '2566', sheet: 'ก' }]]);
  });

  test('takes none that give another total, and says so with the cell of the total', () => {
    const past = withOtherSheets([totalOnly(91.52)], [states('ก', yearOf('ก', 2566))]);
    expect(past.history).toEqual([totalOnly(91.52)]);
    expect(said(past)).toEqual([['past-year-kept', ['A9'], { year: 2566, sheet: '“ก”' }]]);
  });

  test('keeps it where the other sheet has no more than the total either, and nothing is said', () => {
    const past = withOtherSheets([totalOnly(95.01)], [states('ก', yearOf('ก', 2565), { ...totalOnly(95.01) })]);
    expect(past.history.map(({ fiscalYear, scoreCell }) => [fiscalYear, scoreCell])).toEqual([
      [2566, 'A9'],
      [2565, null],
    ]);
    expect(said(past).map(([, , parameters]) => parameters)).toEqual([{ year: '2565', sheet: 'ก' }]);
  });
});

describe('a sheet whose figures contradict each other', () => {
  const contested: Candidate = { ...states('ก', yearOf('ก', 2566), yearOf('ก', 2565)), contested: ["'ก'!C14"] };

  test('gives neither its year nor those beside it, and is named', () => {
    const past = withOtherSheets([], [contested]);
    expect(past.history).toEqual([]);
    expect(said(past)).toEqual([['past-sheet-contested', ["'ก'!C14"], { year: 2566, sheet: 'ก' }]]);
  });

  test('is not mentioned where another sheet has the year', () => {
    const past = withOtherSheets([], [contested, states('ข', yearOf('ข', 2566))]);
    expect(said(past).map(([code]) => code)).toEqual(['past-years-taken']);
  });
});

describe('a sheet that speaks against itself', () => {
  const left = (sheet: string, text: string, cell: string | null): Candidate => ({
    ...states(sheet, yearOf(sheet, 2566)),
    objection: { text, cell },
  });

  test('is named with the cell of the text, or with its scores where its name does', () => {
    const findings = leftFindings([left('เป้าหมาย', 'เป้าหมาย', null), left('ก', '(ร่าง)', 'A1')], []);
    expect(said({ history: [], findings })).toEqual([
      ['past-sheets-left', ["'เป้าหมาย'!C7:C16", "'ก'!A1"], { sheet: '“เป้าหมาย”, “ก”', text: '“เป้าหมาย”, “(ร่าง)”' }],
    ]);
  });

  test('is not mentioned where the year is known with its scores; with its total alone it is', () => {
    const sheets = [left('ก', '(ร่าง)', 'A1')];
    expect(leftFindings(sheets, [yearOf(null, 2566)])).toEqual([]);
    expect(leftFindings(sheets, [totalOnly(TOTAL)])).toHaveLength(1);
    expect(ambiguousFindings(sheets, [yearOf(null, 2566)])).toEqual([]);
  });

  test('is one of five that are named, by 80 letters of a long text', () => {
    const long = 'ก'.repeat(81);
    const sheets = [long, long.slice(1), 'ค', 'ง', 'จ', 'ฉ'].map((text) => left(text, text, 'A1'));
    const names = (some: readonly Candidate[]) => leftFindings(some, [])[0]?.parameters['text'];
    expect(names(sheets.slice(0, 5))).toBe(`“${long.slice(1)}…”, “${long.slice(1)}”, “ค”, “ง”, “จ”`);
    expect(names(sheets)).toBe(`“${long.slice(1)}…”, “${long.slice(1)}”, “ค”, “ง”, “จ”, …`);
  });
});
