import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['{lib,db,app,components,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/.next/**', '**/*.spec.ts'],
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
