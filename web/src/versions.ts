/** Pages in Easy Read and in other languages. A production build leaves out those that nobody has checked. */
import { getCollection } from 'astro:content';
import { withDatedWords } from '../../shared/rules/dated-words.ts';
import { myTherapy } from '../../shared/services/my-therapy.ts';
import { londonDate } from '../../shared/values/date.ts';
import { languageOf, languages } from './languages.ts';
import { stage } from './stage.ts';
import { type VersionedPage, type VersionFacts, versionedPages, versionPath } from './version.ts';

export const easyRead = 'easy-read';

export interface PageVersion extends VersionFacts {
  /** `easy-read`, or the code of a language. */
  readonly version: string;
  readonly language: string;
  readonly href: string;
  readonly html: string;
}

interface Entry {
  readonly id: string;
  readonly data: VersionFacts;
  readonly rendered?: { readonly html: string };
}

let loaded: Promise<readonly PageVersion[]> | undefined;

/** Every other version of a page that this build shows. */
export function versions(): Promise<readonly PageVersion[]> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<readonly PageVersion[]> {
  const entries: readonly Entry[] = await getCollection('versions');
  const shown = entries.filter(({ data }) => stage !== 'production' || data.checkedBy !== '');
  const out = entries.filter((one) => !shown.includes(one)).map(({ id }) => id);
  if (out.length > 0)
    process.stdout.write(`Left out of this build, because nobody has checked them: ${out.join(', ')}\n`);
  return shown.map(({ id, data, rendered }) => {
    const [version = '', file] = id.split('/');
    if (file !== data.page) throw new Error(`web/src/versions/${id}.md says it is the page "${data.page}"`);
    const language = version === easyRead ? 'en' : version;
    languageOf(language);
    return { ...data, version, language, href: versionPath(version, data.page), html: markup(rendered?.html ?? '') };
  });
}

/** A page as its readers can choose it. */
export interface Choice {
  readonly name: string;
  readonly href: string;
  readonly language: string;
}

/** The versions of a page, English first where anybody can open it. */
export async function choicesOf(page: VersionedPage): Promise<readonly Choice[]> {
  const english = versionedPages[page];
  const others = (await versions()).filter((one) => one.page === page);
  return [
    ...(english ? [{ name: languages.en.name, href: english, language: 'en' }] : []),
    ...others.map(({ version, language, href }) => ({
      name: version === easyRead ? 'Easy Read' : languageOf(language).name,
      href,
      language,
    })),
  ];
}

/** `:phone: We ring you.` is a picture beside its words. Numbers are put in, and can be called. */
const markup = (html: string): string =>
  withDatedWords(
    html
      .replace(/<h2[^>]*>/g, '<h2 class="nhsuk-heading-m">')
      .replace(/<p>:([a-z]+):\s*([\s\S]*?)<\/p>/g, (_, picture: string, words: string) => withPicture(picture, words))
      .replaceAll('((our-phone))', myTherapy.contacts.phone),
    londonDate(Date.now()),
    ({ text, href }) => (href ? `<a href="${href}">${text}</a>` : text),
  );

const withPicture = (picture: string, words: string): string =>
  `<div class="app-easy"><svg width="64" height="64" aria-hidden="true" focusable="false"><use href="/easy-read.svg#${picture}"></use></svg><p>${words}</p></div>`;
