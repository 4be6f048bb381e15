import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { oneAtATime } from './lock.mjs';

it('says that it may not write, instead of waiting for nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'file'), '');
  await expect(oneAtATime('a step', async () => 1, join(folder, 'file', 'lock'))).rejects.toThrow(
    /cannot be written/,
  );
  expect(await oneAtATime('a step', async () => 1, join(folder, 'lock'))).toBe(1);
});
