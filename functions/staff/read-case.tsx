/** GET /staff/<service>/referrals/<id>: one case to read. The look is recorded before it is shown (AUD-1). */
import type { Context } from 'hono';
import { paths } from '../../shared/paths.ts';
import { withMerged } from '../../shared/rules/case-change.ts';
import { undecided } from '../../shared/rules/case-states.ts';
import { caseFor } from '../../shared/rules/case-view.ts';
import { mayTalkWith } from '../../shared/rules/may-talk-with.ts';
import { trustedNow } from '../../shared/rules/trusted-person.ts';
import { actionGroups } from '../../shared/ui/staff/action-groups.ts';
import { firstWords, groupsOf, personOf, sectionsOf, workOf } from '../../shared/ui/staff/case-data.ts';
import { CasePage } from '../../shared/ui/staff/case-page.tsx';
import { londonDate, showDateWithDay } from '../../shared/values/date.ts';
import { londonTime, showTime } from '../../shared/values/time.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { appendNext } from '../store/audit-trail.ts';
import { findByPerson, listCases, mergedList, nameKey } from '../store/case-lists.ts';
import { readCase, readHeads } from '../store/cases.ts';
import { factsOf } from './case-facts.ts';
import { actor, type CaseReader } from './guard.ts';
import { whoIs } from './who.ts';

export async function readOneCase(c: Context, reader: CaseReader): Promise<Response> {
  const { referralId } = reader.whole.referral;
  await appendNext({
    chain: referralId,
    who: actor(reader),
    did: 'read',
    what: reader.whole.referral.worksHere ? 'a colleague’s case' : 'case',
  });
  const [facts, merged] = await Promise.all([
    factsOf(reader),
    listCases(reader.profile.id, { by: 'lead', value: mergedList(referralId) }, 10),
  ]);
  const twins = await lookAlikes(reader);
  const inside = await Promise.all(merged.rows.map((one) => readCase(one.referralId)));
  const view = caseFor(
    reader.role,
    withMerged(
      reader.whole,
      inside.flatMap((one) => one ?? []),
    ),
  );
  if (wantsJson(c)) return c.json(view);
  const { row, state, lead } = view.referral;
  const of = (id: string): string => paths.staffReferral(reader.profile.id, id);
  const body = (
    <CasePage
      who={whoIs(reader)}
      backHref={paths.staffReferrals(reader.profile.id)}
      name={row.name}
      reference={row.reference}
      state={state}
      flags={row.flags}
      first={[...firstWords(view, reader.profile.name), ...twins]}
      lead={lead?.name}
      tier={reader.profile.tiers.find(({ tier }) => String(tier) === row.tier)?.who}
      next={row.promisedBy}
      received={londonDate(Date.parse(row.receivedAt))}
      practice={row.practice}
      {...personOf(view, facts.today)}
      talkWith={mayTalkWith(view, trustedNow(reader.whole), reader.role)}
      today={facts.today}
      {...workOf(view, reader.role, facts.today)}
      actions={actionGroups(facts)}
      groups={groupsOf(view)}
      timeline={view.timeline.toReversed().map(({ at, words, by, why }) => ({
        when: `${showDateWithDay(londonDate(Date.parse(at)))}, ${showTime(londonTime(Date.parse(at)))}`,
        words,
        by: by.name,
        ...(why ? { why } : {}),
      }))}
      sections={sectionsOf(view)}
      merged={merged.rows.map((one) => ({ reference: one.reference, href: of(one.referralId) }))}
      {...(view.parts.some(({ kind, ended }) => kind === 'appointment' && !ended)
        ? { calendarHref: paths.staffCalendar(reader.profile.id, referralId) }
        : {})}
    />
  );
  return c.html(html({ title: `${row.name}, ${row.reference}`, body }));
}

/** Records of this service under the same name and birthday, pointed out while it is not decided. One query on an index. */
async function lookAlikes({ whole: { referral, answers }, profile }: CaseReader): Promise<readonly string[]> {
  const born = answers['date-of-birth']?.value['date-of-birth'];
  if (!undecided.includes(referral.state) || typeof born !== 'string') return [];
  const ids = await findByPerson(await nameKey(referral.row.name, born));
  const heads = await readHeads(ids.filter((id) => id !== referral.referralId));
  return heads
    .filter(({ service, state }) => service === profile.id && state !== 'merged')
    .map(({ row }) => `Maybe the same person: ${row.reference}. If it is, use "This is a duplicate".`);
}
