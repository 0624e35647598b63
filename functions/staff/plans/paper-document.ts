/** A paper as a document: the one place where the case gives a document what it may know (`PaperFacts`), and no more. */
import { findPractice } from '../../../shared/content/practices.ts';
import type { Document } from '../../../shared/contracts/document.ts';
import type { PaperContent, PaperHead, PaperVersion } from '../../../shared/contracts/paper.ts';
import { answersOf, text } from '../../../shared/rules/case-change.ts';
import { letterDocument } from '../../../shared/rules/papers/letter-document.ts';
import type { PaperFacts } from '../../../shared/rules/papers/paper-facts.ts';
import { planDocument } from '../../../shared/rules/papers/plan-document.ts';
import { reportDocument } from '../../../shared/rules/papers/report-document.ts';
import { evidenceOf } from '../../../shared/rules/work-evidence.ts';
import { londonDate } from '../../../shared/values/date.ts';
import { today } from '../../platform/clock.ts';
import type { CaseReader } from '../guard.ts';
import { planUnder } from './version-at.ts';

/** @param version undefined for a draft. */
export async function documentOf(
  reader: CaseReader,
  head: PaperHead,
  content: PaperContent,
  version: PaperVersion | undefined,
): Promise<Document> {
  const facts = factsFor(reader, head, content, version);
  const rests = await planUnder(reader, content);
  switch (content.kind) {
    case 'plan':
      return planDocument(content.plan, facts);
    case 'report':
      return reportDocument(content.report, rests, facts);
    case 'letter':
      return letterDocument(content.letter, rests, facts, evidenceWithIssuers(reader));
  }
}

function factsFor(
  { whole, profile }: CaseReader,
  head: PaperHead,
  content: PaperContent,
  version: PaperVersion | undefined,
): PaperFacts {
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
    today: version ? londonDate(Date.parse(version.signed.at)) : today(),
  };
}

const evidenceWithIssuers = ({ whole }: CaseReader) =>
  evidenceOf(whole.parts).map((one) => ({
    ...one,
    profession: text(whole.parts.find(({ partId }) => partId === one.partId)?.answer.value ?? {}, 'profession'),
  }));
