/** GET /staff/<service>/referrals/<id>: one referral to read. The look is recorded before it is shown (AUD-1). */
import type { Context } from 'hono';
import { questionById } from '../../shared/contracts/self-referral/questions.ts';
import { paths } from '../../shared/paths.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { questionsFor } from '../../shared/rules/journey.ts';
import { ReferralPage, type ReferralSection } from '../../shared/ui/staff/referral-page.tsx';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { appendNext } from '../store/audit-trail.ts';
import { actor, type ReferralReader, roleName } from './guard.ts';

export async function readReferral(c: Context, reader: ReferralReader): Promise<Response> {
  const { member, profile, role, token, found } = reader;
  await appendNext({ chain: found.referral.referralId, who: actor(reader), did: 'read', what: 'referral' });
  if (wantsJson(c)) return c.json(found);
  const { row } = found.referral;
  const body = (
    <ReferralPage
      who={{ name: member.name, role: roleName(role), token, several: member.roles.length > 1 }}
      backHref={paths.staffReferrals(profile.id)}
      referral={found.referral}
      sections={sectionsOf(found, profile)}
    />
  );
  return c.html(html({ title: `${row.name}, ${row.reference}`, body }));
}

/** The words as asked and answered, in the order of the journey. */
function sectionsOf({ answers }: WholeCase, profile: ReferralReader['profile']): readonly ReferralSection[] {
  const values = Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
  const standing = {
    answers: values,
    profile,
    today: '',
    practiceHint: false,
    passedRedFlags: {},
    contactConfirmed: true,
  };
  const order = questionsFor(standing);
  // An answer to a question that the service has since dropped still stands, at the end.
  const ids = [...order, ...Object.keys(answers).filter((id) => !order.includes(id))];
  const sections = new Map<string, ReferralSection['rows'][number][]>();
  for (const id of ids) {
    const answer = answers[id];
    if (!answer) continue;
    const title = questionById(id)?.section ?? 'Other answers';
    const rows = sections.get(title) ?? [];
    for (const [name, asked] of Object.entries(answer.asked)) {
      rows.push({ asked, said: answer.said[name]?.split('\n') ?? [] });
    }
    sections.set(title, rows);
  }
  return [...sections].map(([title, rows]) => ({ title, rows }));
}
