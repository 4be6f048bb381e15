import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '@/lib/cli/commands';
import { main } from '@/lib/cli/main';
import { listenForCommands } from '@/lib/cli/socket';
import { readConfig } from '@/lib/config';
import { openDesk } from '@/lib/container';
import type { Desk } from '@/lib/ports/desk';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sl-cli-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const env = () => ({ SECOND_LOOK_DATA: dir, SECOND_LOOK_LOG: 'silent' });
const run = async (...words: string[]) => {
  const said = { out: '', err: '' };
  const code = await main(words, env(), {
    print: (text) => {
      said.out += `${text}\n`;
    },
    complain: (text) => {
      said.err += `${text}\n`;
    },
  });
  return { code, ...said };
};
const asked = async (...words: string[]) => JSON.parse((await run(...words, '--json')).out);

const serve = async () => {
  const desk = await openDesk(readConfig(env()), { background: false });
  const commands = await listenForCommands(desk);
  return {
    desk,
    close: async () => {
      await commands.close();
      await desk.close();
    },
  };
};

const POLICY = {
  ...{ lane: 'general', name: 'General', qualification: 'facial-comparison', purposes: ['serious_crime'] },
  ...{ evidence: {}, gate: {}, leadDays: 30, waitDays: 30, retentionDays: 180 },
};

describe.each(['on the database itself', 'through the desk that runs'])('a command, %s', (way) => {
  let running: Awaited<ReturnType<typeof serve>> | null = null;
  beforeEach(async () => {
    running = way.startsWith('through') ? await serve() : null;
  });
  afterEach(async () => running?.close());

  it('adds people and ends and restores their access', async () => {
    const added = await run('users', 'add', '--login', 'Ana@Desk', '--name', 'Ana', '--role', 'supervisor');
    expect([added.code, added.err]).toEqual([0, '']);
    expect((await run('users', 'list')).out).toMatch(/ana@desk\s+Ana\s+supervisor/);
    expect((await run('users', 'disable', 'ana@desk')).code).toBe(0);
    expect((await asked('users', 'list')).value[0]).toMatchObject({ logins: ['ana@desk'], disabled: true });
    expect((await run('users', 'enable', 'ana@desk')).code).toBe(0);
    const again = await run('users', 'add', '--login', 'ana@desk', '--name', 'Other');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('This name is taken')]);
  });

  it('grants and revokes qualifications', async () => {
    await run('users', 'add', '--login', 'ana', '--name', 'Ana', '--role', 'reviewer');
    const granted = await asked(
      'qualifications',
      'grant',
      'ana',
      '--kind',
      'facial-comparison',
      '--expires',
      '2199-01-31',
    );
    expect((await run('users', 'list')).out).toContain('facial-comparison until 2199-01-31');
    expect((await run('qualifications', 'revoke', granted.value.qualification)).code).toBe(0);
    expect((await run('users', 'list')).out).not.toContain('facial-comparison');
    const past = await run('qualifications', 'grant', 'ana', '--kind', 'x', '--expires', '2001-01-01');
    expect([past.code, past.err]).toEqual([1, expect.stringContaining('future')]);
    expect(
      (await run('qualifications', 'grant', 'nobody', '--kind', 'x', '--expires', '2199-01-01')).err,
    ).toContain('nobody');
  });

  it('adds integrators, prints a key once and ends it', async () => {
    await run('users', 'add', '--login', 'ana', '--name', 'Ana');
    const added = await asked(
      'integrators',
      'add',
      '--name',
      'City',
      '--holder',
      'ana',
      '--scope',
      'matches:write',
    );
    expect(added.value.key).toMatch(/^slk_/);
    const listed = await run('integrators', 'list');
    expect(listed.out).toContain(added.value.keyId);
    expect(listed.out).not.toContain(added.value.key);
    expect((await run('keys', 'revoke', added.value.keyId)).code).toBe(0);
    expect((await run('integrators', 'list')).out).toContain('revoked');
  });

  it('proposes a policy in a supervisor’s name, and puts none in force', async () => {
    const file = join(dir, 'policy.json');
    await writeFile(file, JSON.stringify(POLICY));
    await run('users', 'add', '--login', 'sue', '--name', 'Sue', '--role', 'supervisor');
    await run('users', 'add', '--login', 'ray', '--name', 'Ray', '--role', 'reviewer');
    const proposed = await run('policies', 'apply', file, '--as', 'sue');
    expect([proposed.code, proposed.out]).toEqual([0, expect.stringContaining('Version 1')]);
    expect((await asked('status')).value.lanes).toEqual([]);
    expect((await run('policies', 'apply', file, '--as', 'ray')).code).toBe(1);
    await writeFile(file, JSON.stringify({ ...POLICY, votes: 1 }));
    const weak = await run('policies', 'apply', file, '--as', 'sue');
    expect([weak.code, weak.err]).toEqual([1, expect.stringContaining('low consequence')]);
    await writeFile(file, JSON.stringify({ ...POLICY, vote: 2 }));
    expect((await run('policies', 'apply', file, '--as', 'sue')).code).toBe(2);
  });

  it('sets the clock’s mark right after a jump ahead, once, with an event of it', async () => {
    const AHEAD = '2199-01-01T00:00:00.000Z';
    const onDesk = async <T>(work: (desk: Desk) => Promise<T>): Promise<T> => {
      const opened = running ?? (await serve());
      const done = await work(opened.desk);
      if (!running) await opened.close();
      return done;
    };
    await onDesk((desk) => desk.stores.desk.raiseClock(AHEAD));
    const reset = await run('clock', 'reset');
    expect([reset.code, reset.err, reset.out]).toEqual([0, '', expect.stringContaining(AHEAD)]);
    const [event] = await onDesk((desk) => desk.stores.desk.deskEvents('desk', 1));
    const facts = { was: AHEAD, now: expect.stringMatching(/^20/) };
    expect(event).toMatchObject({ kind: 'clock.reset', by: { kind: 'system', id: 'desk' }, data: facts });
    expect(await onDesk((desk) => desk.stores.desk.clockHigh())).toBe(event?.data.now);
    expect((await run('clock', 'reset')).out).toContain('Nothing to reset');
    expect(await onDesk((desk) => desk.stores.desk.deskEvents('desk', 9))).toHaveLength(1);
    expect((await run('verify')).code).toBe(0);
  });

  it('verifies, migrates and tells the status of an empty desk', async () => {
    expect((await run('migrate')).code).toBe(0);
    const verified = await run('verify');
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('The record holds')]);
    expect((await run('status')).code).toBe(0);
  });
});

