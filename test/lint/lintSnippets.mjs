/** Reads [{file, code}] as JSON from standard input and prints the rules that each breaks, as if it stood in that file. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const snippets = /** @type {readonly { readonly file: string, readonly code: string }[]} */ (
  JSON.parse(await text(process.stdin))
);
const eslint = new ESLint();
const broken = [];
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: file });
  broken.push((result?.messages ?? []).map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(broken));
