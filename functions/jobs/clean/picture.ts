/** A JPEG or PNG as fresh pixels: decoded and encoded anew, so that nothing but the picture is left. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import decodeJpeg, { init as initJpegDecoder } from '@jsquash/jpeg/decode.js';
import encodeJpeg, { init as initJpegEncoder } from '@jsquash/jpeg/encode.js';
import decodePng, { init as initPng } from '@jsquash/png/decode.js';
import encodePng, { init as initPngEncoder } from '@jsquash/png/encode.js';
import { codecs } from './codec-files.ts';
import { sizeOfJpeg } from './jpeg-parts.ts';
import { RefusedFile } from './refused.ts';

/** A photograph of a page by a good telephone has 12 million. */
const mostPixels = 25_000_000;
const longestSide = 20_000;

/** Good enough to read small print; without the search for the smallest file, which takes twenty seconds. */
const jpegOptions = { quality: 85, progressive: false, trellis_multipass: false } as const;

const compiled = (file: string): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve(file)));

/** Read once. What they work with is their own memory, and they can reach nothing else. */
let files: { readonly [K in keyof typeof codecs]: WebAssembly.Module } | undefined;

/**
 * The codecs, WebAssembly beside the bundle. For JPEG with fresh memory for each picture: one that was broken off in the middle of a
 * file leaves its memory as it was, and the next may never come to an end in it.
 */
async function open(type: 'jpeg' | 'png'): Promise<void> {
  files ??= { jpegIn: compiled(codecs.jpegIn), jpegOut: compiled(codecs.jpegOut), png: compiled(codecs.png) };
  // What they say of a broken file is of no use to anybody.
  const silent = { print: () => undefined, printErr: () => undefined };
  if (type === 'png') await Promise.all([initPng(files.png), initPngEncoder(files.png)]);
  else {
    await (initJpegDecoder as EmscriptenInit)(files.jpegIn, silent);
    await (initJpegEncoder as EmscriptenInit)(files.jpegOut, silent);
  }
}

/** The published type leaves the module out. */
type EmscriptenInit = (module: WebAssembly.Module | object, options?: object) => Promise<void>;

/** @throws RefusedFile, or whatever the codec throws. */
export async function cleanedPicture(bytes: Uint8Array, type: 'jpeg' | 'png'): Promise<Uint8Array> {
  const { width, height } = type === 'jpeg' ? sizeOfJpeg(bytes) : sizeOfPng(bytes);
  if (width === 0 || height === 0) throw new RefusedFile('broken');
  // Before anything is decoded: a few bytes can promise a picture that fills the memory.
  if (width > longestSide || height > longestSide || width * height > mostPixels) throw new RefusedFile('pixels');
  await open(type);
  const own = new Uint8Array(bytes).buffer;
  if (type === 'png') return new Uint8Array(await encodePng(await decodePng(own)));
  // A camera writes down how it was held instead of turning the picture: it is turned here, since the note goes.
  return new Uint8Array(await encodeJpeg(await decodeJpeg(own, { preserveOrientation: true }), jpegOptions));
}

function sizeOfPng(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  // IHDR comes first and has 13 bytes.
  if (bytes.length < 33 || view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452)
    throw new RefusedFile('broken');
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
