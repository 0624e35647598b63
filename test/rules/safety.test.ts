import { describe, expect, it } from 'vitest';
import { crisisStrip, notForEmergencies, redFlags, review, safetyNumbers } from '../../shared/content/safety.ts';
import { isIsoDate } from '../../shared/values/date.ts';
import { wordFaults } from './words.ts';

const signs = redFlags.flatMap((flag) => [flag.emergency, flag.urgent].filter((sign) => sign !== undefined));

describe('SN-9 safety numbers are dated data', () => {
  it.each(Object.values(safetyNumbers))('$name: $number', ({ number, href, source, checkedOn }) => {
    expect(isIsoDate(checkedOn)).toBe(true);
    expect(source).toMatch(/^https:\/\//);
    const [scheme = '', rest = ''] = href.split(/:(.*)/s);
    if (scheme === 'https') expect(rest).toContain(number);
    else expect(number.replace(/\D/g, '').startsWith(rest)).toBe(true);
  });

  it.each([
    ['emergency', 'tel:999'],
    ['nhs111', 'tel:111'],
    ['mentalHealth111', 'tel:111'],
    ['samaritans', 'tel:116123'],
    ['shout', 'sms:85258'],
    ['papyrus', 'tel:08000684141'],
    ['relayUk111', 'tel:18001111'],
  ] as const)('%s is %s', (key, href) => expect(safetyNumbers[key].href).toBe(href));
});

describe('SN-5 warning signs are direct tick boxes', () => {
  it('the nine keys stand in their order, each once', () => {
    expect(redFlags.map((flag) => flag.key)).toEqual([
      'CHEST',
      'STROKE',
      'BREATH',
      'CLOT',
      'BACK',
      'LIMB',
      'WOUND',
      'FATIGUE',
      'MENTAL',
    ]);
  });

  it('every key has an emergency, and every one but STROKE something urgent', () => {
    expect(redFlags.filter((flag) => flag.emergency === undefined)).toEqual([]);
    expect(redFlags.filter((flag) => flag.urgent === undefined).map((flag) => flag.key)).toEqual(['STROKE']);
  });

  it('no tick box is offered twice, and none ends in a full stop', () => {
    const ticks = signs.map((sign) => sign.tick);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect(ticks.filter((tick) => tick.endsWith('.'))).toEqual([]);
  });

  it('every card line goes on from a heading that ends in "if:"', () => {
    const lines = signs.flatMap((sign) => sign.lines);
    expect(lines.filter((line) => !/^[a-z]/.test(line) || line.endsWith('.'))).toEqual([]);
    expect(signs.filter((sign) => sign.lines.length === 0)).toEqual([]);
  });
});

describe('SN-1, SN-3 what stands on many pages', () => {
  it('the crisis strip names 999, 111, Samaritans and Shout, each with its link', () => {
    expect(crisisStrip.actions.map((action) => action.href)).toEqual(['tel:999', 'tel:111', 'tel:116123', 'sms:85258']);
  });

  it('"not for emergencies" names 999 and 111', () => {
    expect(notForEmergencies.lines.join(' ')).toMatch(/999.*111/);
  });

  it('is written in plain words', () => {
    const texts = [
      ...signs.flatMap((sign) => [sign.tick, ...sign.lines]),
      `${crisisStrip.lead} ${crisisStrip.late}`,
      ...crisisStrip.actions.map((action) => action.text),
      notForEmergencies.heading,
      ...notForEmergencies.lines,
    ];
    expect(texts.flatMap(wordFaults)).toEqual([]);
  });

  it('says that no clinician has reviewed it yet', () => {
    expect(review).toEqual({ status: 'waiting for clinical review', draftedOn: '2026-11-23', reviewer: '' });
  });
});
