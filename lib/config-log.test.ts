import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '@/lib/config';
import { publicKeyOf } from '@/lib/ledger/ed25519';
import { COSIGNATURE, ED25519, formatVkey, verifierOf } from '@/lib/ledger/note/verifier';

const dir = mkdtempSync(join(tmpdir(), 'desk-config-log-'));
afterAll(() => rmSync(dir, { recursive: true }));
const data = join(dir, 'data');
mkdirSync(join(data, 'in'), { recursive: true });
symlinkSync(data, join(dir, 'way-in'));

const read = (more: Readonly<Record<string, string>>) => readConfig({ SECOND_LOOK_DATA: data, ...more });
const problems = (more: Readonly<Record<string, string>>): string => {
  try {
    read(more);
    return '';
  } catch (fault) {
    return fault instanceof ConfigError ? fault.problems.join('\n') : 'another fault';
  }
};
const key = publicKeyOf(new Uint8Array(32).fill(3));
const vkey = formatVkey(verifierOf('w.example/1', COSIGNATURE, key));

describe('the configuration of the log', () => {
  it('is nothing unless something is said', () => {
    expect(read({})).toMatchObject({ checkpointDir: null, logWitnesses: [], logSeeds: [] });
  });

  it.each(['.', 'in', 'in/deeper', 'not/there/yet'])(
    'refuses checkpoints inside the data directory: %s',
    (way) => {
      expect(problems({ SECOND_LOOK_CHECKPOINT_DIR: join(data, way) })).toMatch('outside the data directory');
    },
  );

  it('refuses them behind a link into the data directory, and around it', () => {
    for (const way of [join(dir, 'way-in', 'new'), dir])
      expect(problems({ SECOND_LOOK_CHECKPOINT_DIR: way })).toMatch('outside the data directory');
  });

  it('takes a directory beside it', () => {
    const SECOND_LOOK_CHECKPOINT_DIR = join(dir, 'data-checkpoints');
    expect(read({ SECOND_LOOK_CHECKPOINT_DIR }).checkpointDir).toBe(SECOND_LOOK_CHECKPOINT_DIR);
  });

  it('reads witnesses, and says what is wrong with one', () => {
    const one = `https://w.example/path/ ${vkey}`;
    const { logWitnesses } = read({ SECOND_LOOK_LOG_WITNESS: `${one}, ${one}` });
    expect(logWitnesses).toEqual(Array(2).fill({ url: 'https://w.example/path', vkey }));
    const wrong = (SECOND_LOOK_LOG_WITNESS: string) => problems({ SECOND_LOOK_LOG_WITNESS });
    expect(wrong('https://w.example')).toMatch('SECOND_LOOK_LOG_WITNESS');
    expect(wrong(`ftp://w.example ${vkey}`)).toMatch('an address and a public key');
    expect(wrong(`https://w.example ${vkey.replace('w.', 'v.')}`)).toMatch('damaged');
    const plain = formatVkey(verifierOf('w.example/1', ED25519, key));
    expect(wrong(`https://w.example ${plain}`)).toMatch('type 4');
  });

  it('reads an Ed25519 key from a file, and no other', () => {
    const written = (type: 'ed25519' | 'x25519') => {
      const file = join(dir, `${type}.pem`);
      const { privateKey, publicKey } = generateKeyPairSync(type as 'ed25519');
      writeFileSync(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
      return { file, publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32) };
    };
    const ours = written('ed25519');
    const { logSeeds } = read({ SECOND_LOOK_LOG_KEY: `${ours.file}, ${ours.file}` });
    expect(logSeeds).toHaveLength(2);
    expect(Buffer.from(publicKeyOf(logSeeds[0] ?? new Uint8Array(32)))).toEqual(ours.publicKey);
    expect(problems({ SECOND_LOOK_LOG_KEY: written('x25519').file })).toMatch('not an Ed25519');
    expect(problems({ SECOND_LOOK_LOG_KEY: join(dir, 'none.pem') })).toMatch('SECOND_LOOK_LOG_KEY');
  });
});
