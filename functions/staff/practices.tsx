/** GET /staff/<service>/practices, and the poster of one: what GP practices of a service hand out. */
import type { Context } from 'hono';
import { encode } from 'uqr';
import { type GpPractice, practices } from '../../shared/content/practices.ts';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import { channelsFor, linkFor, onePart, practiceText } from '../../shared/rules/practice-material.ts';
import type { ServiceProfile } from '../../shared/services/profile.ts';
import { PosterPage, PracticesPage } from '../../shared/ui/staff/practices-page.tsx';
import { today } from '../platform/clock.ts';
import { html } from '../platform/html.ts';
import { ownOrigin } from '../platform/origin.ts';
import type { ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

/** Practices that are open and covered today. */
function covered(profile: ServiceProfile): readonly GpPractice[] {
  const day = today();
  const now = profile.practices.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
  return now.flatMap(({ odsCode }) => practices.find((one) => one.odsCode === odsCode && one.status === 'open') ?? []);
}

export async function showPractices(c: Context, colleague: ServiceColleague): Promise<Response> {
  const { profile } = colleague;
  const origin = ownOrigin(c.req.raw);
  const all = covered(profile).map((practice) => {
    const text = practiceText(origin, profile, practice);
    return {
      name: practice.name,
      town: practice.town,
      links: channelsFor(profile).map(([id, label]) => ({ label, address: linkFor(origin, profile, practice, id) })),
      ...(text ? { text: { ...text, fits: text.length <= onePart } } : {}),
      posterHref: paths.staffPoster(profile.id, practice.odsCode),
    };
  });
  return c.html(html({ title: 'For GP practices', body: <PracticesPage who={whoIs(colleague)} practices={all} /> }));
}

/** @throws Refusal `not-found` for a practice that the service does not cover. */
export async function showPoster(c: Context, colleague: ServiceColleague): Promise<Response> {
  const { profile } = colleague;
  const practice = covered(profile).find(({ odsCode }) => odsCode === c.req.param('odsCode'));
  if (!practice) throw new Refusal('not-found');
  const address = linkFor(ownOrigin(c.req.raw), profile, practice, 'poster');
  const { phone, hours } = profile.contacts;
  const body = (
    <PosterPage
      who={whoIs(colleague)}
      backHref={paths.staffPractices(profile.id)}
      practice={practice.name}
      service={profile.name}
      phone={phone}
      hours={hours}
      forWhom={profile.forWhom}
      address={address}
      // A crumpled corner still reads.
      squares={encode(address, { ecc: 'Q', border: 4 }).data}
    />
  );
  return c.html(html({ title: `Poster for ${practice.name}`, body }));
}
