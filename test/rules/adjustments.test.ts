import { describe, expect, it } from 'vitest';
import {
  type Adjustment,
  adjustmentById,
  adjustmentGroups,
  adjustments,
  adjustmentsFor,
  review,
  searchAdjustments,
} from '../../shared/content/adjustments.ts';
import { difficulties } from '../../shared/content/difficulties.ts';
import { wordFaults } from './words.ts';

/** What each item of the catalogue helps with, in the order of its ids. */
const catalogue: Readonly<Record<string, string>> = {
  HRS: 'all | FAT PAIN MOOD | FAT MOOD | SLEEP MED TRAV PAIN | FAT | TRAV ANX FAT | TRAV | SLEEP MOOD | SLEEP HEART | FAT STRESS | FAT PAIN | FAT | HEART PAIN MOOD | SLEEP CONT | FAT',
  DUT: 'LIFT HEART PAIN | LIFT UL | LIFT STAND | PAIN UL | HEART MED | HEART SEE MED | HEART ANX | ANX STRESS | FAT MOOD | CONC MEM | UL | MOV | CONF STRESS | CONC UL | LIFT ANX | STRESS',
  ENV: 'FAT TRAV ANX | MOV BREATH | CONT ANX | SENS CONC | SKIN | SENS SEE | BREATH SKIN | FAT PAIN HEART | MOV HEART | MOV BREATH | MOV CONT | MOV',
  EQP: 'PAIN STAND | PAIN | PAIN | UL PAIN | UL | UL CONC | SEE | LIFT | MOV | STAND | HEAR | MEM CONC FAT | SEE CONC | MED',
  TRA: 'TRAV | TRAV MOV | TRAV | TRAV FAT | FAT HEART | TRAV HEART',
  COM: 'MEM HEAR | ANX CONC | ANX CONF | ANX CONF | CONF ANX | HEAR COMM | HEAR ANX | STRESS ANX',
  SUP: 'MOOD CONF | CONF ANX | CONC STRESS | CONF | CONF | CONC MEM | ANX HEART | ANX CONF',
  BRK: 'FAT PAIN | FAT | CONT PAIN ANX | FAT | PAIN STAND | MED HEART | SENS CONC',
  POL: 'all | HEART MOOD | MOV SKIN | MOOD | STRESS | all | MOV HEART | HEART | STRESS | all | all | HEART FAT',
};

const expected = Object.entries(catalogue).flatMap(([prefix, items]) =>
  items.split(' | ').map((helps, index) => `${prefix}-${String(index + 1).padStart(2, '0')} ${helps}`),
);

const tags = difficulties.map(({ tag }) => tag);
const idsOf = (found: readonly Adjustment[]): readonly string[] => found.map(({ id }) => id);
const saidIn = ({ what, why, how, askedAs }: Adjustment): readonly string[] => [what, why, how, askedAs];
const texts = adjustments.flatMap((one) => saidIn(one).map((text) => `${one.id}: ${text}`));

describe('the catalogue of adjustments', () => {
  it('has the 98 items with their ids, in order, each with the tags of the catalogue', () => {
    expect(expected).toHaveLength(98);
    expect(adjustments.map(({ id, helps }) => `${id} ${helps === 'all' ? 'all' : helps.join(' ')}`)).toEqual(expected);
    expect(new Set(idsOf(adjustments)).size).toBe(98);
  });

  it('has 9 named groups, each with its items', () => {
    const counts = adjustmentGroups.map(({ group }) => [
      group,
      adjustments.filter((one) => one.group === group).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      hours: 15,
      duties: 16,
      environment: 12,
      equipment: 14,
      travel: 6,
      communication: 8,
      supervision: 8,
      breaks: 7,
      policy: 12,
    });
    expect(new Set(adjustments.map(({ id, group }) => `${id.slice(0, 3)} ${group}`)).size).toBe(9);
  });

  it('uses the tags of difficulties, each at least once', () => {
    const used = new Set(adjustments.flatMap(({ helps }) => (helps === 'all' ? [] : helps)));
    expect([...used].sort()).toEqual([...tags].sort());
  });

  it.each(['label', 'what', 'askedAs'] as const)('no 2 items have the same %s', (key) => {
    expect(new Set(adjustments.map((one) => one[key])).size).toBe(98);
  });

  it('says that its words wait for a review', () => expect(review.status).toBe('waiting for clinical review'));

  it('a grant pays only towards what costs something', () => {
    expect(adjustments.filter(({ accessToWork, cost }) => accessToWork && cost === 'none')).toEqual([]);
    expect(adjustments.filter(({ accessToWork, cost }) => !accessToWork && cost === 'high')).toEqual([]);
  });
});

