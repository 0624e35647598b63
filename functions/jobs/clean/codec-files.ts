/** The codecs' WebAssembly, which stands beside the bundle under the names of their packages. */
export const codecs = {
  jpegIn: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
  jpegOut: '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  png: '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
} as const;

export const codecFiles: readonly string[] = Object.values(codecs);
