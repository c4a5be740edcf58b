/** Asks a process of its own for workbooks; one test file has one such process. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { UserContent } from './userContent';

interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array;
  readonly error?: string;
}

export class Author {
  private readonly child = fork(join(__dirname, 'authorProcess.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  constructor() {
    this.child.on('message', (message) => {
      const answer = message as Answer;
      this.waiting.get(answer.id)?.(answer);
    });
    this.child.on('exit', (code) => {
      for (const [id, tell] of this.waiting) tell({ id, error: `the author went away (${String(code)})` });
    });
  }

  async workbook(content: UserContent): Promise<Uint8Array> {
    const id = (this.asked += 1);
    const answer = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      this.child.send({ id, content });
    });
    this.waiting.delete(id);
    if (answer.bytes === undefined) throw new Error(answer.error);
    return answer.bytes;
  }

  close(): void {
    this.child.disconnect();
  }
}
