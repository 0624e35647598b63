import { beforeAll, expect, it } from 'vitest';
import { handler } from '../../../functions/staff/app.ts';
import { messageNames } from '../../../shared/content/message-names.ts';
import { occasions } from '../../../shared/content/message-occasions.ts';
import { services } from '../../../shared/services/all.ts';
import { wordsOf } from '../../people/acting.ts';
import { openTables, type Tables } from '../../people/harness.ts';
import { enter, sessionOf } from '../../people/staff.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});

it('every message has its occasion, so that no preview is left out', () => {
  expect(occasions.map(({ name }) => name).toSorted()).toEqual([...messageNames].toSorted());
});

it('a colleague reads each as a person of the service gets it, with nothing left to fill in', async () => {
  expect(tables.endpoint).toBeTruthy();
  const adam = await sessionOf(handler, await enter([{ service: 'cardiac', role: 'administrator' }]));
  const { status, text } = await adam.get('/staff/cardiac/messages');
  expect(status).toBe(200);
  const words = wordsOf(text);
  expect(words).not.toContain('((');
  expect(words).toContain(services.cardiac.contacts.phone);
  for (const { when } of occasions) expect(words).toContain(when);
  // Each text message says how long it is; the longest fits one part.
  const lengths = [...words.matchAll(/Text message, (\d+) characters/g)].map(([, length]) => Number(length));
  expect(lengths).toHaveLength(occasions.filter(({ to }) => to === 'person').length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(160);
});
