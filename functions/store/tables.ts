/**
 * The five tables, once. CDK, the embedded engine and the tests all build from this page.
 *
 * - `Cases`: drafts, referrals and (later) cases and plans. One item collection per draft or referral.
 * - `Disclosures`: what an employer may read. The employer's door can read this table and no other record.
 * - `Access`: sessions, one-time codes, rate counters. Everything in it expires.
 * - `Audit`: append-only, one hash chain per referral or case.
 * - `Outbox`: notifications to send; the only table with a stream.
 *
 * TTL attributes are epoch seconds. DynamoDB deletes late, so every read checks the time itself.
 */

export type KeyType = 'S' | 'N';

export interface KeySchema {
  readonly partition: { readonly name: string; readonly type: KeyType };
  readonly sort?: { readonly name: string; readonly type: KeyType };
}

export interface IndexDefinition extends KeySchema {
  readonly name: string;
  /** Attributes copied into the index beside its keys. */
  readonly include: readonly string[];
}

export interface TableDefinition extends KeySchema {
  readonly ttl?: string;
  readonly stream?: 'NEW_IMAGE';
  readonly indexes: readonly IndexDefinition[];
}

const itemCollection = {
  partition: { name: 'pk', type: 'S' },
  sort: { name: 'sk', type: 'S' },
} as const satisfies KeySchema;

const listIndex = (name: string, key: string) =>
  ({
    name,
    partition: { name: key, type: 'S' },
    // Oldest promise first.
    sort: { name: 'listOrder', type: 'S' },
    include: ['row'],
  }) as const satisfies IndexDefinition;

// The marks let a bundle leave out what only the deployment reads.
export const tables = {
  Cases: {
    ...itemCollection,
    ttl: 'expiresAt',
    // Each list that staff open is an index, so that a page costs the same at any size. All but the first two hold open
    // cases only: a key that is absent keeps a row out of an index and costs nothing.
    indexes: [
      /* @__PURE__ */ listIndex('work-list', 'listKey'),
      /* @__PURE__ */ listIndex('by-lead', 'leadKey'),
      /* @__PURE__ */ listIndex('by-tier', 'tierKey'),
      /* @__PURE__ */ listIndex('by-source', 'sourceKey'),
      /* @__PURE__ */ listIndex('by-practice', 'practiceKey'),
      /* @__PURE__ */ listIndex('by-care', 'careKey'),
      /* @__PURE__ */ listIndex('by-need', 'needKey'),
      // Finding somebody: keyed hashes of name with date of birth, and of the NHS number.
      { name: 'by-person', partition: { name: 'personKey', type: 'S' }, sort: { name: 'pk', type: 'S' }, include: [] },
    ],
  },
  Disclosures: { ...itemCollection, ttl: 'expiresAt', indexes: [] },
  Access: { partition: { name: 'pk', type: 'S' }, ttl: 'expiresAt', indexes: [] },
  Audit: { partition: { name: 'chain', type: 'S' }, sort: { name: 'seq', type: 'N' }, indexes: [] },
  Outbox: { partition: { name: 'id', type: 'S' }, stream: 'NEW_IMAGE', indexes: [] },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;

export const tableNames: readonly TableName[] = ['Cases', 'Disclosures', 'Access', 'Audit', 'Outbox'];

/** Environment variable that carries a table's deployed name. */
export const tableVariable = (table: TableName): string => `TABLE_${table.toUpperCase()}`;

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

type Door = 'public' | 'patient' | 'employer' | 'login' | 'staff' | 'plan' | 'draft';
export type Runner = Door | 'send' | 'print' | 'clean';

/** What staff doors do: open, list and change the records of people they may see, and write down that they did. */
const openRecords: readonly Grant[] = [
  {
    table: 'Cases',
    rights: ['read', 'append', 'change'],
    indexes: /* @__PURE__ */ tables.Cases.indexes.map(({ name }) => name),
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
    { table: 'Cases', rights: ['append'], leadingKeys: ['share#*'] },
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
    { table: 'Disclosures', rights: ['read', 'check'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['read', 'append'], leadingKeys: ['reply#*', 'file#*'] },
    { table: 'Access', rights: ['read', 'append', 'change', 'remove'], leadingKeys: ['worksession#*'] },
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
    { table: 'Outbox', rights: ['read', 'change'] },
  ],
  // It prints what it is handed.
  print: [],
  // It says what became of a file while its copy stands, and reads neither copy nor case.
  clean: [
    { table: 'Disclosures', rights: ['check'], leadingKeys: ['address#*'] },
    { table: 'Disclosures', rights: ['read', 'change'], leadingKeys: ['file#*'] },
  ],
};
