/** The command line's arguments, checked. */
import { parseArgs } from 'node:util';
import type { Language } from '../../src/texts/language';
import { errorCode } from '../errorCode';

export interface Arguments {
  readonly input: string;
  readonly sheet: string | undefined;
  readonly year: number | undefined;
  readonly eit1: number | undefined;
  readonly eit2: number | undefined;
  readonly output: string | undefined;
  readonly json: boolean;
  /** Takes results back instead of analysing. */
  readonly restore: boolean;
  /** Answers what is asked by refusing. */
  readonly force: boolean;
}

export type ParsedArguments =
  | { readonly ok: true; readonly language: Language; readonly arguments: Arguments }
  | { readonly ok: false; readonly language: Language; readonly wrong: string | null };

/** `wrong` names the argument at fault; null when the file is missing. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const language: Language = argv.includes('--lang=en') || argv[argv.indexOf('--lang') + 1] === 'en' ? 'en' : 'th';
  const wrong = (what: string | null): ParsedArguments => ({ ok: false, language, wrong: what });
  const parsed = parsedOrReason(argv);
  if ('reason' in parsed) return wrong(parsed.reason);
  const { values, positionals } = parsed;
  const [input, ...more] = positionals;
  if (input === undefined) return wrong(null);
  if (more.length > 0) return wrong(more.join(' '));
  if (values.lang !== undefined && values.lang !== 'th' && values.lang !== 'en') return wrong(`--lang ${values.lang}`);
  const numbers = { year: values.year, eit1: values.eit1, eit2: values.eit2 };
  for (const [name, text] of Object.entries(numbers)) {
    if (text !== undefined && !/^-?\d+(\.\d+)?$/.test(text)) return wrong(`--${name} ${text}`);
  }
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return {
    ok: true,
    language,
    arguments: {
      input,
      sheet: values.sheet,
      year: number(values.year),
      eit1: number(values.eit1),
      eit2: number(values.eit2),
      output: values.out,
      json: values.json ?? false,
      restore: values.restore ?? false,
      force: values.force ?? false,
    },
  };
}

function parsedOrReason(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        sheet: text,
        year: text,
        eit1: text,
        eit2: text,
        out: text,
        json: flag,
        restore: flag,
        force: flag,
        lang: text,
      },
    });
  } catch (error) {
    // parseArgs throws at a wrong option; its message names it.
    if (errorCode(error)?.startsWith('ERR_PARSE_ARGS') === true) return { reason: (error as Error).message };
    throw error;
  }
}
