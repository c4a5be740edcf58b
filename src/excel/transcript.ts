/**
 * Requests to Excel and its answers, recorded only while the self-check runs on its own sample data. The client hands
 * every request to an executor that it creates itself. There is no documented hook, so with a client that works
 * otherwise the transcript is empty, and nothing else changes.
 */

export interface Exchange {
  /** Body of the request as the client sends it. */
  readonly request: unknown;
  /** Body of the answer; null when none arrived, or Office refused the whole request. */
  readonly answer: unknown;
}

interface Executor {
  executeAsync: (customData: unknown, flags: unknown, message: { Body?: unknown }) => Promise<{ Body?: unknown }>;
}

let exchanges: Exchange[] | null = null;

/** Starts recording; everything is kept until it is taken. */
export function startTranscript(): void {
  exchanges = [];
}

/** Stops recording. Empty when the client could not be observed. */
export function takeTranscript(): readonly Exchange[] {
  const taken = exchanges ?? [];
  exchanges = null;
  return taken;
}

/** Observes the context's requests while a transcript is recorded. */
export function recordRequests(context: object): void {
  if (exchanges === null) return;
  // Usually created at the first request.
  const { _requestExecutor: already } = context as { _requestExecutor?: Executor | null };
  let executor = already ? listening(already) : undefined;
  Object.defineProperty(context, '_requestExecutor', {
    configurable: true,
    get: () => executor,
    set: (made: Executor) => {
      executor = listening(made);
    },
  });
}

function listening(executor: Executor): Executor {
  return {
    executeAsync: async (customData, flags, message) => {
      // In the order of sending, in which Excel carries them out.
      const exchange = { request: parsed(message.Body), answer: null as unknown };
      exchanges?.push(exchange);
      const answer = await executor.executeAsync(customData, flags, message);
      exchange.answer = parsed(answer.Body);
      return answer;
    },
  };
}

/** A body is an object or its JSON, depending on client and platform; copied as it was at that moment. */
function parsed(body: unknown): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // An unknown shape; recording must not stop the work.
  }
}
