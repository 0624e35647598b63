/** Pages of a patient's own, with everything they can say. */
import type { JSX } from 'preact';
import { noteRows, notesNow } from '../../shared/rules/fit-notes.ts';
import { myActions } from '../../shared/rules/my-actions/all.ts';
import { type MyFacts, myForm } from '../../shared/rules/my-actions/my-action.ts';
import { trustedLine, trustedNow } from '../../shared/rules/trusted-person.ts';
import { services } from '../../shared/services/all.ts';
import { FitNotesPage } from '../../shared/ui/my/fit-notes-page.tsx';
import { MyHomePage } from '../../shared/ui/my/home-page.tsx';
import { MyDonePage, MyFormPage } from '../../shared/ui/my/my-pages.tsx';
import { caseOf, partOfCase, today } from '../people/cases.ts';
import { planOf } from '../rules/plan-example.ts';

const profile = services['my-therapy'];

const adjustment = {
  adjustmentId: 'adj_1',
  words: 'Could start later in the day',
  reason: 'Mornings are slow',
  strength: 'try',
  owner: 'The line manager',
} as const;

const facts: MyFacts = {
  whole: caseOf({
    head: { state: 'active' },
    parts: [
      partOfCase('appointment', 'contact', { on: '2026-12-01', at: '10:00', how: 'phone' }),
      partOfCase('trusted_person', 'contact', { name: 'Jo Invented', who: 'friend', about: ['plan', 'messages'] }),
    ],
  }),
  profile,
  today,
  running: [{ paperId: 'plan_1', plan: planOf({ adjustments: [adjustment] }) }],
};

const notes = [
  { partId: '1', type: 'fit_note', outcome: 'may_be_fit', from: '2026-11-02', to: '2026-11-27', assessedOn: undefined },
  { partId: '2', type: 'fit_note', outcome: 'not_fit', from: '2026-12-01', to: undefined, assessedOn: undefined },
];
const { line, pressing, todo } = notesNow(notes, profile.contacts.phone, today);
const tell = { text: 'Tell us about a fit note (sick note)', href: '#' };

/** Each by its name. */
export const myScreens: Readonly<Record<string, JSX.Element>> = {
  'my request': (
    <MyHomePage
      token="token"
      reference="WH-7K3M-2QXD"
      sentOn="Monday 23 November 2026"
      stands="You are getting support from us."
      next={['Somebody will contact you.']}
      service={profile.name}
      phone={profile.contacts.phone}
      hours={profile.contacts.hours}
      comingUp={[{ words: line ?? '' }, { words: pressing ?? '', link: tell }]}
      papers={[{ text: 'Office manager', href: '#', state: 'It runs now.' }]}
      appointments={['Tuesday 1 December 2026, 10am']}
      trusted={trustedNow(facts.whole).map(trustedLine)}
      messages={[{ from: 'You', when: '23 November 2026', words: 'A question' }]}
      actions={[{ text: 'Write to us', href: '#' }]}
    />
  ),
  'my fit notes': <FitNotesPage token="token" line={line} todo={todo} rows={noteRows(notes, today)} links={[tell]} />,
  'my fit notes, none': (
    <FitNotesPage token="token" {...notesNow([], profile.contacts.phone, today)} rows={[]} links={[tell]} />
  ),
  ...Object.fromEntries(
    myActions.flatMap((action) => [
      [`my ${action.id}`, <MyFormPage token="token" form={myForm(action, facts)} typed={{}} errors={[]} />],
      [`my ${action.id}, done`, <MyDonePage token="token" heading={action.title} lines={[action.done]} links={[]} />],
    ]),
  ),
};
