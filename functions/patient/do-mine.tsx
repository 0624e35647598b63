/** GET and POST /my/do/<action>: what a person does in their own case, as a page and a form. */
import type { Context } from 'hono';
import { Refusal } from '../../shared/errors.ts';
import { paths } from '../../shared/paths.ts';
import type { WholeCase } from '../../shared/rules/case-change.ts';
import { myActions } from '../../shared/rules/my-actions/all.ts';
import { type MyAction, type MyFacts, myForm, myHindrance } from '../../shared/rules/my-actions/my-action.ts';
import { readHearing } from '../../shared/rules/pushed.ts';
import { MyDonePage } from '../../shared/ui/my/my-pages.tsx';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { changeCase } from '../store/cases.ts';
import { changeSharingNothing } from '../store/end-sharing.ts';
import { listPapers } from '../store/papers.ts';
import { formPage } from './form-page.tsx';
import { type Own, personAs } from './guard.ts';
import { runningPlans } from './running-plans.ts';

/** The action whose address this is: each has a route of its own. */
function named(c: Context): MyAction {
  const action = myActions.find(({ id }) => paths.myAction(id) === c.req.path);
  if (!action) throw new Refusal('not-found');
  return action;
}

/** Plans are read only for an action that is about them. */
async function factsOf({ whole, profile }: Own, { aboutPlans }: MyAction): Promise<MyFacts> {
  const facts = { whole, profile, today: today() };
  if (!aboutPlans) return facts;
  const { referralId } = whole.referral;
  return { ...facts, running: await runningPlans(referralId, await listPapers(referralId)) };
}

export async function showMine(c: Context, own: Own): Promise<Response> {
  const action = named(c);
  const facts = await factsOf(own, action);
  const hindered = myHindrance(action, facts);
  return hindered ? cannot(c, own, action, hindered) : formPage(c, own.token, myForm(action, facts));
}

export async function doMine(c: Context, own: Own): Promise<Response> {
  const action = named(c);
  const facts = await factsOf(own, action);
  const typed = await readForm(c.req.raw);
  const hindered = myHindrance(action, facts);
  if (hindered) return cannot(c, own, action, hindered);
  const form = myForm(action, facts);
  const read = readHearing(form, typed, facts.today);
  if (!read.ok) return formPage(c, own.token, form, typed, read.errors);
  const doing = { by: personAs(own), byRole: 'patient', did: action.id };
  const { referralId } = own.whole.referral;
  const decide = (whole: WholeCase) => {
    const now = { ...facts, whole };
    return myHindrance(action, now) ?? action.decide(now, read.value, form);
  };
  const done = action.endsSharing
    ? await changeSharingNothing(referralId, doing, { by: 'person' }, decide)
    : await changeCase(referralId, doing, decide);
  if (done !== 'done') {
    const field = form.fields[0]?.name ?? 'maincontent';
    return formPage(c, own.token, form, typed, [{ field, message: done.refused }]);
  }
  const links = [{ text: 'Go to your request', href: paths.myHome }];
  const body = <MyDonePage token={own.token} heading={action.title} lines={[action.done]} links={links} />;
  return c.html(html({ title: action.title, body }));
}

function cannot(c: Context, own: Own, { title }: MyAction, sentence: string): Response | Promise<Response> {
  const links = [{ text: 'Go to your request', href: paths.myHome }];
  const body = <MyDonePage token={own.token} heading={title} lines={[sentence]} links={links} />;
  return c.html(html({ title, body }), 409);
}
