/** Names that columns had in earlier versions: worksheets with them are read as those of today. */
import { trackingSheet as texts } from '../../texts/th/trackingSheet';
import { cellDigest, type Digest } from '../record';

const names: ReadonlyMap<Digest, Digest> = new Map([
  [cellDigest(texts.former.progressColumn), cellDigest(texts.progressColumn)],
  [cellDigest(texts.former.remainingColumn), cellDigest(texts.remainingColumn)],
]);

/** Of a column that has a former name its name of today; any other as it is. */
export const todaysName = (digest: Digest): Digest => names.get(digest) ?? digest;
