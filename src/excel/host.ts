/** What the pane needs to know about Excel: whether it is ready, its language and its theme. */
import type { Language } from '../texts/language';

export interface HostState {
  readonly inExcel: boolean;
}

/** Resolves when Office is ready; inExcel is false in a plain browser or another Office application. */
export async function whenReady(): Promise<HostState> {
  if (typeof Office === 'undefined') return { inExcel: false };
  const { host } = await Office.onReady();
  return { inExcel: host === Office.HostType.Excel };
}

/** Excel's display language; observed forms are "th-TH", "th" and "TH-th". Everything other than Thai gets English. */
export function displayLanguage(): Language {
  const tag = typeof Office === 'undefined' ? undefined : (Office.context as Partial<Office.Context>).displayLanguage;
  return (tag ?? 'th').toLowerCase().startsWith('th') ? 'th' : 'en';
}

export interface HostTheme {
  readonly bodyBackgroundColor: string;
  readonly isDark: boolean;
}

/** Excel's theme, if Excel reports one; on the web it often does not. */
export function officeTheme(): HostTheme | null {
  const theme = typeof Office === 'undefined' ? undefined : (Office.context as Partial<Office.Context>).officeTheme;
  const background = theme?.bodyBackgroundColor;
  if (background === undefined || !/^#[0-9a-f]{6}$/i.test(background)) return null;
  const channel = (from: number) => parseInt(background.slice(from, from + 2), 16);
  const luminance = 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5);
  return { bodyBackgroundColor: background, isDark: luminance < 128 };
}
