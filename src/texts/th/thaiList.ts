/**
 * "e7 e8 และ e9": a list in a sentence of official Thai. Items are separated by spaces; a space follows "และ" only before
 * Latin letters and figures.
 */
export function thaiList(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(' ')} และ${/^[A-Z0-9]/i.test(last) ? ' ' : ''}${last}`;
}
