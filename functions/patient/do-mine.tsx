/** GET and POST /my/do/<action>: what a person does in their own case, as a page and a form. */
import type { Context } from 'hono';
import { readAnswer } from '../../shared/contracts/self-referral/read-answer.ts';
import { paths } from '../../shared/paths.ts';
import { type MyAction, type MyFacts, myForm, myHindrance } from '../../shared/rules/my-actions/my-action.ts';
import { MyDonePage } from '../../shared/ui/my/my-pages.tsx';
import { today } from '../platform/clock.ts';
import { readForm } from '../platform/form.ts';
import { html } from '../platform/html.ts';
import { changeCase } from '../store/cases.ts';
import { formPage } from './form-page.tsx';
import { type Own, personAs } from './guard.ts';

const factsOf = ({ whole, profile }: Own): MyFacts => ({ whole, profile, today: today() });

export const showMine =
  (action: MyAction) =>
  async (c: Context, own: Own): Promise<Response> => {
    const hindered = myHindrance(action, factsOf(own));
    return hindered ? cannot(c, own, action, hindered) : formPage(c, own.token, myForm(action, factsOf(own)));
  };

export const doMine =
  (action: MyAction) =>
  async (c: Context, own: Own): Promise<Response> => {
    const facts = factsOf(own);
    const typed = await readForm(c.req.raw);
    const hindered = myHindrance(action, facts);
    if (hindered) return cannot(c, own, action, hindered);
    const form = myForm(action, facts);
    const read = readAnswer(form, typed, facts.today);
    if (!read.ok) return formPage(c, own.token, myForm(action, factsOf(own)), typed, read.errors);
    const doing = { by: personAs(own), byRole: 'patient', did: action.id };
    const done = await changeCase(own.whole.referral.referralId, doing, (whole) => {
      const now = { ...facts, whole };
      return myHindrance(action, now) ?? action.decide(now, read.value, form);
    });
    if (done !== 'done') {
      return formPage(c, own.token, myForm(action, factsOf(own)), typed, [
        { field: form.fields[0]?.name ?? 'maincontent', message: done.refused },
      ]);
    }
    const body = (
      <MyDonePage
        token={own.token}
        heading={action.title}
        lines={[action.done]}
        links={[{ text: 'Go to your request', href: paths.myHome }]}
      />
    );
    return c.html(html({ title: action.title, body }));
  };

function cannot(c: Context, own: Own, { title }: MyAction, sentence: string): Response | Promise<Response> {
  const links = [{ text: 'Go to your request', href: paths.myHome }];
  const body = <MyDonePage token={own.token} heading={title} lines={[sentence]} links={links} />;
  return c.html(html({ title, body }), 409);
}
