import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from './project.mjs';

type Tree = Readonly<Record<string, string>>;
type Violation = { rule: { name: string }; from: string; to: string };

/** A project that keeps every rule: each room imports what it may. */
const CLEAN: Tree = {
  'lib/domain/match.ts':
    "import type { Lease } from '@/lib/domain/lease';\nexport type Match = { lease: Lease };",
  'lib/domain/lease.ts': 'export type Lease = { token: string };',
  'lib/domain/match.test.ts':
    "import { it } from 'vitest';\nimport type { Match } from './match';\nexport type T = Match;\nit('x', () => {});",
  'lib/ports/store.ts':
    "import type { Match } from '@/lib/domain/match';\nexport type Store = { load: () => Match };",
  'lib/verbs/claim.ts':
    "import type { Store } from '@/lib/ports/store';\nimport { createHash } from 'node:crypto';\nexport const claim = (s: Store) => createHash('sha256').update(s.load().lease.token);",
  'db/engine-sqlite.ts':
    "import Database from 'better-sqlite3';\nexport const open = () => new Database(':memory:');",
  'db/store/matches.ts':
    "import { sql } from 'drizzle-orm';\nimport type { Store } from '@/lib/ports/store';\nexport const matches = (s: Store) => [sql, s] as const;",
  'lib/adapters/intake.ts':
    "import { z } from 'zod';\nimport type { Match } from '@/lib/domain/match';\nexport const body = (m: Match) => [z.string(), m];",
  'lib/worker/sweep.ts': "export { claim } from '@/lib/verbs/claim';",
  'lib/http/route.ts': "export { claim } from '@/lib/verbs/claim';",
  'lib/container.ts':
    "export { open } from '@/db/engine-sqlite';\nexport { claim } from '@/lib/verbs/claim';",
  'components/ui/card.tsx':
    "import type { Match } from '@/lib/domain/match';\nexport const Card = (p: { m: Match }) => <b>{p.m.lease.token}</b>;",
  'app/page.tsx':
    "import { Card } from '@/components/ui/card';\nimport { open } from '@/lib/container';\nexport default () => <Card m={open() as never} />;",
};

/** File with one forbidden import → the rule that must name it. */
const FORBIDDEN: readonly [rule: string, file: string, text: string][] = [
  ['room-lib-domain', 'lib/domain/bad-verb.ts', "import '@/lib/verbs/claim';"],
  [
    'domain-is-pure',
    'lib/domain/bad-node.ts',
    "import { randomUUID } from 'node:crypto';\nexport const id = randomUUID;",
  ],
  ['domain-is-pure', 'lib/domain/bad-bare-node.ts', "export * from 'fs';"],
  ['domain-is-pure', 'lib/domain/bad-zod.ts', "import { z } from 'zod';\nexport const s = z;"],
  ['domain-is-pure', 'lib/domain/bad-react.ts', "export type { ReactNode } from 'react';"],
  ['domain-tests-stay-inside', 'lib/domain/bad.test.ts', "import '@/db/store/matches';"],
  ['room-lib-ports', 'lib/ports/bad.ts', "import '@/lib/verbs/claim';"],
  ['room-lib-verbs', 'lib/verbs/bad.ts', "import '../../db/store/matches';"],
  ['room-lib-verbs', 'lib/verbs/bad-container.ts', "export const late = () => import('@/lib/container');"],
  ['room-db', 'db/store/bad.ts', "import '@/lib/verbs/claim';"],
  ['room-lib-media', 'lib/media/bad.ts', "import '@/lib/verbs/claim';"],
  ['room-lib-ledger', 'lib/ledger/bad.ts', "import '@/db/store/matches';"],
  ['room-lib-adapters', 'lib/adapters/bad.ts', "import '@/lib/http/route';"],
  ['adapters-are-pure', 'lib/adapters/bad-node.ts', "export * from 'node:fs';"],
  ['adapters-are-pure', 'lib/adapters/bad-package.ts', "import sharp from 'sharp';\nexport const s = sharp;"],
  ['room-lib-worker', 'lib/worker/bad.ts', "import '@/db/store/matches';"],
  ['room-lib-http', 'lib/http/bad.ts', "import '@/lib/container';"],
  ['room-lib-auth', 'lib/auth/bad.ts', "import '@/db/store/matches';"],
  ['room-components', 'components/bad.tsx', "import '@/lib/verbs/claim';\nexport const Bad = () => <i />;"],
  ['room-app', 'app/bad.tsx', "import '@/db/store/matches';\nexport const Bad = () => <i />;"],
  [
    'drizzle-only-in-db',
    'lib/worker/bad-drizzle.ts',
    "import { sql } from 'drizzle-orm';\nexport const s = sql;",
  ],
  [
    'drivers-only-in-engines',
    'db/store/bad-driver.ts',
    "import type Database from 'better-sqlite3';\nexport type D = Database.Database;",
  ],
  ['drivers-only-in-engines', 'lib/worker/bad-pg.ts', "import { Pool } from 'pg';\nexport const p = Pool;"],
  [
    'components-run-in-the-browser',
    'components/bad-node.tsx',
    "import 'node:fs';\nexport const Bad = () => <i />;",
  ],
  [
    'components-no-server-packages',
    'components/bad-sharp.tsx',
    "import 'sharp';\nexport const Bad = () => <i />;",
  ],
  ['setup-needs-only-node', 'lib/setup/bad.mjs', "import 'zod';"],
  ['no-cycle', 'lib/ledger/chicken.ts', "import { egg } from './egg';\nexport const chicken = () => egg;"],
  ['nobody-imports-tests', 'lib/ledger/bad-test.ts', "import '../domain/match.test';"],
  ['every-import-resolves', 'lib/ledger/bad-path.ts', "import '@/lib/nowhere';"],
];

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const cruise = (tree: Tree): readonly Violation[] => {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-imports-'));
  folders.push(folder);
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${text}\n`);
  }
  const tops = [...new Set(Object.keys(tree).map((path) => path.split('/')[0] ?? ''))];
  const ran = spawnSync(
    process.execPath,
    [
      '--import',
      join(root, 'lib/setup/read-tsx.mjs'),
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '-T',
      'json',
      ...tops,
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect(ran.stderr).toBe('');
  return (JSON.parse(ran.stdout) as { summary: { violations: Violation[] } }).summary.violations;
};

describe('import rules', () => {
  it('pass on a project that keeps them', () => {
    expect(cruise(CLEAN)).toEqual([]);
  });

  it('name each forbidden import, and nothing else', () => {
    const egg = {
      'lib/ledger/egg.ts': "import { chicken } from './chicken';\nexport const egg = () => chicken;",
    };
    const violations = cruise({
      ...CLEAN,
      ...egg,
      ...Object.fromEntries(FORBIDDEN.map(([, file, text]) => [file, text])),
    });
    const missed = FORBIDDEN.filter(
      ([rule, file]) => !violations.some((v) => v.from === file && v.rule.name === rule),
    );
    expect(missed).toEqual([]);
    const bad = new Set([...FORBIDDEN.map(([, file]) => file), 'lib/ledger/egg.ts']);
    expect(violations.filter((violation) => !bad.has(violation.from))).toEqual([]);
  });
});
