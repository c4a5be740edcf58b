/** Column names of earlier versions: worksheets with them are read like those of today. */
import { trackingSheet as texts } from '../../texts/th/trackingSheet';
import { cellDigest, type Digest } from '../record';

const names: ReadonlyMap<Digest, Digest> = new Map([
  [cellDigest(texts.former.progressColumn), cellDigest(texts.progressColumn)],
  [cellDigest(texts.former.remainingColumn), cellDigest(texts.remainingColumn)],
]);

/** Today's name of a column that has a former name; any other name unchanged. */
export const todaysName = (digest: Digest): Digest => names.get(digest) ?? digest;
