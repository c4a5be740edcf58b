/** Whether another worksheet's figures may be an earlier result of the agency, and which row of a list is its own. */
import type { AgencyScores } from '../../../src/ita/readings';
import { nameOf, verdictOn, type Titled, type Verdict } from '../../../src/sheet/find/choose/judgePastSheet';
import { scoresOfAgency } from '../../../src/sheet/find/choose/scoresOfAgency';
import type { Area, CellValue } from '../../../src/sheet/grid';
import { HEADER, LINES } from '../../fixtures/sheets/lines';
import { grid } from './grids';
import { read } from './reading';

type Rows = readonly (readonly CellValue[])[];

const AGENCY = 'เทศบาลตำบลควนขนุน';
const TITLE = 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566';
const TEN: Rows = [HEADER, ...LINES.map((line) => [line.number, line.name, line.before])];

function agenciesOn(sheet: string, rows: Rows): readonly AgencyScores[] {
  const found = read(grid(sheet, rows));
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value.agencies;
}

function titled(sheet: string, rows: Rows, blocks: readonly Area[] = []): Titled {
  const [scores] = agenciesOn(sheet, rows);
  if (scores === undefined) throw new Error('no agency');
  return { grid: grid(sheet, rows), blocks, scores };
}

/** Title and second line as given, ten scores from row 4. */
const sheetOf = (sheet: string, title: string = TITLE, second: CellValue = ''): Titled =>
  titled(sheet, [[title], [second], ...TEN]);

