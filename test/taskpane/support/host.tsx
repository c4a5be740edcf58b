/** Puts the pane on a page with jobs and a host that a test decides about. */
import '@testing-library/jest-dom';
import { act, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, type Host } from '../../../src/taskpane/shell/App';
import type { Jobs } from '../../../src/taskpane/state/jobs';
import { loadAllViews } from '../../../src/taskpane/shell/lazyViews';
import { accepted, refused } from '../../../src/ita/finding';
import { defaultSettings } from '../../../src/settings';
import { loadPaneTexts, paneText, type PaneText } from '../../../src/texts/pane';
import type { Language } from '../../../src/texts/language';
import { analysisOf, writtenOf } from './analyses';
import './computedStyles';

// On a busy machine a view that loads late takes longer than the second that is waited otherwise.
configure({ asyncUtilTimeout: 20_000 });

export type TestJobs = { readonly [Name in keyof Jobs]: jest.Mock<ReturnType<Jobs[Name]>, Parameters<Jobs[Name]>> };

/** Everything goes well with the seed's figures, except what a test gives. */
export function jobsWith(given: Partial<TestJobs> = {}): TestJobs {
  return {
    look: jest.fn<ReturnType<Jobs['look']>, Parameters<Jobs['look']>>(() => Promise.resolve(accepted(analysisOf()))),
    analyse: jest.fn<ReturnType<Jobs['analyse']>, Parameters<Jobs['analyse']>>(() =>
      Promise.resolve(accepted(writtenOf())),
    ),
    restore: jest.fn<ReturnType<Jobs['restore']>, Parameters<Jobs['restore']>>(() =>
      Promise.resolve(accepted({ removedSheets: ['มาตรการ ITA 2568'], findings: [] })),
    ),
    goTo: jest.fn<ReturnType<Jobs['goTo']>, Parameters<Jobs['goTo']>>(() => Promise.resolve(accepted(null))),
    insertScoreForm: jest.fn<ReturnType<Jobs['insertScoreForm']>, Parameters<Jobs['insertScoreForm']>>(() =>
      Promise.resolve(accepted({ sheet: 'Sheet1', scores: 'D5:D14' })),
    ),
    insertQuestionTable: jest.fn<ReturnType<Jobs['insertQuestionTable']>, Parameters<Jobs['insertQuestionTable']>>(() =>
      Promise.resolve(accepted({ sheet: 'ITA 2567', scores: 'C23:C46' })),
    ),
    editCatalogue: jest.fn<ReturnType<Jobs['editCatalogue']>, Parameters<Jobs['editCatalogue']>>(() =>
      Promise.resolve(accepted({ sheet: 'คลังมาตรการ ITA', findings: [] })),
    ),
    restoreCatalogue: jest.fn<ReturnType<Jobs['restoreCatalogue']>, Parameters<Jobs['restoreCatalogue']>>(() =>
      Promise.resolve(accepted({ sheet: 'คลังมาตรการ ITA', findings: [] })),
    ),
    selfCheck: jest.fn<ReturnType<Jobs['selfCheck']>, Parameters<Jobs['selfCheck']>>(() =>
      Promise.resolve(refused('workbook-not-empty')),
    ),
    loadSettings: jest.fn<ReturnType<Jobs['loadSettings']>, Parameters<Jobs['loadSettings']>>(() =>
      Promise.resolve(accepted(defaultSettings)),
    ),
    saveSettings: jest.fn<ReturnType<Jobs['saveSettings']>, Parameters<Jobs['saveSettings']>>(() =>
      Promise.resolve(accepted(null)),
    ),
    watch: jest.fn<ReturnType<Jobs['watch']>, Parameters<Jobs['watch']>>(() =>
      Promise.resolve(accepted(() => undefined)),
    ),
    memoText: jest.fn<ReturnType<Jobs['memoText']>, Parameters<Jobs['memoText']>>(() =>
      Promise.resolve('บันทึกข้อความ\n\tเรื่อง ผลการประเมิน ITA'),
    ),
    ...given,
  };
}

/** How jobs that take long are followed and stopped. */
export const along = { signal: expect.any(AbortSignal) as AbortSignal, onProgress: expect.any(Function) as () => void };

export const hostWith = (given: Partial<Host> = {}): Host => ({
  whenReady: () => Promise.resolve({ inExcel: true }),
  displayLanguage: () => 'th',
  officeTheme: () => null,
  ...given,
});

export async function openPane(jobs: TestJobs, language: Language = 'th', host: Partial<Host> = {}): Promise<void> {
  await act(() => Promise.all([loadAllViews(), loadPaneTexts('en')]));
  render(<App jobs={jobs} host={hostWith({ displayLanguage: () => language, ...host })} />);
  await settle();
}

/** Lets everything that is under way come to rest. */
export const settle = (): Promise<void> =>
  act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });

export const button = (key: PaneText, language: Language = 'th'): HTMLElement =>
  screen.getByRole('button', { name: paneText(key, language) });

/** A promise that a test fulfils when it wants. */
export function later<T>(): { promise: Promise<T>; fulfil: (value: T) => void } {
  let fulfil: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => {
    fulfil = resolve;
  });
  return { promise, fulfil };
}

/** Replaces what a field holds. */
export async function typeInto(field: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(field);
  await userEvent.type(field, text);
}
