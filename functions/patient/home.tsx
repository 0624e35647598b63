/** GET /my: where the person's request stands, what happens next and by when. */
import type { Context } from 'hono';
import { whereItStands } from '../../shared/rules/where-it-stands.ts';
import { MyHomePage } from '../../shared/ui/my/home-page.tsx';
import { londonDate, showDateWithDay } from '../../shared/values/date.ts';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import type { Own } from './guard.ts';

export async function home(c: Context, { whole: { referral }, profile, token }: Own): Promise<Response> {
  const { phone, hours } = profile.contacts;
  const shown = {
    reference: referral.row.reference,
    sentOn: showDateWithDay(londonDate(Date.parse(referral.row.receivedAt))),
    ...whereItStands(referral, profile, today()),
    service: profile.name,
    phone,
    hours,
  };
  if (wantsJson(c)) return c.json(shown);
  return c.html(html({ title: 'Your request', body: <MyHomePage {...shown} token={token} /> }));
}