const here = sheetOf('ก', 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567', AGENCY);

const objectionTo = (there: Titled, to: Titled = here): string | null => {
  const { objection } = verdictOn(there, to);
  return objection && (objection.cell ?? objection.text);
};

const doubtsAbout = ({ doubts }: Verdict) => doubts.map(({ text, cell }) => [cell, text]);

describe('a sheet without an agency’s name', () => {
  test.each([
    'ทต.ท่าแค 2566',
    'ทต ท่าแค',
    'อบต.ควนขนุน 66',
    'โรงเรียนบ้านควน',
    'เป้าหมาย 2566',
    'คาดการณ์',
    'ค่าเฉลี่ยจังหวัด',
    'จังหวัด 2566',
    'คู่เทียบ',
    'ร่าง 2566',
    'ตัวอย่าง',
  ])('is not the agency’s with the tab “%s”', (tab) => {
    expect(verdictOn(sheetOf(tab), here)).toMatchObject({ objection: { text: tab, cell: null }, doubts: [] });
  });

  test.each([
    ['A1', '(ร่าง) จำลองผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566', ''],
    ['A1', 'หน่วยงานต้นแบบ (คู่เทียบ) ปีงบประมาณ พ.ศ. 2566', ''],
    ['A1', 'ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 ของ อปท. ทั้งหมดในจังหวัดพัทลุง', ''],
    ['A1', 'ผลการประเมิน ITA ของเทศบาลในจังหวัด ปีงบประมาณ พ.ศ. 2566', ''],
    ['A2', TITLE, 'ข้อมูลสมมติ'],
    ['A2', TITLE, 'คู่เทียบ เทศบาลตำบลท่าแค'],
    ['A2', TITLE, 'รพ.สต.บ้านควน'],
  ])('is not the agency’s, because of %s, with the texts “%s”, “%s”', (cell, title, second) => {
    expect(objectionTo(sheetOf('ข', title, second))).toBe(cell);
  });

  test.each([
    ['2566', TITLE, ''],
    ['ปีก่อน', TITLE, ''],
    ['ปี 66', TITLE, ''],
    ['ผลเดิม', TITLE, ''],
    ['Sheet2', TITLE, ''],
    ['ผลคะแนน ITA (2)', TITLE, ''],
    ['ITA 2566 (แก้ไข)', TITLE, ''],
    ['ควนขนุน 66', TITLE, ''],
    ['ทต.ควนขนุน 2566', TITLE, ''],
    ['ข', 'สรุปผลคะแนน ITA', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๖'],
    ['ข', TITLE, 'ข้อมูล ณ วันที่ 30 กันยายน 2566'],
    // Numbers are no texts.
    ['ข', TITLE, 2566],
  ])('may be the agency’s from “%s”, headed “%s”, “%s”', (tab, title, second) => {
    expect(verdictOn(sheetOf(tab, title, second), here)).toMatchObject({ objection: null, doubts: [] });
  });

  test('is in doubt with a text that may name another, or under such a tab', () => {
    const lower = titled('ข', [[TITLE], [''], ['รพ.สต.บ้านควน'], ...TEN]);
    expect(doubtsAbout(verdictOn(lower, here))).toEqual([['A3', 'รพ.สต.บ้านควน']]);
    expect(doubtsAbout(verdictOn(sheetOf('ท่าแค 2566'), here))).toEqual([[null, 'ท่าแค 2566']]);
  });

  test('is the agency’s once a text names it, whatever else the sheet says', () => {
    const both = titled('ทต.ควนขนุน', [[TITLE], [''], ['รพ.สต.บ้านควน'], ...TEN]);
    expect(verdictOn(both, here)).toEqual({ name: 'ทต.ควนขนุน', objection: null, doubts: [] });
  });

  test.each([
    ['ทต.ควนขนุน', 'ทต.ท่าแค', 'ทต.ท่าแค'],
    ['ควนขนุน 2567', 'ท่าแค 2566', 'ท่าแค 2566'],
    ['ทต.ควนขนุน 67', 'ทต.ควนขนุน 66', null],
    ['ควนขนุน 2567', 'ควนขนุน 2566', null],
    ['ITA 2567', 'ITA 2566', null],
    ['ร่าง 2567', 'ร่าง 2566', null],
  ])('to one without a name too: tabs “%s” and “%s”, objection %j', (one, other, objection) => {
    const nameless = sheetOf(one, 'ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567');
    expect(objectionTo(sheetOf(other), nameless)).toBe(objection);
  });
});

describe('which texts of a sheet count', () => {
  /** Row 2, above the scores, has the texts. */
  const withTexts = (texts: readonly CellValue[], blocks: readonly Area[] = []) =>
    titled('ข', [[TITLE], [...texts], [''], ...TEN], blocks);

  test.each([
    [['ข้อมูลสมมติ'], 'A2'],
    [['ข้อมูลสมมติ', 'กองคลัง'], 'A2'],
    // Three texts in a row are the header of a table.
    [['ข้อมูลสมมติ', 'กองคลัง', 'กองช่าง'], null],
    // The scores are in column C; notes stand to the right of them.
    [['', '', 'ข้อมูลสมมติ'], 'C2'],
    [['', '', '', 'ข้อมูลสมมติ'], null],
    [['ข้อมูลสมมติ', ' ', 'กองคลัง'], 'A2'],
  ])('with %j in a row above, the objection is at %j', (texts, cell) => {
    expect(objectionTo(withTexts(texts))).toBe(cell);
  });

  test('none in a result block of the add-in', () => {
    const block = { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0 };
    expect(objectionTo(withTexts(['ข้อมูลสมมติ'], [block]))).toBe(null);
  });

  test('none below the first score', () => {
    const rows = [[TITLE], [''], ...TEN, ['ข้อมูลสมมติ']];
    expect(objectionTo(titled('ข', rows))).toBe(null);
  });
});

describe('a sheet with the agency’s name', () => {
  test.each([
    ['เป้าหมาย 2566', 'เป้าหมาย 2566'],
    ['ร่าง 2566', 'ร่าง 2566'],
    ['ค่าเฉลี่ยจังหวัด', 'ค่าเฉลี่ยจังหวัด'],
    ['คู่เทียบ', null],
    ['ท่าแค 2566', null],
  ])('and the tab “%s” has the objection %j', (tab, objection) => {
    expect(objectionTo(sheetOf(tab, TITLE, AGENCY))).toBe(objection);
  });

  test('whose words would be a reason in another text', () => {
    // “ทดลอง” says of other texts that they are a trial.
    const name = 'เทศบาลตำบลทดลอง';
    const own = sheetOf('ก', TITLE, name);
    expect(nameOf(own)).toBe(name);
    expect(objectionTo(sheetOf('ข', `ผลการประเมิน ITA ${name} ปี 2566`, name), sheetOf('ก', TITLE, AGENCY))).toBe(null);
  });

  const list = (title: string, ...agencies: readonly string[]): Rows => [
    [title],
    ['หน่วยงาน', ...LINES.map((line) => `ตัวชี้วัดที่ ${line.number}`)],
    ...agencies.map((agency) => [agency, ...LINES.map((line) => line.before)]),
  ];

  test.each([
    ['ผลการประเมิน ITA ของ อปท. ทั้งหมดในจังหวัดพัทลุง ปี 2566', null],
    ['(ร่าง) ผลการประเมิน ITA ของ อปท. ทั้งหมด ปี 2566', 'A1'],
  ])('in a list is its own though the title “%s” is of many: objection %j', (title, objection) => {
    expect(objectionTo(titled('ข', list(title, AGENCY, 'เทศบาลตำบลท่าแค')))).toBe(objection);
  });
});

describe('the agency among those of another worksheet', () => {
  const named = (...names: readonly (string | null)[]): readonly AgencyScores[] =>
    names.map((name) => ({ ...here.scores, agency: name && { name, cell: 'A2' } }) as AgencyScores);
  const CHANG = 'เทศบาลตำบลท่าช้าง';

  test.each([
    ['the only one', [AGENCY], AGENCY, 0],
    ['the only one, in short', ['ทต.ควนขนุน'], AGENCY, 0],
    ['the second of two', ['เทศบาลตำบลท่าแค', AGENCY], AGENCY, 1],
    ['the one spelt the same, before a like one', [`${CHANG} จังหวัดจันทบุรี`, CHANG], CHANG, 1],
    ['none of two with its name', [AGENCY, 'เทศบาลตำบลท่าแค', AGENCY], AGENCY, null],
    ['none of two whose names may be meant', [`${CHANG} จ.จันทบุรี`, `${CHANG} จ.นครราชสีมา`], CHANG, null],
    ['none of others', ['เทศบาลตำบลท่าแค'], AGENCY, null],
    ['none of no agencies', [], AGENCY, null],
    ['the only one, without a name', [null], AGENCY, 0],
    ['none of two, one without a name', [null, 'เทศบาลตำบลท่าแค'], AGENCY, null],
    ['the named one next to one without a name', [null, AGENCY], AGENCY, 1],
    ['the only one, for an agency without a name', ['เทศบาลตำบลท่าแค'], null, 0],
    ['none of two, for an agency without a name', ['เทศบาลตำบลท่าแค', AGENCY], null, null],
  ])('is %s', (_which, names, name, index) => {
    const agencies = named(...names);
    expect(scoresOfAgency(agencies, { name, isAlone: true })).toBe(index === null ? null : agencies[index]);
  });

  test('is none without a name where its own sheet has several agencies', () => {
    expect(scoresOfAgency(named('เทศบาลตำบลท่าแค'), { name: null, isAlone: false })).toBe(null);
    expect(scoresOfAgency(named(null), { name: AGENCY, isAlone: false })).toBe(null);
    expect(scoresOfAgency(named(AGENCY), { name: AGENCY, isAlone: false })).not.toBe(null);
  });
});
