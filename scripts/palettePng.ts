/** Makes a browser's screenshot small: at most 256 colours, which is plenty for a drawn screen. */
import { unzlibSync, zlibSync } from 'fflate';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLORS = 256;
const TRUE_COLOR = 2;
const TRUE_COLOR_WITH_ALPHA = 6;
const INDEXED = 3;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB, row by row. */
  readonly colors: Uint32Array;
}

/** @param png 8 bits a channel, true colour, not interlaced: what Chromium gives. Throws for any other. */
export function palettePng(png: Buffer): Buffer {
  const { width, height, colors } = decode(png);
  const palette = commonest(colors);
  const nearest = nearestIn(palette);
  const lines = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    // Each line begins with its filter: 0, none.
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + 1 + x] = nearest(colors[y * width + x] ?? 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function commonest(colors: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, COLORS)
    .map(([color]) => color);
}

function nearestIn(palette: readonly number[]): (color: number) => number {
  const known = new Map(palette.map((color, index) => [color, index]));
  return (color) => {
    const before = known.get(color);
    if (before !== undefined) return before;
    const distances = palette.map((other) => distance(color, other));
    const index = distances.indexOf(Math.min(...distances));
    known.set(color, index);
    return index;
  };
}

const channels = (color: number): number[] => [color >> 16, (color >> 8) & 0xff, color & 0xff];

const distance = (one: number, other: number): number => {
  const others = channels(other);
  return channels(one).reduce((sum, channel, index) => sum + (channel - (others[index] ?? 0)) ** 2, 0);
};

function decode(png: Buffer): Pixels {
  const parts: Buffer[] = [];
  let [width, height, bytes] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (type === 'IDAT') parts.push(content);
    if (type !== 'IHDR') continue;
    width = content.readUInt32BE(0);
    height = content.readUInt32BE(4);
    const [depth, kind, , , interlaced] = content.subarray(8);
    bytes = kind === TRUE_COLOR ? 3 : 4;
    if (depth !== 8 || interlaced !== 0 || (kind !== TRUE_COLOR && kind !== TRUE_COLOR_WITH_ALPHA)) {
      throw new Error('not a screenshot: only plain true-colour PNGs can be read');
    }
  }
  const plain = unfilter(unzlibSync(Buffer.concat(parts)), width * bytes, height, bytes);
  const colors = Uint32Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = plain.subarray(index * bytes, index * bytes + 3);
    return (red << 16) | (green << 8) | blue;
  });
  return { width, height, colors };
}

/** Takes the five filters of PNG back: each byte was written as a difference to its neighbours. */
function unfilter(lines: Uint8Array, lineLength: number, height: number, bytes: number): Uint8Array {
  const plain = new Uint8Array(lineLength * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (lineLength + 1)];
    for (let x = 0; x < lineLength; x += 1) {
      const at = y * lineLength + x;
      const left = x < bytes ? 0 : (plain[at - bytes] ?? 0);
      const up = y === 0 ? 0 : (plain[at - lineLength] ?? 0);
      const upLeft = x < bytes || y === 0 ? 0 : (plain[at - lineLength - bytes] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter ?? 0] ?? 0;
      plain[at] = (lines[y * (lineLength + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return plain;
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [fromLeft, fromUp, fromBoth] = [left, up, upLeft].map((one) => Math.abs(guess - one)) as [
    number,
    number,
    number,
  ];
  if (fromLeft <= fromUp && fromLeft <= fromBoth) return left;
  return fromUp <= fromBoth ? up : upLeft;
}

function chunk(type: string, content: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(typed.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(typed, 4);
  framed.writeUInt32BE(checksum(typed), typed.length + 4);
  return framed;
}

/** CRC-32, as zip and PNG use it. */
function checksum(content: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
