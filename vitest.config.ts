import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    globalSetup: 'test/people/engine.ts',
    reporters: ['default', './test/people/closing-line.ts'],
    maxWorkers: 2,
    env: { POWERTOOLS_LOG_LEVEL: process.env['POWERTOOLS_LOG_LEVEL'] ?? 'SILENT', TZ: 'UTC' },
    projects: [
      { extends: true, test: { name: 'house', include: ['test/house/**/*.test.ts'], ...slow } },
      { extends: true, test: { name: 'words', include: ['test/words/**/*.test.ts'] } },
      { extends: true, test: { name: 'rules', include: ['test/rules/**/*.test.ts'] } },
      { extends: true, test: { name: 'ui', include: ['test/ui/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'documents', include: ['test/documents/**/*.test.ts'], ...slow } },
      { extends: true, test: { name: 'store', include: ['test/store/**/*.test.ts'], ...slow } },
      { extends: true, test: { name: 'doors', include: ['test/doors/**/*.test.ts'], ...slow } },
      {
        extends: true,
        test: { name: 'local', include: ['test/local/**/*.test.ts'], testTimeout: 90_000, hookTimeout: 60_000 },
      },
      { extends: true, test: { name: 'bench', include: ['test/bench/**/*.test.ts'] } },
      { extends: true, test: { name: 'infra', include: ['test/infra/**/*.test.ts'], ...slow } },
      {
        extends: true,
        test: {
          name: 'rehearsal',
          include: ['test/rehearsal/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 120_000 },
      },
    ],
  },
});
