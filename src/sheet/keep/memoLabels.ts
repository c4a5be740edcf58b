/**
 * Whether the labels of a memo have cells of their own, as they do now, or share a cell with the text that staff wrote
 * after them.
 */
import { matchKey } from '../../ita/thai';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import type { Labels } from '../drafts/memoSheet';
import { editsOf } from './edits';
import type { OldWorksheet } from './readWorksheet';

/** Id of the subject line, which every memo has, and which staff seldom prefix. */
const LABEL = matchKey(texts.subject);

/** A memo without any edits takes today's form. */
export function labelsOf(old: OldWorksheet | null): Labels {
  if (old === null || (old.record !== null && editsOf(old.record, old).isNone)) return 'apart';
  const keys = old.grid.values.flatMap((line) => line.map((value) => matchKey(String(value))));
  const isTogether = keys.every((key) => key !== LABEL) && keys.some((key) => key.startsWith(LABEL));
  return isTogether ? 'together' : 'apart';
}
