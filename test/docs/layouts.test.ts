/** The pages on the layouts that are understood: every kept workbook is on them, as it is and as it is read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, DRAWINGS, readDrawings } from '../../scripts/layouts/drawings';
import { page, PAGES } from '../../scripts/layouts/page';
import { pictureHtml, STYLE } from '../../scripts/layouts/picture';
import { readLayout, shownFindings, type LayoutReading } from '../../scripts/layouts/reading';
import { sheetFixtures } from '../fixtures/sheets/layouts';
import { SCORES } from '../fixtures/sheets/lines';

const root = join(__dirname, '..', '..');
const pictures = join(root, 'docs/images/layouts');
const drawings = readDrawings(join(root, DRAWINGS));
const readings = new Map<string, LayoutReading>();
const MOST_BYTES = 50_000;

beforeAll(async () => {
  for (const fixture of sheetFixtures) readings.set(fixture.file, await readLayout(fixture, root));
});

const readingOf = (file: string): LayoutReading => {
  const reading = readings.get(file);
  if (reading === undefined) throw new Error(`${file} was not read`);
  return reading;
};

describe.each(sheetFixtures.map((one) => [one.file, one] as const))('the workbook %s', (file, fixture) => {
  test(`is ${fixture.expected === 'right' ? 'read right' : 'refused'} by the whole add-in`, () => {
    const { refusal, scores } = readingOf(file);
    if (fixture.expected === 'right') expect(scores).toEqual(SCORES.map((score, index) => ({ id: index + 1, score })));
    else expect([refusal?.code, ...(refusal?.cells ?? [])].join(' ')).toBe(fixture.expected);
  });

  test('says what it is there to show', () => {
    const said = shownFindings(readingOf(file)).map((one) => [one.code, ...one.cells].join(' '));
    expect(said.sort()).toEqual([...(fixture.flagged ?? [])].sort());
  });

  test('has a section and a picture on both pages', () => {
    for (const language of ['en', 'th'] as const) {
      const text = readFileSync(join(root, PAGES[language]), 'utf8');
      expect(text).toContain(`\n### ${fixture.title[language]}\n\n${fixture.how[language]}\n\n![`);
      expect(text).toContain(`](images/layouts/${file}.png)`);
    }
  });

  test('has a picture of the sheet as it is now, and a small one (npm run layouts)', () => {
    const picture = join(pictures, `${file}.png`);
    expect(drawings[file]).toBe(digestOf(STYLE + pictureHtml(readingOf(file))));
    expect(statSync(picture).size).toBeLessThanOrEqual(MOST_BYTES);
  });
});

describe('the pages', () => {
  test.each(['en', 'th'] as const)('in %s hold what the script writes (npm run layouts)', (language) => {
    expect(readFileSync(join(root, PAGES[language]), 'utf8')).toBe(page(language, readings));
  });

  test('are linked from the first page', () => {
    const first = decodeURI(readFileSync(join(root, 'README.md'), 'utf8'));
    for (const file of Object.values(PAGES)) expect(first).toContain(`(${file})`);
  });

  test('have no picture without a workbook', () => {
    expect(readdirSync(pictures).sort()).toEqual(sheetFixtures.map(({ file }) => `${file}.png`).sort());
  });

  test('tell layouts apart by their titles', () => {
    for (const language of ['en', 'th'] as const) {
      const titles = sheetFixtures.map(({ title }) => title[language]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});
