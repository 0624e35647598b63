/** A paper of a case as a document: the one place where a case gives a document what it may know (`PaperFacts`), and no more. */
import { findPractice } from '../../content/practices.ts';
import type { Document } from '../../contracts/document.ts';
import type { PaperContent, PaperHead, PaperVersion } from '../../contracts/paper.ts';
import type { Plan } from '../../contracts/plan.ts';
import type { ServiceProfile } from '../../services/profile.ts';
import { londonDate } from '../../values/date.ts';
import { answersOf, text, type WholeCase } from '../case-change.ts';
import { evidenceOf } from '../work-evidence.ts';
import { letterDocument } from './letter-document.ts';
import type { PaperFacts } from './paper-facts.ts';
import { planDocument } from './plan-document.ts';
import { reportDocument } from './report-document.ts';

export interface PaperToRead {
  readonly whole: WholeCase;
  readonly profile: ServiceProfile;
  readonly head: PaperHead;
  readonly content: PaperContent;
  /** Undefined for a draft. */
  readonly version: PaperVersion | undefined;
  /** The version of a plan that it rests on, as it was signed; undefined when it rests on none. */
  readonly rests: Plan | undefined;
  /** ISO date. */
  readonly today: string;
}

/** Throws a RangeError when a report or a letter is given another version of the plan than it rests on (AHP-5). */
export function documentFor(one: PaperToRead): Document {
  const { content, rests } = one;
  const facts = factsFor(one);
  switch (content.kind) {
    case 'plan':
      return planDocument(content.plan, facts);
    case 'report':
      return reportDocument(content.report, rests, facts);
    case 'letter':
      return letterDocument(content.letter, rests, facts, evidenceWithIssuers(one.whole));
  }
}

function factsFor({ whole, profile, head, content, version, today }: PaperToRead): PaperFacts {
  const answers = answersOf(whole);
  const practice = text(answers['gp-surgery'] ?? {}, 'gp-surgery');
  const basis = content.kind === 'plan' ? content.plan.basis : [];
  return {
    person: {
      name: whole.referral.row.name,
      dateOfBirth: text(answers['date-of-birth'] ?? {}, 'date-of-birth'),
    },
    service: { name: profile.name, organisation: profile.organisation, ...profile.contacts },
    // A sensitive record gives nobody's whereabouts away, not even to the printer of a letter.
    ...(whole.referral.sensitive ? {} : { gpPractice: findPractice(practice)?.name }),
    ...(version ? { signed: version.signed, code: version.code } : {}),
    version: version?.version ?? head.versions.length + 1,
    state: version?.state ?? 'draft',
    evidenceDates: evidenceOf(whole.parts)
      .filter(({ partId }) => basis.includes(partId))
      .map(({ from, to }) => ({ from, to })),
    agreed: {
      ...(version?.agreedOn ? { person: version.agreedOn } : {}),
      ...(head.employerAgreedOn ? { employer: head.employerAgreedOn } : {}),
    },
    ...(head.statement ? { statement: head.statement.words } : {}),
    today: version ? londonDate(Date.parse(version.signed.at)) : today,
  };
}

const evidenceWithIssuers = (whole: WholeCase) =>
  evidenceOf(whole.parts).map((one) => ({
    ...one,
    profession: text(whole.parts.find(({ partId }) => partId === one.partId)?.answer.value ?? {}, 'profession'),
  }));
