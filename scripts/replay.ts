/**
 * Plays a transcript of the self-check against the stand-in for Excel: npm run replay -- FILE
 * Lists the answers that differ, those of one kind once. Exit code 0: none; 1: some do; 2: no transcript.
 */
import { readFile } from 'node:fs/promises';
import { errorCode } from './errorCode';
import { alike, short } from './replay/compare';
import { replay, transcriptIn } from './replay/play';

const DIFFERS = 1;
const UNUSABLE = 2;

/** @returns the exit code */
export async function main([file, ...more]: readonly string[]): Promise<number> {
  if (file === undefined || more.length > 0) return unusable('usage: npm run replay -- FILE');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = errorCode(error) ?? String(error);
    return unusable(code === 'ENOENT' ? `${file}: file not found` : `cannot read ${file}: ${code}`);
  }
  const transcript = transcriptIn(text);
  if (transcript === null) return unusable(`${file} is no transcript of the self-check`);
  const { excel, date } = transcript;
  process.stdout.write(`${excel.platform} ${excel.version}, ExcelApi ${excel.apiSet}, ${date}\n`);
  const { differences, requests, unanswered } = await replay(transcript);
  for (const { request, action, what, member, there, here, times } of alike(differences)) {
    const name = member === '' ? '' : `, ${member}`;
    process.stdout.write(`request ${request}, action ${action}: ${what}${name}\n`);
    process.stdout.write(`    Excel ${short(there)}\n    here  ${short(here)}\n`);
    if (times > 1) process.stdout.write(`    and ${times - 1} more of this kind\n`);
  }
  if (unanswered > 0) process.stdout.write(`${unanswered} requests had no answer and were left out\n`);
  process.stdout.write(`${requests} requests, ${differences.length} answers differ\n`);
  return differences.length === 0 ? 0 : DIFFERS;
}

function unusable(reason: string): number {
  process.stderr.write(`${reason}\n`);
  return UNUSABLE;
}

// Tests call it in their own process.
if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
