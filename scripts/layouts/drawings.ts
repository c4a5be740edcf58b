/** Which drawing each picture of docs/images/layouts was made from, so that a test finds pictures that are out of date. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Relative to the root. */
export const DRAWINGS = 'docs/images/layouts.json';

/** What is kept of a drawing. */
export const digestOf = (drawing: string): string => createHash('sha256').update(drawing).digest('hex');

/** Digests by the name of the workbook. */
export const readDrawings = (path: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, string>>;
