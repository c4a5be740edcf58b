/**
 * The add-in without a screen: opens a workbook in the stand-in for Excel, runs analyse.ts, saves.
 * Exit code 0: done; 1: refused, nothing written; 2: wrong usage or unreadable file.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyse, assessSheet, restore, type Choices, type WrittenAnalysis } from '../src/analyse';
import type { Refusal, Result } from '../src/ita/finding';
import { commandLine as english } from '../src/texts/en/commandLine';
import { unreadableFiles as englishReasons } from '../src/texts/en/unreadableFiles';
import { loadSettings, choicesIn } from '../src/settings';
import { fill, type Language } from '../src/texts/language';
import { refusalMessage } from '../src/texts/messages';
import { commandLine as thai, type CommandLineTexts } from '../src/texts/th/commandLine';
import { unreadableFiles as thaiReasons } from '../src/texts/th/unreadableFiles';
import { installOfficeJs, openHost, UnreadableWorkbook, type Host } from '../test/host';
import { loadOfficeClient } from '../test/host/loadOfficeClient.node';
import { addInId } from './manifest';
import { parseArguments, type Arguments } from './analyse/arguments';
import { analysisJson, refusalJson, restoredJson } from './analyse/json';
import { restoredSummary, summary } from './analyse/summary';
import { errorCode } from './errorCode';

const REFUSED = 1;
const UNUSABLE = 2;

/** @returns the exit code */
export async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  const texts = parsed.language === 'en' ? english : thai;
  if (!parsed.ok) {
    const wrong = parsed.wrong === null ? texts.noFile : fill(texts.wrongOption, { option: parsed.wrong });
    process.stderr.write(`${wrong}\n${texts.usage}\n`);
    return UNUSABLE;
  }
  const host = await open(parsed.arguments.input, texts, parsed.language);
  if (host === null) return UNUSABLE;
  installOfficeJs(globalThis, host, loadOfficeClient());
  return run(host, parsed.arguments, parsed.language, texts);
}

async function run(host: Host, given: Arguments, language: Language, texts: CommandLineTexts): Promise<number> {
  const result = given.restore ? await takeBack(given) : await openAndClick(choicesOf(given, language));
  if (!result.ok) {
    process.stderr.write(`${refusalMessage(result.refusal, language)}\n`);
    if (asks(result.refusal)) process.stderr.write(`${texts.forceAnswers}\n`);
    if (given.json) process.stdout.write(`${JSON.stringify(refusalJson(result.refusal, language), null, 2)}\n`);
    return REFUSED;
  }
  if (given.output !== undefined && !(await save(host, given.output, texts))) return UNUSABLE;
  const done = result.value;
  if (given.json) {
    const document = 'removedSheets' in done ? restoredJson(done, language) : analysisJson(done, language);
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return 0;
  }
  const lines = 'removedSheets' in done ? restoredSummary(done, texts, language) : summary(done, texts, language);
  process.stdout.write(`${lines}\n`);
  const saved =
    given.output === undefined
      ? fill(texts.notSaved, { file: given.input })
      : fill(texts.saved, { file: given.output });
  process.stdout.write(`${saved}\n`);
  return 0;
}

/** Refusals that --force answers. */
const asks = ({ code }: Refusal): boolean => ['edited-since', 'block-edited', 'record-missing'].includes(code);

/** As in the pane: the workbook's settings hold, opening looks, and the click knows what was seen. */
async function openAndClick(given: Choices): Promise<Result<WrittenAnalysis>> {
  const settings = await loadSettings();
  if (!settings.ok) return settings;
  const choices = { ...choicesIn(settings.value), ...given };
  const seen = await assessSheet(choices);
  return seen.ok ? analyse(choices, seen.value) : seen;
}

/** What the button "คืนค่าเดิม" does. */
const takeBack = ({ sheet, force }: Arguments): ReturnType<typeof restore> =>
  restore({ ...(sheet === undefined ? {} : { sheet }), ...(force ? { force } : {}) });

const choicesOf = (given: Arguments, language: Language): Choices => ({
  language,
  ...(given.sheet === undefined ? {} : { sheet: given.sheet }),
  ...(given.year === undefined ? {} : { fiscalYear: given.year }),
  ...(given.force ? { force: true } : {}),
  eitParts: {
    ...(given.eit1 === undefined ? {} : { part1: given.eit1 }),
    ...(given.eit2 === undefined ? {} : { part2: given.eit2 }),
  },
});

/** The workbook in the stand-in, or null after saying why it can't be opened. */
async function open(file: string, texts: CommandLineTexts, language: Language): Promise<Host | null> {
  const say = (reason: string): null => {
    process.stderr.write(`${fill(texts.unreadable, { file, reason })}\n`);
    return null;
  };
  try {
    const manifest = await readFile(join(__dirname, '..', 'manifest.xml'), 'utf8');
    return await openHost(await readFile(file), { addInId: addInId(manifest) });
  } catch (error) {
    if (error instanceof UnreadableWorkbook) {
      const reasons = language === 'en' ? englishReasons : thaiReasons;
      return say(fill(reasons[error.reason], { place: error.place }));
    }
    const code = fileErrorCode(error);
    if (code === null) throw error;
    return say(code === 'ENOENT' ? texts.notFound : code);
  }
}

/** Writes beside the place and moves it there, so that a failure leaves no half of a file. */
async function save(host: Host, file: string, texts: CommandLineTexts): Promise<boolean> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, await host.save());
    await rename(beside, file);
    return true;
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === null) throw error;
    await rm(beside, { force: true });
    process.stderr.write(`${fill(texts.unwritable, { file, reason: code })}\n`);
    return false;
  }
}

/** "ENOENT" and the like; null for every other error. */
function fileErrorCode(error: unknown): string | null {
  const code = errorCode(error);
  return code !== null && /^E[A-Z]+$/.test(code) ? code : null;
}

// Tests call it in their own process.
if (require.main === module) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
