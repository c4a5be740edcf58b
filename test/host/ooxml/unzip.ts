/**
 * Unpacks the entries of a ZIP file, which OPC packages are, and nothing that takes more room than a machine has: what
 * the directory says is checked before anything is unpacked, and what comes out is never more than the directory said.
 */
import { Inflate } from 'fflate';
import { UnreadableWorkbook } from './unreadable';

const MEBIBYTE = 1_048_576;
/** Pictures and other parts that are kept as they are. */
const MOST_IN_PART = 128 * MEBIBYTE;
const MOST_IN_FILE = 256 * MEBIBYTE;
/** A sheet of a million filled cells has some 30 MB, and as read takes twenty times its room. */
const MOST_XML = 64 * MEBIBYTE;
/** Sheets shrink to a tenth, repeated ones to a hundredth; only what is made to fill a memory shrinks more. */
const MOST_RATIO = 300;
/** Below this no ratio does harm: an empty picture shrinks to nothing. */
const HARMLESS = 16 * MEBIBYTE;
/** Compressed bytes at once: what comes out of them, at most a thousandfold, is looked at before the next. */
const AT_ONCE = 16_384;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly start: number;
}

/**
 * The files by name, folders left out.
 * @throws UnreadableWorkbook
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = inBounds(() => directoryOf(view)).filter(({ name }) => !name.endsWith('/'));
  requireRoom(entries);
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  for (const entry of entries) {
    // Names of parts are equivalent whatever their case (ECMA-376 part 2, 6.2.2.3).
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw damaged(entry.name, 'is in the file twice');
    names.add(key);
    files.set(
      entry.name,
      inBounds(() => unpacked(view, entry)),
    );
  }
  return files;
}

function requireRoom(entries: readonly Entry[]): void {
  let [total, xml] = [0, 0];
  for (const { name, packed, unpacked } of entries) {
    total += unpacked;
    if (/\.(?:xml|rels|vml)$/i.test(name)) xml += unpacked;
    const isTooMuch = unpacked > MOST_IN_PART || total > MOST_IN_FILE || xml > MOST_XML;
    const isBomb = unpacked > HARMLESS && unpacked > MOST_RATIO * packed;
    if (isTooMuch || isBomb) {
      throw new UnreadableWorkbook(`${name} has ${unpacked} bytes when unpacked, from ${packed}`, 'too-big', name);
    }
  }
}

/** Where the directory lies is said at the end of the file, before a comment. */
function directoryOf(view: DataView): Entry[] {
  let end = view.byteLength - 22;
  const furthest = Math.max(0, end - 0xffff);
  while (end >= furthest && view.getUint32(end, true) !== END) end -= 1;
  if (end < furthest) throw new UnreadableWorkbook('not an .xlsx: no ZIP file');
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const end64 = long(view, end - 12);
    if (view.getUint32(end64, true) === END_64) {
      count = long(view, end64 + 32);
      at = long(view, end64 + 48);
    }
  }
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new UnreadableWorkbook('the ZIP directory is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    entries.push(entryAt(view, at, nameLength ?? 0, extraLength ?? 0));
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function entryAt(view: DataView, at: number, nameLength: number, extraLength: number): Entry {
  const raw = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const sizes = { unpacked: at + 24, packed: at + 20, start: at + 42 };
  const [unpacked, packed, start] = Object.values(sizes).map((place) => view.getUint32(place, true));
  const long64 = extra64(view, at + 46 + nameLength, extraLength);
  const wide = (value = 0): number => (value === 0xffffffff ? (long64.shift() ?? value) : value);
  return {
    // Some writers divide folders as Windows does.
    name: new TextDecoder().decode(raw).replaceAll('\\', '/').replace(/^\//, ''),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    unpacked: wide(unpacked),
    packed: wide(packed),
    start: wide(start),
  };
}

/** Numbers that do not fit into four bytes, in the order of the fields that lack them. */
function extra64(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length;) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) return Array.from({ length: Math.floor(size / 8) }, (_, index) => long(view, at + 4 + index * 8));
    at += 4 + size;
  }
  return [];
}

const long = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function unpacked(view: DataView, { name, method, isEncrypted, packed, unpacked: size, start }: Entry): Uint8Array {
  if (isEncrypted) throw new UnreadableWorkbook(`${name} is encrypted`, 'password', name);
  if (view.getUint32(start, true) !== LOCAL) throw damaged(name, 'is not where the directory says');
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > view.byteLength) throw damaged(name, 'is cut off');
  const data = new Uint8Array(view.buffer, view.byteOffset + from, packed);
  if (method === STORED) {
    if (packed !== size) throw damaged(name, 'is not as large as the directory says');
    return data.slice();
  }
  if (method !== DEFLATED) throw damaged(name, `is packed in the unknown way ${method}`);
  return inflated(name, data, size);
}

function inflated(name: string, data: Uint8Array, size: number): Uint8Array {
  const file = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) throw damaged(name, 'is larger than the directory says');
    file.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < data.length; at += AT_ONCE) {
      inflate.push(data.subarray(at, at + AT_ONCE), at + AT_ONCE >= data.length);
    }
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw damaged(name, error instanceof Error ? error.message : String(error));
  }
  if (filled !== size) throw damaged(name, 'is smaller than the directory says');
  return file;
}

const damaged = (name: string, how: string): UnreadableWorkbook =>
  new UnreadableWorkbook(`the part ${name} ${how}`, 'damaged-part', name);

/** A directory that points outside of the file is damaged; DataView says so by a RangeError. */
function inBounds<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableWorkbook('the ZIP directory is damaged');
    throw error;
  }
}
