/** GET …/plans/<paper>: how its draft stands, its versions, and what can be done. */
import type { Context } from 'hono';
import { type PaperVersion, versionStates } from '../../../shared/contracts/paper.ts';
import { looksOf } from '../../../shared/rules/papers/offer.ts';
import { paperTitle } from '../../../shared/rules/papers/paper-title.ts';
import { movesFor, versionMoves } from '../../../shared/rules/papers/version-states.ts';
import { does } from '../../../shared/rules/staff-rights.ts';
import { PaperPage, problemLines, type VersionRow } from '../../../shared/ui/staff/plans/paper-page.tsx';
import { WeekList } from '../../../shared/ui/staff/plans/week-list.tsx';
import { londonDate, showDate } from '../../../shared/values/date.ts';
import { londonTime, showTime } from '../../../shared/values/time.ts';
import { today } from '../../platform/clock.ts';
import { wantsJson } from '../../platform/door.ts';
import { html } from '../../platform/html.ts';
import { readPlanUnder } from '../../store/papers.ts';
import { whoIs } from '../who.ts';
import { addressesOf, personOf } from './addresses.ts';
import { deedOf, type PaperReader, standsStill } from './guard.ts';
import { paperActions } from './paper-actions.ts';

export async function showPaper(c: Context, reader: PaperReader): Promise<Response> {
  const { head, draft, whole, role } = reader;
  if (wantsJson(c)) return c.json({ head, draft });
  const to = addressesOf(reader);
  const part = (name: string): string => to.part(head.paperId, name);
  const { content } = draft;
  const looks = looksOf(content, head, whole, await readPlanUnder(whole.referral.referralId, content), today());
  const open = draft.rev > (head.offeredRev ?? 0);
  const writes = does(role, deedOf(head.kind)) && standsStill(reader) === undefined;
  const body = (
    <PaperPage
      who={whoIs(reader)}
      backHref={to.all}
      person={personOf(reader)}
      title={paperTitle(content)}
      {...(open ? { draft: `Draft, not offered yet. Saved by ${draft.by.name} on ${moment(draft.at)}.` } : {})}
      problems={problemLines(looks)}
      versions={head.versions.toReversed().map((version) => rowOf(reader, version, writes))}
      actions={writes ? paperActions(reader, open) : []}
    >
      {content.kind === 'plan' ? (
        <WeekList plan={content.plan} {...(writes ? { linkTo: (week) => part(`edit/week-${week}`) } : {})} />
      ) : null}
      <p>
        <a href={part('versions/draft')}>Read the draft as the person will</a>
      </p>
    </PaperPage>
  );
  return c.html(html({ title: paperTitle(content), body }));
}

const moment = (at: string): string =>
  `${showDate(londonDate(Date.parse(at)))}, ${showTime(londonTime(Date.parse(at)))}`;

function rowOf(reader: PaperReader, one: PaperVersion, writes: boolean): VersionRow {
  const { head } = reader;
  const part = (name: string): string => addressesOf(reader).part(head.paperId, `versions/${one.version}${name}`);
  const { answered } = one;
  return {
    name: `Version ${one.version}`,
    href: part(''),
    state: versionStates[one.state],
    signed: `${one.signed.by.name}, ${moment(one.signed.at)}`,
    code: one.code,
    ...(answered
      ? {
          answered: [
            `${versionMoves.find(({ id }) => id === answered.how)?.label ?? answered.how}: ${answered.by.name}, ${moment(answered.at)}.`,
            answered.why,
          ]
            .filter(Boolean)
            .join(' '),
        }
      : {}),
    links: [
      ...(one.version > 1 ? [{ text: 'What changed', href: part('/changes') }] : []),
      ...(writes
        ? movesFor(head, one.version, today()).map(({ id, label }) => ({ text: label, href: part(`/move/${id}`) }))
        : []),
    ],
  };
}
