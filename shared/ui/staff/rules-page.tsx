/** The level rules in words, and what a changed set would say otherwise. */
import type { JSX } from 'preact';
import { StaffPage, type Who } from './staff-page.tsx';

export interface RulesPageProps {
  readonly who: Who;
  readonly version: number;
  readonly rules: readonly { readonly level: string; readonly words: string }[];
  readonly candidate?: {
    readonly version: number;
    readonly differences: readonly {
      readonly reference: string;
      readonly now: string;
      readonly onTrial: string;
      readonly because: readonly string[];
    }[];
  };
}

const levels = [
  ['urgent', 'Contact today'],
  ['3', 'Level 3'],
  ['2', 'Level 2'],
] as const;

export const RulesPage = ({ who, version, rules, candidate }: RulesPageProps): JSX.Element => (
  <StaffPage who={who}>
    <h1 class="nhsuk-heading-l">Level rules, version {version}</h1>
    <p>
      The rules suggest and a person decides. The highest level that fires is suggested; level 1 when none does. They
      wait for clinical review.
    </p>
    {levels.map(([level, title]) => (
      <section key={level}>
        <h2 class="nhsuk-heading-m">{title} when</h2>
        <ul>
          {rules
            .filter((rule) => rule.level === level)
            .map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
        </ul>
      </section>
    ))}
    {candidate ? (
      <section>
        <h2 class="nhsuk-heading-m">On trial: version {candidate.version}</h2>
        {candidate.differences.length === 0 ? (
          <p>It would say the same of the referrals that were tried.</p>
        ) : (
          <ul>
            {candidate.differences.map(({ reference, now, onTrial, because }) => (
              <li key={reference}>
                <span class="app-code">{reference}</span>: {now} now, {onTrial} on trial
                {because.length > 0 ? ` (${because.join('; ')})` : ''}
              </li>
            ))}
          </ul>
        )}
      </section>
    ) : null}
  </StaffPage>
);