describe('its words', () => {
  it('are plain, in labels and texts', () => {
    const said = [...adjustmentGroups.map(({ label }) => label), ...adjustments.map(({ label }) => label), ...texts];
    expect(said.flatMap(wordFaults)).toEqual([]);
    expect(adjustments.filter(({ label }) => /[.|]$/.test(label))).toEqual([]);
  });

  it('are short: 2 sentences of what, 1 of why, 3 of how, each with a full stop', () => {
    const most = { what: 2, why: 1, how: 3 };
    const long = adjustments.flatMap((one) =>
      (['what', 'why', 'how'] as const).filter((key) => {
        const stops = one[key].match(/\.(?= |$)/g)?.length ?? 0;
        return stops === 0 || stops > most[key] || !one[key].endsWith('.');
      }),
    );
    expect(long).toEqual([]);
  });

  it('say when to review it', () => {
    const timed = /\bReview it (after|every) \d+ (weeks?|months?|shifts)\b/;
    expect(adjustments.filter(({ how }) => !timed.test(how)).map(({ id, how }) => `${id}: ${how}`)).toEqual([]);
  });

  const health =
    /diagnos|depress|anxi|panic|stress|mood|mental|psych|cancer|tumour|chemo|heart|cardiac|angina|stroke|asthma|arthrit|diabet|epilep|migraine|seizure|autis|adhd|dement|multiple scler|medicine|medicat|tablet|insulin|inhaler|statin|\bgtn\b|\bdos(e|es|age)\b|\bblood\b|\bpain|fatigue|\bill\b|illness|ill-health|unwell|disease|disorder|symptom|syndrome|treatment|therap|rehab|hospital|surg|clinic|operation|patient|bladder|bowel/i;

  it('tell an employer nothing about health', () => {
    expect(texts.filter((text) => health.test(text))).toEqual([]);
  });

  it('name health in a label only where the catalogue does', () => {
    expect(idsOf(adjustments.filter(({ label }) => health.test(label)))).toEqual([
      ...['HRS-13', 'EQP-10', 'EQP-14', 'BRK-06', 'POL-02', 'POL-09', 'POL-12'],
    ]);
  });

  const order =
    /\b(must|have to|has to|had to|needs? to|should|ought|shall|required?|obliged|make sure|ensure|(employer|manager|organisation) (will|is to|provides|pays))\b/i;

  it('ADJ-4 never give an order to the employer', () => {
    expect(order.test('The manager must agree')).toBe(true);
    expect(texts.filter((text) => order.test(text))).toEqual([]);
  });

  it('ADJ-4 ask in a plan with "Could", with room for the dates of the plan', () => {
    const asked = adjustments.map(({ askedAs }) => askedAs);
    const dated =
      /\b(\d{4}|until|from \d|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
    expect(asked.filter((text) => !/^Could [a-z].*[a-z]$/.test(text) || dated.test(text))).toEqual([]);
    expect(asked.map((text) => `${text} until 14 December 2026`).flatMap(wordFaults)).toEqual([]);
  });
});

describe('adjustmentById', () => {
  it('finds one by its id, and nothing by another', () => {
    expect(adjustmentById('HRS-04')?.label).toBe('Later start');
    expect(adjustmentById('HRS-99')).toBeUndefined();
    expect(adjustmentById('constructor')).toBeUndefined();
  });
});

describe('adjustmentsFor', () => {
  it('puts first what helps with most of the tags, and last what is for all', () => {
    const found = adjustmentsFor(['FAT', 'TRAV', 'ANX']);
    expect(idsOf(found).slice(0, 4)).toEqual(['HRS-06', 'ENV-01', 'TRA-04', 'HRS-02']);
    expect(idsOf(found).slice(-5)).toEqual(['HRS-01', 'POL-01', 'POL-06', 'POL-10', 'POL-11']);
  });

  it('leaves out what helps with none of them', () => {
    expect(idsOf(adjustmentsFor(['SKIN']))).toEqual([
      ...['ENV-05', 'ENV-07', 'POL-03'],
      ...['HRS-01', 'POL-01', 'POL-06', 'POL-10', 'POL-11'],
    ]);
  });

  it('a tag given twice counts once, and their order does not matter', () => {
    expect(adjustmentsFor(['FAT', 'PAIN', 'FAT'])).toEqual(adjustmentsFor(['PAIN', 'FAT']));
  });

  it('without tags offers only what is for all', () => {
    expect(adjustmentsFor([]).every(({ helps }) => helps === 'all')).toBe(true);
  });

  it.each(tags)('offers something of its own for %s', (tag) => {
    const [first] = adjustmentsFor([tag]);
    expect(first?.helps).toContain(tag);
  });
});

describe('searchAdjustments', () => {
  it.each([
    ['sit-stand desk', 'EQP-01'],
    ['DESK, stand sit!', 'EQP-01'],
    ['captions', 'EQP-11'],
    ['home working', 'ENV-01'],
    ['one to one', 'SUP-01'],
    ['longer lunches', 'BRK-02'],
    ['magnif', 'EQP-07'],
    ['taxis, grant', 'TRA-02'],
  ])('"%s" finds %s', (typed, id) => expect(idsOf(searchAdjustments(typed))).toContain(id));

  it('finds only what has all the words', () => {
    expect(idsOf(searchAdjustments('night shifts'))).toEqual(['HRS-08', 'HRS-09']);
    expect(searchAdjustments('desk zebra')).toEqual([]);
  });

  it('a word for many things finds them in the order of the catalogue', () => {
    const found = idsOf(searchAdjustments('driving'));
    expect(found).toEqual(idsOf(adjustments).filter((id) => found.includes(id)));
    expect(found).toEqual(['DUT-06', 'TRA-05']);
  });

  it.each(['', '   ', '?!'])('nothing typed ("%s") finds all of them', (typed) => {
    expect(searchAdjustments(typed)).toHaveLength(98);
  });
});
