/** The content rules: each takes words that people read and answers with what is wrong with them. */

/** Words that patients do not use of themselves, and the ones of the NHS content style instead. */
const avoided: readonly (readonly [found: RegExp, instead: string])[] = [
  [/\btriag\w*/i, 'say what happens: we decide who is best to help you'],
  [/\bportals?\b/i, 'service or website'],
  [/(?<!MY Therapy )\bvocational rehabilitation/i, 'help with health and work'],
  [/\bself[- ]refer\w*/i, 'ask for support'],
  [/\bsuffer\w*/i, 'have'],
  [/\bvulnerab\w*/i, 'say what the person needs'],
  [/\btelephon\w*/i, 'phone'],
  [/\bsms\b/i, 'text message'],
  [/\bsign(ed|ing|s)?[- ](in|out)\b/i, 'log in, log out'],
  [/\bsigned off\b/i, 'off sick, or not fit for work'],
  [/(?<!fit notes? \()\bsick notes?\b/i, 'fit note (sick note)'],
  [/\be-mail\w*/i, 'email'],
  [/\bclick(ing)? here\b/i, 'say where the link leads'],
  [/\bplease note\b/i, 'leave it out'],
  [/\bservice users?\b/i, 'people, you'],
  [/\bclaimants?\b/i, 'people, you'],
  [/\b(non-?)?complian\w*/i, 'say what was done'],
  [/\b(e\.g|i\.e|etc)\b/i, 'for example, that is'],
];

const counted = '(days?|weeks?|months?|years?|hours?|minutes?|jobs?|ways?|tries|times?)';
const numberWords = '(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)';

const wrongForms: readonly (readonly [found: RegExp, instead: string])[] = [
  [new RegExp(`\\b${numberWords} (working |calendar )?${counted}\\b`, 'i'), 'numbers as numerals: 2 days'],
  [/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/, 'dates as 6 August 2018'],
  [/\b\d{4}-\d{2}-\d{2}\b/, 'dates as 6 August 2018'],
  [/\b\d{1,2}(st|nd|rd|th)\b/i, 'dates as 6 August 2018'],
  [/(?<!£)\b\d{1,2}[:.]\d{2}\b/, 'times as 5:30pm'],
  [/\b\d{1,2}(\.\d{2}|:00) ?(am|pm)\b/i, 'times as 5pm or 5:30pm'],
  [/\d (am|pm)\b|\b[ap]\.m\./i, 'times as 5pm'],
  [/\d ?[-\u2013\u2014] ?\d/, 'ranges with "to"'],
];

const mostWords = 20;
const mostSentences = 3;

export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.?!]["”’)]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const wordsOf = (sentence: string): readonly string[] =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Faults of one paragraph, label or line. */
export function wordFaults(text: string): readonly string[] {
  const sentences = sentencesOf(text);
  return [
    ...[...avoided, ...wrongForms].flatMap(([pattern, instead]) => {
      const found = pattern.exec(text)?.[0];
      return found === undefined ? [] : [`"${found}" (${instead}) in: ${text}`];
    }),
    ...sentences
      .filter((sentence) => wordsOf(sentence).length > mostWords)
      .map((sentence) => `over ${mostWords} words: ${sentence}`),
    ...(sentences.length > mostSentences ? [`over ${mostSentences} sentences: ${text}`] : []),
  ];
}

/** NHS error messages: what to do ("Enter …"), what must be true ("… must …"), or what was found and then what to do. */
export const isErrorStyle = (message: string): boolean =>
  /^(Enter|Select|Choose) /.test(message) || /\bmust\b/.test(message) || /\. (Enter|Select|Check) /.test(message);

const gsm7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

/** One text message of 160 characters holds only these; one other character halves its length. */
export const isGsm7 = (text: string): boolean => gsm7.test(text);

/** What a text message or a subject line may tell a person who sees somebody else's phone. */
export const healthWords =
  /\b(health|ill|illness|sick|unwell|pain|heart|cardiac|mental|anxi\w*|depress\w*|stress|cancer|condition|diagnos\w*|treatment|medical|medicine|therap\w*|rehab\w*|clinic\w*|hospital|surgery|fit note|GP|doctor|nurse|patient|disab\w*)\b/i;

/** How many sentences of a text message ask something of its reader. */
export const callsToAction = (text: string): number =>
  sentencesOf(text).filter((sentence) =>
    /^(phone|call|ring|reply|text|enter|log in|go to|visit|email|open)\b/i.test(sentence),
  ).length;

/** Tokens that HTML has for `autocomplete`; WCAG 1.3.5 asks for them where a field is about the person. */
const autofill = new Set(
  (
    'name honorific-prefix given-name additional-name family-name honorific-suffix nickname organization-title ' +
    'username new-password current-password one-time-code organization street-address address-line1 address-line2 ' +
    'address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code ' +
    'language bday bday-day bday-month bday-year sex url photo tel tel-country-code tel-national tel-area-code ' +
    'tel-local tel-extension email impp on off'
  ).split(' '),
);

export function isAutocomplete(value: string): boolean {
  const tokens = value.split(' ');
  const last = tokens.pop() ?? '';
  const place = tokens.pop();
  const reachable = /^(tel|email|impp)/.test(last);
  return (
    autofill.has(last) &&
    tokens.length === 0 &&
    (place === undefined || (reachable && /^(home|work|mobile)$/.test(place)))
  );
}
