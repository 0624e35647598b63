/** The words in which it is said who may do what (`grants.ts`). */
import type { TableName } from './tables.ts';

/** What a door or job may do with a table. Each word is one DynamoDB action (`actions`), so that nothing is given by the way. */
export type Right = 'get' | 'list' | 'append' | 'change' | 'remove' | 'check';

/** The DynamoDB action behind each right. No right includes a scan. */
export const actions: Readonly<Record<Right, string>> = {
  /** One row, by its whole key. */
  get: 'dynamodb:GetItem',
  /** Rows of one partition. */
  list: 'dynamodb:Query',
  append: 'dynamodb:PutItem',
  change: 'dynamodb:UpdateItem',
  remove: 'dynamodb:DeleteItem',
  /** To write something only while another row stands; what is in that row is not told. */
  check: 'dynamodb:ConditionCheckItem',
};

export const rights = Object.keys(actions) as readonly Right[];

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
  | 'canary'
  | 'print'
  | 'clean';
