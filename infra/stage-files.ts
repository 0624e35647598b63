/**
 * Stages of one's own, each a file in `infra/stages/` that `npm run new-stage` writes: like which of ours it is, and what differs. Nothing
 * secret stands there, so a file may be kept with the code (`decisions/0022-stage-files.md`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { services } from '../shared/services/all.ts';
import { demo, production, type Stage, trial } from './stages.ts';

const kinds = { demo, trial, production } as const;
export type Kind = keyof typeof kinds;

/** Becomes part of the names of buckets and functions. */
export const stageName = z.string().check(
  z.regex(
    /^[a-z][a-z0-9-]{1,18}[a-z0-9]$/,
    'A name has 3 to 20 small letters, numbers or dashes and begins with a letter',
  ),
  z.refine((name) => !Object.hasOwn(kinds, name), 'demo, trial and production are taken'),
);

const host = z
  .string()
  .check(
    z.regex(/^(?=.{4,253}$)([a-z0-9-]+\.)+[a-z]{2,}$/, 'Give a host name, such as work.trust.nhs.uk, without https://'),
  );
const certificate = (where: string) =>
  z
    .string()
    .check(
      z.regex(new RegExp(`^arn:aws:acm:${where}:\\d{12}:certificate/`), `Give the ARN of a certificate in ${where}`),
    );
const named = 'Give the name by which the issuer knows the portal';

/** Address of an OpenID issuer. */
export const issuerAddress = z.url({
  protocol: /^https$/,
  error: 'Give the address of the issuer, beginning with https://',
});
const issuer = z.strictObject({ issuer: issuerAddress, clientId: z.string().check(z.minLength(1, named)) });

export const stageParts = {
  like: z.enum(['demo', 'trial', 'production'], 'Choose demo, trial or production'),
  services: z
    .array(z.enum(Object.keys(services) as [string, ...string[]], `Choose from ${Object.keys(services).join(', ')}`))
    .check(z.minLength(1, 'Name at least one service')),
  opsEmail: z.email('Give an email address that somebody reads'),
  budget: z.number('Give US dollars a month').check(z.positive('Give US dollars a month')),
};

/** Names what nobody knows: a setting that is misspelt must not be passed over. */
const unknown = (issue: { readonly code?: string; readonly keys?: readonly string[] }): string | undefined =>
  issue.code === 'unrecognized_keys' ? `There is no setting ${issue.keys?.join(', ')}` : undefined;

export const stageFile = z.strictObject(
  {
    like: stageParts.like,
    services: stageParts.services,
    opsEmail: z.optional(stageParts.opsEmail),
    domain: z.optional(
      z.strictObject({
        site: host,
        siteCertificateArn: certificate('us-east-1'),
        api: host,
        apiCertificateArn: certificate('eu-west-2'),
      }),
    ),
    siteHost: z.optional(host),
    staffSignIn: z.optional(issuer),
    nhsLogin: z.optional(issuer),
    emailToWork: z.optional(z.strictObject({ from: z.email(), domain: host })),
    fileScanner: z.optional(z.literal('guardduty')),
    budget: z.optional(stageParts.budget),
  },
  { error: unknown },
);

export type StageFile = z.infer<typeof stageFile>;

export const stagesFolder = join(import.meta.dirname, 'stages');

/** The stage that a file describes. @throws Error naming each line that is wrong. */
export function stageOf(name: string, content: unknown): Stage {
  const read = stageFile.safeParse(content);
  const named = stageName.safeParse(name);
  const wrong = [...(named.error?.issues ?? []), ...(read.error?.issues ?? [])].map(
    ({ path, message }) => `${path.join('.') || 'name'}: ${message}`,
  );
  if (!read.success || wrong.length > 0)
    throw new Error(`infra/stages/${name}.json cannot be used. ${wrong.join('. ')}`);
  const { like, ...own } = read.data;
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...kinds[like], ...given, name };
}

/** @throws Error when it is no JSON, or describes no stage. */
function readStage(file: string): Stage {
  const name = file.replace(/\.json$/, '');
  try {
    return stageOf(name, JSON.parse(readFileSync(join(stagesFolder, file), 'utf8')));
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new Error(`infra/stages/${file} is not JSON: ${cause.message}`);
    throw cause;
  }
}

/** The stage asked for with `-c stage=…`, or the demo. @throws Error naming the stages there are. */
export function stageNamed(asked: unknown): Stage {
  const files = existsSync(stagesFolder) ? readdirSync(stagesFolder).filter((one) => one.endsWith('.json')) : [];
  const wanted = String(asked ?? 'demo');
  if (Object.hasOwn(kinds, wanted)) return kinds[wanted as Kind];
  if (files.includes(`${wanted}.json`)) return readStage(`${wanted}.json`);
  const names = [...Object.keys(kinds), ...files.map((file) => file.replace(/\.json$/, ''))];
  throw new Error(
    `There is no stage "${wanted}". Choose one of these with -c stage=…: ${names.join(', ')}. Or make one: npm run new-stage`,
  );
}
