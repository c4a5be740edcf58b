/** Every finding and refusal that has a sentence is said somewhere: no dead codes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from '../../src/texts/th/findings';
import { refusals } from '../../src/texts/th/refusals';

const root = join(__dirname, '../../src');

/** The texts themselves say nothing, and the pane only sorts what others say. */
const SAYS_NOTHING = ['texts', 'taskpane'];

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !SAYS_NOTHING.includes(file.split(/[\\/]/)[0] ?? ''))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const unsaid = (codes: readonly string[]): string[] => codes.filter((code) => !sources.includes(`'${code}'`));

test('says every finding', () => {
  expect(unsaid(Object.keys(findings))).toEqual([]);
});

test('says every refusal', () => {
  expect(unsaid(Object.keys(refusals))).toEqual([]);
});

test('would notice one that is never said', () => {
  expect(unsaid(['score-blank', 'score-too-beautiful'])).toEqual(['score-too-beautiful']);
});
