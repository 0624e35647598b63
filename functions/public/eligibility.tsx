/** The two ends of the first questions: another place is better for you, or you can ask for support here (SN-3). */
import type { Context } from 'hono';
import { notForEmergencies } from '../../shared/content/safety.ts';
import { signposts } from '../../shared/content/signposts.ts';
import { paths, revisit } from '../../shared/paths.ts';
import { eligibility } from '../../shared/rules/eligibility.ts';
import { afterYouCanAsk, firstOpen } from '../../shared/rules/journey.ts';
import { MessagePage } from '../../shared/ui/message-page.tsx';
import { html } from '../platform/html.ts';
import type { Visit } from './guard.ts';

/** GET /ask/not-this-service */
export async function notThisService(c: Context, { standing, profile }: Visit): Promise<Response> {
  const found = eligibility(standing.answers, profile, standing.today);
  if (found.outcome !== 'not_eligible_signpost') return c.redirect(firstOpen(standing), 303);
  const { heading, paragraphs } = signposts[found.why];
  const body = (
    <MessagePage
      heading={heading}
      paragraphs={[...paragraphs, ...notForEmergencies.lines]}
      links={[
        { label: 'Change your answer', href: `${paths.ask(found.question)}?${revisit.saved}` },
        { label: 'Read our self-help guides', href: paths.selfHelp },
        ...profile.elsewhere.map(({ title, text, href }) => ({ label: title, text, ...(href ? { href } : {}) })),
      ]}
    />
  );
  return c.html(html({ title: heading, body }));
}

/** GET /ask/you-can-ask */
export async function youCanAsk(c: Context, { standing, profile }: Visit): Promise<Response> {
  const found = eligibility(standing.answers, profile, standing.today);
  if (!('staffCheck' in found)) return c.redirect(firstOpen(standing), 303);
  const heading = 'You can ask for support';
  const last = profile.eligibilityOrder.at(-1) ?? 'emergency';
  const check =
    found.outcome === 'needs_staff_check' ? ['We will first check with you that we are the best people to help.'] : [];
  const body = (
    <MessagePage
      heading={heading}
      paragraphs={[
        `${profile.name} can look at what would help you at work.`,
        ...check,
        'Next we ask about your health, your work and how to reach you. It takes about 15 minutes.',
        'You can stop at any page and come back within 30 days.',
        ...notForEmergencies.lines,
      ]}
      buttons={[{ label: 'Continue' }]}
      backHref={`${paths.ask(last)}?${revisit.saved}`}
    />
  );
  return c.html(html({ title: heading, body }));
}

/** POST /ask/you-can-ask */
export async function goOnAsking(c: Context, { standing }: Visit): Promise<Response> {
  const { outcome } = eligibility(standing.answers, standing.profile, standing.today);
  const go = outcome === 'eligible' || outcome === 'needs_staff_check' ? afterYouCanAsk(standing) : firstOpen(standing);
  return c.redirect(go, 303);
}
