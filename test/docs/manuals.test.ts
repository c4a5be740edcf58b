/** The manuals of users say what the add-in says, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pane as english } from '../../src/texts/en/pane';
import { selfCheck as englishCheck } from '../../src/texts/en/selfCheck';
import { pane as thai } from '../../src/texts/th/pane';
import { selfCheck as thaiCheck } from '../../src/texts/th/selfCheck';

const docs = join(__dirname, '../../docs');

describe.each([
  {
    file: 'คู่มือผู้ใช้.md',
    guide: 'ตรวจสอบกับ-Excel.md',
    contents: 'เนื้อหา:',
    settings: 'ตั้งค่า',
    pane: thai,
    check: thaiCheck,
  },
  {
    file: 'user-manual.md',
    guide: 'check-with-excel.md',
    contents: 'Contents:',
    settings: 'Settings',
    pane: english,
    check: englishCheck,
  },
])('$file', ({ file, guide, contents, settings, pane, check }) => {
  const text = readFileSync(join(docs, file), 'utf8');
  const parts = text.split(/^## /m);
  const headings = parts.slice(1).map((part) => part.slice(0, part.indexOf('\n')));

  test('lists all its parts at the beginning, in their order', () => {
    const list = parts[0]?.slice(parts[0].indexOf(contents)) ?? '';
    expect([...list.matchAll(/\[([^\]]+)\]\(#/g)].map(([, name]) => name)).toEqual(headings);
  });

  test('names every group of the settings that has commands of its own', () => {
    const table = parts.find((part) => part.startsWith(`${settings}\n`)) ?? '';
    for (const name of [pane['catalogue-heading'], check['in-settings']]) expect(table).toContain(`| ${name} `);
  });

  test('says of the report what its guide says and the report has', () => {
    expect(text).toContain(`](${guide})`);
    const words = readFileSync(join(docs, guide), 'utf8').replace(/\s+/g, ' ');
    expect(words.toLowerCase()).toContain(check.language.toLowerCase());
  });
});
