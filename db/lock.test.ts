import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DataDirInUse, holdLock } from '@/db/lock';

describe('the lock of a data directory', () => {
  const dir = mkdtempSync(join(tmpdir(), 'desk-lock-'));
  afterAll(() => rmSync(dir, { recursive: true }));

  it('is held once, and free again when released', () => {
    const release = holdLock(dir);
    expect(() => holdLock(dir)).toThrow(DataDirInUse);
    expect(() => holdLock(dir)).toThrow(dir);
    release();
    holdLock(dir)();
  });

  it('dies with the process that held it, however that ends', async () => {
    const script = `const D = require('better-sqlite3'); const d = new D(process.argv[1]);
      d.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['-e', script, join(dir, 'desk.lock.db')], { stdio: 'pipe' });
    await once(owner.stdout, 'data');
    expect(() => holdLock(dir)).toThrow(DataDirInUse);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    holdLock(dir)();
  });
});
