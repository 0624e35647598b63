/**
 * Search in the browser: the words looked for go to nobody. They stand behind the `#` of the address, which browsers keep to
 * themselves, so that Back and a bookmark come to the same list. Without it the page leads to the A to Z.
 */

interface Found {
  readonly url: string;
  readonly meta: { readonly title: string };
  readonly plain_excerpt: string;
}

interface Index {
  search(words: string): Promise<{ readonly results: readonly { data(): Promise<Found> }[] }>;
}

/** More than this nobody reads; another word helps more. */
const most = 20;

const form = document.querySelector<HTMLFormElement>('.app-search');
const box = document.querySelector<HTMLInputElement>('#words');
const said = document.querySelector('#found-words');
const list = document.querySelector('#found');

/** Read when somebody begins to search, not before. */
let reading: Promise<Index> | undefined;
const index = (): Promise<Index> => {
  reading ??= import(`${location.origin}/pagefind/pagefind.js`);
  return reading;
};

const howMany = (count: number, words: string): string => {
  if (count === 0) return `Nothing found for “${words}”. Try another word, or look in the A to Z.`;
  if (count > most) return `${count} pages found for “${words}”. These are the first ${most}.`;
  return `${count} ${count === 1 ? 'page' : 'pages'} found for “${words}”.`;
};

function item({ url, meta, plain_excerpt }: Found): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  li.append(link, document.createElement('br'), `… ${plain_excerpt} …`);
  return li;
}

async function search(): Promise<void> {
  const words = decodeURIComponent(location.hash.slice(1)).trim();
  if (!box || !said || !list) return;
  box.value = words;
  list.replaceChildren();
  said.textContent = '';
  if (words === '') return;
  try {
    const { results } = await (await index()).search(words);
    const pages = await Promise.all(results.slice(0, most).map((one) => one.data()));
    said.textContent = howMany(results.length, words);
    list.replaceChildren(...pages.map(item));
  } catch {
    reading = undefined;
    said.textContent = 'The search does not work just now. Look in the A to Z.';
  }
}

if (form && box) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = encodeURIComponent(box.value.trim());
    if (location.hash.slice(1) === words) search();
    else location.hash = words;
  });
  box.addEventListener('focus', () => index().catch(() => undefined), { once: true });
  addEventListener('hashchange', search);
  search();
}

export {};
