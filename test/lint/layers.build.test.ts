/** The compiler keeps the layers: each folder is a project that sees only its references and the names of its platform. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');

/**
 * TypeScript's numbers for an import that leads out of the references ("is not listed within the file list of
 * project"), and for one of a component where there is no JSX.
 */
const NOT_REFERENCED = [6307, 6142];
/** "Cannot find name": plain, with a library that has it, with the types that have it. */
const UNKNOWN_NAMES = [2304, 2552, 2584, 2580, 2582, 2591, 2593];

/** Codes of the errors in a layer's project when one of its files holds the code. */
function errorsWith(project: string, file: string, code: string): number[] {
  const config = join(root, project, 'tsconfig.json');
  const { options, projectReferences } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (path) => readFileSync(path, 'utf8')).config,
    ts.sys,
    join(root, project),
    undefined,
    config,
  );
  const path = resolve(root, file);
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  host.readFile = (name) => (resolve(name) === path ? code : read(name));
  const program = ts.createProgram({
    rootNames: [path],
    options,
    host,
    ...(projectReferences && { projectReferences }),
  });
  const source = program.getSourceFile(path);
  return [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics(source)].map((error) => error.code);
}

test.each([
  ['src/ita', 'src/ita/score.ts', "export * from '../texts/th/findings';"],
  ['src/ita', 'src/ita/score.ts', "export * from '../sheet/grid';"],
  ['src/ita', 'src/ita/score.ts', "export type { Grid } from '../sheet/grid';"],
  ['src/texts', 'src/texts/language.ts', "export * from '../sheet/grid';"],
  ['src/sheet', 'src/sheet/grid.ts', "export * from '../excel/draftFormats';"],
  ['src/sheet', 'src/sheet/grid.ts', "export * from '../analyse';"],
  ['src/excel', 'src/excel/draftFormats.ts', "export * from '../choices';"],
  ['src', 'src/analyse.ts', "export * from './taskpane/index';"],
])('%s refuses in %s the import %s', (project, file, code) => {
  expect(errorsWith(project, file, code).filter((error) => NOT_REFERENCED.includes(error))).not.toEqual([]);
});

test.each([
  ['src/ita', 'src/ita/score.ts', 'document.title'],
  ['src/sheet', 'src/sheet/grid.ts', 'window.name'],
  ['src/sheet', 'src/sheet/grid.ts', "fetch('https://example.org')"],
  ['src/texts', 'src/texts/language.ts', "console.log('here')"],
  ['src/ita', 'src/ita/score.ts', 'Office.context.displayLanguage'],
  ['src/excel', 'src/excel/draftFormats.ts', "describe('a test', () => undefined)"],
  ['src', 'src/analyse.ts', 'process.env.HOME'],
  ['src', 'src/analyse.ts', 'Excel.CellValueType.array'],
  ['src/taskpane', 'src/taskpane/index.tsx', 'Office.context.displayLanguage'],
  ['src/taskpane', 'src/taskpane/index.tsx', "require('node:fs')"],
])('%s does not know in %s the names of %s', (project, file, code) => {
  const errors = errorsWith(project, file, `export const value = ${code};`);
  expect(errors.filter((error) => UNKNOWN_NAMES.includes(error))).toHaveLength(1);
});

test.each([
  ['src/sheet', 'src/sheet/grid.ts', "export type { Finding } from '../ita/finding';"],
  ['src/excel', 'src/excel/draftFormats.ts', 'export const kind = () => Excel.CellValueType.array;'],
  ['src/taskpane', 'src/taskpane/index.tsx', 'export const title = () => document.title;'],
])('%s accepts in %s %s', (project, file, code) => {
  const errors = errorsWith(project, file, code);
  expect(errors.filter((error) => NOT_REFERENCED.includes(error) || UNKNOWN_NAMES.includes(error))).toEqual([]);
});
