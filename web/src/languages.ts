/**
 * The languages that pages stand in, and in each the words of the frame around them.
 *
 * Translations are made by people and never by a machine. To add a language: its entry here, then a file for each page in
 * `web/src/versions/<code>/`. The switch, the direction of writing and the language of the document follow by themselves.
 */

export interface FrameWords {
  readonly skip: string;
  readonly startPage: string;
  readonly supportLinks: string;
  readonly contact: string;
  readonly privacy: string;
  readonly accessibility: string;
  readonly back: string;
  /** Before the links to the same page in other versions. */
  readonly versions: string;
  /** Stands on a page that nobody has checked. */
  readonly unchecked: string;
}

export interface Language {
  /** As its own speakers write it. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: FrameWords;
}

export const languages: Readonly<Record<string, Language>> & { readonly en: Language } = {
  en: {
    name: 'English',
    direction: 'ltr',
    words: {
      skip: 'Skip to main content',
      startPage: 'start page',
      supportLinks: 'Support links',
      contact: 'Contact us',
      privacy: 'Privacy notice',
      accessibility: 'Accessibility',
      back: 'Back',
      versions: 'Read this page in',
      unchecked: 'This page is a draft. It waits for a check, so do not rely on it yet.',
    },
  },
};

/** The words of a frame. @throws Error naming the languages there are. */
export function languageOf(code: string): Language {
  const found = languages[code];
  if (found) return found;
  throw new Error(
    `There is no language "${code}" in web/src/languages.ts. There are: ${Object.keys(languages).join(', ')}.`,
  );
}
