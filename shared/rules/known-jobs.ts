/** The jobs of somebody: two is common, and what is said of one is not said of the other (domain, §12.1). */
import { answersOf, current, text, type WholeCase } from './case-change.ts';

/** A job that a plan can be for: those of the case, and those of the person's own answers. */
export interface KnownJob {
  readonly id: string;
  readonly title: string;
  readonly employer?: string;
  readonly minutes: string;
  readonly pattern: string;
}

/** Every job that is known: what a colleague wrote down, then what the person answered. One may be among both. */
export function knownJobs(whole: WholeCase): readonly KnownJob[] {
  const fromCase = current(whole, 'job').map(({ partId, answer: { value } }) => ({
    id: partId,
    title: text(value, 'title'),
    employer: text(value, 'employer'),
    minutes: text(value, 'hours'),
    pattern: text(value, 'pattern'),
  }));
  const answers = answersOf(whole);
  const said = (question: string, prefix: string, employer: string): KnownJob => ({
    id: question,
    title: text(answers[question] ?? {}, `${prefix}job-title`),
    employer,
    minutes: text(answers[question] ?? {}, `${prefix}job-hours`),
    pattern: text(answers[question] ?? {}, `${prefix}job-pattern`),
  });
  return [
    ...fromCase,
    said('job', '', text(answers['employer'] ?? {}, 'employer-name')),
    said('second-job', 'second-', text(answers['second-job'] ?? {}, 'second-employer-name')),
  ].filter(({ title }) => title !== '');
}

/** "Cleaner, Imaginary Cleaning": two jobs may have one title. */
export const jobInWords = ({
  title,
  employer,
}: {
  readonly title: string;
  readonly employer?: string | undefined;
}): string => [title, employer].filter(Boolean).join(', ');

/** The jobs to choose from when there is more than one, in words; none when there is nothing to choose. */
export function jobsToChoose(whole: WholeCase): readonly (readonly [id: string, words: string])[] {
  const all = knownJobs(whole).map((job) => [job.id, jobInWords(job)] as const);
  const apart = all.filter(([, words], index) => all.findIndex((other) => sameJob(other[1], words)) === index);
  return apart.length > 1 ? apart : [];
}

/** A colleague may have written down again what the person answered. */
const sameJob = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * By what a contact or a share is kept with its job: the job's part of the case, or its words when the person told of it
 * themself. Undefined while somebody looks for work.
 */
export const jobKey = (
  job:
    | { readonly partId?: string | undefined; readonly title: string; readonly employer?: string | undefined }
    | undefined,
): string | undefined => job && (job.partId ?? jobInWords(job).toLowerCase());
