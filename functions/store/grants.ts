/** Who may do what with which table, once. IAM statements are made from this page, and tests run doors under it; no door carries it. */
import type { Grant, Runner } from './rights.ts';
import { tables } from './tables.ts';

/** What the doors of plans and drafts do: no list of cases, no index, no session begun or ended, no row changed in its place. */
const openPapers: readonly Grant[] = [
  { table: 'Cases', rights: ['get', 'list', 'append'], leadingKeys: ['plans#*'] },
  { table: 'Cases', rights: ['list', 'append'], leadingKeys: ['referral#*'] },
  { table: 'Cases', rights: ['get'], leadingKeys: ['staff#*'] },
  { table: 'Access', rights: ['get', 'change'], leadingKeys: ['session#*'] },
  { table: 'Access', rights: ['get'], leadingKeys: ['opened#*'] },
  { table: 'Audit', rights: ['list', 'append'] },
];

/**
 * Who may do what. IAM statements are made from this list and from nothing else. Each line is used: `test/rehearsal/rights.test.ts` walks
 * through all that the portal can do under the roles that are made of it, and finds what nobody needed.
 */
export const grants: Readonly<Record<Runner, readonly Grant[]>> = {
  public: [
    // Nobody is known at this door: it reads and changes drafts, and it can only write referrals.
    { table: 'Cases', rights: ['list', 'append', 'change'], leadingKeys: ['draft#*'] },
    { table: 'Cases', rights: ['append'], leadingKeys: ['referral#*', 'equality#*'] },
    { table: 'Cases', rights: ['change'], leadingKeys: ['count#*'] },
    { table: 'Disclosures', rights: ['get'], leadingKeys: ['receipt#*'] },
    { table: 'Access', rights: ['append', 'change'], leadingKeys: ['code#*'] },
    { table: 'Access', rights: ['get', 'append'], leadingKeys: ['return#*'] },
    { table: 'Access', rights: ['change'], leadingKeys: ['rate#*'] },
    { table: 'Audit', rights: ['append'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  patient: [
    // The guard opens one's own case and no other; here stands that no list, no index and nothing of staff can be read.
    { table: 'Cases', rights: ['list', 'append'], leadingKeys: ['referral#*', 'plans#*', 'sharing#*'] },
    { table: 'Cases', rights: ['get'], leadingKeys: ['plans#*', 'sharing#*'] },
    // A notice tells a manager that somebody may be pushing this person.
    { table: 'Cases', rights: ['append'], leadingKeys: ['share#*', 'agenda#*', 'notice#*'] },
    { table: 'Cases', rights: ['get', 'remove'], leadingKeys: ['followup#*'] },
    { table: 'Cases', rights: ['change'], leadingKeys: ['count#*'] },
    { table: 'Cases', rights: ['get', 'append', 'remove'], leadingKeys: ['nhslogin#*'] },
    { table: 'Disclosures', rights: ['get', 'append', 'remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['append'], leadingKeys: ['receipt#*'] },
    { table: 'Disclosures', rights: ['list'], leadingKeys: ['reply#*', 'file#*'] },
    { table: 'Access', rights: ['get', 'append', 'change', 'remove'], leadingKeys: ['mysession#*'] },
    { table: 'Access', rights: ['append', 'change', 'remove'], leadingKeys: ['mycode#*'] },
    { table: 'Access', rights: ['append'], leadingKeys: ['invitation#*'] },
    { table: 'Access', rights: ['remove'], leadingKeys: ['mylink#*'] },
    { table: 'Access', rights: ['change'], leadingKeys: ['rate#*'] },
    { table: 'Audit', rights: ['list', 'append'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  // Released copies and no record: nothing of `Cases` can come out of this door, whatever is asked of it.
  employer: [
    { table: 'Disclosures', rights: ['get', 'list', 'check', 'remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['list', 'append'], leadingKeys: ['reply#*', 'file#*'] },
    { table: 'Disclosures', rights: ['get', 'append'], leadingKeys: ['emails#*'] },
    { table: 'Access', rights: ['get', 'append', 'change', 'remove'], leadingKeys: ['worksession#*'] },
    { table: 'Access', rights: ['get', 'append', 'remove'], leadingKeys: ['workdraft#*'] },
    { table: 'Access', rights: ['append', 'change', 'remove'], leadingKeys: ['workcode#*'] },
    { table: 'Access', rights: ['change', 'remove'], leadingKeys: ['invitation#*'] },
    { table: 'Access', rights: ['change'], leadingKeys: ['rate#*'] },
    { table: 'Audit', rights: ['list', 'append'], leadingKeys: ['share_*'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  login: [
    { table: 'Cases', rights: ['get'], leadingKeys: ['staff#*'] },
    { table: 'Access', rights: ['append', 'remove'], leadingKeys: ['login#*'] },
    { table: 'Access', rights: ['append'], leadingKeys: ['session#*'] },
    // NHS login opens the one case that it is linked to. The link itself is made at the patient's door, with a code.
    { table: 'Cases', rights: ['get'], leadingKeys: ['nhslogin#*'] },
    { table: 'Cases', rights: ['list'], leadingKeys: ['referral#*'] },
    { table: 'Access', rights: ['append', 'remove'], leadingKeys: ['mylogin#*'] },
    { table: 'Access', rights: ['append'], leadingKeys: ['mylink#*', 'mysession#*'] },
    { table: 'Audit', rights: ['list', 'append'] },
  ],
  // Opens, lists and changes the records of people whom colleagues may see. Before a case ends or is frozen its shares do; no copy
  // can be read or written, and no plan.
  staff: [
    {
      table: 'Cases',
      rights: ['list', 'append'],
      leadingKeys: ['referral#*', 'sharing#*', 'team#*', 'notice#*', 'retain#*'],
      indexes: tables.Cases.indexes.map(({ name }) => name),
    },
    { table: 'Cases', rights: ['get', 'list', 'change'], leadingKeys: ['count#*'] },
    { table: 'Cases', rights: ['get', 'append'], leadingKeys: ['staff#*'] },
    { table: 'Cases', rights: ['get'], leadingKeys: ['referral#*'] },
    { table: 'Cases', rights: ['append'], leadingKeys: ['draft#*', 'agenda#*'] },
    { table: 'Access', rights: ['get', 'change', 'remove'], leadingKeys: ['session#*'] },
    { table: 'Access', rights: ['get', 'append'], leadingKeys: ['opened#*'] },
    { table: 'Audit', rights: ['list', 'append'] },
    { table: 'Outbox', rights: ['append'] },
    { table: 'Disclosures', rights: ['remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['append'], leadingKeys: ['receipt#*'] },
  ],
  // What somebody says on the phone is released here, and taken away (CON-6, CON-10). No copy can be read.
  plan: [
    ...openPapers,
    { table: 'Cases', rights: ['list', 'append'], leadingKeys: ['sharing#*'] },
    { table: 'Cases', rights: ['list'], leadingKeys: ['team#*'] },
    { table: 'Cases', rights: ['append'], leadingKeys: ['share#*', 'agenda#*'] },
    { table: 'Disclosures', rights: ['append', 'remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['list'], leadingKeys: ['reply#*', 'file#*'] },
    { table: 'Disclosures', rights: ['append'], leadingKeys: ['receipt#*'] },
    { table: 'Access', rights: ['append'], leadingKeys: ['invitation#*'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  draft: openPapers,
  // Fills in what a message says when it goes, and looks if it is still true.
  send: [
    { table: 'Cases', rights: ['list'], leadingKeys: ['referral#*', 'sharing#*', 'plans#*', 'draft#*'] },
    { table: 'Cases', rights: ['get'], leadingKeys: ['plans#*', 'share#*', 'followup#*'] },
    { table: 'Disclosures', rights: ['list', 'get'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['get'], leadingKeys: ['emails#*'] },
    { table: 'Access', rights: ['get'], leadingKeys: ['workcode#*'] },
    { table: 'Access', rights: ['change'], leadingKeys: ['rate#*'] },
    { table: 'Outbox', rights: ['change'], indexes: ['by-listed'] },
  ],
  // Tells a case what came from work, and what a colleague has to see to. It answers nobody.
  work: [
    { table: 'Cases', rights: ['list', 'append'], leadingKeys: ['referral#*', 'sharing#*'] },
    { table: 'Cases', rights: ['get', 'append'], leadingKeys: ['share#*'] },
    { table: 'Cases', rights: ['get', 'list'], leadingKeys: ['plans#*'] },
    { table: 'Cases', rights: ['get'], leadingKeys: ['followup#*'] },
    { table: 'Disclosures', rights: ['get', 'remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['list'], leadingKeys: ['reply#*', 'file#*'] },
    { table: 'Disclosures', rights: ['append'], leadingKeys: ['receipt#*'] },
    { table: 'Audit', rights: ['list', 'append'] },
  ],
  // Reads one list and the agenda, and of no record more than its row there.
  remind: [
    { table: 'Cases', rights: ['get', 'list', 'append', 'remove'], leadingKeys: ['agenda#*'], indexes: ['by-wait'] },
    { table: 'Cases', rights: ['append'], leadingKeys: ['followup#*', 'share#*'] },
    // Whether somebody at work wants to hear of a week, and nothing of what they read.
    { table: 'Disclosures', rights: ['get'], leadingKeys: ['emails#*'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  // Reads two lists, and changes counts.
  recount: [
    { table: 'Cases', rights: ['list', 'change'], leadingKeys: ['count#*'], indexes: ['work-list', 'by-lead'] },
  ],
  // Reads what is closed, and deletes what a manager approved, with all that belongs to it.
  retain: [
    {
      table: 'Cases',
      rights: ['list', 'remove'],
      leadingKeys: ['referral#*', 'plans#*', 'sharing#*', 'share#*', 'notice#*', 'retain#*'],
      indexes: ['work-list'],
    },
    { table: 'Cases', rights: ['get', 'remove'], leadingKeys: ['nhslogin#*'] },
    { table: 'Cases', rights: ['append'], leadingKeys: ['retain#*'] },
    { table: 'Cases', rights: ['change'], leadingKeys: ['count#*'] },
    { table: 'Disclosures', rights: ['list', 'remove'], leadingKeys: ['reply#*', 'file#*', 'emails#*'] },
    { table: 'Disclosures', rights: ['remove'], leadingKeys: ['address#*', 'receipt#*'] },
    { table: 'Audit', rights: ['list', 'append'] },
  ],
  // Reads heads of audit chains, and of those that ended all. It writes nothing here: seals stand in a bucket.
  seal: [{ table: 'Audit', rights: ['list'], indexes: ['by-day'] }],
  // Reads every chain, to hold it against the seals.
  verify: [{ table: 'Audit', rights: ['list'], indexes: ['by-day'] }],
  // What became of messages. It answers Notify and nobody else.
  delivery: [{ table: 'Outbox', rights: ['get', 'change', 'append'], leadingKeys: ['msg_*'] }],
  // What became of emails that went by SES.
  mail: [{ table: 'Outbox', rights: ['get', 'change', 'append'], leadingKeys: ['msg_*'] }],
  // It changes the key of the edge, and knows of no table.
  rotate: [],
  // It asks like anybody, from outside.
  canary: [],
  // It prints what it is handed.
  print: [],
  // It says what became of a file while its copy stands, and reads neither copy nor case.
  clean: [
    { table: 'Disclosures', rights: ['check'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['list', 'change'], leadingKeys: ['file#*'] },
    { table: 'Outbox', rights: ['append'] },
  ],
};
