/** A number format cut into its sections, and a section into texts and codes. */

export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
}

/** A section as quoted texts and codes; "_x" is a space, "*x" nothing. */
export function literals(section: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [text] of section.matchAll(/"[^"]*"?|\\.|_.|\*.|[^"\\_*]+/gs)) {
    if (text.startsWith('"')) pieces.push({ text: text.replaceAll('"', ''), quoted: true });
    else if (text.startsWith('\\')) pieces.push({ text: text.slice(1), quoted: true });
    else if (text.startsWith('_')) pieces.push({ text: ' ', quoted: true });
    else if (text.startsWith('*')) pieces.push({ text: '', quoted: true });
    else pieces.push({ text, quoted: false });
  }
  return pieces;
}

/** Splits at a separator outside quotes, escapes and brackets. */
export function split(format: string, separator: string): string[] {
  const parts = [''];
  for (const [text] of format.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|[^]/gs)) {
    if (text === separator) parts.push('');
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + text;
  }
  return parts;
}
