/** Puts the requests of a transcript to the stand-in, and compares its answers with Excel's. */
import type { Transcript } from '../../src/selfCheck/selfCheck';
import { emptyWorkbook } from '../../test/emptyWorkbook';
import { openHost, type Host } from '../../test/host';
import type { AnswerMessage, RequestMessage } from '../../test/host/protocol/message';
import { differences, type Difference } from './compare';
import { defaultFontIn } from './defaultFont';
import { Ids } from './ids';

export interface Replayed {
  readonly differences: readonly Difference[];
  readonly requests: number;
  /** Requests that Excel gave no answer to; they are not put here either. */
  readonly unanswered: number;
}

/** null for a file that is no transcript of this version. */
export function transcriptIn(text: string): Transcript | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null; // Said by whoever asked.
  }
  const isTranscript =
    typeof content === 'object' &&
    content !== null &&
    'format' in content &&
    content.format === 'ita-excel transcript' &&
    'version' in content &&
    content.version === 1;
  return isTranscript ? (content as Transcript) : null;
}

export async function replay({ excel, date, sheets, exchanges }: Transcript): Promise<Replayed> {
  const host = await openHost(emptyWorkbook(sheets, defaultFontIn(exchanges)), {
    apiSet: excel.apiSet,
    platform: excel.platform === 'OfficeOnline' ? 'web' : 'desktop',
    displayLanguage: excel.language.startsWith('th') ? 'th-TH' : 'en-US',
    // TODAY() is to be what it was there.
    clock: () => new Date(`${date}T12:00:00`),
  });
  const ids = new Ids();
  const found: Difference[] = [];
  let unanswered = 0;
  for (const [index, { request, answer }] of exchanges.entries()) {
    if (answer === null) {
      unanswered += 1;
      continue;
    }
    const message = request as RequestMessage;
    const here = await answered(host, ids.translated(message));
    found.push(...differences(index + 1, message, whole(answer), here, ids));
  }
  return { differences: found, requests: exchanges.length, unanswered };
}

async function answered(host: Host, message: RequestMessage): Promise<AnswerMessage> {
  try {
    const { statusCode, body } = await host.requestHandler({ url: '', body: message });
    if (statusCode === 200) return JSON.parse(body) as AnswerMessage;
    const { error } = JSON.parse(body) as { error: { code: string; message: string } };
    return failed(error.code, error.message);
  } catch (error) {
    // A bug of the stand-in's. It is a difference like others, and those after it are wanted too.
    return failed('bug of the stand-in', String(error));
  }
}

const failed = (Code: string, Message: string): AnswerMessage => ({
  Results: [],
  Error: { Code, Message, Location: Message, ActionIndex: 0, HttpStatusCode: 400 },
});

/** Excel may leave out what is empty, or say that it is null. */
function whole(answer: unknown): AnswerMessage {
  const { Results, Error } = answer as {
    Results?: AnswerMessage['Results'] | null;
    Error?: AnswerMessage['Error'] | null;
  };
  return { Results: Results ?? [], ...(Error ? { Error } : {}) };
}
