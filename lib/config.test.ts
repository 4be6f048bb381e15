import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '@/lib/config';

const directory = mkdtempSync(join(tmpdir(), 'second-look-config-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const data = { SECOND_LOOK_DATA: directory };
const secret = 's'.repeat(32);

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig({ ...data, ...env });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('has a default for everything outside production', () => {
    const config = readConfig(data);
    expect(config).toMatchObject({
      dataDir: directory,
      databaseUrl: null,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      host: '127.0.0.1',
      practice: false,
      production: false,
      trustedProxy: false,
    });
  });

  it('names every wrong variable at once', () => {
    const problems = problemsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://db',
      SECOND_LOOK_SECRET: 'short',
      SECOND_LOOK_URL: 'https://desk.example.org/path',
      SECOND_LOOK_LOG: 'loud',
      SECOND_LOOK_PRACTICE: 'yes',
    });
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'SECOND_LOOK_SECRET',
      'SECOND_LOOK_URL',
      'SECOND_LOOK_LOG',
      'SECOND_LOOK_PRACTICE',
    ])
      expect(problems.filter((problem) => problem.startsWith(`${name} `))).toHaveLength(1);
  });

  it('never repeats a value, which may be a secret', () => {
    const text = problemsOf({ DATABASE_URL: 'mysql://me:pa55@db', SECOND_LOOK_SECRET: 'tiny-secret' }).join();
    expect(text).not.toMatch(/pa55|tiny-secret/);
  });

  it('wants a secret in production, but makes one for a practice desk', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([expect.stringMatching(/^SECOND_LOOK_SECRET /)]);
    expect(problemsOf({ NODE_ENV: 'production', SECOND_LOOK_SECRET: secret })).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'production', SECOND_LOOK_PRACTICE: '1' })).toEqual([]);
  });

  it('serves everywhere only where people have passwords', () => {
    const production = { ...data, NODE_ENV: 'production', SECOND_LOOK_SECRET: secret };
    expect(readConfig(production).host).toBeNull();
    expect(readConfig({ ...production, SECOND_LOOK_PRACTICE: '1' }).host).toBe('127.0.0.1');
  });

  it('keeps a generated secret, readable by its owner only', () => {
    const first = readConfig(data).secret;
    expect(first.length).toBeGreaterThanOrEqual(43);
    expect(readConfig(data).secret).toBe(first);
    expect(readFileSync(join(directory, 'secret'), 'utf8')).toBe(first);
    expect(statSync(join(directory, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ ...data, PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
    });
  });
});
