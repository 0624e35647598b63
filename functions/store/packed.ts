/**
 * Packs a value that is written once and read whole. A referral's answers with their words are 7 KB as attributes and
 * 2 KB packed; in a transaction each KB costs two write units, and writes are the bill.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod/mini';

/** The best quality takes some 10 ms once in a referral's life, and keeps most people's answers below 2 KB. */
const options = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/** Far more than any referral needs; a row that unpacks to more than this is not one of ours. */
const mostBytes = 400_000;

export const pack = (value: unknown): Uint8Array => brotliCompressSync(JSON.stringify(value), options);

/** The packed form of what `schema` describes, parsed when it is read. */
export const packed = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    z.transform((bytes: Uint8Array, context): z.infer<S> => {
      const text = brotliDecompressSync(bytes, { maxOutputLength: mostBytes }).toString('utf8');
      const result = z.safeParse(schema, JSON.parse(text));
      if (result.success) return result.data;
      for (const { path } of result.error.issues)
        context.issues.push({ code: 'custom', path: [...path], input: undefined });
      return z.NEVER;
    }),
  );
