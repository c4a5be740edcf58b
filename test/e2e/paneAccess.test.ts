/** The pane for everybody: every state held against axe, by keyboard, zoomed, in contrast themes and without motion. */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium';
import { openState, type Looks, type OpenState } from '../../scripts/screenshots/open';
import { states, type State } from '../../scripts/screenshots/states';
import { builtWorkbench } from '../workbench/build';
import { serve, type RunningServer } from '../workbench/server';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([serve(builtWorkbench, 0), launchChromium()]);
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

test.each(ofThePane)(
  'axe finds nothing in the state $name, be it light, dark or in a contrast theme',
  async (state) => {
    await withState(state, light, async ({ page, document }) => {
      expect({ theme: 'light', found: await violations(document) }).toEqual({ theme: 'light', found: [] });
      await page.emulateMedia({ colorScheme: 'dark' });
      await document.locator('[data-theme="dark"]').waitFor();
      expect({ theme: 'dark', found: await violations(document) }).toEqual({ theme: 'dark', found: [] });
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      await document.locator('[data-theme="light"]').waitFor();
      expect({ theme: 'contrast', found: await violations(document) }).toEqual({ theme: 'contrast', found: [] });
    });
  },
);

test.each(ofThePane)('axe finds nothing in the state $name in English and dark', async (state) => {
  await withState(state, { language: 'en', theme: 'dark' }, async ({ document }) => {
    expect(await violations(document)).toEqual([]);
  });
});

test('finds what is wrong where something is', async () => {
  await withState(named('found'), light, async ({ document }) => {
    await document.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')`);
    expect((await violations(document)).join()).toContain('button-name');
  });
});

test('tells bars from their lines in contrast themes, by the colours of the theme', async () => {
  await withState(named('found'), { ...light, forcedColors: true }, async ({ document }) => {
    const colors = await document.evaluate<string[]>(
      `['.bar-fill', '.bar-line', '.provider'].map((one) => { const style = getComputedStyle(document.querySelector(one));
        return one === '.bar-line' ? style.borderLeftColor : style.backgroundColor; })`,
    );
    expect(new Set(colors).size).toBe(3);
  });
});

test.each(['found', 'done', 'findings', 'levels', 'what-if', 'settings', 'no-scores', 'refused', 'first-run'])(
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
              return box.width > 1 && box.height > 1 && one.closest('.visually-hidden') === null
                && (box.right > innerWidth + 0.5 || box.left < -0.5);
            }).map((one) => one.className + ' ' + one.textContent.slice(0, 30))`,
          );
          expect({ width, language, outside }).toEqual({ width, language, outside: [] });
        }
      });
    }
  },
);

test('shows the score, the level, the instruments and the button at 350 × 600 without scrolling', async () => {
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

test('moves nothing for those who want no motion', async () => {
  await withState(named('opening'), light, async ({ document }) => {
    const running = await document.evaluate(
      `document.getAnimations().filter((one) => one.playState === 'running').length`,
    );
    expect(running).toBe(0);
  });
});

test('lets the bar of work under way fade instead of move for those who want no motion', async () => {
  const animation = `getComputedStyle(document.querySelector('.progress span')).animationName`;
  await withState(named('working'), light, async ({ page, document }) => {
    expect(await document.evaluate(animation)).toBe('breathe');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await document.waitForFunction(`${animation} === 'pass'`);
  });
});

test('has targets of at least 24 pixels, as WCAG 2.2 asks of what is no link in a sentence', async () => {
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

/** Thai marks that stand on another line than the letter they belong to. */
const strayMarks = `(() => {
  const stray = [];
  const walker = document.createTreeWalker(document.getElementById('root'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const { index } of node.data.matchAll(/[\\u0E31\\u0E33-\\u0E3A\\u0E47-\\u0E4E]/g)) {
      const boxes = [index - 1, index].map((at) => {
        const range = document.createRange();
        range.setStart(node, Math.max(0, at));
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      });
      const [letter, mark] = boxes;
      if (index === 0 || (letter.height > 0 && Math.abs(letter.bottom - mark.bottom) > 4)) {
        stray.push(node.data.slice(Math.max(0, index - 8), index + 4));
      }
    }
  }
  return stray;
})()`;

test.each(['found', 'findings', 'levels', 'settings', 'no-scores', 'refused', 'question', 'first-run'])(
  'breaks no Thai cluster over two lines in the state %s, however narrow it is',
  async (name) => {
    await withState(named(name), light, async ({ page, document }) => {
      for (const width of [350, 320, 200]) {
        await page.addStyleTag({ content: `.pane iframe { width: ${width}px !important; }` });
        await document.waitForFunction(`innerWidth === ${width}`);
        expect({ width, stray: await document.evaluate(strayMarks) }).toEqual({ width, stray: [] });
      }
    });
  },
);

test.each(['found', 'findings', 'levels', 'done', 'question', 'restored', 'catalogue', 'refused', 'older', 'settings'])(
  'tells screen readers which words are Thai, in the English pane in the state %s',
  async (name) => {
    await withState(named(name), { ...light, language: 'en' }, async ({ document }) => {
      const unmarked = await document.evaluate<string[]>(`(() => {
        const found = [];
        const walker = document.createTreeWalker(document.getElementById('root'), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const isThai = node.parentElement.closest('[lang]').lang === 'th';
          if (/[ก-๙]/.test(node.data) && !isThai) found.push(node.data);
        }
        return found;
      })()`);
      expect(unmarked).toEqual([]);
    });
  },
);
