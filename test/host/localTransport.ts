/**
 * The way that messages take inside of an Office application: the client hands them to Office by a function, and what Office
 * itself refuses comes back as a number. The client's other way is HTTP, as to a workbook in the cloud.
 */
import type { SentAnswer, SentRequest } from './protocol/message';

/** What the client calls in place of sending. The message's body is the fifth of its parts. */
export type LocalExecutor = (message: readonly unknown[], done: (result: LocalResult) => void) => void;

export type LocalResult =
  /** Status, headers and body. */
  | { readonly status: 'succeeded'; readonly value: { readonly data: readonly [number, readonly string[], string] } }
  | { readonly status: 'failed'; readonly error: { readonly code: number; readonly message: string } };

/** Refusals of a whole request ↔ Office's own numbers, which the client turns into codes again. */
export const officeCodes: Readonly<Record<string, number>> = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  InvalidRequestContext: 1014,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  WriteNotSupportedWhenModalDialogOpen: 5016,
};

/** "An internal error has occurred", which is what the client makes of every number that it does not know. */
const internalError = 5001;
const bodyPart = 4;

export const localExecutor =
  (send: (request: SentRequest) => Promise<SentAnswer>): LocalExecutor =>
  (message, done) => {
    send({ url: 'http://document.localhost/_api/ProcessQuery', body: message[bodyPart] }).then(
      (answer) => done(resultOf(answer)),
      (error: unknown) => done(failed(internalError, error instanceof Error ? error.message : String(error))),
    );
  };

function resultOf({ statusCode, body }: SentAnswer): LocalResult {
  if (statusCode === 200) return { status: 'succeeded', value: { data: [statusCode, [], body] } };
  const { error } = JSON.parse(body) as { error: { code: string; message: string } };
  return failed(officeCodes[error.code] ?? internalError, error.message);
}

const failed = (code: number, message: string): LocalResult => ({ status: 'failed', error: { code, message } });
