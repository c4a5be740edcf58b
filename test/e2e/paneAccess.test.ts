/** The pane for everybody: every state held against axe, by keyboard, zoomed, in contrast themes and without motion. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium';
import { openState, type Looks, type OpenState } from '../../scripts/screenshots/open';
import { states, type State } from '../../scripts/screenshots/states';
import { builtWorkbench } from '../workbench/build';
import { serveWorkbench, type RunningWorkbench } from '../workbench/server';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let server: RunningWorkbench;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([serveWorkbench(builtWorkbench, 0), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const light: Looks = { language: 'th', theme: 'light' };
const named = (name: string): State => {
  const state = states.find((one) => one.name === name);
  if (state === undefined) throw new Error(`there is no state ${name}`);
  return state;
};

async function withState(state: State, looks: Looks, use: (opened: OpenState) => Promise<void>): Promise<void> {
  const opened = await openState(browser, server.address, state, looks);
  try {
    await use(opened);
  } finally {
    await opened.page.close();
  }
}

/** What axe finds wrong, by the rules of WCAG 2.2 A and AA and good practice. */
async function violations(document: Frame): Promise<string[]> {
  await document.evaluate(axe);
  const found = await document.evaluate(`axe.run(document, { resultTypes: ['violations'] })`);
  return (found as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

const ofThePane = states.filter(({ name }) => !name.startsWith('workbench'));

describe.each<Looks>([light, { language: 'en', theme: 'dark' }, { ...light, theme: 'dark' }])(
  'in $language and $theme',
  (looks) => {
    it.each(ofThePane)('axe finds nothing in the state $name', async (state) => {
      await withState(state, looks, async ({ document }) => expect(await violations(document)).toEqual([]));
    });
  },
);

it.each(ofThePane)('axe finds nothing with a contrast theme in the state $name', async (state) => {
  await withState(state, { ...light, forcedColors: true }, async ({ document }) => {
    expect(await violations(document)).toEqual([]);
  });
});

it('finds what is wrong where something is', async () => {
  await withState(named('found'), light, async ({ document }) => {
    await document.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')`);
    expect((await violations(document)).join()).toContain('button-name');
  });
});

it('tells bars from their lines in contrast themes, by the colours of the theme', async () => {
  await withState(named('found'), { ...light, forcedColors: true }, async ({ document }) => {
    const colors = await document.evaluate<string[]>(
      `['.bar-fill', '.bar-line', '.provider'].map((one) => { const style = getComputedStyle(document.querySelector(one));
        return one === '.bar-line' ? style.borderLeftColor : style.backgroundColor; })`,
    );
    expect(new Set(colors).size).toBe(3);
  });
});

it.each(['found', 'done', 'findings', 'levels', 'what-if', 'settings', 'no-scores', 'refused', 'first-run'])(
  'loses nothing sideways at 320 pixels or zoomed to 200 %% in the state %s',
  async (name) => {
    for (const language of ['th', 'en'] as const) {
      await withState(named(name), { ...light, language }, async ({ page, document }) => {
        for (const [width, height] of [
          [350, 600],
          [320, 480],
          [175, 300],
        ]) {
          await page.addStyleTag({
            content: `.pane iframe { width: ${width}px !important; height: ${height}px !important; flex: none !important; }`,
          });
          await document.waitForFunction(`innerWidth === ${width}`);
          const outside = await document.evaluate<string[]>(
            `[...document.querySelectorAll('.pane *')].filter((one) => {
              const box = one.getBoundingClientRect();
              return box.width > 1 && box.height > 1 && one.closest('.unseen') === null
                && (box.right > innerWidth + 0.5 || box.left < -0.5);
            }).map((one) => one.className + ' ' + one.textContent.slice(0, 30))`,
          );
          expect({ width, language, outside }).toEqual({ width, language, outside: [] });
        }
      });
    }
  },
);

it('shows the score, the level, the instruments and the button at 350 × 600 without scrolling', async () => {
  for (const language of ['th', 'en'] as const) {
    await withState(named('found'), { ...light, language }, async ({ page, document }) => {
      await page.addStyleTag({ content: '.pane iframe { height: 600px !important; flex: none !important; }' });
      await document.waitForFunction('innerHeight === 600');
      const hidden = await document.evaluate<string[]>(
        `(() => { const main = document.querySelector('main').getBoundingClientRect();
          return ['.score', '.level', '.instruments', '.eit', '.section'].filter((one) =>
            document.querySelector(one).getBoundingClientRect().bottom > main.bottom); })()`,
      );
      expect(hidden).toEqual([]);
    });
  }
});

it('moves nothing for those who want no motion', async () => {
  await withState(named('opening'), light, async ({ document }) => {
    const running = await document.evaluate(
      `document.getAnimations().filter((one) => one.playState === 'running').length`,
    );
    expect(running).toBe(0);
  });
});

it('has targets of at least 24 pixels, as WCAG 2.2 asks of what is no link in a sentence', async () => {
  for (const name of ['found', 'done', 'settings', 'what-if', 'no-scores', 'first-run']) {
    await withState(named(name), light, async ({ document }) => {
      const small = await document.evaluate<string[]>(
        `[...document.querySelectorAll('.pane :is(button:not(.link), summary, select, input:not([type=range]))')].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && (box.height < 24 || box.width < 24);
        }).map((one) => one.outerHTML.slice(0, 80))`,
      );
      expect({ name, small }).toEqual({ name, small: [] });
    });
  }
});
