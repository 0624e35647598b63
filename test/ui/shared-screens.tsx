/** Pages on which a plan is shared: by the person, by a colleague for them, and as somebody at work reads and answers it. */
import type { JSX } from 'preact';
import { employerMessages } from '../../shared/content/employer-messages.ts';
import { consentWords } from '../../shared/rules/sharing/consent.ts';
import { employerDocument } from '../../shared/rules/sharing/employer-document.ts';
import { replyPlaces, replyQuestion } from '../../shared/rules/sharing/replies.ts';
import { thisWeek } from '../../shared/rules/sharing/this-week.ts';
import { SharedListPage, SharedPlanPage } from '../../shared/ui/employer/employer-pages.tsx';
import { ReplyPage } from '../../shared/ui/employer/reply-page.tsx';
import { PreviewPage } from '../../shared/ui/my/share-pages.tsx';
import { SpokenPage } from '../../shared/ui/staff/plans/spoken-page.tsx';
import { fullPlan } from '../rules/papers-example.ts';
import { contact, viewWith } from '../rules/sharing-example.ts';

const view = viewWith(fullPlan());
const document = employerDocument(view);
const [first] = view.weeks;
const now = thisWeek(view, first?.monday ?? '');
const { words } = consentWords(contact(), 'return_to_work', '2027-02-01');
const [, second] = replyPlaces(view);

const shown = {
  token: 'token',
  reader: 'Sam Boss',
  day: '25 November 2026',
  until: '1 February 2027',
  document,
  now,
  pdfHref: '#',
  since: undefined,
  notMineHref: '#',
};
const answers = replyPlaces(view).map(({ about }) => ({ about, lines: [], href: '#' }));

const reply = (place: 0 | 'plan', about: string): JSX.Element => (
  <ReplyPage token="token" backHref="#" question={replyQuestion(place, about)} typed={{}} errors={[]} rev={0} />
);

/** Each by its name. */
export const sharedScreens: Readonly<Record<string, JSX.Element>> = {
  'shared list': (
    <SharedListPage token="token" shares={[{ person: 'Amira Hussain', until: '1 February 2027', href: '#' }]} />
  ),
  'shared list, empty': <SharedListPage token="token" shares={[]} />,
  'shared plan': <SharedPlanPage {...shown} answers={answers} hoursHref="#" />,
  'shared plan without hours': (
    <SharedPlanPage
      {...shown}
      since="Nothing has changed since you last looked on 24 November 2026."
      now={undefined}
      answers={answers}
      hoursHref={undefined}
    />
  ),
  'reply to a change': reply(0, second?.about ?? 'Could start later'),
  'reply to the plan': reply('plan', 'The work plan as a whole'),
  'share preview': (
    <PreviewPage
      token="token"
      backHref="#"
      who="Sam Boss"
      document={document}
      now={now}
      weeks
      pdfHref="#"
      email={employerMessages['plan-to-read'].email}
      words={words}
      gaps={['The dates alone tell that there is an earlier week.']}
      previewed="1"
      errors={[]}
    />
  ),
  'spoken consent': (
    <SpokenPage
      who={{ name: 'Olive Invented', token: 'token', several: false }}
      backHref="#"
      caption="Amira Hussain"
      words={words}
      document={document}
      typed={{}}
      previewed="1"
      errors={[]}
    />
  ),
};
