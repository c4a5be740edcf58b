/** Compound files, which begin all alike: old workbooks, old documents, and packages that a password encrypts. */
import { UnreadableWorkbook } from './unreadable';

export const isCompound = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** What it is, by the streams in it: an encrypted package is in one of this name (MS-OFFCRYPTO 2.3.4.4). */
export function compoundReason(bytes: Uint8Array): UnreadableWorkbook {
  if (hasStream(bytes, 'EncryptedPackage')) return new UnreadableWorkbook('a workbook with a password', 'password');
  const isOld = hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book');
  return isOld
    ? new UnreadableWorkbook('an old .xls, not an .xlsx', 'old-format')
    : new UnreadableWorkbook('an old document, not an .xlsx', 'other-file');
}

/** Entries of the directory have their names in UTF-16 at the start of 128 bytes (MS-CFB 2.6.1). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 512; at + wanted.length <= bytes.length; at += 128) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
