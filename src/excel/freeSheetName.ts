/** A free worksheet name: the wanted one, or with a number after it. */

const LONGEST = 31;

/** @param wanted legal and ≤ 31 UTF-16 units; @param taken names in the workbook; Excel compares without case */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = shortened(wanted, LONGEST - suffix.length) + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

/** Cuts between whole letters with their vowels and tone marks, never inside one. */
function shortened(text: string, most: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept;
}
