/**
 * Whether the labels of a memo have cells of their own, as they do now, or share a cell with the text that staff wrote
 * after them.
 */
import { matchKey } from '../../ita/thaiText';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import type { Labels } from '../drafts/memoSheet';
import { editsOf } from './edits';
import type { OldWorksheet } from './readOwnWorksheet';

/** How the label of the subject line is recognised: every memo has one, and staff seldom put anything before it. */
const LABEL = matchKey(texts.subject);

/** A memo without any edits takes today's form. */
export function memoFormOf(old: OldWorksheet | null): Labels {
  if (old === null || (old.record !== null && editsOf(old.record, old).isNone)) return 'apart';
  const keys = old.grid.values.flatMap((line) => line.map((value) => matchKey(String(value))));
  const isTogether = keys.every((key) => key !== LABEL) && keys.some((key) => key.startsWith(LABEL));
  return isTogether ? 'together' : 'apart';
}
