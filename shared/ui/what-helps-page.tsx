/** What fits: changes at work, and where the guides and all other changes are, as a list to print. */
import type { JSX } from 'preact';
import { adjustmentSlug } from '../content/adjustment-slugs.ts';
import { difficultySlugs } from '../content/difficulty-slugs.ts';
import { guidance } from '../guidance-paths.ts';
import { paths } from '../paths.ts';
import type { WhatHelps } from '../rules/what-helps.ts';
import { InsetText } from './nhs/pieces.tsx';
import { Width } from './page.tsx';

export const WhatHelpsPage = ({ hard, changes }: WhatHelps): JSX.Element => (
  <Width backHref={guidance.findWhatHelps}>
    <h1 class="nhsuk-heading-l">What can help</h1>
    <InsetText>
      <p>These words are drafts. They wait for a clinician’s review, so do not rely on them yet.</p>
    </InsetText>
    <p>You ticked: {hard.map(({ label }) => label).join('; ')}.</p>
    <h2 class="nhsuk-heading-m">Changes at work to ask for</h2>
    <p>
      {changes.length === 0
        ? 'The pages of this list wait for a check. Ask us what may help you.'
        : 'Those that fit most come first. Pick 1 or 2 to try.'}
    </p>
    <ul>
      {changes.map(({ id, label }) => (
        <li key={id}>
          <a href={guidance.change(adjustmentSlug(id))}>{label}</a>
        </li>
      ))}
    </ul>
    <h2 class="nhsuk-heading-m">Guides, and more changes</h2>
    <ul>
      {hard.map(({ tag, label }) => (
        <li key={tag}>
          <a href={guidance.changesFor(difficultySlugs[tag])}>{label}</a>
        </li>
      ))}
    </ul>
    <p>
      To plan the talk, use <a href={guidance.talkToYourEmployer}>Talk to your employer</a>. If it is not enough, you
      can <a href={paths.start}>ask for support</a>.
    </p>
    <p>Print this page to keep it. We keep nothing, and when you close the page it is gone.</p>
  </Width>
);
