/** GET /staff/<service>/messages: every message word for word, as a person of this service would get it, and when it goes out. */
import type { Context } from 'hono';
import { inEnglish } from '../../shared/content/message-languages.ts';
import { occasions } from '../../shared/content/message-occasions.ts';
import { fillIn, type MessageTemplate, messageTemplates } from '../../shared/content/messages.ts';
import { paths } from '../../shared/paths.ts';
import { MessagesPage } from '../../shared/ui/staff/messages-page.tsx';
import { addDays, showDateWithDay } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { html } from '../platform/html.ts';
import { ownOrigin } from '../platform/origin.ts';
import type { ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

export async function showMessages(c: Context, colleague: ServiceColleague): Promise<Response> {
  const { phone, hours } = colleague.profile.contacts;
  // Invented, so that a preview reads as the message does.
  const values = {
    code: '123456',
    reference: 'WH-7K3M-2QXD',
    by: showDateWithDay(addDays(today(), 7)),
    on: showDateWithDay(addDays(today(), 7)),
    at: '10am',
    link: `${ownOrigin(c.req.raw)}${paths.myFollowUp('an-example')}`,
    phone,
    hours,
    // Shown once on the page: it is the same in every email.
    needs: '',
  };
  const messages = occasions.map(({ name, when, to }) => {
    const { email, text }: MessageTemplate = messageTemplates[name];
    return {
      when,
      to,
      subject: email.subject,
      email: fillIn(email.body, values).split('\n').filter(Boolean),
      ...(text ? { text: fillIn(text.body, values) } : {}),
    };
  });
  const body = <MessagesPage who={whoIs(colleague)} needs={fillIn(inEnglish, { phone })} messages={messages} />;
  return c.html(html({ title: 'Messages that we send', body }));
}
