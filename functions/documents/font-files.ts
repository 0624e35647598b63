/** The pieces in which Noto Sans is published, and their files. */

/** Letters of each piece. The first piece that can show a character does. */
export const subsets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'] as const;

export type Weight = 'regular' | 'bold';

const weights: Readonly<Record<Weight, string>> = { regular: '400', bold: '700' };

export const fontName = (subset: string, weight: Weight): string => `noto-sans-${subset}-${weights[weight]}-normal`;

const fontPackage = '@fontsource/noto-sans';

/** A font's file as Node finds it, in the tree and beside the bundle alike. */
export const fontFile = (name: string): string => `${fontPackage}/files/${name}.woff`;

/** What the build puts beside the printer: the fonts and their licence, which goes where they go. */
export const fontFiles: readonly string[] = [
  `${fontPackage}/LICENSE`,
  ...(['regular', 'bold'] as const).flatMap((weight) => subsets.map((subset) => fontFile(fontName(subset, weight)))),
];
