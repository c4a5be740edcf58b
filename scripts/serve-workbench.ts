/**
 * Builds the workbench and serves it: `npm start`, `npm start -- --port 3001`, `PORT=3001 npm start`.
 * Ends with 2 for a port that is no port, 1 when it is taken or the build fails.
 */
import { parseArgs } from 'node:util';
import { buildWorkbench, builtWorkbench } from '../test/workbench/build';
import { serve } from '../test/workbench/server';

const usual = 3000;

/** The port that was asked for; null when it is none. */
function askedPort(): number | null {
  // Not strict: `--port` without a number has the value true, which is no port either.
  const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: false });
  const asked = String(values.port ?? (process.env.PORT || usual));
  const port = Number(asked);
  return /^\d+$/.test(asked) && port <= 65_535 ? port : null;
}

function trouble(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or choose another port: npm start -- --port ${port + 1}`;
  }
  if (code === 'EACCES') return `This user may not open port ${port}. Choose one above 1023: npm start -- --port 3001`;
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  const port = askedPort();
  if (port === null) {
    console.error('A port is a whole number from 0 to 65535: npm start -- --port 3001');
    process.exitCode = 2;
    return;
  }
  /* The port first: that it is taken should not come out after a minute of building. */
  let build = (): void => undefined;
  const built = new Promise<void>((resolve) => {
    build = resolve;
  }).then(buildWorkbench);
  try {
    const workbench = await serve(builtWorkbench, port, built);
    console.log('Building the workbench …');
    build();
    await built;
    console.log(`The workbench is on ${workbench.address} (stop with Ctrl+C)`);
  } catch (error) {
    console.error(trouble(error, port));
    process.exit(1);
  }
}

void main();
