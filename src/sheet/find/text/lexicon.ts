/** The words a sheet is read with: labels and headers, each text understood once. */
import type { Framework } from '../../../ita/framework';
import { headerOf, type Header } from './headers';
import { nameMatcher } from './indicatorNames';
import { labelReader, type Label } from './labels';

export interface Lexicon {
  label(text: string): Label | null;
  /** null for anything that names an indicator, even where it sounds like a header ("ตัวชี้วัดที่ 1"). */
  header(text: string): Header | null;
}

export function lexiconOf(frameworks: readonly Framework[]): Lexicon {
  const label = labelReader(nameMatcher(frameworks));
  const remembered = new Map<string, Header | null>();
  return {
    label,
    header: (text) => {
      const before = remembered.get(text);
      if (before !== undefined) return before;
      const header = label(text)?.kind === 'indicator' ? null : headerOf(text);
      remembered.set(text, header);
      return header;
    },
  };
}
