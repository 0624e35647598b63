import { describe, expect, it } from 'vitest';
import { code, importsOf, read } from './tree.ts';

/** What each room may import from inside the house; the first rule that names the file holds. Imports go downward only. */
const rooms: readonly (readonly [room: RegExp, may: RegExp])[] = [
  [/^shared\/values\//, /^shared\/values\//],
  [/^shared\/services\//, /^shared\/(services|values)\//],
  [/^shared\/content\//, /^shared\/(content|values|rules\/eligibility)/],
  [/^shared\/contracts\//, /^shared\/(contracts|content|values)\//],
  [/^shared\/rules\//, /^shared\/(rules|values|content|contracts|services|paths|guidance-paths)/],
  [/^shared\/ui\//, /^shared\//],
  [/^shared\//, /^shared\/(paths|log-in-errors|values\/)/],
  [/^functions\/store\//, /^(functions\/(store|platform)|shared)\//],
  [/^functions\/platform\//, /^(functions\/(platform|store\/tables)|shared\/)/],
  [/^functions\/documents\//, /^(functions\/documents|shared)\//],
  [/^functions\/outside\//, /^(functions\/(outside|platform)|shared)\//],
  [/^functions\/sign-in\//, /^(functions\/(sign-in|outside|store|platform)|shared)\//],
  [
    /^functions\/(public|patient|employer|staff|login|jobs)\//,
    /^(functions\/(sign-in|documents|outside|store|platform)|shared)\//,
  ],
  [/^functions\/local\//, /^(functions|shared)\//],
  [/^functions\/ops\//, /^(functions\/(ops|outside|store|platform)|shared)\//],
  [/^functions\/(build|slim-sdk)\.ts$/, /^functions\/(slim-sdk|documents\/font-files|jobs\/clean\/codec-files)\.ts$/],
  [
    /^infra\//,
    /^(infra\/|functions\/store\/(tables|rights|grants|file-rights|outbox-streams)\.ts$|shared\/(paths|security-headers|services\/all)\.ts$)/,
  ],
  [/^web\//, /^(web|shared)\//],
  [/^test\//, /^(test|functions|shared|infra|web)\//],
];

const inside = /^(shared|functions|infra|web|test)\//;

describe('imports go downward only', () => {
  it.each(code)('%s', (file) => {
    const own = /^functions\/(public|patient|employer|staff|login|jobs)\//.exec(file)?.[0];
    const may = rooms.find(([room]) => room.test(file))?.[1] ?? /^$/;
    const climbing = importsOf(file).filter(
      (one) => inside.test(one) && !may.test(one) && !(own && one.startsWith(own)),
    );
    expect(climbing).toEqual([]);
  });

  it('only the store imports the DynamoDB SDK; the local room plays its stream', () => {
    const importers = code.filter(
      (file) =>
        !/^(functions\/(store|ops)|test)\//.test(file) && importsOf(file).some((one) => one.startsWith('@aws-sdk/')),
    );
    expect(importers).toEqual(['functions/local/stream.ts']);
  });

  it('one file signs requests to AWS, and no file has another client of AWS', () => {
    const importers = code.filter((file) => importsOf(file).some((one) => one.startsWith('@smithy/')));
    expect(importers).toEqual(['functions/outside/signed.ts']);
    const given = importsOf('functions/outside/signed.ts').filter((one) => one.startsWith('@'));
    expect(given).toEqual(['@smithy/core/checksum', '@smithy/signature-v4']);
  });

  it('only the printer carries the library for PDF', () => {
    const importers = code.filter((file) => importsOf(file).some((one) => one === 'pdfkit' || one === 'fontkit'));
    expect(importers).toEqual(['functions/documents/pdf-file.ts', 'functions/documents/pdf-fonts.ts']);
    const printers = code.filter(
      (file) => /^functions\/(?!documents\/)/.test(file) && importsOf(file).includes('functions/documents/pdf.ts'),
    );
    expect(printers).toEqual(['functions/jobs/print.ts']);
  });

  it('only the job that cleans files reads what came from outside, with codecs that nothing else carries', () => {
    const codec = /^(@jsquash|@cantoo)\//;
    const importers = code.filter(
      (file) => file.startsWith('functions/') && importsOf(file).some((one) => codec.test(one)),
    );
    expect(importers.filter((file) => !file.startsWith('functions/jobs/clean/'))).toEqual([]);
    expect(importers.length).toBeGreaterThan(2);
    const users = code.filter(
      (file) =>
        /^functions\/(?!jobs\/clean\/|build)/.test(file) &&
        importsOf(file).some((one) => one.startsWith('functions/jobs/clean/')),
    );
    expect(users).toEqual(['functions/jobs/clean-file.ts']);
  });

  it('only one file knows the adapter between Lambda and Hono', () => {
    const importers = code.filter((file) =>
      importsOf(file).some((one) => one.startsWith('hono/aws-lambda') || one === '@middy/core'),
    );
    expect(importers).toEqual(['functions/platform/lambda.ts']);
  });

  it('nothing that is deployed imports the local room', () => {
    const importers = code.filter(
      (file) => /^(functions|shared|infra|web)\//.test(file) && !file.startsWith('functions/local/'),
    );
    expect(importers.filter((file) => importsOf(file).some((one) => one.startsWith('functions/local/')))).toEqual([]);
  });

  it('zod is imported by `import * as z`, and its small form, so that bundles stay small', () => {
    const wrong = code
      // What the measurements compare with is written as most people write it.
      .filter((file) => !file.startsWith('test/bench/express/'))
      .filter((file) => importsOf(file).some((one) => one.startsWith('zod')))
      .filter((file) => !importsZodWhole(file));
    expect(wrong).toEqual([]);
  });
});

const importsZodWhole = (file: string): boolean =>
  (read(file).match(/^import .*'zod[^']*'/gm) ?? []).every((line) =>
    /^import (type )?\* as z from 'zod\/mini'$/.test(line),
  );
