/** Makes a browser's screenshot small: at most 256 colours, which is plenty for a drawn screen. */
import UPNG from 'upng-js';

const COLOURS = 256;

export function smallPng(png: Uint8Array): Buffer {
  const image = UPNG.decode(Uint8Array.from(png).buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLOURS));
}
