/**
 * What is written for one agency, word for word, and how each kind of cell is formatted. Pictures of the worksheets of
 * three agencies are in docs/images/worksheets.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultRoles, type CellsDraft, type CellStyle, type WorksheetRole } from '../../src/sheet/drafts/draft';
import { goldenAgencies, seedAgency } from './agencies';
import { draftsOf } from './drafts';
import { goldenTexts } from './texts';

const seed = draftsOf(seedAgency);
const font = 'TH SarabunPSK';
const lines = '#8EA9DB';
const heading = { bold: true, fill: '#D9E2F3' };
const input = { fill: '#FFFBE6' };
const weak = { bold: true, fill: '#FDE0DD', color: '#9C0006' };
const watch = { bold: true, fill: '#FFF2CC', color: '#7F6000' };

function worksheet(role: WorksheetRole) {
  const found = seed.worksheets.find((one) => one.role === role);
  if (found === undefined) throw new Error(`there is no ${role} worksheet`);
  return found;
}

/** All that is said of a cell; what comes later holds. */
const styleAt = ({ styles }: CellsDraft, row: number, column: number): CellStyle =>
  styles
    .filter(({ area }) => row >= area.firstRow && row <= area.lastRow)
    .filter(({ area }) => column >= area.firstColumn && column <= area.lastColumn)
    .reduce<CellStyle>((style, one) => ({ ...style, ...one.style }), {});

/** Of the row that is about `id`, with its columns counted from 0. */
function styleOf(role: WorksheetRole, id: string, column = 0): CellStyle {
  const { cells, rowIds } = worksheet(role);
  expect(rowIds).toContain(id);
  return styleAt(cells, rowIds.indexOf(id), column);
}

test.each([...goldenTexts(seed)])('%s holds what is written for the seed (npm run golden)', (name, text) => {
  const file = join(__dirname, name);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(text);
});

test.each(goldenAgencies.map((agency) => [agency.id, agency] as const))(
  'every row of the worksheets of %s is recorded',
  (_id, agency) => {
    const { worksheets } = draftsOf(agency);
    expect(worksheets.map(({ role }) => role)).toEqual(resultRoles);
    for (const { recorded, rowIds } of worksheets) expect(recorded.map(({ id }) => id)).toEqual(rowIds);
  },
);

describe.each(['measures', 'analysis', 'tracking'] as const)('the %s worksheet', (role) => {
  test('has a large title in the middle, in the font of official papers', () => {
    const title = {
      font,
      size: 16,
      bold: true,
      color: '#1F3864',
      horizontal: 'Center',
      vertical: 'Center',
      wrap: true,
    };
    expect(styleOf(role, 'title')).toEqual(title);
    expect(styleOf(role, 'agency')).toEqual({
      font,
      size: 14,
      bold: true,
      horizontal: 'Center',
      vertical: 'Center',
      wrap: true,
    });
  });

  test('has a table with bold headings on blue, and lines around every cell', () => {
    const cell = { font, size: 14, wrap: true, borders: lines };
    expect(styleOf(role, 'header', 1)).toEqual({ ...cell, ...heading, horizontal: 'Center', vertical: 'Center' });
    expect(worksheet(role).frozenRows).toBe(role === 'analysis' ? 0 : worksheet(role).rowIds.indexOf('header') + 1);
  });

  test('is printed across A4 with its heading on every page', () => {
    const { page, rowIds } = worksheet(role);
    const header = rowIds.indexOf('header');
    expect(page).toMatchObject({ orientation: 'Landscape', margin: 1.5, footer: 'หน้า &P จาก &N' });
    expect(page.repeatedRows).toEqual({ first: header, last: header });
  });
});

test('the issues of the measures are marked weak, to watch, or not at all', () => {
  const cell = { font, size: 14, wrap: true, borders: lines, horizontal: 'Left', vertical: 'Top' };
  expect(styleOf('measures', '2-1')).toEqual({ ...cell, ...weak });
  expect(styleOf('measures', '1-1')).toEqual({ ...cell, ...watch });
  expect(styleOf('measures', '4-3')).toEqual(cell);
});

test('scores on the analysis have two decimals in Thai digits, in the middle of their cells', () => {
  const score = { numberFormat: '[$-D00041E]0.00', horizontal: 'Center', borders: lines };
  expect(styleOf('analysis', 'indicator 1', 5)).toMatchObject(score);
  expect(styleOf('analysis', 'IIT', 5)).toMatchObject({ ...score, ...input, bold: true });
});

test('the follow-up marks the cells that staff fill in', () => {
  const columns = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const filled = columns.filter((column) => styleOf('tracking', '1-1', column).fill === input.fill);
  expect(filled).toEqual([4, 5, 6, 7]);
  expect(styleOf('tracking', '1-1', 7).numberFormat).toBe('[<150000][$-D07041E]d mmm yyyy;[$-D00041E]d mmm yyyy');
});

test('the memo is set as official letters are', () => {
  const text = { font, size: 16, wrap: true, vertical: 'Top', horizontal: 'Left' };
  expect(styleOf('memo', 'title')).toMatchObject({ font, size: 29, bold: true, horizontal: 'Center' });
  expect(styleOf('memo', 'office')).toMatchObject({ size: 20, bold: true });
  expect(styleOf('memo', 'background heading')).toEqual({ ...text, bold: true });
  expect(styleOf('memo', 'background')).toEqual({ ...text, indent: 3 });
  const { page } = worksheet('memo');
  expect(page).toMatchObject({ orientation: 'Portrait', repeatedRows: null, footer: '' });
  expect(page.margin).toEqual({ top: 2.5, bottom: 1.5, left: 3, right: 2 });
});

test('the block shows its title, headings, figures and inputs each in their own way', () => {
  const { cells } = seed.block;
  const figure = { horizontal: 'Right', shrink: true };
  expect(styleAt(cells, 0, 0)).toEqual({ bold: true, fill: '#1F3864', color: '#FFFFFF' });
  expect(styleAt(cells, 4, 0)).toEqual({ ...heading, color: '#1F1F1F' });
  expect(styleAt(cells, 5, 4)).toEqual({ ...figure, numberFormat: '0.00' });
  expect(styleAt(cells, 5, 5)).toEqual({ ...figure, numberFormat: '0%' });
  expect(styleAt(cells, 5, 6)).toEqual({ ...figure, numberFormat: '0.0000' });
  expect(styleAt(cells, 7, 4)).toMatchObject({ ...input, borders: lines, isInput: true });
});

test('weak indicators and those to watch are highlighted in bold, in two colours', () => {
  const looks = seed.highlights.map(({ fill, color, bold }) => ({ bold, fill, color }));
  expect(looks).toContainEqual(weak);
  expect(looks).toContainEqual(watch);
  for (const look of looks) expect([weak, watch]).toContainEqual(look);
});
