/** Before a colleague fills in the request with a person on the phone. */
import type { JSX } from 'preact';
import { Button } from '../nhs/pieces.tsx';
import { StaffPage, type Who } from './staff-page.tsx';

export const ByPhonePage = ({ who }: { readonly who: Who }): JSX.Element => (
  <StaffPage who={who}>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        <h1 class="nhsuk-heading-l">Fill in with a person</h1>
        <p>You ask the same questions that people answer themselves, and type what the person says.</p>
        <ul>
          <li>
            Say first: we use your answers to give you care, and we never tell your employer unless you choose to.
          </li>
          <li>Read each question as it stands. Read the answers back before you send them.</li>
          <li>The record says that you typed it, and that the person agreed by phone.</li>
        </ul>
        <p>A request that was begun in this browser and not sent is put aside; its return code still works.</p>
        <form method="post">
          <input type="hidden" name="token" value={who.token} />
          <Button text="Begin" />
        </form>
      </div>
    </div>
  </StaffPage>
);
