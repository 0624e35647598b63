import { describe, expect, it } from 'vitest';
import { type PaperKind, paperKinds, versionStates } from '../../shared/contracts/paper.ts';
import { planStates, planTypes } from '../../shared/contracts/plan.ts';
import { type StaffMember, type StaffRole, staffRoles } from '../../shared/contracts/staff.ts';
import { letterDocument } from '../../shared/rules/papers/letter-document.ts';
import { whyNotSign } from '../../shared/rules/papers/may-sign.ts';
import { planDocument } from '../../shared/rules/papers/plan-document.ts';
import { reportDocument } from '../../shared/rules/papers/report-document.ts';
import { versionMoves } from '../../shared/rules/papers/version-states.ts';
import { fullPlan, letterOf, paperFacts, reportOf } from './papers-example.ts';
import { wordFaults } from './words.ts';

const today = '2026-11-25';
const kinds = Object.keys(paperKinds) as readonly PaperKind[];
const roles = Object.keys(staffRoles) as readonly StaffRole[];
const numbers: Partial<Record<StaffRole, string>> = {
  occupational_therapist: 'OT123456',
  physiotherapist: 'PH123456',
  dietitian: 'DT12345',
};

const member = (role: StaffRole, changes: Partial<StaffMember> = {}): StaffMember => ({
  staffId: 'staff_1',
  name: 'Somebody Invented',
  roles: [{ service: 'my-therapy', role }],
  ...(numbers[role] ? { registration: { number: numbers[role], checkedOn: '2026-06-01' } } : {}),
  ...changes,
});

const why = (kind: PaperKind, role: StaffRole, changes: Partial<StaffMember> = {}, on = today) =>
  whyNotSign(kind, member(role, changes), role, 'my-therapy', on);

describe('who signs what', () => {
  it.each<[PaperKind, readonly StaffRole[]]>([
    ['plan', ['occupational_therapist', 'physiotherapist', 'dietitian', 'coach']],
    ['report', ['occupational_therapist', 'physiotherapist', 'dietitian']],
    ['letter', ['occupational_therapist', 'physiotherapist', 'dietitian']],
  ])('a %s is signed by %s and by nobody else', (kind, may) => {
    expect(roles.filter((role) => why(kind, role) === undefined)).toEqual(may);
  });

  it('a coach signs a plan without a registration, and the others do not', () => {
    expect(why('plan', 'coach')).toBeUndefined();
    expect(why('plan', 'dietitian', { registration: undefined })).toMatch(/no valid HCPC registration number/);
  });

  it('a role counts in the service in which it is held', () => {
    const elsewhere = { roles: [{ service: 'cardiac', role: 'dietitian' }] } as const;
    const none = 'The staff register does not have this role for you in this service.';
    expect(why('report', 'dietitian', { roles: [...elsewhere.roles] })).toBe(none);
    expect(whyNotSign('report', member('coach'), 'dietitian', 'my-therapy', today)).toBe(none);
  });

  it('who has left signs nothing, from that day on', () => {
    const left = 'Somebody who has left the service cannot sign.';
    for (const kind of kinds) expect(why(kind, 'physiotherapist', { left: today })).toBe(left);
    expect(why('report', 'physiotherapist', { left: '2026-11-26' })).toBeUndefined();
  });
});

describe('AHP-2 a valid registration number, checked in the last year', () => {
  const registered = (number: string, checkedOn = '2026-06-01') => ({ registration: { number, checkedOn } });

  it.each(['', 'OT', '123456', 'XX123456', 'OT1234567'])('AHP-2 "%s" is no number', (number) => {
    expect(why('report', 'occupational_therapist', registered(number))).toBe(
      'The staff register has no valid HCPC registration number for you. Ask a manager to enter it.',
    );
  });

  it.each<[StaffRole, string, string]>([
    ['occupational_therapist', 'PH123456', 'OT'],
    ['occupational_therapist', 'DT123456', 'OT'],
    ['physiotherapist', 'OT123456', 'PH'],
    ['physiotherapist', 'PYL12345', 'PH'],
    ['dietitian', 'OT123456', 'DT'],
  ])('AHP-2 a %s with %s has a number of another profession', (role, number, prefix) => {
    expect(why('report', role, registered(number))).toContain(`another profession: yours starts with ${prefix}`);
  });

  it.each([
    ['2025-11-25', undefined],
    ['2025-11-24', 'Your HCPC registration was checked more than a year ago. Ask a manager to check it again.'],
  ])('AHP-2 checked on %s', (checkedOn, words) => {
    expect(why('letter', 'dietitian', registered('DT12345', checkedOn))).toBe(words);
  });

  it('AHP-2 a check on 29 February lasts to 1 March', () => {
    const check = registered('DT12345', '2028-02-29');
    expect(why('report', 'dietitian', check, '2029-03-01')).toBeUndefined();
    expect(why('report', 'dietitian', check, '2029-03-02')).toMatch(/more than a year ago/);
  });

  it('the reasons are in the style of the NHS', () => {
    const all = [
      why('report', 'coach'),
      why('plan', 'manager'),
      why('letter', 'coach'),
      why('plan', 'dietitian', { left: today }),
      why('plan', 'dietitian', { roles: [] }),
      why('plan', 'dietitian', { registration: undefined }),
      why('plan', 'dietitian', registered('OT1')),
      why('plan', 'dietitian', registered('DT1', '2020-01-01')),
    ];
    expect(all.map((words) => typeof words)).toEqual(all.map(() => 'string'));
    expect(all.flatMap((words) => wordFaults(words ?? ''))).toEqual([]);
  });
});

describe('AHP-1 nothing here issues a fit note', () => {
  it('AHP-1 no kind, state, move or title is one', () => {
    const facts = paperFacts();
    const names = [
      ...Object.entries(paperKinds),
      ...Object.entries(versionStates),
      ...Object.entries(planTypes),
      ...Object.entries(planStates),
      ...versionMoves.map(({ id, label }) => [id, label]),
      [planDocument(fullPlan(), facts).title, reportDocument(reportOf(), fullPlan(), facts).title],
      (['start', 'plan', 'evidence', 'end'] as const).map(
        (about) => letterDocument(letterOf({ about }), fullPlan(), facts, []).title,
      ),
    ].flat();
    expect(names.filter((name) => /fit.?note|med ?3|statement of fitness|sick.?note|certificate/i.test(name))).toEqual(
      [],
    );
  });

  it('AHP-1 the right to issue fit notes changes nothing about who signs', () => {
    const may = { mayIssueFitNotes: { from: '2026-01-01', trainedOn: '2025-12-01', approvedBy: 'Mona Manager' } };
    for (const kind of kinds) for (const role of roles) expect(why(kind, role, may)).toBe(why(kind, role));
  });
});
