/** How light the pane has to be. */
import type { FileSize } from './build';

/**
 * Bytes, gzip: until the pane is drawn and answers, and until the first figures stand in it. Of the latter about 20,000 are
 * the words and rules by which sheets are read: what they catch is worth their weight.
 */
export const limits = { firstLoad: 95_000, firstFigures: 153_000 };

export const sum = (files: readonly FileSize[]): FileSize => ({
  name: '',
  raw: files.reduce((total, file) => total + file.raw, 0),
  gzip: files.reduce((total, file) => total + file.gzip, 0),
  brotli: files.reduce((total, file) => total + file.brotli, 0),
});
