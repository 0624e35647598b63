import { describe, expect, it } from 'vitest';
import { errors } from '../../shared/errors.ts';
import { code, files, importsOf, read } from './tree.ts';

const text = files.filter(
  (file) => /\.(ts|tsx|astro|md|json|yml|scss|sh)$|^\.ci\//.test(file) && file !== 'package-lock.json',
);

describe('the tree speaks of the product alone', () => {
  it.each([
    ['a path of one machine', /(?<![\w.])\/(work|farm|root|home)\//],
    ['notes that are not part of the product', /\.\.\/shared\/(design|domain|style|stack|targets)/],
    ['a registry’s host', /https?:\/\/[a-z.]*(npmjs|yarnpkg)\./],
    ['work left for later', /\b(TODO|FIXME|XXX|HACK)\b/],
  ])('no file has %s', (_, pattern) => {
    const found = text.filter((file) => file !== 'test/house/words.test.ts' && pattern.test(read(file)));
    expect(found).toEqual([]);
  });

  it('no file is named after nothing', () => {
    expect(
      files.filter(
        (file) =>
          /(^|\/)(utils?|common|helpers?|misc|types|services)(\.tsx?|\/)/.test(file) &&
          !file.startsWith('shared/services/'),
      ),
    ).toEqual([]);
  });

  it('nothing is skipped, focused or left out', () => {
    const found = code.filter(
      (file) =>
        /\b(it|test|describe)\.(skip|only|todo|runIf|skipIf)\b/.test(read(file)) && file !== 'test/house/words.test.ts',
    );
    expect(found).toEqual([]);
  });
});

describe('files stay small enough to read', () => {
  /** Words and data are not code; they may be as long as what they say. */
  const data =
    /^shared\/(content|contracts\/self-referral|services)\/|^functions\/local\/people\.ts$|^infra\/assurance\/hazards\.ts$/;
  it.each(code.filter((file) => !data.test(file)))('%s', (file) => {
    const most = file.startsWith('test/') ? 250 : 200;
    expect(read(file).split('\n').length - 1).toBeLessThanOrEqual(most);
  });

  it('an operation has at most 80 lines, and a few more where it reads and writes a page', () => {
    const operations = code.filter(
      (file) =>
        /^functions\/(public|patient|employer|staff|login)\//.test(file) && !/\/(app|guard|ask)\.tsx?$/.test(file),
    );
    expect(operations.filter((file) => read(file).split('\n').length - 1 > 110)).toEqual([]);
  });
});

describe('every failure has its sentence', () => {
  it.each(Object.entries(errors))('%s says what happened and what to do next', (_, entry) => {
    for (const sentence of [entry.title, entry.sentence, entry.next]) expect(sentence.length).toBeGreaterThan(3);
    expect(entry.sentence).toMatch(/\.$/);
    expect(entry.next).toMatch(/\.$/);
  });

  it('every code of the catalogue is used', () => {
    const used = code
      .filter((file) => file.startsWith('functions/'))
      .map(read)
      .join('\n');
    expect(Object.keys(errors).filter((name) => !used.includes(`'${name}'`))).toEqual([]);
  });
});

describe('a README tells the truth', () => {
  const readmes = files.filter(
    (file) => file.endsWith('README.md') || /^(CONTRIBUTING|SECURITY)\.md$|^infra\/decisions\/assurance\//.test(file),
  );

  it.each(readmes)('%s names only paths that are there', (readme) => {
    const room = readme.includes('/') ? readme.slice(0, readme.lastIndexOf('/') + 1) : '';
    const named = [
      ...read(readme).matchAll(/`([\w.-]+(?:\/[\w.[\]-]+)+\/?|[\w-]+\.(?:ts|tsx|md|json|astro|scss))`/g),
    ].map(([, path = '']) => path);
    const there = (path: string): boolean =>
      [path, room + path].some((one) =>
        files.some((file) => file === one || file.startsWith(one.endsWith('/') ? one : `${one}/`)),
      );
    const built = /^(\.build|\.data|node_modules|web\/dist|cdk\.out)\b/;
    expect(named.filter((path) => !built.test(path) && !there(path))).toEqual([]);
  });

  it('every room has one, of at most 30 lines', () => {
    const rooms = [
      'infra',
      'functions',
      'web',
      'shared',
      'test',
      'functions/public',
      'functions/staff',
      'functions/login',
      'functions/sign-in',
      'functions/jobs',
      'functions/store',
      'functions/outside',
      'functions/platform',
      'functions/local',
      'shared/contracts',
      'shared/rules',
      'shared/services',
      'shared/content',
      'shared/ui',
      'shared/values',
    ];
    expect(rooms.filter((room) => !files.includes(`${room}/README.md`))).toEqual([]);
    expect(
      rooms.filter((room) => files.includes(`${room}/README.md`) && read(`${room}/README.md`).split('\n').length > 31),
    ).toEqual([]);
  });
});

describe('the given packages are all in use', () => {
  it.each([
    'aws-cdk-lib',
    '@aws-sdk/client-dynamodb',
    '@middy/core',
    'hono',
    'zod',
    '@aws-lambda-powertools/logger',
    'vitest',
  ])('%s', (name) => {
    expect(code.some((file) => importsOf(file).some((one) => one === name || one.startsWith(`${name}/`)))).toBe(true);
  });
});
