import fc from 'fast-check';
import { catalogue } from '../../src/ita/catalogue';
import type { Catalogue, Issue } from '../../src/ita/catalogue/catalogue';
import { questions2566 } from '../../src/ita/frameworks/questions2566';
import { improvementPlan } from '../../src/ita/improvementPlan';
import { catalogueSheet } from '../../src/sheet/drafts/catalogueSheet';
import { findCatalogue } from '../../src/sheet/findCatalogue';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { findingMessage } from '../../src/texts/messages';
import { assessScores, SEED } from '../ita/support';
import { changed, gridOf, rowOf } from './draftGrid';

const draft = catalogueSheet(catalogue);
const grid = gridOf(draft);
const HEADER = 5;
const [CODE, ISSUE, TITLE, QUESTIONS, WEAKNESS, RECOMMENDATION, MEASURE, STEPS, OWNER, PERIOD] = Array.from(
  { length: 10 },
  (_, index) => index,
) as [number, number, number, number, number, number, number, number, number, number];
const row = (code: string) => rowOf(grid, CODE, code);
const cell = (code: string, column: number) => grid.values[row(code)]?.[column];
const issue = (found: Catalogue, id: number) => found.find((one) => one.id === id);
const said = (changedGrid: Grid) =>
  findCatalogue(changedGrid).findings.map(({ code, cells }) => [code, ...cells] as const);
const at = (code: string, letter: string) => `'คลังมาตรการ ITA'!${letter}${row(code) + 1}`;

