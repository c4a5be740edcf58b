/** Finds the indicator that a name means: every name and variant of the frameworks, tolerating typing errors. */
import type { Framework } from '../../../ita/framework';
import { cleanText, editDistance, matchKey } from '../../../ita/thaiText';
import { FORGIVEN_ERRORS, LONGEST_NAME, LONG_NAME, NAME_MARGIN } from '../thresholds';

export interface NameMatch {
  readonly indicator: number;
  /** Whether it equals one of the known names except for blanks, tone marks and punctuation. */
  readonly exact: boolean;
}

export type NameMatcher = (name: string) => NameMatch | null;

/** The indicator whose name ends a text of other words; null when none does. */
export function nameFinder(frameworks: readonly Framework[]): (text: string) => number | null {
  const keys = frameworks.flatMap(({ indicators }) =>
    indicators.flatMap(({ id, name, englishName, variants }) =>
      [name, englishName, ...variants].map((one) => ({ id, key: matchKey(one) })),
    ),
  );
  return (text) => {
    const key = matchKey(text);
    let found: { id: number; end: number } | null = null;
    for (const one of keys) {
      const at = key.lastIndexOf(one.key);
      const end = at + one.key.length;
      if (at >= 0 && (found === null || end > found.end)) found = { id: one.id, end };
    }
    return found?.id ?? null;
  };
}

/** "(IIT) การปฏิบัติหน้าที่", "แบบวัด IIT: …", "IIT 1 …": the instrument before the name. */
const INSTRUMENT =
  /^(?:แบบ(?:วัด|ตรวจ|สำรวจ)[^\s(:]*\s*)?[([]?\s*[ieo]it\s*[)\]]?\s*[:.\-–]?\s*(?:\d{1,2}\s*[.):-]?\s*)?(?=\p{L})/iu;
const PREFIXES = /^(?:ชื่อ)?(?:ตัวชี้วัด|ด้าน)\s*:?\s*/;

/** The matcher caches texts, because sheets repeat them. */
export function nameMatcher(frameworks: readonly Framework[]): NameMatcher {
  const known = new Map<string, number>();
  for (const { indicators } of frameworks) {
    for (const { id, name, englishName, variants } of indicators) {
      for (const variant of [name, englishName, ...variants]) known.set(matchKey(variant), id);
    }
  }
  const names = [...known].map(([key, id]) => ({ key, id, letters: letterCounts(key) }));
  const remembered = new Map<string, NameMatch | null>();

  const match = (name: string): NameMatch | null => {
    if (name.length > LONGEST_NAME) return null;
    const cleaned = cleanText(name);
    const candidates = [
      cleaned,
      cleaned.replace(/\s*[([].*$/, ''),
      cleaned.replace(PREFIXES, ''),
      cleaned.replace(INSTRUMENT, ''),
    ];
    const keys = [...new Set(candidates.map(matchKey))].filter((key) => key !== '');
    for (const key of keys) {
      const indicator = known.get(key);
      if (indicator !== undefined) return { indicator, exact: true };
    }
    for (const key of keys) {
      const nearest = nearestIndicator(key, names);
      if (nearest !== null) return { indicator: nearest, exact: false };
    }
    return null;
  };

  return (name) => {
    const before = remembered.get(name);
    if (before !== undefined) return before;
    const found = match(name);
    remembered.set(name, found);
    return found;
  };
}

interface KnownName {
  readonly key: string;
  readonly id: number;
  readonly letters: Int8Array;
}

function nearestIndicator(key: string, names: readonly KnownName[]): number | null {
  const forgiven = key.length >= LONG_NAME ? FORGIVEN_ERRORS : 1;
  const reach = forgiven + NAME_MARGIN;
  const letters = letterCounts(key);
  const distances = new Map<number, number>();
  for (const name of names) {
    if (Math.abs(name.key.length - key.length) > reach || surelyFurther(letters, name.letters, reach)) continue;
    const distance = editDistance(key, name.key, reach);
    if (distance < (distances.get(name.id) ?? reach + 1)) distances.set(name.id, distance);
  }
  const [best, second] = [...distances].sort((a, b) => a[1] - b[1]);
  if (best === undefined || best[1] > forgiven) return null;
  return second === undefined || second[1] - best[1] >= NAME_MARGIN ? best[0] : null;
}

/** 64-bucket letter counts: texts that share few letters are ruled out without computing the edit distance. */
function letterCounts(key: string): Int8Array {
  const counts = new Int8Array(64);
  for (let index = 0; index < key.length; index += 1) {
    const drawer = key.charCodeAt(index) & 63;
    counts[drawer] = (counts[drawer] ?? 0) + 1;
  }
  return counts;
}

function surelyFurther(a: Int8Array, b: Int8Array, limit: number): boolean {
  let difference = 0;
  for (let index = 0; index < 64; index += 1) difference += Math.abs((a[index] ?? 0) - (b[index] ?? 0));
  return difference > 2 * limit;
}
