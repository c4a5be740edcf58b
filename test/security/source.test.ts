/** What the program's own code must not do: make code or HTML of text, reach out, or leave traces elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');

const forbidden = new Set([
  ...['eval', 'Function', 'setImmediate'],
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'createContextualFragment'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'importScripts', 'serviceWorker'],
  ...['cookie', 'sessionStorage', 'indexedDB'],
]);

/** Names in the code that are forbidden, not those in texts and comments. */
function offences(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isMember = ts.isStringLiteral(node) && ts.isElementAccessExpression(node.parent);
    if ((ts.isIdentifier(node) || isMember) && forbidden.has((node as ts.Identifier).text)) {
      found.push(`${file}: ${(node as ts.Identifier).text}`);
    }
    // A timer with a text runs it as code.
    if (ts.isCallExpression(node) && /^set(?:Timeout|Interval)$/.test(node.expression.getText())) {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteralLike(first)) found.push(`${file}: ${node.getText()}`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

test('src makes no code and no HTML of text, and reaches nowhere', () => {
  const files = sources(join(root, 'src'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => offences(relative(root, file), readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  'eval("1")',
  'new Function("return 1")',
  'element.innerHTML = text',
  'element["outerHTML"] = text',
  '<p dangerouslySetInnerHTML={{ __html: text }} />',
  'fetch("https://example.org")',
  'navigator.sendBeacon("/x", data)',
  'setTimeout("work()", 1)',
])('%s would be found', (code) => {
  expect(offences('snippet.tsx', code)).toHaveLength(1);
});

test('the words in a comment or a text are no offence', () => {
  expect(offences('snippet.ts', '// never eval\nconst text = "fetch";')).toEqual([]);
});