describe('the catalogue sheet', () => {
  test('is a flat table, one row a measure, the header in one row with unique names', () => {
    expect(draft.title).toBe('คลังมาตรการ ITA');
    expect(draft.table?.area).toEqual({
      firstRow: HEADER,
      firstColumn: 0,
      lastRow: grid.values.length - 1,
      lastColumn: 9,
    });
    const measures = catalogue.flatMap((one) => one.measures);
    expect(grid.values).toHaveLength(HEADER + 1 + measures.length);
    const header = grid.values[HEADER] ?? [];
    expect(new Set(header).size).toBe(10);
    expect(draft.cells.merges.every((area) => area.lastRow < HEADER)).toBe(true);
  });

  test('names the questions of a measure, and each weak point with its question, once', () => {
    expect(cell('2-1', QUESTIONS)).toBe('e1 e2 e9');
    expect(
      String(cell('2-1', WEAKNESS))
        .split('\n')
        .map((line) => line.slice(0, 4)),
    ).toEqual(['e1: ', 'e2: ', 'e9: ']);
    expect(cell('2-2', QUESTIONS)).toBe('e2 e6');
    expect(cell('2-2', WEAKNESS)).toMatch(/^e6: ผู้รับบริการบางส่วนเห็นว่าคำตอบ/);
    expect(cell('2-4', QUESTIONS)).toBe('เมื่อไม่มีจุดอ่อน');
    expect(cell('2-4', PERIOD)).toContain('{ปี}');
  });

  test('shows placeholders for units and the head in Thai, and reads them back', () => {
    expect(cell('5-1', OWNER)).toBe('{สำนักปลัด} {กองคลัง} และทุก{ส่วนราชการ}');
    expect(cell('7-1', STEPS)).toContain('{ผู้บริหารสูงสุด}ลงนามประกาศ');
    expect(JSON.stringify(grid.values)).not.toMatch(/\{[a-z]/i);
    const own = changed(grid, [row('5-1'), OWNER, 'กองช่าง และ {กองคลัง}'], [row('5-2'), OWNER, 'หน่วยตรวจสอบภายใน']);
    const owners = issue(findCatalogue(own).catalogue, 5)?.measures.map(({ owner }) => owner);
    expect(owners).toEqual(['กองช่าง และ {finance}', 'หน่วยตรวจสอบภายใน', '{supplies}', '{finance}']);
  });

  test('prints on A4 landscape, and typed codes stay text', () => {
    expect(draft.page).toMatchObject({ orientation: 'Landscape', repeatedRows: { first: HEADER, last: HEADER } });
    expect(draft.cells.styles.some((one) => one.style.numberFormat === '@' && one.area.firstColumn === 0)).toBe(true);
    expect(Math.max(...draft.rowHeights.map((height) => height ?? 0))).toBeLessThan(409);
  });
});

describe('read back', () => {
  test('unchanged, it is the catalogue itself, without findings', () => {
    expect(findCatalogue(grid)).toEqual({ catalogue, findings: [] });
  });

  test('with rows and columns in another order and elsewhere on the sheet', () => {
    const turned: Grid = {
      ...grid,
      firstRow: 3,
      firstColumn: 2,
      values: [...grid.values.slice(HEADER, HEADER + 1), ...grid.values.slice(HEADER + 1)].map((line) =>
        [...line].reverse(),
      ),
    };
    expect(findCatalogue(turned)).toEqual({ catalogue, findings: [] });
  });

  test('any catalogue that is whole comes back equal', () => {
    fc.assert(
      fc.property(anyCatalogue(), (some) => {
        expect(findCatalogue(gridOf(catalogueSheet(some)))).toEqual({ catalogue: some, findings: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('what staff changed is used by the plan', () => {
    const own = changed(
      grid,
      [row('2-1'), MEASURE, 'เปิดบริการออนไลน์ของเรา'],
      [row('2-1'), STEPS, '๑. ขั้นแรก\n• ขั้นที่สอง\n\n30 วันแล้วเสร็จ'],
      [row('2-1'), OWNER, '=กองคลัง'],
      [row('2-1'), PERIOD, 'ไตรมาส 3 ปี {ปี}'],
    );
    const { catalogue: found, findings } = findCatalogue(own);
    expect(findings).toEqual([]);
    const { indicators } = assessScores(SEED);
    const plan = improvementPlan(indicators, found, questions2566);
    expect(plan[1]?.measures[0]).toEqual({
      id: '2-1',
      measure: 'เปิดบริการออนไลน์ของเรา',
      steps: ['ขั้นแรก', 'ขั้นที่สอง', '30 วันแล้วเสร็จ'],
      owner: '=กองคลัง',
      period: 'ไตรมาส 3 ปี {year}',
    });
  });

  test('a new row without a code gets the next one, and one text serves all its questions', () => {
    const added = ['', '๔', '', 'I10, i11', 'ของเรา', 'แนะนำ', 'มาตรการใหม่', 'ทำ', 'กองช่าง', 'ทั้งปี'];
    const own = { ...grid, values: [...grid.values.filter((_, index) => index !== row('4-1')), added] };
    const { catalogue: found, findings } = findCatalogue(own);
    expect(findings).toEqual([]);
    expect(issue(found, 4)?.measures.map((one) => one.id)).toEqual(['4-2', '4-3', '4-4']);
    expect(issue(found, 4)?.findings.map((one) => [one.question, one.weakness, one.measures])).toEqual([
      ['i10', 'ของเรา', ['4-4']],
      ['i11', expect.any(String), ['4-2', '4-4']],
      ['i12', expect.any(String), ['4-2']],
    ]);
  });

  test('an issue is flagged by the indicators of the questions it now has', () => {
    const own = changed(
      grid,
      [row('6-1'), QUESTIONS, 'i7 i8 e3'],
      [row('6-1'), WEAKNESS, 'จุดอ่อน'],
      [row('6-1'), RECOMMENDATION, 'ข้อเสนอ'],
    );
    expect(issue(findCatalogue(own).catalogue, 6)?.indicators).toEqual([3, 6]);
  });
});

describe('mistakes are findings that name the cell', () => {
  test.each<[string, readonly (readonly [string, number, CellValue])[], readonly (readonly string[])[]]>([
    ['an issue number outside 1–7', [['2-1', ISSUE, 8]], [['catalogue-issue-unknown', at('2-1', 'B')]]],
    ['an issue number that is none', [['2-1', ISSUE, 'สอง']], [['catalogue-issue-unknown', at('2-1', 'B')]]],
    ['an unknown question', [['5-3', QUESTIONS, 'i6 i99']], [['catalogue-question-unknown', at('5-3', 'D')]]],
    ['an empty measure', [['5-4', MEASURE, ' ']], [['catalogue-measure-empty', at('5-4', 'G')]]],
    ['no steps', [['5-4', STEPS, '']], [['catalogue-cell-empty', at('5-4', 'H')]]],
    ['no owner', [['5-4', OWNER, '']], [['catalogue-cell-empty', at('5-4', 'I')]]],
    ['no period', [['5-4', PERIOD, '']], [['catalogue-cell-empty', at('5-4', 'J')]]],
    ['a code twice', [['4-2', CODE, '4-1']], [['catalogue-code-twice', at('4-1', 'A'), at('4-2', 'A')]]],
    ['no maintaining measure', [['4-3', QUESTIONS, '-']], [['catalogue-maintaining-missing', at('4-3', 'D')]]],
    [
      'two maintaining measures',
      [['4-2', QUESTIONS, 'i11 i12 เมื่อไม่มีจุดอ่อน']],
      [['catalogue-maintaining-twice', at('4-2', 'D'), at('4-3', 'D')]],
    ],
    ['a question without a weak point', [['3-3', WEAKNESS, '']], [['catalogue-text-missing', at('3-3', 'E')]]],
    [
      'a question with two recommendations',
      [['4-2', RECOMMENDATION, 'i11: อีกอย่าง\ni12: เดิม']],
      [['catalogue-text-conflict', at('4-1', 'F'), at('4-2', 'F')]],
    ],
  ])('%s', (_, edits, expected) => {
    const own = changed(grid, ...edits.map(([code, column, value]) => [row(code), column, value] as const));
    const found = said(own).filter(([code]) => code !== 'catalogue-text-missing' || expected[0]?.[0] === code);
    expect(found.slice(0, expected.length)).toEqual(expected);
  });

  test('a measure that no question calls for is said to be never chosen', () => {
    const own = { ...grid, values: [...grid.values, ['', 4, '', '', '', '', 'ลอย ๆ', 'ทำ', 'ใคร', 'เมื่อไร']] };
    expect(said(own)).toEqual([['catalogue-questions-empty', `'คลังมาตรการ ITA'!D${grid.values.length + 1}`]]);
  });

  test('an issue without any measure gets its built-in content, and that is said', () => {
    const own = { ...grid, values: grid.values.filter((line) => line[ISSUE] !== 6) };
    const found = findCatalogue(own);
    expect(found.catalogue).toEqual(catalogue);
    expect(found.findings).toEqual([
      { code: 'catalogue-issue-missing', severity: 'warning', cells: [at('รหัส', 'B')], parameters: { issue: 6 } },
    ]);
  });

  test('without a column that is needed the built-in catalogue is used, and the column is named', () => {
    const own = changed(grid, [HEADER, STEPS, 'วิธี']);
    const found = findCatalogue(own);
    expect(found.catalogue).toBe(catalogue);
    expect(found.findings.map((one) => findingMessage(one, 'th'))[0]).toContain('“ขั้นตอน”');
  });

  test('a sheet that is something else altogether gives the built-in catalogue', () => {
    const own = { ...grid, values: [['ก', 'ข']], formulas: [], numberFormats: [] };
    expect(findCatalogue(own).catalogue).toBe(catalogue);
  });
});

test('columns of the title and the code may be missing', () => {
  const own = {
    ...grid,
    values: grid.values.map((line) => line.filter((_, index) => index !== CODE && index !== TITLE)),
  };
  expect(findCatalogue(own)).toEqual({ catalogue, findings: [] });
});

/** Whole catalogues: seven issues; every finding calls for a measure; single-line texts without codes or bullets. */
function anyCatalogue(): fc.Arbitrary<Catalogue> {
  const words = fc
    .array(fc.constantFrom('กอง', 'คลัง', 'a', '=1+1', '30 วัน', '“x”', ',', 'พ.ศ. {year}'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => `ก${parts.join(' ')}`.trim());
  const codes = [...questions2566.map((question) => question.code), 'o9', 'o10'];
  const indicatorOf = (code: string) =>
    questions2566.find((question) => question.code === code)?.indicator ?? Number(code.slice(1));
  const oneIssue = (id: number): fc.Arbitrary<Issue> =>
    fc
      .record({
        title: words,
        numbers: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
        asked: fc.subarray(codes, { maxLength: 5 }),
        picks: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        texts: fc.array(words, { minLength: 40, maxLength: 40 }),
      })
      .map(({ title, numbers, asked, picks, texts }) => {
        let next = 0;
        const text = () => texts[next++ % texts.length] ?? 'ก';
        const measures = numbers.map((number) => ({
          id: `${id}-${number}`,
          measure: text(),
          steps: [text(), text()],
          owner: text(),
          period: text(),
        }));
        const maintaining = measures[(picks[5] ?? 0) % measures.length]?.id ?? '';
        const findings = asked.map((question, index) => {
          const pick = (picks[index] ?? 0) % measures.length;
          return {
            question,
            weakness: text(),
            recommendation: text(),
            measures: measures.filter((_, position) => position >= pick).map((one) => one.id),
          };
        });
        // A measure that nothing calls for is a mistake, and would be said.
        const called = new Set([maintaining, ...findings.flatMap((one) => one.measures)]);
        return {
          id,
          title,
          indicators: [...new Set(asked.map(indicatorOf))].sort((one, other) => one - other),
          findings,
          measures: measures.filter((one) => called.has(one.id)),
          maintaining,
        };
      });
  return fc.tuple(...[1, 2, 3, 4, 5, 6, 7].map(oneIssue));
}
