/** Papers for tests: Amira's plan with everything in it, a report and a letter that rest on it, and the facts around them. */
import type { Document } from '../../shared/contracts/document.ts';
import type { Letter, PaperHead, PaperVersion, Report, Signature } from '../../shared/contracts/paper.ts';
import type { Plan } from '../../shared/contracts/plan.ts';
import type { PaperFacts } from '../../shared/rules/papers/paper-facts.ts';
import { daysOf, planOf, workWeek } from './plan-example.ts';

export const olive = { staffId: 'staff_olive', name: 'Olive Invented' };

const signed: Signature = {
  by: olive,
  role: 'occupational_therapist',
  registration: 'OT123456',
  at: '2026-11-20T23:30:00.000Z',
};

export const paperFacts = (changes: Partial<PaperFacts> = {}): PaperFacts => ({
  person: { name: 'Amira Hussain', dateOfBirth: '1974-03-14' },
  service: {
    name: 'Invented Work Service',
    organisation: 'Invented NHS Trust',
    phone: '01632 960 001',
    email: 'work@example.nhs.uk',
    hours: 'Monday to Friday, 9am to 4:30pm',
  },
  gpPractice: 'Tree Tops Surgery',
  signed,
  version: 2,
  code: '4KT9-M2QX',
  state: 'agreed',
  today: '2026-11-25',
  ...changes,
});

/** Three weeks that go up, each with something of its own. */
export const fullPlan = (changes: Partial<Plan> = {}): Plan =>
  planOf({
    version: 2,
    weeks: [
      workWeek(
        1,
        { monday: { minutes: 240, start: '10:00', place: 'home' }, friday: { minutes: 240, start: '10:00' } },
        {
          dutiesIn: [{ words: 'Email' }],
          dutiesOut: [{ words: 'Deliveries by van', needs: ['driving'] }, { words: 'On-call' }],
          limits: [{ kind: 'lift', words: 'Nothing over 5 kg' }],
        },
      ),
      workWeek(2, daysOf(3, 5), { dutiesIn: [{ words: 'Email' }], note: 'Tuesday is kept free' }),
      workWeek(3, daysOf(5, 7.5)),
    ],
    driving: { car: {} },
    liftLimits: [{ kg: 5, setBy: 'the surgeon', from: '2026-11-23', until: '2027-01-04' }],
    adjustments: [
      {
        adjustmentId: 'adj_1',
        catalogueId: 'HRS-04',
        words: 'Could start at 10am',
        reason: 'Mornings are slow',
        strength: 'recommend',
        from: '2026-11-23',
        until: 'long_term',
        owner: 'The line manager',
      },
    ],
    healthTasks: [{ words: 'Exercise session', when: 'Tuesday afternoon' }],
    pay: { treatment: 'to_confirm', words: 'Ask before the first day' },
    travel: { how: 'car', minutes: 30 },
    slowDown: { signs: ['Worn out the next day'], rule: 'Go back 1 step and stay for 2 weeks' },
    contacts: [{ side: 'work', name: 'Invented Manager', role: 'line manager', reach: '01632 960 100' }],
    ...changes,
  });

export const reportOf = (changes: Partial<Report> = {}): Report => ({
  paperId: 'paper_report',
  restsOn: { planId: 'plan_1', version: 2 },
  advice: 'may_be_fit',
  assessedOn: '2026-11-19',
  from: '2026-11-23',
  to: '2026-12-13',
  review: { needed: true, on: '2026-12-11' },
  benefits: ['phased_return', 'altered_hours', 'amended_duties'],
  recommendations: [
    {
      difficulty: 'Standing for more than 20 minutes',
      recommendation: 'Could sit for part of the day',
      strength: 'try',
      until: '2026-12-13',
    },
  ],
  written: { by: olive, role: 'occupational_therapist', at: '2026-11-20T09:00:00.000Z' },
  ...changes,
});

export const letterOf = (changes: Partial<Letter> = {}): Letter => ({
  paperId: 'paper_letter',
  restsOn: { planId: 'plan_1', version: 2 },
  about: 'plan',
  written: { by: olive, role: 'occupational_therapist', at: '2026-11-20T09:00:00.000Z' },
  ...changes,
});

export const headOf = (kind: PaperHead['kind'], ...versions: readonly Partial<PaperVersion>[]): PaperHead => ({
  paperId: 'paper_1',
  kind,
  title: 'Office manager',
  rev: 1,
  begun: { by: olive, at: '2026-11-16T09:00:00.000Z' },
  versions: versions.map((version, index) => ({
    version: index + 1,
    state: 'offered',
    signed,
    code: `CODE-${index + 1}`,
    holdUntil: '2026-11-27',
    ...version,
  })),
});

/** Every text of a document in the order in which it stands; the foot is a page's and not the text's. */
export const textsOf = ({ title, subtitle, mark, blocks }: Document): readonly string[] => [
  ...(mark ? [mark] : []),
  title,
  ...(subtitle ? [subtitle] : []),
  ...blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'list':
        return block.items;
      case 'facts':
        return block.rows.flatMap(({ label, words }) => [label, ...words]);
      case 'table':
        return [block.caption, ...block.columns, ...block.rows.flat().filter((cell) => cell !== '')];
      default:
        return [block.text];
    }
  }),
];

/** What stands under a heading, up to the next one of its level. */
export function under(document: Document, heading: string): readonly string[] {
  const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  if (from < 0) return [];
  // The last line of every paper is its version, under no heading of its own.
  const rest = document.blocks.slice(from + 1, -1);
  const level = document.blocks[from]?.kind === 'heading' ? document.blocks[from].level : 2;
  const to = rest.findIndex((block) => block.kind === 'heading' && block.level <= level);
  const blocks = to < 0 ? rest : rest.slice(0, to);
  return textsOf({ ...document, blocks }).slice(document.mark ? 3 : 2);
}
