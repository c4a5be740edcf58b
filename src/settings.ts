/** What the user has chosen for this workbook. It is kept in the workbook itself, so it is the same on every machine. */
import { defaults, type Options } from './options';
import { readSetting, writeSetting } from './excel/settings';
import { accepted, type Result } from './ita/finding';
import { areLines, isFiscalYear } from './ita/ranges';
import { resultRoles, type ResultRole } from './sheet/drafts/draft';
import type { Language } from './texts/language';

export interface Settings {
  /** Fiscal year (B.E.), 2500–2700; null: as the sheet says. */
  readonly fiscalYear: number | null;
  /** 0 ≤ weak ≤ watch ≤ 100; null: the lines of the year's rules. */
  readonly lines: { readonly weak: number; readonly watch: number } | null;
  readonly digits: 'thai' | 'arabic';
  /** The worksheets that one click writes, in this order. */
  readonly worksheets: readonly ResultRole[];
  /** null: Office's language, or the one this machine was switched to. */
  readonly language: Language | null;
}

export const defaultSettings: Settings = {
  fiscalYear: null,
  lines: null,
  digits: defaults.digits,
  worksheets: defaults.worksheets,
  language: null,
};

const KEY = 'ITA_settings';

/** One round trip. A workbook without settings, or with broken ones, has the default for what is missing. */
export async function loadSettings(): Promise<Result<Settings>> {
  const kept = await readSetting(KEY);
  return kept.ok ? accepted(settingsFrom(kept.value)) : kept;
}

/** One round trip. Settings that say nothing but the defaults leave no trace in the workbook. */
export async function saveSettings(settings: Settings): Promise<Result<null>> {
  const isDefault = JSON.stringify(settingsFrom(settings)) === JSON.stringify(defaultSettings);
  return writeSetting(KEY, isDefault ? null : { ...settings });
}

/** The settings as the jobs take them: only what differs from what they do by themselves. */
export function optionsFrom({ fiscalYear, lines, digits, worksheets }: Settings): Options {
  const isUsual = worksheets.join() === defaultSettings.worksheets.join();
  return {
    ...(fiscalYear === null ? {} : { fiscalYear }),
    ...(lines === null ? {} : { lines }),
    ...(digits === defaultSettings.digits ? {} : { digits }),
    ...(isUsual ? {} : { worksheets }),
  };
}

/** What some version of the program left there, or a person: each part is taken if it makes sense. */
export function settingsFrom(kept: unknown): Settings {
  const { fiscalYear, lines, digits, worksheets, language } = recordOf(kept);
  return {
    fiscalYear: isFiscalYear(fiscalYear) ? fiscalYear : defaultSettings.fiscalYear,
    lines: linesFrom(lines),
    digits: digits === 'arabic' ? 'arabic' : defaultSettings.digits,
    worksheets: Array.isArray(worksheets)
      ? resultRoles.filter((role) => worksheets.includes(role))
      : defaultSettings.worksheets,
    language: language === 'th' || language === 'en' ? language : defaultSettings.language,
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function linesFrom(value: unknown): Settings['lines'] {
  const { weak, watch } = recordOf(value);
  if (typeof weak !== 'number' || typeof watch !== 'number') return null;
  return areLines({ weak, watch }) ? { weak, watch } : null;
}
