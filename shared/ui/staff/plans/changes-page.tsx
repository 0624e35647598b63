/** Changes at work in a plan, and the catalogue to choose from: by what is hard, by a word, or in one's own words. */
import type { JSX } from 'preact';
import type { Adjustment } from '../../../content/adjustments/adjustment.ts';
import { difficulties } from '../../../content/difficulties.ts';
import { type Plan, strengths } from '../../../contracts/plan.ts';
import { adjustmentInWords } from '../../../rules/plan/in-words.ts';
import { Button, InsetText } from '../../nhs/pieces.tsx';
import { StaffPage, type Who } from '../staff-page.tsx';

/** A change of the catalogue, with the words of its group. */
export type InCatalogue = Adjustment & { readonly groupLabel: string };

export interface ChangesPageProps {
  readonly who: Who;
  readonly backHref: string;
  readonly person: string;
  readonly plan: Plan;
  readonly editHref: (id: string) => string;
  /** What was looked for. */
  readonly find: string;
  readonly tags: readonly string[];
  /** Undefined before anybody looked for something. */
  readonly found: readonly InCatalogue[] | undefined;
}

export const ChangesPage = (page: ChangesPageProps): JSX.Element => (
  <StaffPage who={page.who} backHref={page.backHref}>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-two-thirds">
        <h1 class="nhsuk-heading-l">
          <span class="nhsuk-caption-l">{page.person}</span>
          Changes at work
        </h1>
        {page.plan.adjustments.length === 0 ? <p>The plan asks for no change yet.</p> : <InPlan {...page} />}
        <p>
          <a href={page.editHref('adjustment-own')}>Add one in your own words</a>
        </p>
        <h2 class="nhsuk-heading-m">Find one in the catalogue</h2>
        <Find {...page} />
        {page.found ? <Found {...page} found={page.found} /> : null}
      </div>
    </div>
  </StaffPage>
);

const InPlan = ({ plan, editHref }: ChangesPageProps): JSX.Element => (
  <ul class="app-items">
    {plan.adjustments.map((one) => (
      <li key={one.adjustmentId}>
        <p>
          <strong>{strengths[one.strength]}:</strong> {adjustmentInWords(one)}
        </p>
        <p>
          <a href={editHref(`adjustment-${one.adjustmentId}`)}>
            Change<span class="nhsuk-u-visually-hidden"> {one.words}</span>
          </a>
        </p>
      </li>
    ))}
  </ul>
);

/** By POST: what somebody finds hard is about health, and stands in no address. */
const Find = ({ who, find, tags }: ChangesPageProps): JSX.Element => (
  <form method="post" noValidate>
    <input type="hidden" name="token" value={who.token} />
    <div class="nhsuk-form-group">
      <label class="nhsuk-label nhsuk-label--s" for="find">
        A word (optional)
      </label>
      <input class="nhsuk-input nhsuk-input--width-20" id="find" name="find" type="text" value={find} />
    </div>
    <details class="app-answers" open={tags.length > 0}>
      <summary>What is hard at work</summary>
      <fieldset class="nhsuk-fieldset">
        <legend class="nhsuk-fieldset__legend nhsuk-u-visually-hidden">What is hard at work</legend>
        <div class="nhsuk-checkboxes">
          {difficulties.map(({ tag, label }) => (
            <div class="nhsuk-checkboxes__item" key={tag}>
              <input
                class="nhsuk-checkboxes__input"
                id={`tag-${tag}`}
                name="tags"
                type="checkbox"
                value={tag}
                checked={tags.includes(tag)}
              />
              <label class="nhsuk-label nhsuk-checkboxes__label" for={`tag-${tag}`}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </details>
    <Button text="Find" variant="secondary" />
  </form>
);

const Found = ({ found, plan, editHref }: ChangesPageProps & { readonly found: readonly InCatalogue[] }) => (
  <section id="found">
    <h2 class="nhsuk-heading-m">
      {found.length === 0 ? 'Nothing found' : `${found.length} change${found.length === 1 ? '' : 's'} at work`}
    </h2>
    {found.length === 0 ? (
      <p>Try another word, or add it in your own words.</p>
    ) : (
      <InsetText>
        <p>These words are drafts that wait for clinical review. Make them fit the person.</p>
      </InsetText>
    )}
    <ul class="app-items">
      {found.map(({ id, label, what, groupLabel }) => (
        <li key={id}>
          <p>
            <a href={editHref(`adjustment-${id}`)}>{label}</a>
            {plan.adjustments.some(({ catalogueId }) => catalogueId === id) ? ' (in the plan already)' : ''}
          </p>
          <p>{what}</p>
          <p class="nhsuk-body-s">{groupLabel}</p>
        </li>
      ))}
    </ul>
  </section>
);
