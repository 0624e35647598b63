import { describe, expect, it } from 'vitest';
import { grants } from '../../functions/store/grants.ts';
import { actions, type Runner, rights } from '../../functions/store/rights.ts';
import { type TableName, tableNames } from '../../functions/store/tables.ts';
import { production } from '../../infra/stages.ts';
import { list, type Statement, statements, synthesised } from './synthesised.ts';

const { service } = synthesised(production);

const runners: readonly Runner[] = [
  'public',
  'patient',
  'employer',
  'login',
  'staff',
  'plan',
  'draft',
  'send',
  'work',
  'remind',
  'delivery',
  'recount',
  'retain',
  'seal',
  'verify',
  'rotate',
  'canary',
  'print',
  'clean',
];
/** To see anything at all of a row. */
const reading = [actions.get, actions.list];

/** The table itself, and not its stream or an index. */
const about = (table: TableName) => (statement: Statement) =>
  [statement.Resource].flat().some((one) => {
    const text = JSON.stringify(one);
    return text.includes(`ExportsOutputFnGetAtt${table}`) && !/Stream|\/index\//.test(text);
  });

/** Partition keys a runner may use with an action: none, some patterns, or all of the table. */
function keysFor(runner: Runner, table: TableName, action: string): readonly string[] | 'all' {
  const found = statements(service, `${runner}Role`)
    .filter(about(table))
    .filter(({ Action }) => list(Action).includes(action));
  if (found.some(({ Condition }) => !Condition)) return 'all';
  return found.flatMap(({ Condition }) => Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? []);
}

