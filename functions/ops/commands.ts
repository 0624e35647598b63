/** Every command of `npm run ops`: what it does, what it takes, and what carries it out. */
import { type TableName, tableNames } from '../store/tables.ts';
import { callFunction } from './aws.ts';
import { copyBack } from './copy-back.ts';
import { exportAll } from './export.ts';
import { connectStaff, firstStaff, putSecret, secretNames, whatIsLeft } from './first-run.ts';
import { restore } from './restore.ts';
import { rollBack } from './roll-back.ts';
import { smoke } from './smoke.ts';
import { openStage } from './stage.ts';
import { type Tell, Told } from './told.ts';

interface Option {
  readonly means: string;
  readonly form?: RegExp;
  readonly otherwise?: string;
  readonly isSwitch?: true;
  readonly isOptional?: true;
}

export interface Command {
  readonly does: string;
  readonly options: Readonly<Record<string, Option>>;
  /** @returns false when what was looked at is not well. @throws Told */
  readonly run: (
    asked: Readonly<Record<string, string>>,
    means: { readonly tell: Tell; readonly secret: () => Promise<string> },
  ) => Promise<boolean | undefined>;
}

const stage: Option = { means: 'name of the stage', form: /^[a-z][a-z0-9-]{2,19}$/ };
const table: Option = { means: `one of ${tableNames.join(', ')}`, form: new RegExp(`^(${tableNames.join('|')})$`) };

/** Jobs that may be called by hand at any time: each goes on from where it stopped. */
const callable = ['send', 'remind', 'recount', 'retain', 'seal', 'verify', 'rotate'];

const calling =
  (runner: string, event: object, after: string): Command['run'] =>
  async (asked, { tell }) => {
    await callFunction((await openStage(asked['stage'] ?? '')).functionOf(runner), event);
    tell(after);
    return true;
  };

