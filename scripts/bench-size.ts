/**
 * How light the pane is (`npm run bench:size`): the size of every file, raw and compressed, what is fetched when, and
 * the time until the pane can be used on a slow machine, beside an empty Fluent page. Ends with 1 when a size is over
 * its limit; times are told and never judged.
 */
import type { Browser, Page } from 'playwright-core';
import { buildWorkbench, builtWorkbench } from '../test/workbench/build';
import { serve } from '../test/workbench/server';
import { askedForAtOnce, buildBoth, builtEmptyPage, builtPane, sizesIn, type FileSize } from './bench-size/build';
import { fetchedUntilFigures } from './bench-size/figures';
import { limits, sum } from './bench-size/limits';
import { timeTo } from './bench-size/time';
import { launchChromium } from './chromium';

const RUNS = 7;

async function main(): Promise<void> {
  await buildBoth();
  await buildWorkbench();
  const pane = sizesIn(builtPane);
  const first = askedForAtOnce(builtPane, 'taskpane.html');
  const browser = await launchChromium();
  try {
    const server = await serve(builtWorkbench, 0);
    const untilFigures = await fetchedUntilFigures(browser, server.address, builtPane);
    await server.stop();
    console.log('\nThe pane, by file (bytes)\n');
    table(
      [...pane].sort(
        (a, b) => when(a.name, first, untilFigures).localeCompare(when(b.name, first, untilFigures)) || b.gzip - a.gzip,
      ),
      (name) => when(name, first, untilFigures),
    );
    const total = (names: readonly string[]) => sum(pane.filter(({ name }) => names.includes(name)));
    const empty = sum(
      sizesIn(builtEmptyPage).filter(({ name }) => askedForAtOnce(builtEmptyPage, 'index.html').includes(name)),
    );
    console.log('\nTogether (bytes)\n');
    table([
      { ...total(first), name: 'first load: the pane is drawn and answers' },
      { ...total([...first, ...untilFigures]), name: 'until the first figures are shown' },
      { ...sum(pane), name: 'everything, once every view was opened' },
      { ...empty, name: 'an empty Fluent page: one button' },
    ]);
    await times(browser);
    judge('first load', total(first).gzip, limits.firstLoad);
    judge('until the first figures', total([...first, ...untilFigures]).gzip, limits.firstFigures);
  } finally {
    await browser.close();
  }
}

const when = (name: string, first: readonly string[], untilFigures: readonly string[]): string =>
  first.includes(name) ? '1 first load' : untilFigures.includes(name) ? '2 for the figures' : '3 when opened';

function table(files: readonly FileSize[], remark: (name: string) => string = () => ''): void {
  const number = (value: number) => String(value).padStart(9);
  console.log(`${'raw'.padStart(9)} ${'gzip'.padStart(9)} ${'brotli'.padStart(9)}`);
  for (const { name, raw, gzip, brotli } of files) {
    console.log(`${number(raw)} ${number(gzip)} ${number(brotli)}  ${name}  ${remark(name)}`.trimEnd());
  }
}

async function times(browser: Browser): Promise<void> {
  const servers = await Promise.all([serve(builtPane, 0), serve(builtEmptyPage, 0)]);
  const [paneAddress = '', emptyAddress = ''] = servers.map((one) => one.address);
  const nothing = (): Promise<void> => Promise.resolve();
  const rows = [
    ['an empty Fluent page: one button', await timeTo(browser, RUNS, nothing, `${emptyAddress}/index.html`, 'button')],
    [
      'the pane, drawn and answering',
      await timeTo(browser, RUNS, withOffice, `${paneAddress}/taskpane.html`, '.commands'),
    ],
  ] as const;
  console.log(
    `\nMilliseconds from the navigation, processor slowed down 4 times, ${RUNS} runs: median (fastest–slowest)\n`,
  );
  for (const [name, { median, fastest, slowest }] of rows) {
    console.log(`${String(median).padStart(9)}  (${fastest}–${slowest})  ${name}`);
  }
  await Promise.all(servers.map((server) => server.stop()));
}

/** Office.js is not ours: it is replaced by one that is ready at once, so that only the pane is measured. */
async function withOffice(page: Page): Promise<void> {
  const ready =
    "window.Office = { HostType: { Excel: 'Excel' }, context: {}, onReady: () => Promise.resolve({ host: 'Excel' }) };";
  await page.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: ready }),
  );
}

function judge(what: string, bytes: number, limit: number): void {
  const isLight = bytes <= limit;
  console.log(`${isLight ? 'ok  ' : 'OVER'} ${what}: ${bytes} of at most ${limit} bytes, gzip`);
  if (!isLight) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
