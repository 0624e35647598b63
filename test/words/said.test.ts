import { describe, expect, it } from 'vitest';
import { employerMessages } from '../../shared/content/employer-messages.ts';
import { inEnglish } from '../../shared/content/message-languages.ts';
import { fillIn, type MessageTemplate, messageTemplates } from '../../shared/content/messages.ts';
import { securityCode } from '../../shared/contracts/self-referral/come-back.ts';
import { questions } from '../../shared/contracts/self-referral/questions.ts';
import { paths } from '../../shared/paths.ts';
import { services } from '../../shared/services/all.ts';
import { builtPages, tagged, textBlocks } from '../ui/built-pages.ts';
import { liveScreens } from '../ui/live-screens.tsx';
import { callsToAction, healthWords, isErrorStyle, isGsm7, wordFaults } from './content-rules.ts';
import { noFaults } from './no-faults.ts';
import { doubtful, errorsOf, spokenModules, textsOf, together } from './said.ts';

const asked = [...questions, securityCode];

describe('words follow the NHS content style', () => {
  it.each(spokenModules)('%s', async (file) => {
    const texts = await textsOf(file);
    noFaults(texts.flatMap(({ where, text }) => wordFaults(text).map((fault) => `${where}: ${fault}`)));
  });

  it.each(builtPages)('$file', ({ nodes }) => {
    noFaults(textBlocks(tagged(nodes, 'body')).flatMap(wordFaults));
  });

  it.each(liveScreens)('$file', ({ nodes }) => noFaults(textBlocks(nodes).flatMap(wordFaults)));
});

describe('errors of a question say what to do, without a full stop', () => {
  it.each(asked)('$id', (question) => {
    const messages = errorsOf(question);
    expect(messages.filter((message) => !isErrorStyle(message) || message.endsWith('.'))).toEqual([]);
    noFaults(messages.flatMap(wordFaults));
  });

  it('every question that compares its answers has an example here', () => {
    const comparing = asked.filter((question) => question.together).map(({ id }) => id);
    expect(comparing.sort()).toEqual(Object.keys(together).sort());
  });
});

describe('Q-7 a doubt is a question in plain words', () => {
  const doubting = asked.filter((question) => question.doubt);

  it('every question that may doubt has an example here', () => {
    expect(doubting.map(({ id }) => id).sort()).toEqual(Object.keys(doubtful).sort());
  });

  it.each(doubting)('$id', ({ id, doubt }) => {
    const sentence = doubt?.(doubtful[id] ?? {}, '2026-11-23') ?? '';
    expect(sentence).toMatch(/\?$/);
    noFaults(wordFaults(sentence));
  });
});

/** The longest that each mark of a message can hold. A mark that is not here may carry what a message must not say. */
const longest: Readonly<Record<string, string>> = {
  code: '000000',
  reference: 'WH-7K3M-2QXD',
  on: 'Wednesday 30 September 2026',
  at: '12:30pm',
  by: 'Wednesday 30 September 2026',
  phone: longestOf(({ phone }) => phone),
  hours: longestOf(({ hours }) => hours),
  needs: fillIn(inEnglish, { phone: longestOf(({ phone }) => phone) }),
  /** Where 3 questions are asked: the id is random and leads to nobody. */
  link: `https://d111111abcdef8.cloudfront.net${paths.myFollowUp('A'.repeat(22))}`,
};

function longestOf(pick: (contacts: (typeof services)['cardiac']['contacts']) => string): string {
  const all = Object.values(services).map(({ contacts }) => pick(contacts));
  return all.reduce((most, one) => (one.length > most.length ? one : most), '');
}

/** What goes to a person; what goes to a work mailbox is read below. */
const toPeople = Object.entries<MessageTemplate>(messageTemplates).flatMap(([name, { email, text }]) =>
  text ? [[name, { email, text }] as const] : [],
);

describe.each(toPeople)('message %s', (_, { email, text }) => {
  const filled = fillIn(text.body, longest);

  it('fits one text message of 160 characters, all of the plain alphabet', () => {
    expect(filled.length).toBeLessThanOrEqual(160);
    expect(isGsm7(filled)).toBe(true);
  });

  it('asks for one thing at most', () => expect(callsToAction(text.body)).toBeLessThanOrEqual(1));

  it('tells nobody who sees the phone anything about health or the person', () => {
    expect(healthWords.exec(filled)).toBeNull();
    expect(healthWords.exec(email.subject)).toBeNull();
    expect(email.subject).not.toContain('((');
    expect([...text.body.matchAll(/\(\((\w+)\)\)/g)].map(([, mark]) => mark)).not.toContain('reference');
  });

  it('its email has no link and no attachment, and is written like a page', () => {
    expect(email.body).not.toMatch(/https?:|www\.|link_to|attach/i);
    noFaults([...fillIn(email.body, longest).split('\n'), filled].flatMap(wordFaults));
  });
});

describe.each(Object.entries(employerMessages))('EMP-10: message %s to a work mailbox', (_, { email }) => {
  const { subject, body } = email;

  it('tells nothing about health in the subject or the words, and names nobody', () => {
    expect(healthWords.exec(`${subject} ${body}`)).toBeNull();
    expect(subject).not.toContain('((');
    expect([...body.matchAll(/\(\((\w+)\)\)/g)].map(([, mark]) => mark)).not.toContain('reference');
  });

  it('is written like a page', () => {
    const link = 'https://work.example/shared/open/x';
    noFaults(
      fillIn(body, { ...longest, link })
        .split('\n')
        .flatMap(wordFaults),
    );
  });
});
