/** Brings the pane into one of its states, in a browser page of its own. */
import type { Browser, Frame, Page } from 'playwright-core';
import type { Language } from '../../src/texts/language';
import type { State } from './states';

export interface Looks {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** As with a Windows contrast theme. */
  readonly forcedColors?: boolean;
  /** For fonts that are put into the page; the policy forbids them as it does everything. */
  readonly bypassCSP?: boolean;
}

export interface OpenState {
  readonly page: Page;
  /** The pane's own document. */
  readonly document: Frame;
  /** Of the pane, as .png. */
  picture(): Promise<Buffer>;
}

export async function openState(browser: Browser, address: string, state: State, looks: Looks): Promise<OpenState> {
  const { language, theme, forcedColors = false, bypassCSP = false } = looks;
  const page = await browser.newPage({
    viewport: state.alone === undefined ? { width: 1366, height: 768 } : { width: 350, height: 600 },
    colorScheme: theme,
    forcedColors: forcedColors ? 'active' : 'none',
    locale: language === 'th' ? 'th-TH' : 'en-US',
    reducedMotion: 'reduce',
    bypassCSP,
  });
  page.setDefaultTimeout(20_000);
  await page.addInitScript(
    ([chosen, isNew]) => {
      localStorage.setItem('workbench-language', chosen);
      if (!isNew) localStorage.setItem('ita-hint-seen', 'yes');
    },
    [language, state.isNew ?? false] as const,
  );
  if (state.alone !== undefined) {
    await state.alone(page, address);
    return { page, document: page.mainFrame(), picture: () => page.screenshot() };
  }
  await page.goto(address);
  const pane = page.frameLocator('.pane iframe');
  await pane.getByText('95.01', { exact: true }).first().waitFor();
  const frame = page.locator('.pane iframe');
  await state.show?.({ page, pane, frame, language });
  // Nothing is to look as if the mouse were over it.
  await page.mouse.move(2, 2);
  const document = page.frames().find((one) => one.url().includes('taskpane.html'));
  if (document === undefined) throw new Error('the workbench has no pane');
  return { page, document, picture: () => (state.isWhole === true ? page.screenshot() : frame.screenshot()) };
}
