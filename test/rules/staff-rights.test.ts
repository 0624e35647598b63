import { describe, expect, it } from 'vitest';
import { type Knowledge, knowledge } from '../../shared/contracts/case.ts';
import { type StaffRole, staffRoles } from '../../shared/contracts/staff.ts';
import { caseActions } from '../../shared/rules/case-actions/all.ts';
import { caseDeeds, deedOf, planDeeds } from '../../shared/rules/case-actions/deeds.ts';
import { planActions } from '../../shared/rules/case-actions/plan.ts';
import {
  type Deed,
  does,
  type Opening,
  opening,
  reads,
  readsPart,
  staffRights,
} from '../../shared/rules/staff-rights.ts';

const roles = Object.keys(staffRoles) as readonly StaffRole[];
const clinicians: readonly StaffRole[] = ['occupational_therapist', 'physiotherapist', 'dietitian'];
const supporters: readonly StaffRole[] = ['coach', 'link_worker', 'support_worker'];

describe('what each role reads', () => {
  it.each<[StaffRole, readonly Knowledge[]]>([
    ['occupational_therapist', ['contact', 'work', 'health', 'clinical', 'safeguarding']],
    ['physiotherapist', ['contact', 'work', 'health', 'clinical', 'safeguarding']],
    ['dietitian', ['contact', 'work', 'health', 'clinical', 'safeguarding']],
    ['coach', ['contact', 'work', 'health', 'safeguarding']],
    ['link_worker', ['contact', 'work', 'health', 'safeguarding']],
    ['support_worker', ['contact', 'work', 'health', 'safeguarding']],
    ['manager', ['contact', 'work', 'health']],
    ['administrator', ['contact']],
  ])('a %s reads %s and nothing else', (role, kinds) => {
    expect(knowledge.filter((kind) => readsPart(role, kind))).toEqual(kinds);
  });

  it('every role has its line', () => {
    expect(Object.keys(staffRights).sort()).toEqual([...roles].sort());
  });

  it('clinical notes are for clinicians alone', () => {
    expect(roles.filter((role) => reads(role, 'clinical'))).toEqual(clinicians);
  });

  it('safeguarding notes are read by who may write them, and by nobody else', () => {
    for (const role of roles) expect(readsPart(role, 'safeguarding')).toBe(does(role, 'safeguard'));
    expect(roles.filter((role) => !readsPart(role, 'safeguarding'))).toEqual(['administrator', 'manager']);
  });

  it('everybody reads how to reach the person', () => {
    expect(roles.filter((role) => !readsPart(role, 'contact'))).toEqual([]);
  });
});

describe('what each role does', () => {
  const whoDoes = (deed: Deed): readonly StaffRole[] => roles.filter((role) => does(role, deed));

  it.each<[Deed, readonly StaffRole[]]>([
    ['assign', [...clinicians, ...supporters, 'manager']],
    ['decide', [...clinicians, 'coach', 'manager']],
    ['record', [...clinicians, ...supporters]],
    ['record-clinical', clinicians],
    ['book', [...clinicians, ...supporters, 'administrator', 'manager']],
    ['steer', [...clinicians, 'coach', 'manager']],
    ['safeguard', [...clinicians, ...supporters]],
    ['mend', [...clinicians, 'manager']],
    ['manage', ['manager']],
  ])('"%s" is for %s', (deed, who) => {
    expect(whoDoes(deed)).toEqual(roles.filter((role) => who.includes(role)));
  });

  it('an administrator books, and does nothing else', () => {
    expect(staffRights.administrator.does).toEqual(['book']);
  });

  it('nobody writes clinical notes who does not read them', () => {
    for (const role of whoDoes('record-clinical')) expect(reads(role, 'clinical')).toBe(true);
  });

  it('every action on a case can be done by somebody', () => {
    expect(caseActions.map(({ id }) => id)).toEqual(Object.keys(caseDeeds));
    expect(planActions.map(({ id }) => id)).toEqual(Object.keys(planDeeds));
    expect(Object.values<Deed>(deedOf).filter((deed) => whoDoes(deed).length === 0)).toEqual([]);
  });
});

describe('how a record opens', () => {
  const mine = { lead: { staffId: 'me' } };
  const hers = { lead: { staffId: 'her' } };

  it.each(roles)('the lead opens their own case, as a %s too', (role) => {
    expect(opening(role, 'me', mine)).toBe('open');
    expect(opening(role, 'me', { ...mine, worksHere: true })).toBe('open');
  });

  it.each(roles)('AUD-4 a colleague’s own record is closed to the rest of the team, to a %s as well', (role) => {
    expect(opening(role, 'me', { ...hers, worksHere: true })).toBe('break-glass');
    expect(opening(role, 'me', { worksHere: true })).toBe('break-glass');
  });

  it.each<[StaffRole, Opening, Opening]>([
    ['occupational_therapist', 'open', 'open'],
    ['physiotherapist', 'open', 'open'],
    ['dietitian', 'open', 'open'],
    ['coach', 'break-glass', 'open'],
    ['link_worker', 'break-glass', 'open'],
    ['support_worker', 'break-glass', 'open'],
    ['administrator', 'open', 'open'],
    ['manager', 'reason', 'reason'],
  ])('for a %s a case of another colleague is "%s", one that nobody leads is "%s"', (role, anothers, nobodys) => {
    expect(opening(role, 'me', hers)).toBe(anothers);
    expect(opening(role, 'me', {})).toBe(nobodys);
    expect(opening(role, 'me', { worksHere: false })).toBe(nobodys);
  });
});
