/** Pages on which a plan is shared: by the person, by a colleague for them, and as somebody at work reads and answers it. */
import type { JSX } from 'preact';
import { employerMessages } from '../../shared/content/employer-messages.ts';
import { type AttachedFile, type RefusedBecause, refusedBecause } from '../../shared/contracts/attached-file.ts';
import { fileTitle, stateOfFile } from '../../shared/rules/sharing/attached-files.ts';
import { consentWords } from '../../shared/rules/sharing/consent.ts';
import { employerDocument } from '../../shared/rules/sharing/employer-document.ts';
import { replyPlaces, replyQuestion } from '../../shared/rules/sharing/replies.ts';
import { thisWeek } from '../../shared/rules/sharing/this-week.ts';
import { AttachPage, FilesFromWork, UploadPage } from '../../shared/ui/employer/attach-page.tsx';
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
  attachHref: '#',
  attached: [{ about: 'Could start later', state: 'Attached, 1.4 MB.', href: '#' }],
  since: undefined,
  emailsHref: '#',
  notMineHref: '#',
};
const answers = replyPlaces(view).map(({ about }) => ({ about, lines: [], href: '#' }));

const attach = { token: 'token', backHref: '#', about: 'Could start later' };
const waiting: AttachedFile = {
  fileId: `file_${'A'.repeat(22)}`,
  shareId: 'share',
  consentId: 'consent',
  address: 'address',
  slot: 1,
  place: 0,
  about: 'Could start later',
  begunAt: '2026-11-25T11:00:00.000Z',
  state: 'waiting',
};
const attachedFiles = [
  waiting,
  { ...waiting, state: 'clean', type: 'pdf', bytes: 1_400_000 } as const,
  ...(Object.keys(refusedBecause) as RefusedBecause[]).map((why) => ({ ...waiting, state: 'refused', why }) as const),
].map((one, at) => ({ title: `File ${at + 1}`, state: stateOfFile(one, Date.parse(one.begunAt)) }));

const reply = (place: 0 | 'plan', about: string): JSX.Element => (
  <ReplyPage
    token="token"
    backHref="#"
    attachHref="#"
    question={replyQuestion(place, about)}
    typed={{}}
    errors={[]}
    rev={0}
  />
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
  'attach a file': <AttachPage {...attach} files={[]} againHref={undefined} more />,
  'attach a file, full': (
    <AttachPage
      {...attach}
      files={attachedFiles}
      againHref="#"
      more={false}
      error="You have attached 5 files already"
    />
  ),
  'choose a file': (
    <UploadPage backHref="#" action="https://files.example/" fields={{ key: 'share/1/file' }} until="11:10am" />
  ),
  'files from work': (
    <main>
      <h1>Receipt</h1>
      <FilesFromWork files={[{ title: fileTitle('Sam Boss', waiting), href: '#', about: 'Could start later' }]} />
    </main>
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
