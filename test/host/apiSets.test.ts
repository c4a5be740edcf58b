/** Microsoft's own type declarations say which requirement set brought which member; the stand-in must agree. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as ts from 'typescript';
import './index';
import { declaredTypes } from './protocol/live';
import { cellsOf, failure, open } from './support';

const file = createRequire(__filename).resolve('@types/office-js/index.d.ts');
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

const setIn = (node: ts.Node): string | null => {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => doc.getText())
    .join('\n');
  return /\[Api set: ExcelApi (\d+\.\d+)/.exec(comment)?.[1] ?? null;
};

/** "Excel.Range.values" → "1.1". */
function documentedSets(): Map<string, string> {
  const sets = new Map<string, string>();
  const namespaces = source.statements.filter(
    (statement): statement is ts.ModuleDeclaration =>
      ts.isModuleDeclaration(statement) && statement.name.text === 'Excel',
  );
  for (const { body } of namespaces) {
    if (body === undefined || !ts.isModuleBlock(body)) continue;
    for (const declaration of body.statements.filter(ts.isClassDeclaration)) {
      for (const member of declaration.members) {
        const name = member.name?.getText();
        const since = setIn(member) ?? setIn(declaration);
        const key = `Excel.${declaration.name?.text ?? ''}.${name ?? ''}`;
        if (name !== undefined && since !== null && !sets.has(key)) sets.set(key, since);
      }
    }
  }
  return sets;
}

const members = declaredTypes.flatMap(({ name, members: declared }) =>
  declared
    .filter((member) => !member.name.startsWith('_'))
    .map((member) => [`${name}.${member.name}`, member.since] as const),
);

test('the stand-in declares a good part of the object model', () => {
  expect(members.length).toBeGreaterThan(200);
});

test('every declared member exists in Office.js with the requirement set that it states', () => {
  const documented = documentedSets();
  const wrong = members
    .filter(([key, since]) => documented.get(key) !== since)
    .map(([key, since]) => `${key}: ${since} here, ${documented.get(key) ?? 'unknown'} there`);
  expect(wrong).toEqual([]);
});

test('a host of an older set refuses newer members by name', async () => {
  await open(cellsOf(['<c r="A1"><v>1</v></c>']), { apiSet: '1.7' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.7')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  const error = await failure(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').pageLayout.orientation = 'Landscape';
      await context.sync();
    }),
  );
  expect(error.code).toBe('ApiNotFound');
  expect(error.message).toMatch(/pageLayout/i);
});

test('a load of a newer property is refused as well', async () => {
  await open(cellsOf(['<c r="A1"><v>1</v></c>']), { apiSet: '1.6' });
  const error = await failure(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').load('tabColor');
      await context.sync();
    }),
  );
  expect(error).toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('tabColor') as string });
});
