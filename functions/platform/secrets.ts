/** Keys that never stand in code or in a table. Fetched from Secrets Manager by its Lambda extension. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { minutes, now } from './clock.ts';
import { config } from './config.ts';

const schema = z.object({
  /** For look-ups by NHS number, e-mail or phone, and for keys made of codes. */
  lookupKey: z.string().check(z.minLength(16)),
  /** For six-digit codes and return codes. */
  codeKey: z.string().check(z.minLength(16)),
  /** What CloudFront may say to prove that a request came through it: one key, or two while it changes. None for jobs. */
  originKeys: z._default(z.array(z.string().check(z.minLength(16))), []),
  /** Client secret at the staff issuer. */
  staffClientSecret: z.optional(z.string()),
  /** Private key with which we say to NHS login who we are: RSA, PKCS #8 in PEM. */
  nhsLoginKey: z.optional(z.string()),
  /** GOV.UK Notify API key: name, service id and secret joined by dashes. */
  notifyKey: z.optional(z.string()),
  /** What GOV.UK Notify says to prove that a delivery receipt is its own. */
  notifyCallbackToken: z.optional(z.string().check(z.minLength(16))),
});

export type Secrets = z.infer<typeof schema>;

let fetched: Promise<Secrets> | undefined;
let fetchedAt = 0;

/**
 * What is known, when it is not older than this: a secret that somebody replaced is used without a restart. What is known stays
 * when nobody answers.
 * @param mostAge in milliseconds. @throws whatever kept the first answer from coming; the next request tries again.
 */
export function secrets(mostAge = minutes(15)): Promise<Secrets> {
  const known = fetched;
  if (known && now() - fetchedAt < mostAge) return known;
  fetchedAt = now();
  fetched = load().catch((cause: unknown) => {
    fetched = known;
    if (known) return known;
    throw cause;
  });
  return fetched;
}

/** Asks again, once a minute at most, for whom what is known does not fit. */
export const newerSecrets = (): Promise<Secrets> => secrets(minutes(1));

async function load(): Promise<Secrets> {
  const { SECRETS, SECRET_ARN, ORIGIN_SECRET_ARN } = config();
  if (SECRETS) return schema.parse(JSON.parse(SECRETS));
  const parts = await Promise.all([SECRET_ARN, ORIGIN_SECRET_ARN].map((arn) => arn && fetchSecret(arn)));
  return schema.parse(Object.assign({}, ...parts));
}

/** By the Lambda extension beside the function, which remembers an answer for five minutes. */
async function fetchSecret(arn: string): Promise<unknown> {
  const port = process.env['PARAMETERS_SECRETS_EXTENSION_HTTP_PORT'] ?? '2773';
  const answer = await fetch(`http://localhost:${port}/secretsmanager/get?secretId=${encodeURIComponent(arn)}`, {
    headers: { 'X-Aws-Parameters-Secrets-Token': process.env['AWS_SESSION_TOKEN'] ?? '' },
  });
  if (!answer.ok) throw new Error(`The secret could not be fetched: ${answer.status}`);
  const { SecretString } = z.object({ SecretString: z.string() }).parse(await answer.json());
  return JSON.parse(SecretString);
}

/** Keyed hash of a personal value, so that the value itself never stands in a key. Base64url, 32 characters. */
export const keyed = (key: string, purpose: string, value: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${value}`).digest('base64url').slice(0, 32);

/** Compares two short texts in a time that tells nothing about where they differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
