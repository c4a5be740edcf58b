/**
 * The user's choices for this workbook. They are stored in the workbook itself, so they are the same on every machine.
 */
import { defaults, type Choices } from './choices';
import { readSetting, writeSetting } from './excel/settings';
import { accepted, type Result } from './ita/finding';
import { areLines, isFiscalYear } from './ita/yearAndLineRanges';
import { resultRoles, type ResultRole } from './sheet/drafts/draft';
import type { Language } from './texts/language';

export interface Settings {
  /** Fiscal year (B.E.), 2500–2700; null: as stated on the sheet. */
  readonly fiscalYear: number | null;
  /** 0 ≤ weak ≤ watch ≤ 100; null: the lines of the year's rules. */
  readonly lines: { readonly weak: number; readonly watch: number } | null;
  readonly digits: 'thai' | 'arabic';
  /** The worksheets that one click writes, in this order. */
  readonly worksheets: readonly ResultRole[];
  /** null: Office's language, or the one chosen on this machine. */
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

/** One round trip. Missing or broken settings get their defaults. */
export async function loadSettings(): Promise<Result<Settings>> {
  const kept = await readSetting(KEY);
  return kept.ok ? accepted(settingsFrom(kept.value)) : kept;
}

/** One round trip. Settings equal to the defaults are not stored in the workbook. */
export async function saveSettings(settings: Settings): Promise<Result<null>> {
  const isDefault = JSON.stringify(settingsFrom(settings)) === JSON.stringify(defaultSettings);
  return writeSetting(KEY, isDefault ? null : { ...settings });
}

/** The settings as choices for a job: only those that differ from the defaults. */
export function choicesIn({ fiscalYear, lines, digits, worksheets }: Settings): Choices {
  const isUsual = worksheets.join() === defaultSettings.worksheets.join();
  return {
    ...(fiscalYear === null ? {} : { fiscalYear }),
    ...(lines === null ? {} : { lines }),
    ...(digits === defaultSettings.digits ? {} : { digits }),
    ...(isUsual ? {} : { worksheets }),
  };
}

/** Any version of the add-in, or a person, may have stored the values, so each part is used only if it is valid. */
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
