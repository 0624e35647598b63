import { describe, expect, it } from 'vitest';
import { helplines } from '../../shared/content/helplines.ts';
import { crisisStrip, notForEmergencies, safetyNumbers } from '../../shared/content/safety.ts';
import { questions } from '../../shared/contracts/self-referral/questions.ts';
import { services } from '../../shared/services/all.ts';
import { documentTitle } from '../../shared/ui/page.tsx';
import { code, read } from '../house/tree.ts';
import { attribute, builtPages, tagged, textBlocks } from '../ui/built-pages.ts';
import { liveScreens } from '../ui/live-screens.tsx';
import { elements, type HtmlElement, type HtmlNode, parse, textOf } from '../ui/markup.ts';
import { isAutocomplete } from './content-rules.ts';
import { noFaults } from './no-faults.ts';
import { headingFaults, linkFaults } from './page-rules.ts';

/** A hyphen inside a word is no divider. */
const titleForm = new RegExp(`^((?! - )[^%]){3,}${documentTitle('')}$`);

describe.each(builtPages)('$file', ({ html, nodes }) => {
  it('has a space between a link and the words around it', () => {
    const stuck = html.match(/[a-z,]<a [^>]*>[^<]*|[^>]*<\/a>[a-z].{9}/g) ?? [];
    noFaults(stuck.map((found) => `put a space between the link and the words around it: ${found}`));
  });

  it('has its language, its title and one heading of the first level', () => {
    expect(tagged(nodes, 'html').map(({ attributes }) => attributes['lang'])).toEqual(['en']);
    expect(tagged(nodes, 'title').map(({ children }) => textOf(children))).toEqual([expect.stringMatching(titleForm)]);
    expect(tagged(nodes, 'main')).toHaveLength(1);
    noFaults(headingFaults(nodes));
  });

  it('leads only to pages, and places on them, that are there', () => noFaults(linkFaults(nodes)));

  it('uses no id twice, and every reference finds its element', () => {
    const ids = attribute(nodes, 'id');
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const named = [
      ...attribute(nodes, 'for'),
      ...attribute(nodes, 'aria-describedby').flatMap((all) => all.split(' ')),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('labels every field, and names only purposes that browsers know (WCAG 1.3.5)', () => {
    const labelled = new Set(tagged(nodes, 'label').map(({ attributes }) => attributes['for']));
    const unlabelled = fieldsOf(nodes).filter(({ attributes }) => !labelled.has(attributes['id']));
    expect(unlabelled.map(({ attributes }) => attributes['name'])).toEqual([]);
    expect(attribute(nodes, 'autocomplete').filter((value) => !isAutocomplete(value))).toEqual([]);
    const personal = fieldsOf(nodes).filter(({ attributes }) => aboutThePerson.test(attributes['name'] ?? ''));
    expect(personal.filter(({ attributes }) => !attributes['autocomplete'])).toEqual([]);
  });
});

/** Fields whose purpose browsers can fill in by themselves. */
const aboutThePerson =
  /^(first-name|last-name|preferred-name|email|mobile|phone|postcode|address-line-\d|town|date-of-birth-\w+|(second-)?job-title)$/;

const fieldsOf = (nodes: readonly HtmlNode[]): readonly HtmlElement[] =>
  tagged(nodes, 'input', 'textarea', 'select').filter(({ attributes }) => attributes['type'] !== 'hidden');

const pageOf = (path: string) => builtPages.find(({ file }) => file === `${path}.html`);

const linksOf = (nodes: readonly HtmlNode[]): readonly string[] => attribute(nodes, 'href');

describe('SN-1 and SN-10 help in a crisis stands in the page itself', () => {
  const takesFeelings = questions.filter(({ section, fields }) =>
    fields.some(
      ({ kind }) => kind === 'textarea' || (kind === 'text' && /^(Your health|What you want)$/.test(section)),
    ),
  );

  it('every question that takes free text about health or feelings has the strip', () => {
    expect(takesFeelings.length).toBeGreaterThan(0);
    expect(takesFeelings.filter((question) => !question.crisisStrip).map(({ id }) => id)).toEqual([]);
  });

  it.each(questions.filter((question) => question.crisisStrip))('$id, whole and before any JavaScript', ({ id }) => {
    const [strip, ...more] = elements(
      pageOf(`ask/${id}`)?.nodes ?? [],
      (one) => one.attributes['class'] === 'app-crisis',
    );
    expect(more).toEqual([]);
    const { children = [] } = strip ?? {};
    expect(textOf(children)).toContain(`${crisisStrip.lead} ${crisisStrip.late}`);
    expect(linksOf(children)).toEqual(crisisStrip.actions.map(({ href }) => href));
  });
});

describe('SN-1 nobody is told to wait for a reader where nobody reads', () => {
  const strips = builtPages.flatMap(({ file, nodes }) =>
    elements(nodes, (one) => one.attributes['class'] === 'app-crisis').map((strip) => ({
      file,
      text: textOf([strip]),
    })),
  );

  it.each(strips)('$file', ({ file, text }) => {
    expect(text).toContain(crisisStrip.lead);
    expect(text.includes(crisisStrip.late)).toBe(file.startsWith('ask/'));
  });

  it('on guides, on search, on pages to print, and when the service is down', () => {
    const all = strips.map(({ file }) => file.split('/')[0] ?? '');
    for (const file of ['self-help', 'search.html', 'adjustment-passport.html', 'unavailable.html']) {
      expect(all).toContain(file);
    }
  });
});

describe('SN-2 care cards have the headings of the service manual', () => {
  const headings = {
    emergency: 'Immediate action required: Call 999 or go to A&E now if:',
    urgent: 'Urgent advice: Ask for an urgent GP appointment or get help from NHS 111 if:',
  };
  const cardsOf = (nodes: readonly HtmlNode[], kind: string) =>
    elements(nodes, ({ attributes }) => (attributes['class'] ?? '').split(' ').includes(`nhsuk-card--care--${kind}`));

  it.each([...builtPages, ...liveScreens])('$file has at most one of each kind', ({ nodes }) => {
    for (const [kind, heading] of Object.entries(headings)) {
      const found = cardsOf(nodes, kind).map((card) => textOf(tagged([card], 'h2')));
      expect(found.length).toBeLessThanOrEqual(1);
      expect(found.filter((text) => text !== heading)).toEqual([]);
    }
    expect(cardsOf(nodes, 'non-urgent')).toEqual([]);
  });

  it('both stand on the page that shows all warning signs', () => {
    const all = liveScreens.find(({ file }) => file === 'care cards');
    expect(Object.keys(headings).map((kind) => cardsOf(all?.nodes ?? [], kind).length)).toEqual([1, 1]);
  });

  it('no other file makes one', () => {
    const makers = code.filter((file) => !file.startsWith('test/') && /<CareCard\b/.test(read(file)));
    expect(makers).toEqual(['shared/ui/safety.tsx']);
  });
});

describe('SN-3 a start page says what the service is not for', () => {
  it.each(['index', ...Object.values(services).map(({ startPath }) => startPath.slice(1))])('%s', (path) => {
    const text = textOf(tagged(pageOf(path)?.nodes ?? [], 'main'));
    expect(notForEmergencies.heading).toBe('This service is not for emergencies');
    for (const part of [notForEmergencies.heading, '999', '111']) expect(text).toContain(part);
  });
});

describe('SN-9 safety numbers are written down once', () => {
  const numbers = Object.values(safetyNumbers);
  /** Lines of others about work and money are dated data too. */
  const known = [...numbers, ...Object.values(helplines)];
  const digits = numbers.map(({ href }) => href.replace(/\D/g, '')).filter((number) => number.length > 3);
  const written = new RegExp(`(?<!\\d)(${digits.map((number) => number.split('').join(' ?')).join('|')})(?!\\d)`);

  it('in shared/content/safety.ts and nowhere else', () => {
    const places = code.filter((file) => !file.startsWith('test/') && written.test(read(file)));
    expect(places).toEqual(['shared/content/safety.ts']);
  });

  it.each(builtPages)('$file calls and texts only those', ({ nodes }) => {
    const calling = linksOf(nodes).filter((href) => /^(tel|sms):|111\.nhs\.uk/.test(href));
    expect(calling.filter((href) => !known.some((one) => one.href === href))).toEqual([]);
  });

  it.each(builtPages)('$file shows no number but those, the services’ own and examples', ({ nodes }) => {
    const allowed = [
      ...known.map(({ number }) => number),
      ...Object.values(services).map(({ contacts }) => contacts.phone),
    ];
    const shown =
      textBlocks(tagged(nodes, 'body'))
        .join('\n')
        .match(/\b\d[\d ]{3,}\d\b/g) ?? [];
    // Numbers that Ofcom keeps for drama, NHS numbers that are never given out, and an example of a date.
    const example = /^(07700 900|01632 960) \d{3}$|^999 \d{3} \d{4}$|^27 3 1985$/;
    expect(shown.filter((number) => !allowed.some((one) => one.includes(number)) && !example.test(number))).toEqual([]);
  });
});

describe('the rules of a page find what they are for', () => {
  const page = parse(
    '<h1>One</h1><h3 id="there">Three</h3><a href="#here"></a><a href="/gone"></a><a href="/start#gone"></a><a href="#there"></a>',
  );

  it('a level left out, a second title and no title', () => {
    expect(headingFaults(page)).toEqual(['the heading "Three" is of level 3 and follows one of level 1']);
    expect(headingFaults(parse('<h1>One</h1><h1>Two</h1>'))).toEqual(['a page has one title, and this one has 2']);
    expect(headingFaults(parse('<h2>Two</h2>'))).toEqual(['a page has one title, and this one has 0']);
  });

  it('links that lead nowhere', () => {
    expect(linkFaults(page)).toEqual([
      '"#here" names no place on this page',
      '"/gone" leads to no page',
      '"/start#gone" names no place on /start',
    ]);
  });

  it('and say so without code', () => {
    expect(() => noFaults(['a', 'b'])).toThrow('2 things to mend:\n  - a\n  - b');
  });
});
