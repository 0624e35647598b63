/**
 * GET /staff/<service>/referrals: a list, oldest promise first. One query and a few counters, at any size. An answer that
 * has not changed since the browser last asked is 304 and carries nothing.
 */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { findPractice } from '../../shared/content/practices.ts';
import { paths } from '../../shared/paths.ts';
import { rowFor } from '../../shared/rules/case-view.ts';
import { filterWords, type ListFilter, listFilters, viewWords } from '../../shared/rules/list-views.ts';
import { ListPage } from '../../shared/ui/staff/list-page.tsx';
import { today } from '../platform/clock.ts';
import { wantsJson } from '../platform/door.ts';
import { html } from '../platform/html.ts';
import { countCases, type ListOf, listCases, unassigned } from '../store/case-lists.ts';
import type { ServiceColleague } from './guard.ts';
import { whoIs } from './who.ts';

const pageSize = 25;

export async function listOfCases(c: Context, colleague: ServiceColleague): Promise<Response> {
  const { profile, role, member } = colleague;
  const { list, query, title } = asked(c, member.staffId);
  const after = c.req.query('after');
  const [page, counts] = await Promise.all([
    listCases(profile.id, list, pageSize, after),
    countsOf(profile.id, member.staffId),
  ]);
  const rows = page.rows.map((row) => rowFor(role, row));
  if (wantsJson(c)) return c.json({ rows, next: page.next, counts });
  const notes = list.by === 'wait' ? await (await import('./wait-notes.ts')).waitNotes(rows) : undefined;
  const here = paths.staffReferrals(profile.id);
  const body = (
    <ListPage
      who={whoIs(colleague)}
      title={title}
      views={Object.entries(viewWords).map(([view, label]) => ({
        label,
        count: counts[view as keyof typeof counts],
        href: `${here}?show=${view}`,
        current: query === `show=${view}`,
      }))}
      filters={listFilters(profile, (code) => findPractice(code)?.name ?? code).map(({ group, options }) => ({
        group,
        options: options.map(({ query: to, label }) => ({ label, href: `${here}?${to}`, current: to === query })),
      }))}
      rows={rows
        .filter((row) => notes?.get(row)?.length !== 0)
        .map((row) => ({
          ...row,
          href: paths.staffReferral(profile.id, row.referralId),
          notes: notes?.get(row),
        }))}
      today={today()}
      {...(page.next ? { nextHref: `${here}?${query}&after=${page.next}` } : {})}
      {...(after ? { firstHref: `${here}?${query}` } : {})}
    />
  );
  const text = html({ title: `${title}, ${profile.name}`, body });
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  c.header('etag', tag);
  return c.req.header('if-none-match') === tag ? c.body(null, 304) : c.html(text);
}

/** The list that the address asks for. Anything that is none is the list of new referrals. */
function asked(c: Context, staffId: string): { readonly list: ListOf; readonly query: string; readonly title: string } {
  const of = (list: ListOf, query: string, title: string) => ({ list, query, title });
  for (const by of ['tier', 'source', 'practice'] as const satisfies readonly ListFilter[]) {
    const value = c.req.query(by);
    if (value !== undefined && /^\w{1,30}$/.test(value)) {
      return of({ by, value }, `${by}=${value}`, `Open referrals, ${filterWords[by].toLowerCase()}`);
    }
  }
  if (c.req.query('wait') !== undefined) {
    return of({ by: 'wait', on: today() }, 'wait', `Open referrals, ${filterWords.wait.toLowerCase()}`);
  }
  for (const by of ['care', 'need'] as const satisfies readonly ListFilter[]) {
    if (c.req.query(by) !== undefined) return of({ by }, by, `Open referrals, ${filterWords[by].toLowerCase()}`);
  }
  switch (c.req.query('show')) {
    case 'mine':
      return of({ by: 'lead', value: staffId }, 'show=mine', 'My referrals');
    case 'unassigned':
      return of({ by: 'lead', value: unassigned }, 'show=unassigned', 'Accepted, without a lead');
    case 'open':
      return of({ by: 'state', value: 'open' }, 'show=open', 'All open referrals');
    case 'closed':
      return of({ by: 'state', value: 'closed' }, 'show=closed', 'Closed referrals');
    default:
      return of({ by: 'state', value: 'new' }, 'show=new', 'New referrals');
  }
}

async function countsOf(service: string, staffId: string) {
  const of = (what: string): Promise<number> => countCases(service, what);
  const [fresh, mine, nobody, open, closed] = await Promise.all([
    of('new'),
    of(`lead#${staffId}`),
    of(`lead#${unassigned}`),
    of('open'),
    of('closed'),
  ]);
  return { new: fresh, mine, unassigned: nobody, open, closed };
}
