import { beforeAll, describe, expect, it } from 'vitest';
import { handler as publicDoor } from '../../../functions/public/app.ts';
import { difficulties } from '../../../shared/content/difficulties.ts';
import { fitsInto, workKinds } from '../../../shared/content/work-kinds.ts';
import { whatHelps } from '../../../shared/rules/what-helps.ts';
import { wordsOf } from '../../people/acting.ts';
import { openTables, type Tables, Visitor } from '../../people/harness.ts';
import { rows } from '../../people/rows.ts';
import { builtPages } from '../../ui/built-pages.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await openTables();
});

const ask = (form: Readonly<Record<string, string | readonly string[]>>, visitor = new Visitor(publicDoor)) =>
  visitor.post('/find-what-helps', form as never);

describe('find what helps', () => {
  it.each(difficulties.map(({ tag }) => tag))(
    '%s: there is something for every kind of work, and each page is there',
    (tag) => {
      for (const { kind } of workKinds) {
        const { changes } = whatHelps({ hard: [tag], work: kind }, 'demo');
        expect(changes.length).toBeGreaterThan(0);
        expect(changes.filter(({ id }) => !fitsInto(id, kind))).toEqual([]);
      }
    },
  );

  it('leads to pages that are there', async () => {
    const { text } = await ask({ hard: difficulties.map(({ tag }) => tag), work: 'desk' });
    const links = [...text.matchAll(/href="(\/changes\/[^"]+)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(30);
    expect(
      links.filter(
        (href) => !builtPages.some(({ file }) => file === `${href.slice(1)}.html` || file === href.slice(1)),
      ),
    ).toEqual([]);
  });

  it('has something for each thing that was ticked, also for who ticks much', () => {
    const hard = difficulties.map(({ tag }) => tag);
    const without = workKinds.flatMap(({ kind }) => {
      const { changes } = whatHelps({ hard, work: kind }, 'demo');
      return hard
        .filter((tag) => !changes.some(({ helps }) => helps !== 'all' && helps.includes(tag)))
        .map((tag) => `${tag} ${kind}`);
    });
    // Gaps of the catalogue, for an occupational therapist to fill. The page leads to all changes for each thing that was ticked.
    expect(without).toEqual(['SENS vehicle', 'BREATH site', 'SENS site', 'BREATH home-care', 'SENS home-care']);
  });

  it('shows real people only what is signed', () => {
    expect(whatHelps({ hard: ['PAIN'], work: 'desk' }, 'production').changes).toEqual([]);
    expect(whatHelps({ hard: ['PAIN'], work: 'desk' }, 'trial').changes.length).toBeGreaterThan(0);
  });

  it('puts what fits more of it first', () => {
    const both = whatHelps({ hard: ['PAIN', 'STAND'], work: 'warehouse' }, 'demo').changes;
    const shared = both.map(({ helps }) =>
      helps === 'all' ? 0 : helps.filter((tag) => ['PAIN', 'STAND'].includes(tag)).length,
    );
    expect(shared).toEqual(shared.toSorted((a, b) => b - a));
    expect(shared[0]).toBe(2);
  });

  it('says what is missing, and keeps what was ticked', async () => {
    const got = await ask({ hard: ['PAIN'] });
    expect(got.status).toBe(422);
    expect(wordsOf(got.text)).toContain('Select what the work is like');
    expect(got.text).toMatch(/value="PAIN"[^>]*checked/);
    expect((await ask({ work: 'desk' })).status).toBe(422);
    expect((await ask({ hard: ['NOT-A-TAG'], work: 'moon' })).status).toBe(422);
  });

  it('keeps nothing and gives no cookie', async () => {
    const everyRow = async () =>
      (await Promise.all((['Cases', 'Access', 'Outbox', 'Audit'] as const).map((name) => rows(tables, name)))).flat();
    const before = await everyRow();
    const visitor = new Visitor(publicDoor);
    expect((await ask({ hard: ['PAIN'], work: 'desk' }, visitor)).status).toBe(200);
    expect([...visitor.cookies]).toEqual([]);
    expect(await everyRow()).toEqual(before);
  });
});
