import { describe, expect, it } from 'vitest';
import { findPractice } from '../../shared/content/practices.ts';
import { paths } from '../../shared/paths.ts';
import { serviceByStartPath, services } from '../../shared/services/all.ts';
import { readEmail } from '../../shared/values/email.ts';
import { readPhone, showPhone } from '../../shared/values/phone.ts';
import { wordFaults } from './words.ts';

const every = Object.values(services);

describe('Services: MY Therapy', () => {
  const { practices, ages, ownQuestions, firstContactWorkingDays, eligibilityOrder } = services['my-therapy'];

  it('works with 16 practices, for people of 16 and over', () => {
    expect(practices).toHaveLength(16);
    expect(ages).toEqual({ from: 16 });
  });

  it('has no question of its own and makes contact within 2 working days', () => {
    expect(ownQuestions).toEqual([]);
    expect(firstContactWorkingDays).toBe(2);
  });

  it('asks about an emergency, age, surgery and work, in this order', () => {
    expect(eligibilityOrder.slice(0, 4)).toEqual(['emergency', 'date-of-birth', 'gp-surgery', 'work-status']);
  });
});

describe('Services: cardiac', () => {
  const { practices, ages, ownQuestions, firstContactWorkingDays } = services.cardiac;

  it('works with the 16 practices and 6 more, for adults', () => {
    expect(practices).toHaveLength(22);
    expect(practices).toEqual(expect.arrayContaining([...services['my-therapy'].practices]));
    expect(ages).toEqual({ from: 18 });
  });

  it('asks about the heart event and makes contact within 3 working days', () => {
    expect(ownQuestions).toEqual(['heart-event']);
    expect(firstContactWorkingDays).toBe(3);
  });
});

describe('A start page belongs to one service', () => {
  it.each([
    [paths.start, 'my-therapy'],
    [paths.startHeart, 'cardiac'],
  ])('%s starts %s', (path, id) => expect(serviceByStartPath(path)?.id).toBe(id));

  it.each(['/', '/start/', '/start/other', ''])('"%s" starts nothing', (path) => {
    expect(serviceByStartPath(path)).toBeUndefined();
  });
});

describe.each(every)('Every service: $id', (service) => {
  it('is listed under its own id', () => expect(services[service.id]).toBe(service));

  it('asks about an emergency first, and nothing twice', () => {
    expect(service.eligibilityOrder[0]).toBe('emergency');
    expect(new Set(service.eligibilityOrder).size).toBe(service.eligibilityOrder.length);
  });

  it('names only practices of the directory, each once', () => {
    const codes = service.practices.map((practice) => practice.odsCode);
    expect(codes.filter((code) => findPractice(code) === undefined)).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has demo contacts: a phone number kept for drama and an example address', () => {
    const phone = readPhone(service.contacts.phone);
    expect(phone.ok && showPhone(phone.value)).toBe(service.contacts.phone);
    expect(service.contacts.phone).toMatch(/^01632 960 \d{3}$/);
    expect(readEmail(service.contacts.email).ok).toBe(true);
    expect(service.contacts.email).toMatch(/@example\.nhs\.uk$/);
  });

  it('has 3 tiers with whole working days', () => {
    expect(service.tiers.map((tier) => tier.tier)).toEqual([1, 2, 3]);
    expect(service.tiers.every((tier) => Number.isInteger(tier.workingDays) && tier.workingDays > 0)).toBe(true);
  });

  it('links elsewhere only over https', () => {
    expect(service.elsewhere.filter(({ href }) => href !== undefined && !href.startsWith('https://'))).toEqual([]);
  });

  it('is written in plain words', () => {
    const texts = [
      ...service.forWhom,
      ...service.whatWeDo,
      ...service.tiers.map((tier) => tier.who),
      ...service.elsewhere.map((place) => place.text),
      service.shortName,
      service.contacts.hours,
    ];
    expect(texts.flatMap(wordFaults)).toEqual([]);
  });
});
