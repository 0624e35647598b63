/** Who may do what with which table, once. IAM statements are made from this page, and tests run doors under it; no door carries it. */
import { type TableName, tables } from './tables.ts';

/** What a door or job may do with a table. Each word is one or more DynamoDB actions (`actions`). */
export type Right = 'read' | 'append' | 'change' | 'remove' | 'check';

/** The DynamoDB actions behind each right. No right includes a scan. */
export const actions: Readonly<Record<Right, readonly string[]>> = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  append: ['dynamodb:PutItem'],
  change: ['dynamodb:UpdateItem'],
  remove: ['dynamodb:DeleteItem'],
  /** To write something only while another row stands; what is in that row is not told. */
  check: ['dynamodb:ConditionCheckItem'],
};

export interface Grant {
  readonly table: TableName;
  readonly rights: readonly Right[];
  /** Partition-key patterns (`dynamodb:LeadingKeys`). Without it the grant covers the whole table. */
  readonly leadingKeys?: readonly string[];
  /** Indexes that may be queried. */
  readonly indexes?: readonly string[];
}

export type Runner =
  | 'public'
  | 'patient'
  | 'employer'
  | 'login'
  | 'staff'
  | 'plan'
  | 'draft'
  | 'send'
  | 'work'
  | 'remind'
  | 'delivery'
  | 'mail'
  | 'recount'
  | 'retain'
  | 'seal'
  | 'verify'
  | 'rotate'
  | 'print'
  | 'clean';

/** What staff doors do: open, list and change the records of people they may see, and write down that they did. */
const openRecords: readonly Grant[] = [
  {
    table: 'Cases',
    rights: ['read', 'append', 'change'],
    indexes: tables.Cases.indexes.map(({ name }) => name),
  },
  { table: 'Access', rights: ['read', 'append', 'change', 'remove'] },
  { table: 'Audit', rights: ['read', 'append'] },
  { table: 'Outbox', rights: ['append'] },
];

/** What the doors of plans and drafts do: no list, no index, no session begun or ended, no message. */
const openPapers: readonly Grant[] = [
  { table: 'Cases', rights: ['read', 'append'] },
  { table: 'Access', rights: ['read', 'change'] },
  { table: 'Audit', rights: ['read', 'append'] },
];

