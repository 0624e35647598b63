/** "Your data": who looked at it, and everything to take along. */
import type { JSX } from 'preact';
import { paths } from '../../paths.ts';
import type { Look } from '../../rules/who-looked.ts';
import { Button } from '../nhs/pieces.tsx';
import { Links } from './links.tsx';
import { MyPage } from './my-page.tsx';

export const MyDataPage = ({
  token,
  looks,
  nhsLogin,
}: {
  readonly token: string;
  readonly looks: readonly Look[];
  /** This person can log in with NHS login. */
  readonly nhsLogin: boolean;
}): JSX.Element => (
  <MyPage token={token}>
    <h1 class="nhsuk-heading-l">Your data</h1>
    <Links
      links={[
        { text: 'Read or print everything we hold about you (PDF)', href: `${paths.myData}/everything.pdf` },
        { text: 'Download everything (a file that other programs can read)', href: `${paths.myData}/everything.json` },
        { text: 'Something about me is wrong, or I see it differently', href: paths.myAction('correct') },
        { text: 'Who may see your plan, and your receipts', href: paths.mySharing },
      ]}
    />
    <p>Notes of clinicians are not in these files. Ask us, and a colleague reads them with you.</p>
    {nhsLogin ? (
      <>
        <h2 class="nhsuk-heading-m">NHS login</h2>
        <p>You can log in here with NHS login. If you stop, you log in with a code.</p>
        <form method="post" action={paths.myStopNhsLogin}>
          <input type="hidden" name="token" value={token} />
          <Button text="Stop using NHS login" variant="secondary" />
        </form>
      </>
    ) : null}
    <h2 class="nhsuk-heading-m">Who looked at your record, and what was done</h2>
    <ul>
      {looks.map(({ when, words }, place) => (
        <li key={`${place} ${when}`}>
          {when}: {words}
        </li>
      ))}
    </ul>
  </MyPage>
);
