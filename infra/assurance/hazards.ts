/**
 * Hazards of the product and what stands against each (DCB0129), as data. A control names a test by file and by words of its title;
 * `test/house/assurance.test.ts` fails when there is no such test. The page is made of this by `npm run assurance`.
 *
 * How likely and how bad each is, is for a clinical safety officer: nothing here rates a risk.
 */

export interface Control {
  readonly what: string;
  /** Below `test/`. */
  readonly file: string;
  /** Words of the title of a test, or of what it stands under. */
  readonly test: string;
}

export interface Hazard {
  readonly id: string;
  readonly hazard: string;
  readonly harm: string;
  readonly controls: readonly Control[];
  /** What the product does not do, and whoever runs it must. */
  readonly toAdd: string;
}

const control = (what: string, file: string, test: string): Control => ({ what, file, test });

export const hazards: readonly Hazard[] = [
  {
    id: 'HZ-01',
    hazard: 'The plan of another person is shown or sent',
    harm: 'Private facts reach a stranger; somebody follows a plan that is not theirs',
    controls: [
      control(
        'A case is looked for under its own key, and another’s answers as one that never was',
        'doors/every-door/patient-access.test.ts',
        'every route',
      ),
      control('A wrong record is stopped whole', 'doors/staff/mend.test.ts', 'a duplicate'),
    ],
    toAdd: 'Look-up in the Personal Demographics Service: NHS numbers are typed and checked for form only.',
  },
  {
    id: 'HZ-02',
    hazard: 'Somebody writes down a warning sign and nobody reads it in time',
    harm: 'Treatment comes too late',
    controls: [
      control('Help in a crisis stands in the page itself', 'words/pages.test.ts', 'SN-1 and SN-10'),
      control(
        'Warning signs are tick boxes and come first',
        'doors/public/mistakes.test.ts',
        'SN-5 red flags come first',
      ),
      control('What was ticked stands first for colleagues', 'doors/staff/list.test.ts', 'SN-5 the warning signs'),
      control('Nobody is told that a page is read at once', 'words/pages.test.ts', 'SN-1 nobody is told to wait'),
    ],
    toAdd: 'A rota that reads new requests each working day, and a clinician’s review of the warning signs.',
  },
  {
    id: 'HZ-03',
    hazard: 'A plan goes to the wrong employer, or to a manager who has left',
    harm: 'Private facts reach somebody whom the person did not choose',
    controls: [
      control(
        'A contact is never changed, and a share stays theirs',
        'doors/patient/share-once.test.ts',
        'EMP-7 a share stays',
      ),
      control('The wrong reader can send it back', 'doors/employer/from-work.test.ts', 'EMP-7'),
      control(
        'Whom the person fears is never written to',
        'doors/patient/share.test.ts',
        'EMP-8 a contact who is feared',
      ),
    ],
    toAdd: 'A call to the firm where the address is at a webmail service (EMP-3).',
  },
  {
    id: 'HZ-04',
    hazard: 'A diagnosis is disclosed to an employer',
    harm: 'Unfair treatment, loss of trust, loss of work',
    controls: [
      control(
        'What is off leaves no trace, over generated plans and choices',
        'rules/sharing-minimisation.test.ts',
        'minimisation (RTW-16)',
      ),
      control(
        'Words about health are asked about before a plan is signed',
        'doors/plans/plan.test.ts',
        'AHP-6 a diagnosis',
      ),
      control('A line that names health needs a second yes', 'rules/sharing-items.test.ts', 'CON-3'),
    ],
    toAdd: 'Training: free text is read by people.',
  },
  {
    id: 'HZ-05',
    hazard: 'A plan goes up too fast',
    harm: 'The person falls ill again',
    controls: [
      control('A steep step is pointed out', 'rules/plan-hours.test.ts', 'RTW-8'),
      control('Every plan has reviews, early and at its end', 'rules/plan-templates.test.ts', 'RTW-9'),
      control('The person can say that a week is too much', 'doors/patient/too-much.test.ts', 'too much'),
    ],
    toAdd: 'Somebody who answers when a week was too much.',
  },
  {
    id: 'HZ-06',
    hazard: 'Somebody drives or lifts before they are cleared',
    harm: 'An accident, or a wound that opens',
    controls: [
      control('Driving is "not yet" until a date is entered', 'rules/plan-gates.test.ts', 'RTW-1 driving'),
      control('A lift limit is what somebody has set, and has no default', 'rules/plan-gates.test.ts', 'RTW-4'),
    ],
    toAdd: 'Clearance by whoever may give it: nothing is computed.',
  },
  {
    id: 'HZ-07',
    hazard: 'A fit note ends and nobody noticed',
    harm: 'No sick pay',
    controls: [
      control(
        'The person is told 14 and 7 days before and on the day; the lead has a task',
        'doors/jobs/agenda.test.ts',
        '§12.3 a fit note ends',
      ),
      control('A plan past the end of a note says so', 'rules/plan-dates.test.ts', 'RTW-10'),
    ],
    toAdd: 'Working numbers and addresses of the people.',
  },
  {
    id: 'HZ-08',
    hazard: 'Rates, numbers or clinical words are out of date',
    harm: 'Somebody relies on what is wrong',
    controls: [
      control('A rate past its day fails the build', 'words/self-help.test.ts', 'figures with dates'),
      control('Safety numbers are written down once', 'words/pages.test.ts', 'SN-9'),
      control(
        'What nobody has signed is left out where people are real',
        'ui/production-library.test.ts',
        'a production build',
      ),
    ],
    toAdd: 'Owners who check each page on its day; most sources are still "not checked yet".',
  },
  {
    id: 'HZ-09',
    hazard: 'A message or a request is not read while a colleague is away',
    harm: 'Help comes late',
    controls: [
      control('Lists are in the order of what was promised', 'doors/staff/list.test.ts', 'oldest promise first'),
      control('What did not arrive comes up for the lead', 'rules/not-arrived.test.ts', 'not arrive'),
    ],
    toAdd: 'Cover for leave.',
  },
  {
    id: 'HZ-10',
    hazard: 'A message or a copy goes out after consent has ended',
    harm: 'Something is disclosed against the person’s will',
    controls: [
      control(
        'No byte of a copy after withdrawal or expiry, in any order of events',
        'doors/employer/model.test.ts',
        'consent model',
      ),
      control('Consent is looked at when a message is sent', 'doors/employer/work-reminders.test.ts', 'CON-16'),
      control('What is past its day ends, whoever forgets', 'doors/jobs/expiry.test.ts', 'CON-5'),
    ],
    toAdd: 'Copies that somebody printed cannot be taken back: the page says so.',
  },
  {
    id: 'HZ-11',
    hazard: 'A suggested level is too low, or a score is misread',
    harm: 'Too little help',
    controls: [
      control('Nothing lowers what a warning sign needs', 'rules/tier-rules.test.ts', 'TRG-2 nothing lowers'),
      control('A person decides, and suggestion and decision are kept', 'doors/staff/team.test.ts', 'TRG-1 suggestion'),
    ],
    toAdd: 'A clinician’s review of rules and thresholds, which are drafts.',
  },
  {
    id: 'HZ-12',
    hazard: 'Needs for communication are not met',
    harm: 'A plan is misunderstood',
    controls: [
      control('Who needs another way or language is told how to get it', 'rules/message-needs.test.ts', '§6.5'),
      control('Easy Read is a link away from every page', 'words/easy-read.test.ts', 'each is a link away'),
    ],
    toAdd: 'Interpreters, translators, and people who read Easy Read.',
  },
  {
    id: 'HZ-13',
    hazard: 'A partner or a colleague reads a message',
    harm: 'Danger at home or at work',
    controls: [
      control(
        'Messages say nothing of health, name nobody and lead nowhere personal',
        'words/said.test.ts',
        'tells nobody who sees the phone',
      ),
      control(
        'Pressure to share shares nothing, and shows nothing to who looks on',
        'journeys/sharing-paths.test.ts',
        'CON-11',
      ),
    ],
    toAdd: 'Quick exit (SN-7) is not there: no page of ours is about abuse yet.',
  },
  {
    id: 'HZ-14',
    hazard: 'Where somebody is who must not be found is shown',
    harm: 'Violence',
    controls: [
      control(
        'The whereabouts of a sensitive record are told to nobody',
        'doors/employer/whereabouts.test.ts',
        'HZ-14',
      ),
      control('Lists lose its practice', 'rules/case-mending.test.ts', 'a sensitive record'),
    ],
    toAdd: 'The flag comes from a national register: a colleague has to set it here.',
  },
  {
    id: 'HZ-15',
    hazard: 'Somebody issues what their profession may not',
    harm: 'A note or a report that does not count',
    controls: [
      control('Who may issue what', 'rules/evidence-form.test.ts', 'AHP-1'),
      control('Nobody signs without a registration', 'rules/staff-register.test.ts', 'AHP-2'),
    ],
    toAdd: 'Managers who check registrations on their day.',
  },
  {
    id: 'HZ-16',
    hazard: 'The service is down when somebody needs help',
    harm: 'A person in a crisis finds nothing',
    controls: [
      control('Help in a crisis is static and says where to ring', 'words/pages.test.ts', 'on guides, on search'),
      control('Each alarm says who is hurt and what to do', 'infra/watch.test.ts', 'HZ-16 an alarm'),
    ],
    toAdd: 'Somebody who is woken; a canary from outside is not there yet.',
  },
  {
    id: 'HZ-17',
    hazard: 'One person has two records, or two persons one',
    harm: 'Decisions on half of what is known',
    controls: [
      control('A merge loses nothing and can be undone', 'doors/staff/mend.test.ts', 'is merged without loss'),
    ],
    toAdd: 'Look-up in the Personal Demographics Service.',
  },
  {
    id: 'HZ-18',
    hazard: 'An old version of a plan is used',
    harm: 'Hours or limits that hold no longer',
    controls: [
      control(
        'A new manager sees nothing of what the old one saw, and a receipt says if a print-out still counts',
        'journeys/employer-people.test.ts',
        'EMP-7',
      ),
      control('A reader is told what changed since their last look', 'journeys/first-sight.test.ts', 'its difference'),
    ],
    toAdd: 'Paper that was handed out before is out of reach.',
  },
  {
    id: 'HZ-19',
    hazard: 'A bad translation',
    harm: 'A plan or a warning is misunderstood',
    controls: [
      control(
        'No translation is there that a second person has not checked',
        'rules/message-needs.test.ts',
        'no translation is there',
      ),
    ],
    toAdd: 'Translators: only English is there.',
  },
  {
    id: 'HZ-20',
    hazard: 'A draft goes out unchecked',
    harm: 'Advice that nobody stands behind',
    controls: [
      control('Nothing reaches the person before it is signed and offered', 'doors/plans/plan.test.ts', 'AHP-4, AHP-5'),
      control('A report goes nowhere before the person agreed to it', 'doors/patient/report-parts.test.ts', 'AHP-4'),
    ],
    toAdd: 'A clinician’s word on every draft of this product: all clinical wording waits for it.',
  },
];