const all = {
  next: {
    does: 'says what is left to do before people can use the stage',
    options: { stage },
    run: async ({ stage: name = '' }, { tell }) => {
      const left = await whatIsLeft(await openStage(name));
      for (const line of left) tell(line);
      if (left.length === 0) tell(`Nothing is left. Look at it: npm run ops -- smoke --stage ${name}`);
      return left.length === 0;
    },
  },
  'put-secret': {
    does: 'puts one value into the portal’s secret; it is read from the standard input',
    options: { stage, name: { means: `one of ${secretNames.join(', ')}` } },
    run: async ({ stage: name = '', name: key = '' }, { tell, secret }) => {
      if (!secretNames.includes(key)) throw new Told(`--name is one of ${secretNames.join(', ')}.`);
      await putSecret(await openStage(name), key, await secret(), tell);
      return true;
    },
  },
  'connect-staff': {
    does: 'gives the portal the secret of the stage’s own pool of colleagues',
    options: { stage },
    run: async ({ stage: name = '' }, { tell }) => {
      await connectStaff(await openStage(name), tell);
      return true;
    },
  },
  'first-staff': {
    does: 'enters the first manager of a service',
    options: {
      stage,
      service: { means: 'the service, such as my-therapy' },
      name: { means: 'first and last name, as colleagues see it', form: /^\S.{1,80}$/ },
      email: { means: 'where they are invited, for the stage’s own pool', isOptional: true, form: /^\S+@\S+\.\S+$/ },
      subject: { means: 'who your issuer says they are, for an issuer of your own', isOptional: true },
    },
    run: async ({ stage: stageName = '', service = '', name = '', email, subject }, { tell }) => {
      const who = { service, name, email: email || undefined, subject: subject || undefined };
      await firstStaff(await openStage(stageName), who, tell);
      return true;
    },
  },
  smoke: {
    does: 'looks at the deployed address as a browser and as an attacker would',
    options: {
      stage: { ...stage, isOptional: true },
      address: { means: 'another address than the stage’s', isOptional: true },
    },
    run: async ({ stage: name, address }, { tell }) => {
      const outputs = name ? (await openStage(name)).outputs : {};
      const where = address || outputs['Address'];
      if (!where) throw new Told('Say which stage, or which --address.');
      const looked = await smoke(where, outputs['ApiHost']);
      for (const { what, isSo, seen } of looked) tell(`${isSo ? 'yes' : 'NO '}  ${what}${isSo ? '' : `: ${seen}`}`);
      const wrong = looked.filter(({ isSo }) => !isSo).length;
      tell(
        wrong === 0
          ? `All ${looked.length} are so.`
          : `${wrong} of ${looked.length} are not: infra/runbooks/alarm-door.md`,
      );
      return wrong === 0;
    },
  },
  call: {
    does: 'calls a job now instead of at its time',
    options: { stage, job: { means: `one of ${callable.join(', ')}`, form: new RegExp(`^(${callable.join('|')})$`) } },
    run: (asked, means) =>
      calling(asked['job'] ?? '', {}, `${asked['job']} ran to its end. Its log says what it did.`)(asked, means),
  },
  redrive: {
    does: 'sends once more what was parked, after its cause is mended',
    options: { stage },
    run: calling(
      'send',
      { redrive: true },
      'What was parked is tried again. Look for MESSAGE_PARKED in the log of send in 5 minutes.',
    ),
  },
  rotate: {
    does: 'begins a new origin key at once, after a leak',
    options: { stage },
    run: calling(
      'rotate',
      { begin: true },
      'A new key is on its way; the old one is refused in two to three hours (infra/runbooks/rotate.md).',
    ),
  },
  restore: {
    does: 'brings a table back as it was, beside the one in use',
    options: {
      stage,
      table,
      at: { means: 'the moment, as 2026-11-27T09:30:00Z; the newest if left out', isOptional: true },
    },
    run: async ({ stage: name = '', table: which, at }, { tell }) => {
      const moment = at ? new Date(at) : undefined;
      if (moment && (Number.isNaN(Number(moment)) || !/Z$|[+-]\d\d:\d\d$/.test(at ?? '')))
        throw new Told(`--at "${at}" is no moment. Write it with its zone, as 2026-11-27T09:30:00Z.`);
      await restore(await openStage(name), { table: which as TableName, at: moment }, tell);
      return true;
    },
  },
  'copy-back': {
    does: 'copies rows from a restored table into the one in use',
    options: {
      stage,
      table,
      from: { means: 'name of the restored table' },
      only: { means: 'rows whose key has this text, such as the id of a case', isOptional: true },
      changed: { means: 'write over rows that are otherwise now', isSwitch: true },
      write: { means: 'write; without it nothing is written', isSwitch: true },
    },
    run: async ({ stage: name = '', table: which, from = '', only, changed, write }, { tell }) => {
      const asked = { table: which as TableName, from, only, changed: changed === 'yes', write: write === 'yes' };
      await copyBack(await openStage(name), asked, tell);
      return true;
    },
  },
  export: {
    does: 'writes everything that a stage holds into a folder, for the end of a contract',
    options: { stage, to: { means: 'a new folder on an encrypted disk' } },
    run: async ({ stage: name = '', to = '' }, { tell }) => {
      await exportAll(await openStage(name), to, tell);
      return true;
    },
  },
  'roll-back': {
    does: 'deploys the code of an earlier commit',
    options: {
      stage,
      kind: { means: 'like which the stage is: demo, trial or production', form: /^(demo|trial|production)$/ },
      to: { means: 'a commit or tag', form: /^[\w./-]+$/ },
      rehearse: { means: 'everything but the deployment', isSwitch: true },
    },
    run: async ({ stage: name = '', kind = '', to = '', rehearse }, { tell }) => {
      await rollBack({ stage: name, kind, to, rehearse: rehearse === 'yes' }, tell);
      return true;
    },
  },
} as const satisfies Record<string, Command>;

export const commands: Readonly<Record<keyof typeof all, Command>> = all;
