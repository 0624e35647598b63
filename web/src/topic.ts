/** What stands before the words of a guide. The build names the file and says what is wrong with it. */
import * as z from 'zod/mini';
import { difficulties } from '../../shared/content/difficulties.ts';
import { topicSafety } from '../../shared/content/self-help.ts';
import { topicIds } from '../../shared/content/self-help-names.ts';
import { day, written } from './facts.ts';

const ids = z.enum(topicIds, 'A guide is named by its number, from SH-01 to SH-30');

const source = z.strictObject({
  title: written('The title of a source'),
  url: z.url({ protocol: /^https$/, error: 'The url of a source must be a whole https address' }),
  /** When its author last read it beside the guide; empty until then. */
  checkedOn: z.union([z.literal(''), day('checkedOn')], "checkedOn of a source must be a date in quotes, or ''"),
});

const threeYearsAfter = (day: string): string => `${Number(day.slice(0, 4)) + 3}${day.slice(4)}`;

export const topic = z
  .strictObject({
    id: ids,
    title: written('title'),
    summary: written('summary'),
    difficulties: z.array(
      z.enum(
        difficulties.map(({ tag }) => tag),
        'difficulties takes tags of shared/content/difficulties.ts',
      ),
    ),
    owner: written('owner'),
    /** A role, never a person. */
    author: written('author'),
    /** The clinician who signed these words; empty until then. */
    reviewer: z.string("reviewer must be there; write '' until a clinician has signed"),
    reviewedOn: z.union([z.literal(''), day('reviewedOn')], "reviewedOn must be a date in quotes, or ''"),
    nextReview: day('nextReview'),
    safety: z.array(z.enum(topicSafety, 'safety takes keys of shared/content/self-help.ts')),
    related: z.array(ids).check(z.minLength(1, 'related must name a guide')),
    sources: z.array(source, 'sources is missing').check(z.minLength(1, 'sources must name at least 1')),
  })
  .check(
    z.refine(
      ({ reviewer, reviewedOn }) => (reviewer === '') === (reviewedOn === ''),
      'reviewer and reviewedOn go together: both, or neither',
    ),
    z.refine(
      ({ reviewer, sources }) => reviewer === '' || sources.every(({ checkedOn }) => checkedOn !== ''),
      'A guide that a clinician has signed has no source that nobody has checked',
    ),
    z.refine(({ id, related }) => !related.includes(id), 'A guide is not related to itself'),
    z.refine(
      ({ reviewedOn, nextReview }) => reviewedOn === '' || nextReview <= threeYearsAfter(reviewedOn),
      'nextReview is more than 3 years after reviewedOn',
    ),
  );

export type TopicFacts = z.infer<typeof topic>;
