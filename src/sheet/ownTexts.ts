/** Texts the add-in itself may have put into a cell of a measure's row, whichever catalogue and year they came from. */
import type { Catalogue, Measure } from '../ita/catalogue/catalogue';
import { cleanText } from '../ita/thai';
import { trackingSheet } from '../texts/th/trackingSheet';
import { worksheets } from '../texts/th/worksheets';
import { numberedMeasure } from './drafts/edits';
import { bullets } from './drafts/officialSheet';
import { dueDate } from './drafts/trackingSheet';

export type TypedValue = string | number;

const ofMeasure: ReadonlyMap<string, (measure: Measure) => string> = new Map([
  [worksheets.measureColumn, (measure) => numberedMeasure(measure.id, measure.measure)],
  [worksheets.stepsColumn, (measure) => bullets(measure.steps)],
  [worksheets.ownerColumn, (measure) => measure.owner],
  [worksheets.periodColumn, (measure) => measure.period],
]);

/** Columns that staff may change; the others are the add-in's. */
export const editableColumns: readonly string[] = [
  ...ofMeasure.keys(),
  trackingSheet.statusColumn,
  trackingSheet.progressColumn,
  trackingSheet.evidenceColumn,
  trackingSheet.dueColumn,
];

/** Whether the column's text comes from a catalogue. */
export const isFromCatalogue = (column: string): boolean => ofMeasure.has(column);

export const measureIn = (id: string, catalogue: Catalogue): Measure | undefined =>
  catalogue.flatMap((issue) => issue.measures).find((measure) => measure.id === id);

/** The same but for blanks, invisible characters and the kind of digits. */
export const isSame = (one: TypedValue, other: TypedValue): boolean =>
  cleanText(String(one)) === cleanText(String(other));

/** Whether one of the catalogues gives the value for the measure, in any year; or it is what a new row begins with. */
export function isOurs(value: TypedValue, id: string, column: string, catalogues: readonly Catalogue[]): boolean {
  const text = ofMeasure.get(column);
  if (text !== undefined) {
    return catalogues.some((catalogue) => {
      const measure = measureIn(id, catalogue);
      return measure !== undefined && isOfAnyYear(String(value), text(measure));
    });
  }
  if (column === trackingSheet.statusColumn) return isSame(value, trackingSheet.notStarted);
  if (column === trackingSheet.progressColumn) return value === 0;
  return column === trackingSheet.dueColumn && typeof value === 'number' && isLastDayOfAYear(value);
}

function isOfAnyYear(text: string, template: string): boolean {
  const pattern = cleanText(template)
    .split('{year}')
    .map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('25\\d\\d');
  return new RegExp(`^${pattern}$`).test(cleanText(text));
}

const isLastDayOfAYear = (serial: number): boolean =>
  Array.from({ length: 60 }, (_, index) => dueDate(2540 + index)).includes(serial);
