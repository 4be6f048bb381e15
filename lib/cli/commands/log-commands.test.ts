import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '@/lib/cli/main';
import { parseProof } from '@/lib/ledger/note/proof';
import { parseVkey } from '@/lib/ledger/note/verifier';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sl-log-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const run = async (words: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const said: string[] = [];
  const env = { SECOND_LOOK_DATA: join(dir, 'data'), SECOND_LOOK_LOG: 'silent', ...more };
  const tell = (text: string) => said.push(text);
  return { code: await main([...words], env, { print: tell, complain: tell }), said: said.join('\n') };
};

describe('the commands of the log', () => {
  it('print a checkpoint, the keys and a proof, and begin a new key from a file', async () => {
    const first = await run(['log', 'checkpoint']);
    expect(first.said).toMatch(/^localhost:3000\/log\n\d+\n[A-Za-z0-9+/]{43}=\n\n— localhost:3000\/log \S+$/);
    const added = ['users', 'add', '--login', 'ana@desk', '--name', 'Ana', '--role', 'supervisor', '--json'];
    const { value } = JSON.parse((await run(added)).said);
    const proof = await run(['log', 'prove', `desk:person:${value.person}`, '1']);
    expect(parseProof(`${proof.said}\n`).checkpoint).toContain('localhost:3000/log');
    expect((await run(['log', 'prove', 'desk:person:nobody', '1'])).code).toBe(1);
    expect((await run(['log', 'prove', 'nothing', '1'])).code).toBe(2);
    expect((await run(['log', 'prove'])).code).toBe(2);

    const file = join(dir, 'log.pem');
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const rotate = ['log', 'rotate-key', '--key-file', file];
    expect((await run(rotate)).said).toContain('reason');
    expect((await run([...rotate, '--reason', 'r'])).said).toContain('add it to SECOND_LOOK_LOG_KEY');
    const known = { SECOND_LOOK_LOG_KEY: file };
    expect((await run(['log', 'checkpoint'], known)).code).toBe(0);
    expect((await run([...rotate, '--reason', 'A key of our own.'], known)).code).toBe(0);
    const keys = (await run(['log', 'keys'])).said.split('\n').filter((line) => !line.startsWith(' '));
    expect(keys.map((vkey) => parseVkey(vkey).name)).toEqual(Array(2).fill('localhost:3000/log'));
    // Without its key file the desk signs nothing and says so.
    expect(await run(['log', 'checkpoint'])).toMatchObject({ code: 1, said: expect.stringContaining('log') });
    expect((await run(['log', 'checkpoint'], known)).code).toBe(0);
  });
});
