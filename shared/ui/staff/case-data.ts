/** Turns what a role may see of a case into what the page shows: pure, data in, props out. */
import type { Knowledge, Part, PartKind } from '../../contracts/case.ts';
import type { StaffRole } from '../../contracts/staff.ts';
import { type CaseView, knowledgeOf } from '../../rules/case-view.ts';
import { levelReview } from '../../rules/level-words.ts';
import { measureInWords, measures } from '../../rules/measures.ts';
import { restrictionsInWords, safetyNotices } from '../../rules/restrictions.ts';
import { reads } from '../../rules/staff-rights.ts';
import { evidenceOf, evidenceWarnings, notFitOn } from '../../rules/work-evidence.ts';
import { ageOn, daysBetween, londonDate, showDate } from '../../values/date.ts';
import type { CaseSection } from './case-page.tsx';
import type { CaseGroup, CaseItem } from './case-parts.tsx';

/** What must be read before anything else. SN-5: which signs were ticked, in the words that were read, and the choice. */
export function firstWords({ referral, answers }: CaseView, service: string): readonly string[] {
  const signs = Object.entries(referral.redFlags).map(([question, { shown, choice }]) => {
    const ticked = answers[question]?.said[question]?.split('\n').join('; ') ?? shown.join(', ');
    return `Warning sign ticked: ${ticked} (${choice === 'go-on' ? 'chose to go on' : 'chose to leave and get help'}).`;
  });
  return [
    ...(referral.frozen === undefined
      ? []
      : [`Stopped: ${referral.frozen}. Nothing can be changed until it is cleared up.`]),
    ...(referral.worksHere
      ? [`This person works for ${service}. The record is closed to the team except the lead.`]
      : []),
    ...signs,
    ...(referral.staffCheck.length > 0 ? [`Check before you accept: ${referral.staffCheck.join('. ')}.`] : []),
    ...(referral.typedBy
      ? [`Typed by ${referral.typedBy.name} with the person on the phone, who agreed by phone.`]
      : []),
    ...(referral.contactConfirmed === 'ring' ? ['The contact is not confirmed: ring to confirm.'] : []),
  ];
}

/** Who somebody is and how they may be reached, for the top of the page. @param today ISO date. */
export function personOf(
  { answers }: CaseView,
  today: string,
): { readonly born: string; readonly reach: readonly string[] } {
  const said = (question: string, field = question): string => answers[question]?.said[field] ?? '';
  const born = answers['date-of-birth']?.value['date-of-birth'];
  const safe = said('safe-contact').split('\n').filter(Boolean).join(', ').toLowerCase();
  return {
    born: typeof born === 'string' ? `${showDate(born)}, ${ageOn(born, today)} years old` : 'Not known',
    reach: [
      ...['mobile', 'phone', 'email'].map((field) => said('contact', field)),
      safe ? `Safe: ${safe}` : '',
      said('safe-contact', 'best-times') ? `Good times: ${said('safe-contact', 'best-times')}` : '',
    ].filter(Boolean),
  };
}

export function workOf({ referral, answers, parts }: CaseView, role: StaffRole, today: string) {
  if (!reads(role, 'work')) return { work: [], evidence: [], warnings: [], restrictions: [] };
  const said = (question: string, field = question): string => answers[question]?.said[field] ?? '';
  const firstOff = answers['absence']?.value['first-off-on'];
  const evidence = evidenceOf(parts);
  const safety = [answers['work-safety']?.value['work-safety'] ?? []].flat();
  return {
    work: [
      said('work-status'),
      [said('job', 'job-title'), said('job', 'job-hours'), said('employer', 'employer-name')]
        .filter(Boolean)
        .join(', '),
      said('difficulties') ? `Hard at work: ${said('difficulties').split('\n').join('; ')}` : '',
      ...safetyNotices(parts, safety),
    ].filter(Boolean),
    evidence: evidence.map(({ partId, from, to }) => {
      const words = parts.find((part) => part.partId === partId)?.answer.said ?? {};
      return {
        what: words['type'] ?? '',
        outcome: words['outcome'] ?? '',
        issuedBy: [words['profession'], words['setting']].filter(Boolean).join(', '),
        from,
        to,
      };
    }),
    warnings: [
      ...evidenceWarnings(evidence, typeof firstOff === 'string' ? firstOff : undefined, today),
      levelReview(
        referral.row.tier,
        notFitOn(evidence, today),
        typeof firstOff === 'string' ? daysBetween(firstOff, today) : undefined,
      ) ?? '',
    ].filter(Boolean),
    restrictions: restrictionsInWords(parts, today),
  };
}

const titles: Readonly<Record<PartKind, string>> = {
  goal: 'Goals',
  job: 'Jobs',
  job_check: 'Job checks, task by task',
  difficulty: 'What is hard at work',
  measure: 'Measures',
  evidence: 'Evidence that was written down',
  restriction: 'Restrictions that were written down',
  appointment: 'Appointments',
  task: 'Tasks',
  message: 'Messages',
  check_in: 'Check-ins',
  adjustment_check: 'Changes at work, in place and helping',
  correction: 'What the person corrects or sees differently',
  trusted_person: 'People whom the person trusts',
  note: 'Notes',
  discussion: 'Case discussions',
};

/** What stands at the top of the page, in words of its own. */
const apart: readonly PartKind[] = ['evidence', 'restriction', 'trusted_person'];

export const groupsOf = ({ parts }: CaseView): readonly CaseGroup[] => {
  const meanings = measures.flatMap(({ id }) => measureInWords(parts, id) ?? []);
  return (Object.keys(titles) as PartKind[])
    .filter((kind) => !apart.includes(kind))
    .map((kind) => ({
      title: titles[kind],
      items:
        kind === 'measure' && meanings.length > 0
          ? meanings.map((words) => ({ words, details: [], by: '' }))
          : parts.filter((part) => part.kind === kind).map(itemOf),
    }));
};

function itemOf({ answer: { said }, by, at, ended, knowledge }: Part): CaseItem {
  const [words = '', ...details] = Object.values(said);
  const label = knowledge === 'clinical' ? 'Clinical. ' : knowledge === 'safeguarding' ? 'Safeguarding. ' : '';
  return {
    words: words.replaceAll('\n', '; '),
    details: details.map((text) => text.replaceAll('\n', '; ')),
    by: `${label}${by.name}, ${showDate(londonDate(Date.parse(at)))}`,
    ...(ended ? { ended: `${ended.how}${ended.why ? `: ${ended.why}` : ''}` } : {}),
  };
}

const sectionTitles: Readonly<Record<Knowledge, string>> = {
  contact: 'Who they are and how to reach them',
  work: 'Work',
  health: 'Health and goals',
  clinical: 'Clinical',
  safeguarding: 'Safeguarding',
};

/** The words as asked and answered, in the order of the journey, by kind of knowledge. */
export function sectionsOf({ answers }: CaseView): readonly CaseSection[] {
  const sections = new Map<string, CaseSection['rows'][number][]>(
    (['contact', 'work', 'health'] as const).map((kind) => [sectionTitles[kind], []]),
  );
  for (const [id, answer] of Object.entries(answers)) {
    const title = sectionTitles[knowledgeOf(id)];
    const rows = sections.get(title) ?? [];
    for (const [name, asked] of Object.entries(answer.asked)) {
      rows.push({ asked, said: answer.said[name]?.split('\n') ?? [] });
    }
    sections.set(title, rows);
  }
  return [...sections].filter(([, rows]) => rows.length > 0).map(([title, rows]) => ({ title, rows }));
}
