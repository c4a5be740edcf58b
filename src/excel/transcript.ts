/**
 * Requests to Excel and its answers, kept only while the self-check runs on its own sample data. The client hands every
 * request to an executor that it makes itself; there is no documented way in, so a client that works otherwise gives an
 * empty transcript, and nothing else changes.
 */

export interface Exchange {
  /** Body of the request as the client sends it. */
  readonly request: unknown;
  /** Body of the answer; null where none came, or Office refused the whole request. */
  readonly answer: unknown;
}

interface Executor {
  executeAsync: (customData: unknown, flags: unknown, message: { Body?: unknown }) => Promise<{ Body?: unknown }>;
}

let exchanges: Exchange[] | null = null;

/** Everything from now on is kept, until it is taken. */
export function startTranscript(): void {
  exchanges = [];
}

/** Ends keeping. Empty where the client could not be listened to. */
export function takeTranscript(): readonly Exchange[] {
  const taken = exchanges ?? [];
  exchanges = null;
  return taken;
}

/** Listens to the context's requests while a transcript is kept. */
export function tap(context: object): void {
  if (exchanges === null) return;
  // Made at the first request, as a rule.
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
      // In the order of sending, which is the order in which Excel carries them out.
      const exchange = { request: parsed(message.Body), answer: null as unknown };
      exchanges?.push(exchange);
      const answer = await executor.executeAsync(customData, flags, message);
      exchange.answer = parsed(answer.Body);
      return answer;
    },
  };
}

/** A body is an object or its JSON, as the client and the platform like; kept as it was at that moment. */
function parsed(body: unknown): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // Nothing that is known; listening must not stop the work all the same.
  }
}
