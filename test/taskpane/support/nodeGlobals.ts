/** What every browser has and jsdom leaves out; the stand-in for Excel counts bytes with it. */
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, { TextDecoder, TextEncoder });
