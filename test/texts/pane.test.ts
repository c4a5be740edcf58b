/** The tables of texts agree with each other and with the code that uses them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { findings as englishFindings } from '../../src/texts/en/findings';
import { pane as englishPane } from '../../src/texts/en/pane';
import { refusals as englishRefusals } from '../../src/texts/en/refusals';
import { selfCheck as englishCheck } from '../../src/texts/en/selfCheck';
import { unreadableFiles as englishFiles } from '../../src/texts/en/unreadableFiles';
import { findings as thaiFindings } from '../../src/texts/th/findings';
import { pane as thaiPane } from '../../src/texts/th/pane';
import { refusals as thaiRefusals } from '../../src/texts/th/refusals';
import { selfCheck as thaiCheck } from '../../src/texts/th/selfCheck';
import { unreadableFiles as thaiFiles } from '../../src/texts/th/unreadableFiles';

type Table = Readonly<Record<string, string>>;

const tables: readonly [string, Table, Table][] = [
  ['pane', thaiPane, englishPane],
  ['findings', thaiFindings, englishFindings],
  ['refusals', thaiRefusals, englishRefusals],
  ['the self-check', thaiCheck, englishCheck],
  ['files that cannot be opened', thaiFiles, englishFiles],
];

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

const THAI = /[฀-๿]/;

describe.each(tables)('texts of %s', (_name, thai, english) => {
  test('have the same keys in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(thai).sort());
  });

  test.each(Object.keys(thai))('%s has the same placeholders in both languages', (key) => {
    expect(placeholders(english[key] ?? '')).toEqual(placeholders(thai[key] ?? ''));
  });

  test('have no Thai in English except in quotes, and nothing empty', () => {
    const unquoted = (text: string) => text.replace(/“[^”]*”/g, '');
    expect(Object.entries(english).filter(([, text]) => THAI.test(unquoted(text)) || text.trim() === '')).toEqual([]);
    expect(Object.entries(thai).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have no vowel or tone mark that stands alone, and none twice in a row', () => {
    const broken = /(^|[\s“(])[ัิ-ฺ็-๎]|([ัิ-ฺ็-๎])\2/;
    expect(Object.values(thai).filter((text) => broken.test(text))).toEqual([]);
  });
});

const folder = join(__dirname, '../../src/taskpane');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

describe('the pane', () => {
  test('uses every text of its table', () => {
    const used = sources.map((source) => source.text).join('\n');
    expect(Object.keys(thaiPane).filter((key) => !used.includes(`'${key}'`) && !used.includes(`"${key}"`))).toEqual([]);
  });

  test('uses every text of the self-check', () => {
    const report = readFileSync(join(folder, '../selfCheck/report.ts'), 'utf8');
    const used = [report, ...sources.map((source) => source.text)].join('\n');
    // States are put together, and steps have their texts by their ids, as their own test says.
    const whole = Object.keys(thaiCheck).filter((key) => !/^(step|state)-/.test(key));
    expect(whole.filter((key) => !used.includes(`'${key}'`))).toEqual([]);
  });

  test.each(sources)('$name says nothing that is not in the table', ({ name, text }) => {
    expect(textsOutsideTheTable(name, text)).toEqual([]);
  });

  test('finds texts outside the table where there are some', () => {
    const source = `export const A = () => <p title="Go there">Hello {x('a')} · <b aria-label={'สวัสดี'}>–</b></p>;`;
    expect(textsOutsideTheTable('A.tsx', source)).toEqual(['Go there', 'Hello', 'สวัสดี']);
  });
});

/** Language names are themselves in their own language. */
const ownNames = ['ไทย', 'EN'];
const spokenAttributes = ['title', 'aria-label', 'placeholder', 'alt'];

/** Words in JSX text and spoken attributes, and Thai anywhere; digits and signs are no words. */
function textsOutsideTheTable(name: string, text: string): string[] {
  const found: string[] = [];
  const isWord = (some: string) => /\p{L}/u.test(some) && !ownNames.includes(some.trim());
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWord(node.text)) found.push(node.text.trim().replace(/\s*·$/, ''));
    if (ts.isJsxAttribute(node) && node.initializer !== undefined && ts.isStringLiteral(node.initializer)) {
      if (spokenAttributes.includes(node.name.getText()) && isWord(node.initializer.text)) {
        found.push(node.initializer.text);
      }
    }
    if (ts.isStringLiteralLike(node) && THAI.test(node.text) && isWord(node.text) && !found.includes(node.text)) {
      if (/[ก-ฮ]/.test(node.text)) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX));
  return found;
}
