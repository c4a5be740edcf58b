/**
 * The record of what was written, in a custom XML part of the workbook. Settings belong to one deployment of one
 * add-in; a custom XML part is found by every copy of the add-in, by its namespace. LibreOffice keeps it when it saves
 * the file.
 */
import type { WorkbookRecord } from '../sheet/record';
import { readRecord, recordText, type RecordReading } from '../sheet/recordText';

export const RECORD_NAMESPACE = 'urn:ita-excel:record';

/** The part as it was read. */
export interface StoredRecord {
  /** null when there is no part, or several parts and none of them can be trusted. */
  readonly content: RecordReading | null;
  /** Content of the part, so that it can be restored unchanged. */
  readonly xml: string | null;
  /** Ids of all parts of the namespace. */
  readonly ids: readonly string[];
}

/** Queues the load; the result is available after the sync. */
export function queueRecord(workbook: Excel.Workbook): () => StoredRecord {
  const parts = workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE);
  const content = resultOf(parts.getOnlyItemOrNullObject().getXml());
  parts.load('items/id');
  return () => {
    const ids = parts.items.map((part) => part.id);
    const xml = ids.length === 1 ? content() : null;
    return { content: xml === null ? null : readRecord(textOf(xml)), xml, ids };
  };
}

const resultOf = (result: OfficeExtension.ClientResult<string>) => (): string | null => result.value;

/** null when the text is not a record of this version. */
export function parseRecordXml(xml: string): WorkbookRecord | null {
  const parsed = readRecord(textOf(xml));
  return parsed.kind === 'record' ? parsed.record : null;
}

/**
 * Queues storing one part in place of whatever is there.
 * @param xml null for no part at all
 * @returns a function that queues storing another part in its place, or none, in the same batch
 */
export function queueStore(
  { customXmlParts }: Excel.Workbook,
  [id, ...others]: StoredRecord['ids'],
  xml: string | null,
): (xml: string | null) => void {
  for (const other of others) customXmlParts.getItem(other).delete();
  let part = id === undefined ? null : customXmlParts.getItem(id);
  const store = (next: string | null): void => {
    if (next === null) part?.delete();
    else if (part === null) part = customXmlParts.add(next);
    else part.setXml(next);
  };
  store(xml);
  return store;
}

/** Queues storing a record in the only part. */
export function queueOnlyRecord({ customXmlParts }: Excel.Workbook, record: WorkbookRecord): void {
  customXmlParts.getByNamespace(RECORD_NAMESPACE).getOnlyItem().setXml(recordXml(record));
}

/** Content of the part: JSON, with characters that XML would change escaped; these occur only inside its strings. */
export const recordXml = (record: WorkbookRecord): string => {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `<record xmlns="${RECORD_NAMESPACE}">${recordText(record).replace(/[^ -~]|[&<>]/g, escaped)}</record>`;
};

/** The text of the root element; "" for XML of another shape. */
const textOf = (xml: string): string =>
  (/<record\b[^>]*>([^<]*)<\/record>\s*$/.exec(xml)?.[1] ?? '').replaceAll('&quot;', '"');
