/** What the environment must say before a door opens. Read once, on first use, and refused with the names that are wrong. */
import * as z from 'zod/mini';
import { type TableName, tableVariable } from '../store/tables.ts';

const tableName = z.string().check(z.minLength(3));

const schema = z
  .object({
    STAGE: z._default(z.string(), 'demo'),
    AWS_REGION: z._default(z.string(), 'eu-west-2'),
    DYNAMODB_ENDPOINT: z.optional(z.url()),
    TABLE_CASES: tableName,
    TABLE_DISCLOSURES: z.optional(tableName),
    TABLE_ACCESS: tableName,
    TABLE_AUDIT: tableName,
    TABLE_OUTBOX: tableName,
    /** Where the secret lives. On AWS the extension beside the function fetches it. */
    SECRET_ARN: z.optional(z.string()),
    /** Where the keys of the edge live, for doors. */
    ORIGIN_SECRET_ARN: z.optional(z.string()),
    /** The secret itself as JSON, for a machine without Secrets Manager. */
    SECRETS: z.optional(z.string()),
    /** The page built by Astro into which a door puts its answer. */
    SHELL_FILE: z.optional(z.string()),
    STAFF_ISSUER: z.optional(z.url()),
    STAFF_CLIENT_ID: z.optional(z.string()),
    /** Where patients may log in beside the code. */
    NHS_LOGIN_ISSUER: z.optional(z.url()),
    NHS_LOGIN_CLIENT_ID: z.optional(z.string()),
    /** Says to the patient's door, which knows no more of it, that there is such a way. */
    NHS_LOGIN: z.optional(z.literal('on')),
    NOTIFY_URL: z.optional(z.url()),
    /** From which address emails to work go by Amazon SES, under which set of settings; without it they go by Notify too. */
    SES_FROM: z.optional(z.email()),
    SES_CONFIGURATION: z.optional(z.string()),
    /** Where SES is played, on a machine without it. */
    SES_ENDPOINT: z.optional(z.url()),
    /** Messages go out at any hour: for a machine of one's own. */
    ANY_HOUR: z.optional(z.literal('on')),
    /** Name or ARN of the function that prints. */
    PRINTER: z.optional(z.string()),
    /** Where Lambda's API is played, on a machine without it. */
    LAMBDA_ENDPOINT: z.optional(z.url()),
    /** Where files come in and where clean ones stand. */
    INCOMING_BUCKET: z.optional(z.string()),
    KEPT_BUCKET: z.optional(z.string()),
    /** Where S3 is played, on a machine without it. */
    S3_ENDPOINT: z.optional(z.url()),
  })
  .check(
    z.refine((env) => Boolean(env.SECRET_ARN) !== Boolean(env.SECRETS), 'set SECRET_ARN or SECRETS, and not both'),
  );

type Config = z.infer<typeof schema>;

let read: Config | undefined;

/** Settings of this function. @throws Error naming each setting that is missing or malformed. */
export function config(): Config {
  if (read) return read;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`);
    throw new Error(`Settings are not complete. ${wrong.join('; ')}`);
  }
  read = result.data;
  return read;
}

/** Deployed name of a table. @throws Error when the function was not given that table. */
export function tableNameOf(table: TableName): string {
  const name = process.env[tableVariable(table)];
  if (!name) throw new Error(`This function was not given the table ${table}`);
  return name;
}
