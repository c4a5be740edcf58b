/** Identifies this Excel in reports that somebody else must understand. */

export interface ExcelVersion {
  /** "PC", "Mac", "OfficeOnline" … */
  readonly platform: string;
  /** "16.0.17328.20162". */
  readonly version: string;
  /** Highest ExcelApi set, "1.20". */
  readonly apiSet: string;
  readonly language: string;
}

/** Higher than any existing set. */
const MOST = 60;

export function excelVersion(): ExcelVersion {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  const sets = Array.from({ length: MOST }, (_, index) => `1.${MOST - index}`);
  return {
    platform: String((diagnostics as Partial<Office.ContextInformation>).platform ?? ''),
    version: (diagnostics as Partial<Office.ContextInformation>).version ?? '',
    apiSet: sets.find((set) => requirements.isSetSupported('ExcelApi', set)) ?? '1.0',
    language: displayLanguage,
  };
}
