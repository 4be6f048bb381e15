import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SOFTWARE_VERSION } from '@/lib/disclosure/make/version';

it('names the version that package.json has', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(SOFTWARE_VERSION).toBe(version);
});
