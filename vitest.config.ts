import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const NEVER = ['**/node_modules/**', '**/.next/**', '**/*.spec.ts'];

/** Folders of rules, verbs and screens: what their tests load takes more time than they do. */
const SHARED = ['lib/domain', 'lib/http', 'lib/ledger', 'lib/verbs', 'lib/adapters', 'components'];

/** What changes a process for the next file: modules and globals replaced, and a PDF library that wants its globals alone. */
const CHANGES = /vi\.(mock|doMock|stub|useFakeTimers|spyOn)|process\.env\.\w+ =|unpdf/;

/** Test files of those folders that leave their process as it was, so that they can share one and its loaded modules. */
const sharing = SHARED.flatMap((folder) =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
).filter((path) => !CHANGES.test(readFileSync(new URL(path, import.meta.url), 'utf8')));

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    projects: [
      { extends: true, test: { name: 'sharing', isolate: false, include: sharing, exclude: NEVER } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['{lib,db,app,components,e2e}/**/*.test.{ts,tsx}'],
          exclude: [...NEVER, ...sharing],
        },
      },
    ],
    environment: 'node',
    setupFiles: ['e2e/support/fixed-seed.ts'],
    // Only a test that hangs: properties over a database take their time on a machine that does other things as well.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Processes, not threads: better-sqlite3 and sharp are native, and a fault of theirs must not take all down.
    pool: 'forks',
    maxWorkers: 2,
    // TZ away from UTC, so that a forgotten zone shows; see product.md "Languages and time" for the rule.
    env: { TZ: 'America/New_York' },
  },
});
