/** Bytes inside of a PDF written as hex digits, in which no other file can stand. */
import { PDFHexString, PDFString } from '@cantoo/pdf-lib';

/** @returns bytes for the filter ASCIIHexDecode, with the sign that ends them. */
export const inHex = (bytes: Uint8Array): Buffer => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`, 'latin1');

/** The same string. A PDF takes whatever stands between brackets, and so does what copies it. */
export function stringInHex(one: PDFString | PDFHexString): PDFHexString {
  // A line that goes on may end with two characters.
  const plain = one instanceof PDFString ? PDFString.of(one.asString().replaceAll('\\\r\n', '\\\n')) : one;
  return PDFHexString.of(Buffer.from(plain.asBytes()).toString('hex'));
}
