/** `/demo`: whom to be and where to click, and the inbox where messages land. Only the local portal has it. */

import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '../../shared/paths.ts';
import { securityHeaders } from '../../shared/security-headers.ts';
import { londonDate, showDateWithDay } from '../../shared/values/date.ts';
import type { Delivered } from '../outside/notify-stand-in.ts';
import { type Person, people } from './people.ts';
import { referenceOf } from './seed.ts';
import { send } from './server.ts';
import { staffPeople } from './staff-people.ts';

export interface Demo {
  readonly shellFile: string;
  readonly inbox: readonly Delivered[];
  readonly origin: string;
  /** Moves the clock on by days, with all that happens on them. */
  readonly moveOn: (days: number) => Promise<void>;
}

export const demoPaths = { home: '/demo', inbox: '/demo/inbox', clock: '/demo/clock' } as const;

export const demoPages =
  ({ shellFile, inbox, origin, moveOn }: Demo) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '').split('?')[0];
    if (path === demoPaths.clock && request.method === 'POST') {
      const days = await askedDays(request);
      if (request.headers.origin !== origin || !spans.some(([, span]) => span === days))
        return void response.writeHead(422).end();
      await moveOn(days);
      return void response.writeHead(303, { location: `${demoPaths.home}#clock` }).end();
    }
    const page = path === demoPaths.home ? home() : path === demoPaths.inbox ? inboxPage(inbox) : undefined;
    await sendInShell(request, response, shellFile, page ?? ['Page not found', heading('Page not found')]);
  };

/** Sends a page of a stand-in, in the same frame as all others, so that the demonstration looks like one place. */
export async function sendInShell(
  request: IncomingMessage,
  response: ServerResponse,
  shellFile: string,
  [title, body]: readonly [title: string, body: string],
): Promise<void> {
  const shell = await readFile(shellFile, 'utf8');
  const main = `<div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent">
<div class="nhsuk-grid-row"><div class="nhsuk-grid-column-two-thirds">${body}</div></div></main></div>`;
  for (const [name, value] of Object.entries({ ...securityHeaders, 'cache-control': 'no-store' }))
    response.setHeader(name, value);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const html = shell.replace('%%TITLE%%', `${title} - demonstration`).replace('%%BODY%%', () => main);
  await send(request, response, title === 'Page not found' ? 404 : 200, Buffer.from(html));
}

/** Spans of time by which the clock may be moved. */
const spans = [
  ['1 day', 1],
  ['1 week', 7],
  ['4 weeks', 28],
  ['13 weeks', 91],
] as const;

async function askedDays(request: IncomingMessage): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Number(new URLSearchParams(Buffer.concat(chunks).toString('utf8')).get('days'));
}

const clockForm = (): string => `<h2 class="nhsuk-heading-m" id="clock">The clock</h2>
    <p>Here it is <strong>${showDateWithDay(londonDate(Date.now()))}</strong>. Move it on, and see reminders, endings and questions after the end land in <a href="${demoPaths.inbox}">the inbox</a>. Whoever has logged in is logged out by then. It does not move back: <code>npm start -- --reset</code> begins anew.</p>
    <form method="post" action="${demoPaths.clock}" class="app-buttons">
      ${spans.map(([words, days]) => `<button class="nhsuk-button nhsuk-button--secondary" name="days" value="${days}">${words} on</button>`).join('\n      ')}
    </form>`;

export const heading = (text: string): string => `<h1 class="nhsuk-heading-l">${text}</h1>`;

function home(): readonly [string, string] {
  const staff = staffPeople.map(
    ({ name, description }) => `<li><strong>${escaped(name)}</strong>: ${escaped(description)}</li>`,
  );
  return [
    'Whom to be',
    `${heading('Whom would you like to be?')}
    <h2 class="nhsuk-heading-m">A person with a fit note</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li><a href="${paths.start}?p=Z99001&amp;c=text">A text message from a GP surgery</a>, with the surgery's code</li>
      <li><a href="${paths.start}">The service's own page</a>, without a code</li>
      <li><a href="${paths.startHeart}?c=ward">The heart service's page</a></li>
      <li><a href="${paths.comeBack}">Coming back with a return code</a></li>
    </ul>
    <p>Use any mobile from 07700 900000 to 07700 900999 and any email address: messages land in <a href="${demoPaths.inbox}">the inbox</a>.</p>
    <h2 class="nhsuk-heading-m">A person who has asked for support</h2>
    <p><a href="${paths.myLogIn}">Log in to see a request</a> as one of these people. The code lands in <a href="${demoPaths.inbox}">the inbox</a>. With NHS login it is needed only the first time.</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${Object.entries(people).map(whoAsked).join('')}</ul>
    <h2 class="nhsuk-heading-m">A member of the service's staff</h2>
    <p><a href="${paths.staffSignIn}">Log in as a member of staff</a> and choose one of these people:</p>
    <ul class="nhsuk-list nhsuk-list--bullet">${staff.join('')}</ul>
    <h2 class="nhsuk-heading-m">An employer</h2>
    <p>Share a plan as one of the people above. The email with the link lands in <a href="${demoPaths.inbox}">the inbox</a>, and the code stands on the receipt. Or <a href="${paths.sharedLogIn}">get a code to the work address</a> that you named.</p>
    ${clockForm()}`,
  ];
}

/** With what somebody logs in; who was rung instead of getting a code gets none to log in either. */
function whoAsked([key, { confirmed, types }]: readonly [string, Person]): string {
  const said = (question: string, name = question): string => String(types[question]?.[name] ?? '');
  const born = ['day', 'month', 'year'].map((part) => said('date-of-birth', `date-of-birth-${part}`)).join(' ');
  return `<li><strong>${escaped(said('name', 'first-name'))}</strong>: ${escaped(referenceOf(key))}, born ${escaped(born)}${
    confirmed === 'ring' ? ' (no code: rung instead)' : ''
  }</li>`;
}

function inboxPage(inbox: readonly Delivered[]): readonly [string, string] {
  const items = inbox.map(
    ({
      channel,
      to,
      subject,
      body,
      at,
    }) => `<div class="nhsuk-inset-text"><span class="nhsuk-u-visually-hidden">Message: </span>
      <p><strong>${channel === 'email' ? 'Email' : 'Text message'} to ${escaped(to)}</strong>, ${escaped(showDateWithDay(at.slice(0, 10)))}, ${escaped(at.slice(11, 16))}</p>
      ${subject ? `<p>Subject: ${escaped(subject)}</p>` : ''}
      <p>${escaped(body).replace(/\n/g, '<br>')}</p></div>`,
  );
  return [
    'Inbox',
    `${heading('Inbox of the demonstration')}
    <p>Every email and text message that the portal sends lands here. <a href="${demoPaths.inbox}">Look again</a>.</p>
    ${items.join('\n') || '<p>There are no messages yet.</p>'}`,
  ];
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
