/** GET /my: where the person's request stands, what happens next and by when. */
import type { Context } from 'hono';
import { paperKinds } from '../../shared/contracts/paper.ts';
import { paths } from '../../shared/paths.ts';
import { current, type WholeCase } from '../../shared/rules/case-change.ts';
import { notesNow, notesOf } from '../../shared/rules/fit-notes.ts';
import { myActions } from '../../shared/rules/my-actions/all.ts';
import { whenAsked } from '../../shared/rules/my-actions/in-place.ts';
import { type MyFacts, myHindrance } from '../../shared/rules/my-actions/my-action.ts';
import { stateForPerson } from '../../shared/rules/papers/for-the-person.ts';
import { trustedLine, trustedNow } from '../../shared/rules/trusted-person.ts';
import { whereItStands } from '../../shared/rules/where-it-stands.ts';
import { type ComingUp, MyHomePage } from '../../shared/ui/my/home-page.tsx';
import { londonDate, showDate, showDateWithDay } from '../../shared/values/date.ts';
import { showTime } from '../../shared/values/time.ts';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { listPapers } from '../store/papers.ts';
import type { Own } from './guard.ts';
import { runningPlans } from './running-plans.ts';

export async function home(c: Context, { whole, profile, token }: Own): Promise<Response> {
  const { referral } = whole;
  const { phone, hours } = profile.contacts;
  const papers = await listPapers(referral.referralId);
  const running = await runningPlans(referral.referralId, papers);
  const facts = { whole, profile, today: today(), running };
  const shown = {
    reference: referral.row.reference,
    sentOn: showDateWithDay(londonDate(Date.parse(referral.row.receivedAt))),
    ...whereItStands(referral, profile, today()),
    service: profile.name,
    phone,
    hours,
    papers: papers.flatMap(({ paperId, kind, title, versions }) => {
      const version = versions.at(-1);
      const text = kind === 'plan' ? title : paperKinds[kind];
      return version ? [{ text, href: paths.myPaper(paperId), state: stateForPerson(version, today()) }] : [];
    }),
    comingUp: comingUp(facts),
    appointments: current(whole, 'appointment').map(
      ({ answer: { value } }) => `${showDateWithDay(String(value['on']))}, ${showTime(String(value['at']))}`,
    ),
    trusted: trustedNow(whole).map(trustedLine),
    messages: messagesOf(whole),
    actions: myActions
      .filter((action) => myHindrance(action, facts) === undefined)
      .map(({ id, title }) => ({ text: title, href: paths.myAction(id) })),
  };
  if (wantsJson(c)) return c.json(shown);
  return c.html(html({ title: 'Your request', body: <MyHomePage {...shown} token={token} /> }));
}

/** What has its day at work: what to tell us, and when. */
function comingUp(facts: MyFacts): readonly ComingUp[] {
  const { whole, profile } = facts;
  const { line, pressing } = notesNow(notesOf(whole), profile.contacts.phone, facts.today);
  const notes = { text: 'Your fit notes, and what to do before they end', href: paths.myFitNotes };
  const asked = whenAsked(facts);
  const tell = { text: 'Tell us about the changes at work', href: paths.myAction('changes-at-work') };
  return [
    ...(asked ? [{ words: asked.words, ...(asked.now ? { link: tell } : {}) }] : []),
    ...(line ? [{ words: line, ...(pressing ? {} : { link: notes }) }] : []),
    ...(pressing ? [{ words: pressing, link: notes }] : []),
  ];
}

/** The last ones of both sides, newest first. */
const messagesOf = (whole: WholeCase) =>
  current(whole, 'message')
    .toReversed()
    .slice(0, 10)
    .map(({ at, byRole, by, answer: { said } }) => ({
      from: byRole === 'patient' ? 'You' : by.name,
      when: showDate(londonDate(Date.parse(at))),
      words: said['message'] ?? '',
    }));
