/** Finds the words of a list in a text in one pass over its letters, however long the list is (Aho–Corasick). */

/** Searches a text for words: the bits of all words in it, 0 for none. */
export type WordFinder = (text: string) => number;

/** Blanks, tone marks and invisible characters, ignored as in matchKey: first and last code of each run. */
const IGNORED: readonly (readonly [first: number, last: number])[] = [
  ...([
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0xad, 0xad],
    [0x0e47, 0x0e4d],
  ] as const),
  ...([
    [0x1680, 0x1680],
    [0x2000, 0x200f],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
  ] as const),
  ...([
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ] as const),
];
const IGNORE = 255;
const CODES = 65_536;

/**
 * An Aho–Corasick automaton: after each letter, its state is the longest prefix of a word that ends there. It may match
 * slightly more than the exact words (sara aa for sara am), never less.
 *
 * @param lists words with the bits that stand for them
 */
export function wordFinder(lists: readonly (readonly [bits: number, words: readonly string[]])[]): WordFinder {
  const classes = new Uint8Array(CODES);
  for (const [first, last] of IGNORED) classes.fill(IGNORE, first, last + 1);
  let letters = 0;
  const classOf = (letter: string): number => {
    const known = classes[letter.charCodeAt(0)] ?? 0;
    if (known !== 0) return known;
    letters += 1;
    for (const one of sameLetters(letter)) classes[one.charCodeAt(0)] = letters;
    return letters;
  };
  const words = lists.flatMap(([bits, list]) =>
    list.map((word) => ({ bits, letters: [...word].map(classOf).filter((one) => one !== IGNORE) })),
  );
  const { next, bits, width } = automaton(words, letters + 1);
  return (text) => {
    let state = 0;
    let found = 0;
    for (let index = 0; index < text.length; index += 1) {
      const letter = classes[text.charCodeAt(index)] ?? 0;
      if (letter === IGNORE) continue;
      state = next[state * width + letter] ?? 0;
      found |= bits[state] ?? 0;
    }
    return found;
  };
}

/** Equivalent letters: small, capital and full-width; a digit in its three scripts; sara am and sara aa. */
function sameLetters(letter: string): string[] {
  const forms = [letter, letter.toLowerCase(), letter.toUpperCase()];
  if (letter === '\u0e32' || letter === '\u0e33') forms.push('\u0e32', '\u0e33');
  if (/[0-9]/.test(letter)) forms.push(String.fromCharCode(0x0e50 + Number(letter)));
  const wide = forms
    .filter((one) => one > ' ' && one <= '~')
    .map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  return [...forms, ...wide];
}

interface Automaton {
  /** The next state by state × width + letter. */
  readonly next: Uint16Array;
  /** By state. */
  readonly bits: Uint16Array;
  readonly width: number;
}

function automaton(
  words: readonly { readonly bits: number; readonly letters: readonly number[] }[],
  width: number,
): Automaton {
  const size = 1 + words.reduce((sum, { letters }) => sum + letters.length, 0);
  const next = new Uint16Array(size * width);
  const bits = new Uint16Array(size);
  let states = 1;
  for (const word of words) {
    let state = 0;
    for (const letter of word.letters) {
      const at = state * width + letter;
      if (next[at] === 0) {
        next[at] = states;
        states += 1;
      }
      state = next[at] ?? 0;
    }
    bits[state] = (bits[state] ?? 0) | word.bits;
  }
  // Breadth first: where no word continues, the state falls back to the longest shorter prefix.
  const shorter = new Uint16Array(size);
  const queue = [0];
  for (let first = queue.shift(); first !== undefined; first = queue.shift()) {
    for (let letter = 1; letter < width; letter += 1) {
      const at = first * width + letter;
      const child = next[at] ?? 0;
      const fallback = first === 0 ? 0 : (next[(shorter[first] ?? 0) * width + letter] ?? 0);
      if (child === 0) {
        next[at] = fallback;
        continue;
      }
      shorter[child] = fallback;
      bits[child] = (bits[child] ?? 0) | (bits[fallback] ?? 0);
      queue.push(child);
    }
  }
  return { next, bits, width };
}
