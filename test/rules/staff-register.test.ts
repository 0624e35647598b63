import { describe, expect, it } from 'vitest';
import type { Typed } from '../../shared/contracts/self-referral/question.ts';
import { readAnswer, toTyped } from '../../shared/contracts/self-referral/read-answer.ts';
import { type StaffMember, type StaffRole, staffMember, staffRoles } from '../../shared/contracts/staff.ts';
import {
  entryOf,
  mayIssueFitNote,
  newMemberQuestion,
  rolesThatMayIssue,
  typedOf,
} from '../../shared/rules/staff-register.ts';
import { mayIssueFitNote as professions } from '../../shared/rules/work-evidence.ts';
import { addDays } from '../../shared/values/date.ts';
import { dateIn } from '../people/acting.ts';
import { today } from '../people/cases.ts';

const roles = Object.keys(staffRoles) as readonly StaffRole[];

const nadia: Typed = {
  name: 'Nadia New',
  subject: 'nadia-17',
  role: 'occupational_therapist',
  registration: 'ot 12345',
  ...dateIn('checked-on', '2026-01-02'),
  ...dateIn('may-issue-from', '2026-02-01'),
  ...dateIn('trained-on', '2025-12-01'),
};

const without = (typed: Typed, ...names: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !names.some((one) => name.startsWith(one))));

const errorsOf = (typed: Typed, member?: StaffMember) => {
  const read = readAnswer(newMemberQuestion(member), typed, today);
  return read.ok ? [] : read.errors.map(({ field, message }) => [field, message]);
};

function entry(typed: Typed, before?: StaffMember, service: 'my-therapy' | 'cardiac' = 'my-therapy'): StaffMember {
  const read = readAnswer(newMemberQuestion(before), typed, today);
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return entryOf(read.value, service, 'Mona Manager', before, 'k'.repeat(32));
}

describe('AHP-1 who can be given the right to issue fit notes', () => {
  it.each(roles)('AHP-1 a %s: only occupational therapists and physiotherapists', (role) => {
    const errors = errorsOf({ ...nadia, role });
    if (role === 'occupational_therapist' || role === 'physiotherapist') expect(errors).toEqual([]);
    else {
      expect(errors).toEqual([
        [
          'may-issue-from-day',
          expect.stringMatching(/^Only occupational therapists and physiotherapists .* must be empty$/),
        ],
      ]);
    }
  });

  it.each(roles.filter((role) => !rolesThatMayIssue.includes(role)))(
    'AHP-1 a %s in whose entry the right stands by mistake still has none',
    (role) => {
      const wrong: StaffMember = { ...entry(nadia), roles: [{ service: 'my-therapy', role }] };
      expect(mayIssueFitNote(wrong, 'my-therapy', today)).toBe(false);
    },
  );

  it('AHP-1 the roles of the team that may issue are professions that may', () => {
    expect(rolesThatMayIssue.filter((role) => !professions.includes(role))).toEqual([]);
    expect(professions).not.toContain('dietitian');
  });

  it('AHP-1 a profession alone is not enough: training and dates are needed, and who approved is kept', () => {
    expect(errorsOf(without(nadia, 'trained-on'))).toEqual([
      ['trained-on-day', 'Enter the day of the fit note training'],
    ]);
    const later = { ...nadia, ...dateIn('trained-on', addDays(today, 1)) };
    expect(errorsOf(later)).toEqual([['trained-on-day', expect.stringContaining('must be today or in the past')]]);
    expect(mayIssueFitNote(entry(without(nadia, 'may-issue', 'trained')), 'my-therapy', today)).toBe(false);
    expect(entry(nadia).mayIssueFitNotes).toEqual({
      from: '2026-02-01',
      trainedOn: '2025-12-01',
      approvedBy: 'Mona Manager',
    });
  });

  it('AHP-1 the last day is not before the first', () => {
    expect(errorsOf({ ...nadia, ...dateIn('may-issue-to', '2026-02-01') })).toEqual([]);
    expect(errorsOf({ ...nadia, ...dateIn('may-issue-to', '2026-01-31') })).toEqual([
      ['may-issue-to-day', 'The last day must be the same as or after the first'],
    ]);
  });

  it('AHP-1 a last day alone is not dropped without a word', () => {
    const lastDayAlone = { ...without(nadia, 'may-issue-from'), ...dateIn('may-issue-to', '2026-11-30') };
    expect(errorsOf(lastDayAlone)).toEqual([
      ['may-issue-from-day', 'Enter the first day, or leave the last day empty too'],
    ]);
  });

  it('AHP-1 who approved changes with the right, not with the name', () => {
    const before = {
      ...entry(nadia),
      mayIssueFitNotes: { ...entry(nadia).mayIssueFitNotes, approvedBy: 'Ann Earlier' },
    };
    const approved = (typed: Typed) =>
      entry({ ...nadia, ...typed }, before as StaffMember).mayIssueFitNotes?.approvedBy;
    expect(approved({ name: 'Nadia Newer' })).toBe('Ann Earlier');
    expect(approved(dateIn('may-issue-to', '2026-12-31'))).toBe('Mona Manager');
    expect(approved(dateIn('may-issue-from', '2026-03-01'))).toBe('Mona Manager');
  });
});