/** Who may do what. IAM statements are made from this list and from nothing else. */
export const grants: Readonly<Record<Runner, readonly Grant[]>> = {
  public: [
    // Nobody is known at this door: it reads and changes drafts, and it can only write referrals.
    { table: 'Cases', rights: ['read', 'append', 'change'], leadingKeys: ['draft#*'] },
    { table: 'Cases', rights: ['append'], leadingKeys: ['referral#*', 'equality#*'] },
    { table: 'Cases', rights: ['change'], leadingKeys: ['count#*'] },
    { table: 'Disclosures', rights: ['read'], leadingKeys: ['receipt#*'] },
    { table: 'Access', rights: ['read', 'append', 'change'], leadingKeys: ['code#*', 'return#*', 'rate#*'] },
    { table: 'Audit', rights: ['append'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  patient: [
    // The guard opens one's own case and no other; here stands that no list, no index and nothing of staff can be read.
    { table: 'Cases', rights: ['read', 'append', 'change'], leadingKeys: ['referral#*', 'plans#*', 'sharing#*'] },
    { table: 'Cases', rights: ['append'], leadingKeys: ['share#*', 'agenda#*'] },
    { table: 'Cases', rights: ['read', 'remove'], leadingKeys: ['followup#*'] },
    { table: 'Cases', rights: ['change'], leadingKeys: ['count#*'] },
    { table: 'Cases', rights: ['read', 'append', 'remove'], leadingKeys: ['nhslogin#*'] },
    { table: 'Disclosures', rights: ['read', 'append', 'change', 'remove'] },
    { table: 'Access', rights: ['read', 'append', 'change', 'remove'], leadingKeys: ['mysession#*'] },
    { table: 'Access', rights: ['append', 'change', 'remove'], leadingKeys: ['mycode#*'] },
    { table: 'Access', rights: ['append'], leadingKeys: ['invitation#*'] },
    { table: 'Access', rights: ['remove'], leadingKeys: ['mylink#*'] },
    { table: 'Access', rights: ['change'], leadingKeys: ['rate#*'] },
    { table: 'Audit', rights: ['read', 'append'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  // Released copies and no record: nothing of `Cases` can come out of this door, whatever is asked of it.
  employer: [
    { table: 'Disclosures', rights: ['read', 'check', 'remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['read', 'append'], leadingKeys: ['reply#*', 'file#*', 'emails#*'] },
    { table: 'Access', rights: ['read', 'append', 'change', 'remove'], leadingKeys: ['worksession#*'] },
    { table: 'Access', rights: ['read', 'append', 'remove'], leadingKeys: ['workdraft#*'] },
    { table: 'Access', rights: ['append', 'change', 'remove'], leadingKeys: ['workcode#*'] },
    { table: 'Access', rights: ['change', 'remove'], leadingKeys: ['invitation#*'] },
    { table: 'Access', rights: ['change'], leadingKeys: ['rate#*'] },
    { table: 'Audit', rights: ['read', 'append'], leadingKeys: ['share_*'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  login: [
    { table: 'Cases', rights: ['read'], leadingKeys: ['staff#*'] },
    { table: 'Access', rights: ['append', 'remove'], leadingKeys: ['login#*'] },
    { table: 'Access', rights: ['append'], leadingKeys: ['session#*'] },
    // NHS login opens the one case that it is linked to. The link itself is made at the patient's door, with a code.
    { table: 'Cases', rights: ['read'], leadingKeys: ['nhslogin#*', 'referral#*'] },
    { table: 'Access', rights: ['append', 'remove'], leadingKeys: ['mylogin#*'] },
    { table: 'Access', rights: ['append'], leadingKeys: ['mylink#*', 'mysession#*'] },
    { table: 'Audit', rights: ['read', 'append'] },
  ],
  // Before a case ends or is frozen its shares do; no copy can be read or written.
  staff: [
    ...openRecords,
    { table: 'Disclosures', rights: ['remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['append'], leadingKeys: ['receipt#*'] },
  ],
  // What somebody says on the phone is released here, and taken away (CON-6, CON-10). No copy can be read.
  plan: [
    ...openPapers,
    { table: 'Disclosures', rights: ['append', 'remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['read'], leadingKeys: ['reply#*', 'file#*'] },
    { table: 'Disclosures', rights: ['append'], leadingKeys: ['receipt#*'] },
    { table: 'Access', rights: ['append'], leadingKeys: ['invitation#*'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  draft: openPapers,
  send: [
    { table: 'Cases', rights: ['read'] },
    { table: 'Disclosures', rights: ['read'] },
    { table: 'Access', rights: ['read'] },
    { table: 'Access', rights: ['change'], leadingKeys: ['rate#*'] },
    { table: 'Outbox', rights: ['change'], indexes: ['by-listed'] },
  ],
  // Tells a case what came from work, and what a colleague has to see to. It answers nobody.
  work: [
    { table: 'Cases', rights: ['read', 'append'], leadingKeys: ['referral#*', 'sharing#*', 'share#*'] },
    { table: 'Cases', rights: ['read'], leadingKeys: ['plans#*', 'followup#*'] },
    { table: 'Cases', rights: ['change'], leadingKeys: ['count#*'] },
    { table: 'Disclosures', rights: ['read', 'remove'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['read'], leadingKeys: ['reply#*', 'file#*'] },
    { table: 'Disclosures', rights: ['append'], leadingKeys: ['receipt#*'] },
    { table: 'Audit', rights: ['read', 'append'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  // Reads one list and the agenda, and of no record more than its row there.
  remind: [
    { table: 'Cases', rights: ['read', 'remove'], leadingKeys: ['agenda#*'], indexes: ['by-wait'] },
    { table: 'Cases', rights: ['append'], leadingKeys: ['agenda#*', 'followup#*', 'share#*'] },
    // Whether somebody at work wants to hear of a week, and nothing of what they read.
    { table: 'Disclosures', rights: ['read'], leadingKeys: ['emails#*'] },
    { table: 'Outbox', rights: ['append'] },
  ],
  // Reads two lists, and changes counts.
  recount: [
    { table: 'Cases', rights: ['read', 'change'], leadingKeys: ['count#*'], indexes: ['work-list', 'by-lead'] },
  ],
  // Reads what is closed, and deletes what a manager approved, with all that belongs to it.
  retain: [
    {
      table: 'Cases',
      rights: ['read', 'remove'],
      leadingKeys: ['referral#*', 'plans#*', 'sharing#*', 'share#*', 'nhslogin#*', 'notice#*', 'retain#*'],
      indexes: ['work-list'],
    },
    { table: 'Cases', rights: ['append'], leadingKeys: ['retain#*'] },
    { table: 'Cases', rights: ['change'], leadingKeys: ['count#*'] },
    { table: 'Disclosures', rights: ['read', 'remove'], leadingKeys: ['reply#*', 'file#*', 'emails#*'] },
    { table: 'Disclosures', rights: ['remove'], leadingKeys: ['address#*', 'receipt#*'] },
    { table: 'Audit', rights: ['read', 'append'] },
  ],
  // Reads heads of audit chains, and of those that ended all. It writes nothing here: seals stand in a bucket.
  seal: [{ table: 'Audit', rights: ['read'], indexes: ['by-day'] }],
  // Reads every chain, to hold it against the seals.
  verify: [{ table: 'Audit', rights: ['read'], indexes: ['by-day'] }],
  // What became of messages. It answers Notify and nobody else.
  delivery: [{ table: 'Outbox', rights: ['read', 'change', 'append'], leadingKeys: ['msg_*'] }],
  // What became of emails that went by SES.
  mail: [{ table: 'Outbox', rights: ['read', 'change', 'append'], leadingKeys: ['msg_*'] }],
  // It changes the key of the edge, and knows of no table.
  rotate: [],
  // It prints what it is handed.
  print: [],
  // It says what became of a file while its copy stands, and reads neither copy nor case.
  clean: [
    { table: 'Disclosures', rights: ['check'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['read', 'change'], leadingKeys: ['file#*'] },
    { table: 'Outbox', rights: ['append'] },
  ],
};
