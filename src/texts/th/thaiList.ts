/**
 * "e7 e8 และ e9": several things of one kind in a sentence, as official Thai lists them. Blanks stand between them; none
 * follows "และ" but before Latin letters and figures.
 */
export function thaiList(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(' ')} และ${/^[A-Z0-9]/i.test(last) ? ' ' : ''}${last}`;
}
