/** Whether the labels of a memo stand in cells of their own, as they do now, or before what staff wrote behind them. */
import { matchKey } from '../../ita/thai';
import { memoSheet as texts } from '../../texts/th/memoSheet';
import type { Labels } from '../drafts/memoSheet';
import { editsOf } from './edits';
import type { OldWorksheet } from './readWorksheet';

/** Of the line of the subject, which every memo has, and staff seldom put anything before. */
const LABEL = matchKey(texts.subject);

/** A memo in which nobody wrote takes the form of today. */
export function labelsOf(old: OldWorksheet | null): Labels {
  if (old === null || (old.record !== null && editsOf(old.record, old).isNone)) return 'apart';
  const keys = old.grid.values.flatMap((line) => line.map((value) => matchKey(String(value))));
  const isTogether = keys.every((key) => key !== LABEL) && keys.some((key) => key.startsWith(LABEL));
  return isTogether ? 'together' : 'apart';
}
