/**
 * Whether other programs would find a file of their own in these bytes. What is packed can stand as it came: packing leaves
 * alone what it cannot make smaller, and a ZIP is read from its end, wherever it stands.
 */
const ends: readonly Buffer[] = [
  // How a ZIP (an Office file, a Java program) ends, and how RAR, 7z and a disc begin.
  Buffer.from('PK\u0005\u0006', 'latin1'),
  Buffer.from('Rar!\u001a\u0007', 'latin1'),
  Buffer.from('7z\u00bc\u00af\u0027\u001c', 'latin1'),
  Buffer.from('CD001', 'latin1'),
];

/** Pages and scripts, which are read from wherever they begin. */
const pages = /<(?:script|html|!doctype|\?php)/i;

export function holdsAnother(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return ends.some((one) => all.includes(one)) || pages.test(all.toString('latin1'));
}
