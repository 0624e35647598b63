/** The first run of a stage: its secrets, its first colleague, and what is left to do. */
import { randomBytes } from 'node:crypto';
import type { StaffMember } from '../../shared/contracts/staff.ts';
import { services } from '../../shared/services/all.ts';
import type { ServiceId } from '../../shared/services/profile.ts';
import { appendNext } from '../store/audit-trail.ts';
import { listTeam, readRegister, saveStaff, staffKeyOf, stillThere } from '../store/staff-register.ts';
import { inviteToPool, secretOfPoolClient, writeSecret } from './aws.ts';
import { type DeployedStage, secretOf, takeKeys } from './stage.ts';
import { type Tell, Told } from './told.ts';

/** What may be put into the portal's secret by hand, and what it looks like. `lookupKey` and `codeKey` never change. */
const settable: Readonly<Record<string, { readonly what: string; readonly form: RegExp }>> = {
  staffClientSecret: { what: 'the client secret at your staff issuer', form: /^\S{8,}$/ },
  notifyKey: {
    what: 'an API key of GOV.UK Notify: its name, then two ids, with dashes between',
    form: /^\S+(-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/,
  },
  notifyCallbackToken: {
    what: 'a token of at least 16 letters that Notify sends with its receipts',
    form: /^\S{16,}$/,
  },
  nhsLoginKey: {
    what: 'a private key of RSA in PEM (PKCS #8)',
    form: /^-----BEGIN PRIVATE KEY-----[\s\S]+-----END PRIVATE KEY-----\s*$/,
  },
};

export const secretNames = Object.keys(settable);

/** Puts one value into the portal's secret and leaves the others. The value is never told. @throws Told */
export async function putSecret(stage: DeployedStage, name: string, value: string, tell: Tell): Promise<void> {
  const known = settable[name];
  if (!known) throw new Told(`"${name}" is not put by hand. Choose one of: ${secretNames.join(', ')}.`);
  const text = name === 'nhsLoginKey' ? value : value.trim();
  if (!known.form.test(text)) throw new Told(`That is not ${known.what}. Nothing was changed.`);
  const before = await secretOf(stage);
  await writeSecret(stage.secret, JSON.stringify({ ...before, [name]: text }));
  tell(`${name} is ${before[name] === undefined ? 'there' : 'changed'} now. Doors and jobs use it within 20 minutes.`);
  if (before[name] !== undefined) tell('Remove the old one at the other system after that (infra/runbooks/rotate.md).');
}

/** Fetches the portal's client secret from the stage's own pool, so that nobody has to see it. @throws Told */
export async function connectStaff(stage: DeployedStage, tell: Tell): Promise<void> {
  const { StaffPool, StaffClient } = stage.outputs;
  if (!StaffPool || !StaffClient)
    throw new Told(
      'This stage has an issuer of its own. Put its client secret with: npm run ops -- put-secret --name staffClientSecret',
    );
  await putSecret(stage, 'staffClientSecret', await secretOfPoolClient(StaffPool, StaffClient), tell);
}

export interface FirstColleague {
  readonly service: string;
  readonly name: string;
  readonly email?: string | undefined;
  /** Who the issuer says they are, where the stage has an issuer of its own. */
  readonly subject?: string | undefined;
}

/**
 * Enters the first manager of a service, who adds everybody else on the page "Team".
 * @throws Told when there is a manager already, or it is not said who they are.
 */
export async function firstStaff(stage: DeployedStage, asked: FirstColleague, tell: Tell): Promise<void> {
  const { service, name, email } = asked;
  if (!Object.hasOwn(services, service))
    throw new Told(`There is no service "${service}". Choose one of: ${Object.keys(services).join(', ')}.`);
  const { StaffIssuer: issuer, StaffPool: pool } = stage.outputs;
  if (!issuer) throw new Told('The service stack does not say who its issuer is. Deploy it from this code first.');
  await takeKeys(stage);
  const manager = stillThere(await listTeam(service)).find(({ role }) => role === 'manager');
  if (manager)
    throw new Told(
      `${services[service as ServiceId].name} has a manager already: ${manager.name}. They add others on the page "Team".`,
    );
  const subject = asked.subject ?? (await invited(pool, email, tell));
  const staffKey = await staffKeyOf(issuer, subject);
  const before = await readRegister(staffKey);
  const member: StaffMember = {
    staffId: `staff_${randomBytes(9).toString('base64url')}`,
    name,
    ...before,
    roles: [...(before?.roles ?? []), { service: service as ServiceId, role: 'manager' }],
  };
  await appendNext({ chain: `team#${service}`, who: 'operator', did: 'changed the register', what: member.staffId });
  await saveStaff(staffKey, member);
  tell(`${name} is the manager of ${services[service as ServiceId].name} now.`);
  tell(`Next: they log in at ${stage.outputs['Address']}/staff and add their colleagues on the page "Team".`);
}

async function invited(pool: string | undefined, email: string | undefined, tell: Tell): Promise<string> {
  if (!pool)
    throw new Told(
      'This stage has an issuer of its own: say with --subject who the issuer says they are (the claim "sub" of their account).',
    );
  if (!email) throw new Told('Say with --email where they are invited.');
  const subject = await inviteToPool(pool, email);
  tell(`${email} is in the pool. Whoever is new gets an email with a first password, and chooses a second factor.`);
  return subject;
}

/** What is left to do, as sentences; none when the stage is ready. */
export async function whatIsLeft(stage: DeployedStage): Promise<readonly string[]> {
  const { outputs, name } = stage;
  const keys = await secretOf(stage);
  const ops = (words: string): string => `npm run ops -- ${words} --stage ${name}`;
  const left: string[] = [];
  const { StaffReturn: back, Address: address = '' } = outputs;
  if (back && back !== address)
    left.push(
      `After their login colleagues would be led to ${back}: write "siteHost": "${new URL(address).host}" into infra/stages/${name}.json, and deploy again`,
    );
  if (!keys['staffClientSecret'])
    left.push(
      outputs['StaffPool']
        ? `Colleagues cannot log in yet: ${ops('connect-staff')}`
        : `Colleagues cannot log in yet: ${ops('put-secret')} --name staffClientSecret`,
    );
  if (!keys['notifyKey']) left.push(`No message goes out yet: ${ops('put-secret')} --name notifyKey`);
  if (!keys['notifyCallbackToken'])
    left.push(
      `Nobody hears what did not arrive: ${ops('put-secret')} --name notifyCallbackToken, and the same at Notify`,
    );
  await takeKeys(stage);
  for (const [id, profile] of Object.entries(services)) {
    if (!(outputs['Services'] ?? '').split(',').includes(id)) continue;
    if (!stillThere(await listTeam(id)).some(({ role }) => role === 'manager'))
      left.push(`${profile.name} has no manager yet: ${ops('first-staff')} --service ${id} --name "…" --email …`);
  }
  return left;
}
