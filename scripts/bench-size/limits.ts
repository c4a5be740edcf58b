/** How light the pane has to be. */
import type { FileSize } from './build';

/** Bytes, gzip: until the pane is drawn and answers, and until the first figures stand in it. */
export const limits = { firstLoad: 95_000, firstFigures: 150_000 };

export const sum = (files: readonly FileSize[]): FileSize => ({
  name: '',
  raw: files.reduce((total, file) => total + file.raw, 0),
  gzip: files.reduce((total, file) => total + file.gzip, 0),
  brotli: files.reduce((total, file) => total + file.brotli, 0),
});
