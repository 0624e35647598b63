import { describe, expect, it } from 'vitest';
import { findPractice, type GpPractice } from '../../shared/content/practices.ts';
import { practiceCover, practiceToday } from '../../shared/rules/practice-cover.ts';
import { services } from '../../shared/services/all.ts';

const today = '2026-11-23';
const myTherapy = services['my-therapy'];

describe('FN-16 whether a service works with a practice', () => {
  it.each([
    ['my-therapy', 'Z99001', 'covered', 'a practice of the service'],
    ['my-therapy', 'z99001 ', 'covered', 'its code as a link may carry it'],
    ['my-therapy', 'Z99016', 'covered', 'closed, and its successor is covered'],
    ['my-therapy', 'Z99017', 'not-covered', 'North Kirklees'],
    ['cardiac', 'Z99017', 'covered', 'North Kirklees'],
    ['cardiac', 'Z99001', 'covered', 'Wakefield'],
    ['cardiac', 'Z99024', 'not-covered', 'Leeds'],
    ['my-therapy', 'Z99027', 'not-covered', 'Barnsley'],
    ['my-therapy', 'Z99023', 'closed', 'closed without a successor'],
    ['my-therapy', 'Z12345', 'unknown', 'no such code'],
    ['my-therapy', '', 'unknown', 'no code'],
  ] as const)('%s and "%s": %s (%s)', (service, code, expected, _why) => {
    expect(practiceCover(services[service], code, today)).toBe(expected);
  });

  it.each([
    ['2025-03-31', 'not-yet', 'the day before it begins'],
    ['2025-04-01', 'covered', 'on its first day'],
  ])('on %s: %s (%s)', (date, expected) => expect(practiceCover(myTherapy, 'Z99001', date)).toBe(expected));

  it.each([
    ['2026-01-31', 'covered', 'on its last day'],
    ['2026-02-01', 'not-yet', 'between two periods'],
    ['2026-06-01', 'covered', 'in the second period'],
    ['2026-09-01', 'ended', 'after the last'],
  ])('two periods, on %s: %s (%s)', (date, expected) => {
    const practices = [
      { odsCode: 'Z99001', from: '2025-04-01', to: '2026-01-31' },
      { odsCode: 'Z99001', from: '2026-06-01', to: '2026-08-31' },
    ];
    expect(practiceCover({ practices }, 'Z99001', date)).toBe(expected);
  });
});

describe('FN-17 practices that have closed', () => {
  const register =
    (...list: readonly GpPractice[]) =>
    (code: string) =>
      list.find((one) => one.odsCode === code);
  const closed = (odsCode: string, successor?: string, closedOn?: string): GpPractice => ({
    odsCode,
    name: odsCode,
    town: 'Wakefield',
    postcode: 'WF1 1CM',
    status: 'closed',
    ...(successor === undefined ? {} : { successor }),
    ...(closedOn === undefined ? {} : { closedOn }),
  });
  const open: GpPractice = { odsCode: 'C', name: 'C', town: 'Wakefield', postcode: 'WF1 1CM', status: 'open' };
  const practices = [{ odsCode: 'C', from: '2025-04-01' }];

  it('a chain of successors is followed to the open one', () => {
    const find = register(closed('A', 'B'), closed('B', 'C'), open);
    expect(practiceCover({ practices }, 'A', today, find)).toBe('covered');
    expect(practiceToday('A', today, find)?.odsCode).toBe('C');
  });

  it('a register that points in a circle gives "closed", and an answer', () => {
    expect(practiceCover({ practices }, 'A', today, register(closed('A', 'B'), closed('B', 'A')))).toBe('closed');
    expect(practiceCover({ practices }, 'A', today, register(closed('A', 'A')))).toBe('closed');
  });

  it('a successor that is not in the register gives "closed"', () => {
    expect(practiceCover({ practices }, 'A', today, register(closed('A', 'gone')))).toBe('closed');
  });

  it('a successor that the service does not work with gives "not-covered"', () => {
    const elsewhere = { ...open, odsCode: 'D' };
    expect(practiceCover({ practices }, 'A', today, register(closed('A', 'D'), elsewhere))).toBe('not-covered');
  });

  it('a practice counts as open until the day it closes', () => {
    expect(practiceToday('Z99016', '2026-06-29')?.odsCode).toBe('Z99016');
    expect(practiceToday('Z99016', '2026-06-30')?.odsCode).toBe('Z99001');
    expect(practiceToday('Z99023', today)).toBeUndefined();
    expect(practiceToday('nobody', today)).toBeUndefined();
    expect(findPractice('Z99016')?.status).toBe('closed');
  });
});
