/** What does not work on Windows, or on a disk that takes upper and lower case for the same. */
import { posix } from 'node:path';

/** Endings that an import leaves out. A declaration (.d.ts) belongs to the module of its name and is none itself. */
const MODULE = /(?<!\.d)\.(?:[cm]?[jt]sx?|json)$/;

/**
 * Paths that mean the same file on a disk which ignores case: "./figures" must not find Figures.tsx. Two paths may share a
 * name when an import has to name the extension of one of them, as Pane.tsx and pane.css.
 *
 * @returns those that come after the path that they clash with
 */
export function clashingPaths(paths: readonly string[]): string[] {
  const taken = new Map<string, string>();
  return paths.filter((path) => {
    const clashes = namesOf(path).map(([key, spelling]) => {
      const other = taken.get(key);
      if (other === undefined) taken.set(key, spelling);
      return other !== undefined && other !== spelling;
    });
    return clashes.includes(true);
  });
}

/** Everything that must have one meaning: the path, its folders in one spelling, and what an import may call it. */
function namesOf(path: string): (readonly [key: string, spelling: string])[] {
  const folders = path.split('/').map((_, index, parts) => parts.slice(0, index).join('/'));
  return [
    ...folders.map((folder) => [`folder ${folded(folder)}`, folder] as const),
    [`file ${folded(path)}`, path],
    ...importedAs(path).map((name) => [`import ${folded(name)}`, path] as const),
  ];
}

function importedAs(path: string): string[] {
  if (!MODULE.test(path)) return [];
  const name = path.replace(MODULE, '');
  return posix.basename(name).toLowerCase() === 'index' ? [name, posix.dirname(name)] : [name];
}

/** macOS does not tell composed letters from decomposed ones either. */
const folded = (path: string): string => path.normalize('NFC').toLowerCase();

/** The longest path that fits, below a folder of some 60 characters, into the 260 of Windows. */
const LONGEST = 200;

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const FORBIDDEN = /[<>:"\\|?*\p{Cc}]|[. ]$/u;

/** @param path relative to the root, with "/" */
export const refusedByWindows = (path: string): boolean =>
  path.length > LONGEST || path.split('/').some((part) => RESERVED.test(part) || FORBIDDEN.test(part));

/** Commands of other systems, at the beginning or after && or |. */
const POSIX_COMMAND =
  /(?:^|&&|\|)\s*(?:[A-Za-z_]\w*=|\.{1,2}\/|(?:rm|cp|mv|mkdir|cat|grep|sed|find|touch|export|test|sh|bash|true|ls|ln|chmod|env|time)\b)/;

/** What cmd.exe does not understand: single quotes, ";", "$", backticks, and patterns that the shell has to expand. */
export function needsPosixShell(script: string): boolean {
  const unquoted = script.replace(/"[^"]*"/g, '""');
  return /['`;$]/.test(script) || /[*?{}[\]]/.test(unquoted) || POSIX_COMMAND.test(unquoted);
}