describe('the command line', () => {
  it('writes as the desk itself into the log', async () => {
    await run('users', 'add', '--login', 'ana', '--name', 'Ana');
    const running = await serve();
    const [event] = await running.desk.stores.desk.deskEvents(null, 1);
    expect(event).toMatchObject({ kind: 'person.roles_set', by: { kind: 'system', id: 'desk' } });
    await running.close();
  });

  it.each([
    [['nothing', 'such']],
    [['users', 'add', '--login', 'x']],
    [['users', 'add', '--login', 'x', '--name', 'X', '--role', 'king']],
    [['users', 'add', '--login', 'x', '--name', 'X', '--pasword-stdin']],
    [['users', 'disable']],
    [['users', 'disable', 'a', 'b']],
    [['users', 'password', 'a']],
    [['policies', 'apply', '/nowhere/policy.json', '--as', 'x']],
    [['policies', 'confirm']],
    [[]],
  ])('answers wrong usage with exit code 2: %j', async (words) => {
    expect((await run(...words)).code).toBe(2);
  });

  it('says 3 when another process holds the data directory and takes no commands', async () => {
    const desk = await openDesk(readConfig(env()), { background: false });
    const said = await run('users', 'list');
    expect([said.code, said.err]).toEqual([3, expect.stringContaining('cannot be reached')]);
    await desk.close();
  });

  it('says 78 when the configuration is wrong', async () => {
    const said: string[] = [];
    const out = { print: () => {}, complain: (text: string) => said.push(text) };
    expect(await main(['status'], { ...env(), PORT: 'x' }, out)).toBe(78);
    expect(said.join()).toContain('PORT');
  });

  it('explains every command', async () => {
    const { out, code } = await run('help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(name);
  });
});

describe('the socket', () => {
  it('is its owner’s alone, replaces one left behind, and goes with the desk', async () => {
    await writeFile(join(dir, 'desk.sock'), 'left behind');
    const running = await serve();
    expect((await stat(join(dir, 'desk.sock'))).mode & 0o777).toBe(0o600);
    await running.close();
    await expect(stat(join(dir, 'desk.sock'))).rejects.toThrow();
  });
});