describe('what doors and jobs may do', () => {
  it.each(runners)('%s may do with each table what tables.ts grants, and nothing more', (runner) => {
    for (const table of tableNames) {
      for (const right of rights) {
        const given = grants[runner].filter((grant) => grant.table === table && grant.rights.includes(right));
        const keys = given.some((grant) => !grant.leadingKeys)
          ? 'all'
          : given.flatMap((grant) => grant.leadingKeys ?? []);
        const action = actions[right];
        expect([table, action, keysFor(runner, table, action)]).toEqual([table, action, keys]);
      }
    }
  });

  it('the public door may only write referrals and never read them', () => {
    expect(keysFor('public', 'Cases', 'dynamodb:PutItem')).toContain('referral#*');
    for (const action of ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem']) {
      expect(keysFor('public', 'Cases', action)).not.toContain('referral#*');
      expect(keysFor('public', 'Cases', action)).not.toBe('all');
    }
  });

  it('CON-16: the door that ends and freezes cases takes copies away, and can neither read nor write one', () => {
    expect(keysFor('staff', 'Disclosures', actions.remove)).toEqual(['address#*']);
    expect(keysFor('staff', 'Disclosures', actions.append)).toEqual(['receipt#*']);
    for (const action of [...reading, actions.change]) expect(keysFor('staff', 'Disclosures', action)).toEqual([]);
  });

  it('the public door can read whether a receipt counts, and no released copy', () => {
    expect(keysFor('public', 'Disclosures', actions.get)).toEqual(['receipt#*']);
    for (const action of [actions.list, actions.append, actions.change, actions.remove])
      expect(keysFor('public', 'Disclosures', action)).toEqual([]);
  });

  it('the public door cannot query the work-list', () => {
    expect(JSON.stringify(statements(service, 'publicRole'))).not.toContain('/index/');
    expect(JSON.stringify(statements(service, 'staffRole'))).toContain('/index/work-list');
  });

  it('the patient’s door can read no list and no index', () => {
    expect(JSON.stringify(statements(service, 'patientRole'))).not.toContain('/index/');
    expect(keysFor('patient', 'Cases', actions.list)).toEqual(['referral#*', 'plans#*', 'sharing#*']);
    expect(keysFor('patient', 'Cases', actions.get)).toEqual(['plans#*', 'sharing#*', 'followup#*', 'nhslogin#*']);
  });

  it('the patient’s door cannot read staff, and opens no session of theirs', () => {
    for (const action of Object.values(actions)) {
      const keys = [keysFor('patient', 'Cases', action), keysFor('patient', 'Access', action)].flat();
      for (const key of ['all', 'staff#*', 'team#*', 'session#*', 'opened#*', 'login#*', 'draft#*'])
        expect(keys).not.toContain(key);
    }
  });

  it('RTW-16, RTW-19: the employer’s door has no action on Cases, and may only read what was released, answer it and say what to be reminded of', () => {
    for (const action of Object.values(actions)) expect(keysFor('employer', 'Cases', action)).toEqual([]);
    expect(keysFor('employer', 'Disclosures', actions.list)).toEqual(['address#*', 'reply#*', 'file#*']);
    expect(keysFor('employer', 'Disclosures', actions.get)).toEqual(['address#*', 'emails#*']);
    expect(keysFor('employer', 'Disclosures', actions.append)).toEqual(['reply#*', 'file#*', 'emails#*']);
    // EMP-7: who says that it is not for them takes away what they could read, and nothing else.
    expect(keysFor('employer', 'Disclosures', actions.remove)).toEqual(['address#*']);
    expect(keysFor('employer', 'Disclosures', actions.change)).toEqual([]);
    // The chain of its own shares, and never that of a case.
    for (const action of [actions.list, actions.append])
      expect(keysFor('employer', 'Audit', action)).toEqual(['share_*']);
    expect(JSON.stringify(statements(service, 'employerRole'))).not.toContain('/index/');
  });

  it('the door of logins reads whom an NHS login is linked to and their case, and can neither link nor change one', () => {
    expect(keysFor('login', 'Cases', actions.get)).toEqual(['staff#*', 'nhslogin#*']);
    expect(keysFor('login', 'Cases', actions.list)).toEqual(['referral#*']);
    for (const action of [actions.append, actions.change, actions.remove])
      expect(keysFor('login', 'Cases', action)).toEqual([]);
    for (const action of reading) expect(keysFor('login', 'Access', action)).toEqual([]);
    for (const action of Object.values(actions)) expect(keysFor('login', 'Outbox', action)).toEqual([]);
  });

  it('an identity that NHS login proved is kept by the door of logins and taken by the patient’s door, and no door reads it', () => {
    const may = (runner: Runner, action: string) => keysFor(runner, 'Access', action).includes('mylink#*');
    expect(runners.filter((runner) => may(runner, 'dynamodb:PutItem'))).toEqual(['login']);
    expect(runners.filter((runner) => may(runner, 'dynamodb:DeleteItem'))).toEqual(['patient']);
    for (const action of [...reading, actions.change])
      expect(runners.filter((runner) => may(runner, action))).toEqual([]);
  });

  it('only the patient’s door links an NHS login or ends a link; one goes with its record too', () => {
    const may = (action: string) => runners.filter((runner) => keysFor(runner, 'Cases', action).includes('nhslogin#*'));
    expect(may(actions.append)).toEqual(['patient']);
    expect(may(actions.remove)).toEqual(['patient', 'retain']);
  });

  it('RET-2 only the job of retention removes a record, and it writes nothing into one', () => {
    for (const what of ['referral#*', 'plans#*', 'sharing#*'])
      expect(runners.filter((runner) => keysFor(runner, 'Cases', actions.remove).includes(what))).toEqual(['retain']);
    expect(keysFor('retain', 'Cases', actions.append)).toEqual(['retain#*']);
    expect(keysFor('retain', 'Cases', actions.change)).toEqual(['count#*']);
    expect(keysFor('retain', 'Outbox', 'dynamodb:PutItem')).toEqual([]);
  });

  it('nobody can take an audit entry back or change one', () => {
    for (const runner of runners) {
      expect(keysFor(runner, 'Audit', 'dynamodb:UpdateItem')).toEqual([]);
      expect(keysFor(runner, 'Audit', 'dynamodb:DeleteItem')).toEqual([]);
    }
  });

  it('the doors of plans and drafts open every case, search no list and change no row in its place', () => {
    for (const door of ['plan', 'draft'] as const) {
      expect(JSON.stringify(statements(service, `${door}Role`))).not.toContain('/index/');
      for (const action of [actions.list, actions.append])
        expect(keysFor(door, 'Cases', action)).toEqual(expect.arrayContaining(['plans#*', 'referral#*']));
      for (const action of [actions.change, actions.remove]) expect(keysFor(door, 'Cases', action)).toEqual([]);
      for (const action of [...reading, actions.change, actions.remove])
        expect(keysFor(door, 'Outbox', action)).toEqual([]);
    }
  });

  it('the door of lists and records reads no plan, report or letter', () => {
    for (const action of Object.values(actions)) expect(keysFor('staff', 'Cases', action)).not.toContain('plans#*');
  });

  it('CON-6, CON-10: staff release a copy and take it away for somebody on the phone, and can read none', () => {
    expect(keysFor('plan', 'Disclosures', 'dynamodb:DeleteItem')).toEqual(['address#*']);
    expect(keysFor('plan', 'Disclosures', actions.append)).toEqual(['address#*', 'receipt#*']);
    expect(keysFor('plan', 'Disclosures', actions.list)).toEqual(['reply#*', 'file#*']);
    for (const action of [actions.get, actions.change]) expect(keysFor('plan', 'Disclosures', action)).toEqual([]);
    for (const door of ['login', 'draft'] as const) {
      for (const action of Object.values(actions)) expect(keysFor(door, 'Disclosures', action)).toEqual([]);
    }
  });

  it('no role has a wildcard action, and none but listing streams a wildcard resource', () => {
    const all = statements(service);
    expect(all.flatMap(({ Action }) => list(Action)).filter((action) => action.includes('*'))).toEqual([]);
    expect(all.filter(({ Resource }) => Resource === '*').map(({ Action }) => Action)).toEqual([
      'dynamodb:ListStreams',
      'dynamodb:ListStreams',
    ]);
  });

  it('nobody may scan', () => {
    expect(JSON.stringify(service.toJSON())).not.toContain('dynamodb:Scan');
  });

  it('our key opens only through DynamoDB, Secrets Manager and S3', () => {
    for (const statement of statements(service).filter(({ Action }) => list(Action).includes('kms:Decrypt'))) {
      expect(statement.Condition?.StringEquals?.['kms:ViaService']).toMatch(
        /^(dynamodb|secretsmanager|s3)\.eu-west-2\./,
      );
    }
  });
});
