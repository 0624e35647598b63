/**
 * Everything that a person receives of their own record, for reading and for a machine (SAR-1): their answers, what was
 * written about work and health, and what happened. Clinical and safeguarding notes are given by a colleague who has read them
 * first, since they may tell of others or could do harm.
 */
import type { Entry, Part } from '../contracts/case.ts';
import type { StoredAnswer } from '../contracts/stored-answer.ts';
import type { WholeCase } from './case-change.ts';

export interface OwnRecord {
  readonly reference: string;
  readonly answers: Readonly<Record<string, Pick<StoredAnswer, 'asked' | 'said'>>>;
  readonly parts: readonly (Pick<Part, 'kind' | 'at' | 'ended'> &
    Pick<StoredAnswer, 'asked' | 'said'> & { readonly by: string })[];
  readonly timeline: readonly (Pick<Entry, 'at' | 'words'> & { readonly by: string })[];
}

const given = ['contact', 'work', 'health'];

export const ownRecord = ({ referral, answers, parts, timeline }: WholeCase): OwnRecord => ({
  reference: referral.row.reference,
  answers: Object.fromEntries(Object.entries(answers).map(([id, { asked, said }]) => [id, { asked, said }])),
  parts: parts
    .filter(({ knowledge }) => given.includes(knowledge))
    .map(({ kind, at, ended, by, answer: { asked, said } }) => ({
      kind,
      at,
      by: by.name,
      asked,
      said,
      ...(ended ? { ended } : {}),
    })),
  timeline: timeline
    .filter(({ knowledge }) => given.includes(knowledge))
    .map(({ at, words, by }) => ({ at, words, by: by.name })),
});
