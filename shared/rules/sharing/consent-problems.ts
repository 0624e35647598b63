/** Why something is not shared: sentences for the person, each with the field it is about and what the service does then. */
import type { VersionState } from '../../contracts/paper.ts';
import { isIsoDate, showDate } from '../../values/date.ts';
import { jobKey } from '../known-jobs.ts';
import type { ConsentAsked } from './consent.ts';
import { isWebmail } from './contact.ts';
import type { ShareItem } from './items.ts';

export interface ConsentProblem {
  /** For example "CON-2". */
  readonly rule: string;
  /** The field to go back to. */
  readonly field: string;
  readonly words: string;
  /**
   * What the service does, beside sending nothing: the lead phones (CON-11), sharing waits for a colleague (CAP-1), or only
   * staff speak with this contact (EMP-8).
   */
  readonly outcome?: 'lead_rings' | 'paused' | 'staff_only';
}

/** A version is the person's to share once they agreed to it, and while it counts. */
export const shareable: readonly VersionState[] = ['agreed', 'active', 'on_hold'];

/** Everything that stands in the way; empty when nothing does. @param latest last day that is possible, ISO date. */
export function problemsOf(
  asked: ConsentAsked & { readonly until: string },
  items: readonly ShareItem[],
  hash: string,
  latest: string,
): readonly ConsentProblem[] {
  const stop = stops(asked);
  // Who is pushed, or whose sharing is paused, is not sent back to mend a form.
  if (stop) return [stop];
  return [
    ...contactProblems(asked),
    ...(asked.purpose ? [] : [problem('CON-4', 'purpose', 'Select why you want to share your plan')]),
    ...choiceProblems(asked, items),
    ...dayProblems(asked.until, asked.today, latest),
    ...(asked.pushed ? [] : [problem('CON-11', 'pushed', 'Select yes if anyone is pushing you to share this')]),
    ...(items.length === 0 || hash === asked.previewed
      ? []
      : [problem('CON-8', 'preview', 'This is not the page you looked at. Check it again before you share it')]),
  ];
}

const problem = (rule: string, field: string, words: string): ConsentProblem => ({ rule, field, words });

function stops({ pushed, capacityConcern, state, contact }: ConsentAsked): ConsentProblem | undefined {
  if (pushed === 'yes') {
    const words = 'We have not shared anything. Somebody from our service will phone you.';
    return { rule: 'CON-11', field: 'pushed', words, outcome: 'lead_rings' };
  }
  if (capacityConcern) {
    const words = 'You cannot share your plan on this website at the moment. Phone us and we will talk about it.';
    return { rule: 'CAP-1', field: 'plan', words, outcome: 'paused' };
  }
  if (contact?.unsafe) {
    const words = 'We do not write to this person. Phone us and we will plan together how to tell your work.';
    return { rule: 'EMP-8', field: 'contact', words, outcome: 'staff_only' };
  }
  if (!shareable.includes(state)) {
    const words = 'You can share a plan after you have agreed to it, and before it ends or is replaced.';
    return problem('AHP-4', 'plan', words);
  }
  return undefined;
}

function contactProblems({ contact, plan, otherJob }: ConsentAsked): readonly ConsentProblem[] {
  const named = contact && [contact.name, contact.role, contact.organisation].every((text) => text.trim() !== '');
  if (!named) {
    const words = 'Enter the name of one person, what they do at your work, and where they work';
    return [problem('CON-2', 'contact', words)];
  }
  const elsewhere = contact.jobId !== jobKey(plan.job);
  return [
    ...(isWebmail(contact.email) && contact.webmail !== true
      ? [problem('EMP-3', 'contact', 'Check that the email address is right. Anybody can have an address like this')]
      : []),
    ...(elsewhere && otherJob !== true
      ? [problem('EMP-1', 'other-job', 'You named this person for another job. Check that they must read this plan')]
      : []),
  ];
}

function choiceProblems({ confirmed }: ConsentAsked, items: readonly ShareItem[]): readonly ConsentProblem[] {
  if (items.length === 0) return [problem('CON-1', 'choices', 'Select at least 1 line to share')];
  return items
    .filter(({ key, namesHealth }) => namesHealth && !confirmed.includes(key))
    .map(({ key, label }) =>
      problem('CON-3', key, `“${label}” may say something about your health. Select if you want to share it`),
    );
}

function dayProblems(until: string, today: string, latest: string): readonly ConsentProblem[] {
  if (!isIsoDate(until)) return [problem('CON-5', 'until', 'Enter the last day on which they may read it')];
  if (until < today) return [problem('CON-5', 'until', 'The last day must be today or later')];
  return until > latest ? [problem('CON-5', 'until', `The last day must be ${showDate(latest)} or earlier`)] : [];
}