describe('AHP-1 on which days somebody may issue', () => {
  const between = entry({ ...nadia, ...dateIn('may-issue-to', '2026-11-30') });

  it.each([
    ['2026-01-31', false],
    ['2026-02-01', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('AHP-1 from 1 February to 30 November, on %s: %s', (day, may) => {
    expect(mayIssueFitNote(between, 'my-therapy', day)).toBe(may);
  });

  it('AHP-1 without a last day it goes on', () => {
    expect(mayIssueFitNote(entry(nadia), 'my-therapy', '2040-01-01')).toBe(true);
  });

  it('AHP-1 not in a service where they have no such role', () => {
    expect(mayIssueFitNote(between, 'cardiac', today)).toBe(false);
    const twice: StaffMember = { ...between, roles: [...between.roles, { service: 'cardiac', role: 'manager' }] };
    expect(mayIssueFitNote(twice, 'cardiac', today)).toBe(false);
    expect(mayIssueFitNote(twice, 'my-therapy', today)).toBe(true);
  });

  it('AHP-1 who left may not, from that day on', () => {
    const left: StaffMember = { ...between, left: today };
    expect(mayIssueFitNote(left, 'my-therapy', addDays(today, -1))).toBe(true);
    expect(mayIssueFitNote(left, 'my-therapy', today)).toBe(false);
  });
});

describe('AHP-2 nobody signs without a registration', () => {
  it('AHP-2 the right to issue needs the number', () => {
    expect(errorsOf(without(nadia, 'registration'))).toEqual([
      ['registration', 'Enter the registration number: without it nobody can issue fit notes'],
    ]);
    const { registration: _, ...unregistered } = entry(nadia);
    expect(mayIssueFitNote(unregistered, 'my-therapy', today)).toBe(false);
  });

  it('AHP-2 a number counts with the day it was checked', () => {
    expect(errorsOf(without(nadia, 'checked-on'))).toEqual([
      ['checked-on-day', 'Enter the day the registration was checked (AHP-2)'],
    ]);
    expect(errorsOf({ ...nadia, ...dateIn('checked-on', addDays(today, 1)) })).toHaveLength(1);
    expect(entry(nadia).registration).toEqual({ number: 'OT12345', checkedOn: '2026-01-02' });
  });
});

describe('an entry of the register', () => {
  it('a coach needs a name, an account and a role', () => {
    expect(errorsOf({})).toEqual([
      ['name', 'Enter the name'],
      ['subject', 'Enter the account id'],
      ['role', 'Select the role'],
    ]);
    expect(entry({ name: 'Cora Coach', subject: 'cora', role: 'coach' })).toEqual({
      staffId: 'staff_kkkkkkkkkkkkkkkk',
      name: 'Cora Coach',
      roles: [{ service: 'my-therapy', role: 'coach' }],
    });
  });

  it('is what the store expects', () => {
    const full = entry({ ...nadia, ...dateIn('may-issue-to', '2027-01-31'), ...dateIn('left', '2026-12-01') });
    expect(staffMember.parse(full)).toEqual(full);
  });

  it('shown to be changed and saved as it is, it stays the same, id and all', () => {
    const before = {
      ...entry({ ...nadia, ...dateIn('may-issue-to', '2027-01-31'), ...dateIn('left', '2026-12-01') }),
      staffId: 'staff_old',
    };
    const typed = toTyped(newMemberQuestion(before), typedOf(before, 'my-therapy'));
    expect(entry(typed, before)).toEqual(before);
    expect(newMemberQuestion(before).fields.map(({ name }) => name)).not.toContain('subject');
  });

  it('added to a second service through the empty form, somebody keeps registration and right to issue', () => {
    const before = entry(nadia);
    const typed = { name: 'Nadia New', subject: 'nadia-17', role: 'occupational_therapist' };
    const read = readAnswer(newMemberQuestion(undefined), typed, today);
    const both = read.ok && entryOf(read.value, 'cardiac', 'Carl Manager', before, 'k'.repeat(32));
    expect(both).toEqual({
      ...before,
      roles: [...before.roles, { service: 'cardiac', role: 'occupational_therapist' }],
    });
  });

  it('a role in another service stays when this one is changed', () => {
    const before = entry(nadia);
    const both = entry({ ...nadia, role: 'physiotherapist' }, before, 'cardiac');
    expect(both.roles).toEqual([
      { service: 'my-therapy', role: 'occupational_therapist' },
      { service: 'cardiac', role: 'physiotherapist' },
    ]);
    expect(typedOf(both, 'cardiac')['role']).toBe('physiotherapist');
  });
});
