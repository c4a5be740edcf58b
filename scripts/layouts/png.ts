/** Screenshots made small: few colours in a palette, and a note of what the picture was drawn from. */
import { createHash } from 'node:crypto';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_LENGTH = 8;
const KEYWORD = 'Drawn-from';
/** A palette's size. */
const MOST_COLOURS = 256;
const TRUE_COLOUR = 2;
const PALETTE = 3;

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}

/** What stands in the note for a drawing. */
export const digestOf = (drawing: string): string => createHash('sha256').update(drawing).digest('hex');

/** The digest in a picture's note; null for a picture without one. */
export function noteOf(png: Uint8Array): string | null {
  const note = chunksOf(Buffer.from(png)).find(({ type, content }) => type === 'tEXt' && startsWithKeyword(content));
  return note?.content.subarray(KEYWORD.length + 1).toString('latin1') ?? null;
}

const startsWithKeyword = (content: Buffer): boolean => content.toString('latin1').startsWith(`${KEYWORD}\0`);

/**
 * The picture with 16 steps for each of red, green and blue, in a palette of at most 256 colours.
 * @param png a screenshot of Chromium: 8 bits a channel, no alpha, not interlaced
 */
export function smallPng(png: Uint8Array, drawing: string): Buffer {
  const chunks = chunksOf(Buffer.from(png));
  const header = chunks.find(({ type }) => type === 'IHDR')?.content ?? Buffer.alloc(0);
  if (header[8] !== 8 || header[9] !== TRUE_COLOUR)
    throw new Error('not a screenshot of 8 bits a channel without alpha');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  const pixels = unfiltered(inflateSync(packed), width * 3, height);
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(pixel * 3, pixel * 3 + 3);
    const colour = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const index = palette.get(colour) ?? palette.size;
    palette.set(colour, index);
    rows[pixel + Math.floor(pixel / width) + 1] = index;
  }
  if (palette.size > MOST_COLOURS) throw new Error(`${palette.size} colours are too many for a palette`);
  const colours = [...palette.keys()].flatMap((colour) => [colour >> 8, (colour >> 4) & 15, colour & 15]);
  return Buffer.concat([
    Buffer.from(png.subarray(0, SIGNATURE_LENGTH)),
    chunk('IHDR', Buffer.concat([header.subarray(0, 9), Buffer.from([PALETTE]), header.subarray(10)])),
    chunk('tEXt', Buffer.from(`${KEYWORD}\0${digestOf(drawing)}`, 'latin1')),
    chunk('PLTE', Buffer.from(colours.map((step) => step * 17))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_LENGTH; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), content: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Each row begins with the filter it was stored with (PNG specification, section 9); three bytes make a pixel. */
function unfiltered(stored: Buffer, stride: number, height: number): Buffer {
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = stored[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < 3 ? 0 : (pixels[at - 3] ?? 0);
      const up = row === 0 ? 0 : (pixels[at - stride] ?? 0);
      const upLeft = row === 0 || column < 3 ? 0 : (pixels[at - stride - 3] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, upLeft)][filter] ?? 0;
      pixels[at] = ((stored[row * (stride + 1) + 1 + column] ?? 0) + guess) & 255;
    }
  }
  return pixels;
}

/** Paeth's predictor. */
function nearest(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((one) => Math.abs(estimate - one));
  if (toLeft === undefined || toUp === undefined || toUpLeft === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
