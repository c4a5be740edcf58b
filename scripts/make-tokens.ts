/** Makes src/taskpane/shared/tokens.css: the values of Fluent's tokens that the pane's first screen uses (`npm run tokens`). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { themeFor } from '../src/taskpane/panel/theme';

const folder = join(__dirname, '..', 'src', 'taskpane');

/** The style sheet for the tokens that another style sheet uses. Throws for a token that Fluent does not have. */
export function tokensCss(used: string): string {
  const names = [...new Set([...used.matchAll(/var\(--([a-z]+[A-Z]\w*)\)/g)].map((match) => match[1] ?? ''))].sort();
  const lines = (theme: Readonly<Record<string, unknown>>, wanted: readonly string[]) =>
    wanted
      .map((name) => {
        const value = theme[name];
        if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`Fluent has no token ${name}`);
        return `  --${name}: ${asWritten(String(value))};\n`;
      })
      .join('');
  const light: Readonly<Record<string, unknown>> = { ...themeFor(false, 'th') };
  const dark: Readonly<Record<string, unknown>> = { ...themeFor(true, 'th') };
  const english: Readonly<Record<string, unknown>> = { ...themeFor(false, 'en') };
  const others = (theme: typeof light) => names.filter((name) => theme[name] !== light[name]);
  return (
    `/* Made by \`npm run tokens\` from theme.ts; a test holds it against Fluent's themes. */\n\n` +
    `.provider {\n${lines(light, names)}}\n\n` +
    `.provider:lang(en) {\n${lines(english, others(english))}}\n\n` +
    `.provider[data-theme='dark'] {\n${lines(dark, others(dark))}}\n`
  );
}

/** As the project's formatter writes it. */
const asWritten = (value: string): string =>
  value.replace(/#[0-9A-F]{3,8}\b/gi, (color) => color.toLowerCase()).replace(/,(?=\S)/g, ', ');

const TOKENS = 'tokens.css';

/** All style sheets of the pane but the one made here. */
export const usedStyles = (): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css') && basename(path) !== TOKENS)
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');

if (require.main === module) writeFileSync(join(folder, 'shared', TOKENS), tokensCss(usedStyles()));
