/** GET /ask/sent: the confirmation, for as long as this browser holds the key to what it sent (Q-8, SN-4). */
import type { Context } from 'hono';
import type { Draft } from '../../shared/contracts/referral.ts';
import { paths } from '../../shared/paths.ts';
import { services } from '../../shared/services/all.ts';
import { ConfirmationPage } from '../../shared/ui/confirmation-page.tsx';
import { showDateWithDay } from '../../shared/values/date.ts';
import { html } from '../platform/html.ts';

export async function showSent(c: Context, draft: Draft): Promise<Response> {
  const profile = services[draft.service];
  const { contacts } = profile;
  const body = (
    <ConfirmationPage
      heading="We have your request"
      reference={draft.reference ?? ''}
      next={[
        'We will read your answers and decide who is best to help you.',
        `Somebody from ${profile.name} will contact you by ${showDateWithDay(draft.promisedBy ?? '')}.`,
        draft.confirmed?.how === 'ring'
          ? 'We will first check that we can reach you, in the way you chose.'
          : 'We have sent you a message to say that your request arrived.',
        'We will tell your GP that you asked for support. We do not tell your employer.',
      ]}
      reading={`We read requests ${contacts.hours}. If you have a question, phone ${contacts.phone} and give your reference.`}
      {...(draft.equality ? {} : { equalityHref: paths.equality })}
    />
  );
  return c.html(html({ title: 'We have your request', body }));
}
