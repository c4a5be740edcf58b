/** The words that a sheet is read with: labels and headers, each text interpreted once. */
import type { Framework } from '../../../ita/framework';
import { headerOf, type Header } from './headers';
import { nameFinder, nameMatcher } from './indicatorNames';
import { labelReader, subjectReader, type ClauseSubject, type Label } from './labels';

export interface Lexicon {
  /** The subject of a clause; null when it names no indicator, part or instrument. */
  subjectIn(clause: string): ClauseSubject | null;
  label(text: string): Label | null;
  /** null for anything that names an indicator, even if it sounds like a header ("ตัวชี้วัดที่ 1"). */
  header(text: string): Header | null;
}

export function lexiconOf(frameworks: readonly Framework[]): Lexicon {
  const label = labelReader(nameMatcher(frameworks));
  const remembered = new Map<string, Header | null>();
  return {
    label,
    subjectIn: subjectReader(nameFinder(frameworks)),
    header: (text) => {
      const before = remembered.get(text);
      if (before !== undefined) return before;
      const header = label(text)?.kind === 'indicator' ? null : headerOf(text);
      remembered.set(text, header);
      return header;
    },
  };
}
