/**
 * The five tables, once. CDK, the embedded engine and the tests all build from this page.
 *
 * - `Cases`: drafts, referrals and (later) cases and plans. One item collection per draft or referral.
 * - `Disclosures`: what an employer may read. The employer's door can read this table and no other record.
 * - `Access`: sessions, one-time codes, rate counters. Everything in it expires.
 * - `Audit`: append-only, one hash chain per case or share.
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

/** @param order what comes first: the oldest promise, where nothing else is said. */
const listIndex = (name: string, key: string, order = 'listOrder') =>
  ({
    name,
    partition: { name: key, type: 'S' },
    sort: { name: order, type: 'S' },
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
      /* @__PURE__ */ listIndex('by-wait', 'waitKey', 'waitOrder'),
      {
        // Finding somebody: keyed hashes of name with date of birth, and of the NHS number.
        name: 'by-person',
        partition: { name: 'personKey', type: 'S' },
        sort: { name: 'pk', type: 'S' },
        include: [],
      },
    ],
  },
  Disclosures: { ...itemCollection, ttl: 'expiresAt', indexes: [] },
  Access: { partition: { name: 'pk', type: 'S' }, ttl: 'expiresAt', indexes: [] },
  Audit: {
    partition: { name: 'chain', type: 'S' },
    sort: { name: 'seq', type: 'N' },
    // Which chains grew on a day, for the seal: the first entry of a chain on a day is listed, and no other.
    indexes: [
      {
        name: 'by-day',
        partition: { name: 'listed', type: 'S' },
        sort: { name: 'chain', type: 'S' },
        include: [],
      },
    ],
  },
  Outbox: {
    partition: { name: 'id', type: 'S' },
    stream: 'NEW_IMAGE',
    // What waits, for the sweep; and what was parked. An entry that is done with is in neither.
    indexes: [
      {
        name: 'by-listed',
        partition: { name: 'listed', type: 'S' },
        sort: { name: 'createdAt', type: 'S' },
        include: [],
      },
    ],
  },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;

export const tableNames: readonly TableName[] = ['Cases', 'Disclosures', 'Access', 'Audit', 'Outbox'];

/** Environment variable that carries a table's deployed name. */
export const tableVariable = (table: TableName): string => `TABLE_${table.toUpperCase()}`;
