import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { employerMessages } from '../../shared/content/employer-messages.ts';
import type { EmployerView } from '../../shared/contracts/employer-view.ts';
import { hashOf } from '../../shared/rules/sharing/canonical.ts';
import { employerCopy, employerHours } from '../../shared/rules/sharing/employer-copy.ts';
import { employerDocument } from '../../shared/rules/sharing/employer-document.ts';
import { chosen, type ShareItem, shareItems } from '../../shared/rules/sharing/items.ts';
import { thisWeek } from '../../shared/rules/sharing/this-week.ts';
import { toEmployerView } from '../../shared/rules/sharing/to-employer-view.ts';
import { DocumentBody } from '../../shared/ui/document.tsx';
import { anyShared, marksIn, type Shared, twinOf } from './sharing-plans.ts';

const viewOf = ({ plan, facts, choices }: Shared): EmployerView => toEmployerView(plan, facts, choices);

/** Everything that an employer gets of a view, as text. */
function given(view: EmployerView): readonly string[] {
  const document = employerDocument(view);
  return [JSON.stringify(view), JSON.stringify(document), renderToString(h(DocumentBody, { document }))];
}

const contact = { name: 'Sam Boss', role: 'manager', organisation: 'Invented Paper Company' } as const;

/** The same without the page, which is made of the document and of nothing else, and with all that can be taken away. */
const bytes = (view: EmployerView): string =>
  [
    JSON.stringify(view),
    hashOf(view),
    JSON.stringify(employerCopy({ view, contact, number: '1' }, '2026-11-25', 'https://check.example')),
    JSON.stringify(employerHours(view, 'share_1')),
    ...view.weeks.map(({ monday }) => JSON.stringify(thisWeek(view, monday))),
  ].join('\n');

/** Marks of what the reader knows already. */
const always = ({ plan, facts }: Shared): ReadonlySet<string> =>
  marksIn([facts.person, plan.job?.title, plan.job?.employer, JSON.stringify(facts.service)].join());

/** AMR-4: what the person says to a report comes with its first line. */
const statementsOf = ({ facts: { reports = [] } }: Shared, on: readonly ShareItem[]): readonly string[] =>
  reports
    .filter(({ lines }) => lines.some(({ key }) => on.some((one) => one.key === key)))
    .map(({ statement = '' }) => statement);

const listed = (marks: ReadonlySet<string>): string => [...marks].sort().join();

const runs = { numRuns: 5000 };
const enough = 120_000;

describe('minimisation (RTW-16): an employer gets what is turned on, and nothing else', () => {
  it(
    'every free text that comes out belongs to a line that is on, and every line that is on comes out everywhere',
    () => {
      fc.assert(
        fc.property(anyShared, (shared) => {
          const on = chosen(shared.items, shared.choices);
          const said = statementsOf(shared, on);
          const allowed = listed(marksIn([...on.map(({ words }) => words), ...said].join()).union(always(shared)));
          for (const text of given(viewOf(shared))) expect(listed(marksIn(text))).toBe(allowed);
        }),
        runs,
      );
    },
    enough,
  );

  it(
    'two plans that differ only in what is off are one to an employer, byte for byte: no trace that something is hidden',
    () => {
      fc.assert(
        fc.property(anyShared, (shared) => {
          const twin = twinOf(shared);
          expect(JSON.stringify(twin.plan)).not.toBe(JSON.stringify(shared.plan));
          expect(bytes(viewOf(twin))).toBe(bytes(viewOf(shared)));
        }),
        runs,
      );
    },
    enough,
  );

  it('the twin has every line that is on, so that the two are compared in all of them', () => {
    fc.assert(
      fc.property(anyShared, (shared) => {
        const twin = twinOf(shared);
        const keysOf = ({ plan, facts }: Shared): readonly string[] =>
          chosen(shareItems(plan, facts), shared.choices).map(({ key }) => key);
        expect(keysOf(twin).toSorted()).toEqual(keysOf(shared).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('the email takes nothing of a plan, so it is the same for all', () => {
    const marks = Array.from(JSON.stringify(employerMessages).matchAll(/\(\((\w+)\)\)/g), ([, mark]) => mark);
    expect([...new Set(marks)].toSorted()).toEqual(['code', 'hours', 'link', 'phone']);
  });
});
