/** Runs a command in this process: a process of its own takes seconds to compile it. */
export interface Outcome {
  /** The exit code. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param main of a script in scripts/ */
export async function outcomeOf(
  main: (argv: readonly string[]) => Promise<number>,
  argv: readonly string[],
): Promise<Outcome> {
  const stdout = captured(process.stdout);
  const stderr = captured(process.stderr);
  try {
    const code = await main(argv);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    stdout.release();
    stderr.release();
  }
}

function captured(stream: NodeJS.WriteStream): { text: () => string; release: () => void } {
  let all = '';
  const spy = jest.spyOn(stream, 'write').mockImplementation((text) => {
    all += String(text);
    return true;
  });
  return { text: () => all, release: () => spy.mockRestore() };
}
