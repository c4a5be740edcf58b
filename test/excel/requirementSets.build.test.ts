/** The add-in calls nothing that the oldest Excel the manifest lets in does not have, unless it asked first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { officeMembersUsed, type MemberUse } from './officeMembers';

const root = join(__dirname, '..', '..');
const folder = join(root, 'src', 'excel');
const guardFile = join(folder, 'requirementSets.ts');
const shipped = readdirSync(folder).map((name) => join(folder, name));
const minimum = minimumOf(readFileSync(join(root, 'manifest.xml'), 'utf8'));

/** Parsed once: the declarations of Office.js are three megabytes. */
const parsed = new Map<string, ts.SourceFile>();

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  noUncheckedIndexedAccess: true,
  types: ['office-js'],
};

test('src/excel asks before it uses a member beyond the manifest’s requirement set', () => {
  const uses = usesIn({});
  expect(minimum).toBe(14);
  expect(uses.length).toBeGreaterThan(100);
  expect(beyond(uses)).toEqual([]);
});

test('members that Microsoft declares without a set are only those of the client itself', () => {
  const without = usesIn({}).filter((use) => use.apiSet === null);
  const client = /\.(?:RequestContext|workbook|load|sync|set|toJSON|track|untrack|context|isNullObject|items)$/;
  expect(without.map((use) => use.member).filter((name) => !client.test(name))).toEqual([]);
});

test('newer members are in use, so the first test has something to find', () => {
  const newer = new Set(
    usesIn({})
      .filter((use) => use.needed > minimum)
      .map((use) => use.member),
  );
  expect([...newer]).toEqual(expect.arrayContaining(['Worksheet.notes', 'NoteCollection.getCount']));
});

describe('a snippet', () => {
  const found = (body: string) =>
    beyond(usesIn({ snippet: `import { supportsAll, supportsNotes } from './requirementSets';\n${body}` }));

  test.each([
    ['without a guard', 'export const print = (sheet: Excel.Worksheet) => sheet.notes;'],
    [
      'that takes a member apart',
      'export function print(sheet: Excel.Worksheet) { const { notes } = sheet; return notes; }',
    ],
    ['in the wrong branch', 'export function print(s: Excel.Worksheet) { if (supportsNotes()) return; s.notes; }'],
    ['behind a guard of an older set', 'export function print(s: Excel.Worksheet) { if (supportsAll()) s.notes; }'],
    [
      'called once behind a guard and once without',
      'function print(s: Excel.Worksheet) { s.notes; }\n' +
        'export function both(s: Excel.Worksheet) { if (supportsNotes()) print(s); print(s); }',
    ],
    ['that loads it by name', "export const ask = (s: Excel.Worksheet) => s.load('name,notes/items/content');"],
    ['that names a newer constant', 'export const view = () => Excel.NamedSheetView;'],
    [
      'that gives a newer option',
      'export const once = () => Excel.run({ mergeUndoGroup: true }, (context) => context.sync());',
    ],
    ['of an online-only set', 'export const ask = (s: Excel.Worksheet) => s.protection.allowEditRanges;'],
  ])('%s is refused', (_name, body) => {
    const [first] = found(body);
    expect(first?.place).toMatch(/^src\/excel\/snippet\.ts:\d+$/);
  });

  test.each([
    ['inside the guard', 'export function print(s: Excel.Worksheet) { if (supportsNotes()) s.notes; }'],
    ['after an early return', 'export function print(s: Excel.Worksheet) { if (!supportsNotes()) return; s.notes; }'],
    [
      'in a function whose calls are all guarded',
      'function print(s: Excel.Worksheet) { s.notes; }\nexport function all(s: Excel.Worksheet[]) { if (supportsNotes()) s.forEach((one) => print(one)); }',
    ],
    [
      'behind && and ?:',
      'export const a = (s: Excel.Worksheet) => (supportsNotes() && s.notes) || (supportsNotes() ? s.notes : null);',
    ],
  ])('%s is accepted', (_name, body) => {
    expect(found(body)).toEqual([]);
  });
});

const beyond = (uses: readonly MemberUse[]) =>
  uses
    .filter((use) => use.needed > minimum && use.guarded < use.needed)
    .map(({ member, apiSet, place }) => ({ member, apiSet, place }));

/** @param snippets further files of src/excel that exist only here, by name */
function usesIn(snippets: Readonly<Record<string, string>>): MemberUse[] {
  const added = new Map(Object.entries(snippets).map(([name, text]) => [join(folder, `${name}.ts`), text]));
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (file, version) => {
    const text = added.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    const known = parsed.get(file) ?? getSourceFile(file, version);
    if (known !== undefined) parsed.set(file, known);
    return known;
  };
  host.fileExists = (file) => added.has(file) || fileExists(file);
  host.readFile = (file) => added.get(file) ?? readFile(file);
  const files = [...(added.size === 0 ? shipped : [guardFile]), ...added.keys()];
  const program = ts.createProgram({
    rootNames: files,
    options: { ...options, typeRoots: [join(root, 'node_modules', '@types')] },
    host,
  });
  return officeMembersUsed(program, files, guardFile, (file) => relative(root, file).replaceAll('\\', '/'));
}

/** "1.7" → 7. */
function minimumOf(manifest: string): number {
  const version = /<Set Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(manifest)?.[1];
  if (version === undefined) throw new Error('the manifest names no version of ExcelApi');
  return Number(version);
}
