/** GET /my/plans and /my/plans/<paper>: what was written about the person's work, as the document that is printed. */
import type { Context } from 'hono';
import { type PaperVersion, paperKinds } from '../../shared/contracts/paper.ts';
import { paths } from '../../shared/paths.ts';
import { documentFor } from '../../shared/rules/papers/document-for.ts';
import { stateForPerson } from '../../shared/rules/papers/for-the-person.ts';
import { versionToShare } from '../../shared/rules/sharing/version-to-share.ts';
import { MyPlanPage, MyPlansPage } from '../../shared/ui/my/my-pages.tsx';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { listPapers, readPlanUnder } from '../store/papers.ts';
import { answersTo } from './answers-to.ts';
import type { Own } from './guard.ts';
import { newest, type OwnPaper } from './own-paper.ts';

export async function showMyPapers(c: Context, own: Own): Promise<Response> {
  const papers = await listPapers(own.whole.referral.referralId);
  const plans = papers.flatMap((head) => {
    const version = newest(head);
    return version
      ? [
          {
            href: paths.myPaper(head.paperId),
            title: head.kind === 'plan' ? head.title : `${paperKinds[head.kind]}`,
            state: stateForPerson(version, today()),
          },
        ]
      : [];
  });
  if (wantsJson(c)) return c.json({ papers: plans });
  return c.html(html({ title: 'Your plans and letters', body: <MyPlansPage token={own.token} plans={plans} /> }));
}

export async function showMyPaper(c: Context, own: OwnPaper): Promise<Response> {
  const { head, version, content } = own;
  const document = await documentOfMine(own, version);
  if (wantsJson(c)) return c.json({ version, document });
  const answers = await answersTo(own);
  const part = (name: string): string => paths.myPaperPart(head.paperId, name);
  const body = (
    <MyPlanPage
      token={own.token}
      document={document}
      plan={content.kind === 'plan' ? content.plan : undefined}
      asked={waiting.includes(version.state) ? stateForPerson(version, today()) : undefined}
      answers={answers.map(({ move: { id, label } }) => ({ text: label, href: part(`answer/${id}`) }))}
      links={[
        ...(versionToShare(head) ? [{ text: 'Share it with somebody at work', href: part('share') }] : []),
        ...(content.kind === 'report' ? [{ text: 'Add your own words to it', href: part('statement') }] : []),
        // CON-12: a talk with the team and not a tick.
        ...(content.kind === 'letter'
          ? [{ text: 'Talk with us about what your GP is told', href: paths.myAction('message') }]
          : []),
        { text: 'Print or keep it (PDF)', href: part('document.pdf') },
        ...(content.kind === 'plan' ? [{ text: 'Put the weeks in your calendar', href: part('weeks.ics') }] : []),
      ]}
    />
  );
  return c.html(html({ title: document.title, body }));
}

/** States in which somebody is to act: the person, or the team after them. */
const waiting: readonly PaperVersion['state'][] = ['offered', 'on_hold'];

export async function documentOfMine({ whole, profile, head, content }: OwnPaper, version: PaperVersion) {
  const rests = await readPlanUnder(whole.referral.referralId, content);
  return documentFor({ whole, profile, head, content, version, rests, today: today() });
}
