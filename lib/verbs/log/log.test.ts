import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '@/lib/ledger/bytes';
import { parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { parseNote, verifyNote } from '@/lib/ledger/note/note';
import { verifyProof } from '@/lib/ledger/note/proof';
import { parseVkey } from '@/lib/ledger/note/verifier';
import { sigstoreReads } from '@/lib/ledger/testing/sigstore';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { checkStanding } from '@/lib/verbs/log/check-standing';
import { proveEvent, proveEvents } from '@/lib/verbs/log/prove-event';
import { rotateKey } from '@/lib/verbs/log/rotate-key';
import { settleLog } from '@/lib/verbs/log/settle-log';
import { addPerson } from '@/lib/verbs/people/add-person';

let post: string;
let t: TestDesk;
beforeEach(async () => {
  post = mkdtempSync(join(tmpdir(), 'desk-checkpoints-'));
  t = await openTestDesk({ env: { SECOND_LOOK_CHECKPOINT_DIR: post } });
});
afterEach(async () => {
  await t.close();
  rmSync(post, { recursive: true });
});

let people = 0;
/** Something that is written to the log. @returns its chain */
const happens = async (desk: Desk): Promise<string> => {
  people += 1;
  const login = `somebody-${people}`;
  const added = await addPerson(desk, systemActor, {
    name: login,
    login,
    password: null,
    roles: ['reviewer'],
  });
  if (!added.ok) throw new Error(added.refusal.code);
  return `desk:person:${added.value.person}`;
};
const settled = async (desk: Desk) => {
  const checkpoint = await settleLog(desk);
  if (!checkpoint) throw new Error('no checkpoint');
  return checkpoint;
};
const vkeys = async (desk: Desk) => (await desk.stores.log.keys()).map(({ vkey }) => vkey);
const open = async (desk: Desk) =>
  (await desk.stores.log.openFaults(9)).map(({ kind, what }) => `${kind}: ${what}`);
const lastFile = () => readdirSync(post).find((name) => name.endsWith('.checkpoint')) ?? '';

describe('a checkpoint', () => {
  it('signs everything that was written before, is shipped, and is read by another implementation', async () => {
    const { desk } = t;
    await happens(desk);
    // The first one tells where checkpoints go from now on.
    const first = await settled(desk);
    const one = await settled(desk);
    expect(one.size).toBe(await desk.stores.log.size());
    expect(await desk.stores.log.waiting(1)).toBe(0);
    const [vkey = ''] = await vkeys(desk);
    const { text } = verifyNote(one.note, [vkey]);
    expect(parseCheckpoint(text)).toMatchObject({ origin: 'localhost:3000/log', size: one.size });
    expect(sigstoreReads(one.note, parseVkey(vkey)).logSize).toBe(BigInt(one.size));
    expect(readFileSync(join(post, lastFile()), 'utf8')).toBe(one.note);
    expect(await settled(desk)).toEqual(one);
    await happens(desk);
    const two = await settled(desk);
    expect(readFileSync(join(post, lastFile()), 'utf8')).toBe(two.note);
    expect(readFileSync(join(post, `${lastFile()}s`), 'utf8')).toBe(
      `${first.note}\n${one.note}\n${two.note}\n`,
    );
    expect(await open(desk)).toEqual([]);
  });

  it('is not shipped where nothing was configured', async () => {
    const bare = await openTestDesk();
    await happens(bare.desk);
    expect((await settled(bare.desk)).size).toBeGreaterThan(0);
    await bare.close();
  });
});

describe('a proof', () => {
  it('convinces of each event, by the file alone, and of no other', async () => {
    const { desk } = t;
    const chains = [await happens(desk), await happens(desk), await happens(desk)];
    const { size } = await settled(desk);
    const proofs = await proveEvents(
      desk,
      chains.map((chain) => ({ chain, seq: 1 })),
    );
    const keys = await vkeys(desk);
    for (const [i, proof] of proofs.entries()) {
      if (!proof) throw new Error('no proof');
      expect(verifyProof(proof.text, proof.entry, keys).proof.index).toBe(proof.index);
      const event = (await desk.stores.desk.deskEvents(chains[i]?.slice(5) ?? '', 9)).find(
        (e) => e.seq === 1,
      );
      expect(toHex(proof.entry)).toBe(event?.hash);
      expect(proof.size).toBe(size);
      const other = proofs[(i + 1) % proofs.length]?.entry ?? proof.entry;
      expect(() => verifyProof(proof.text, other, keys)).toThrow('another entry');
    }
  });

  it('is not there for what the checkpoint does not cover yet, or never was', async () => {
    const { desk } = t;
    expect(await proveEvent(desk, 'desk:desk', 1)).toBeNull();
    await happens(desk);
    await settled(desk);
    const late = await happens(desk);
    expect(await proveEvent(desk, late, 1)).toBeNull();
    while ((await desk.stores.log.order(100)) > 0);
    expect(await proveEvent(desk, late, 1)).toBeNull();
    await settled(desk);
    expect(await proveEvent(desk, late, 1)).not.toBeNull();
    expect(await proveEvent(desk, late, 99)).toBeNull();
  });
});

describe('the last checkpoint', () => {
  const standing = async (desk: Desk) => {
    await checkStanding(desk, 'start');
    return open(desk);
  };

  it('finds nothing where the log only grew', async () => {
    const { desk } = t;
    expect(await standing(desk)).toEqual([]);
    await happens(desk);
    await settled(desk);
    await happens(desk);
    expect(await standing(desk)).toEqual([]);
  });

  it('tells of a log that was put back to an earlier state, and signs nothing more', async () => {
    const { desk } = t;
    await happens(desk);
    await settled(desk);
    // What lies outside is of a desk that went on; this one did not.
    const shipped = join(post, lastFile());
    const { dataDir } = desk.config;
    const copy = mkdtempSync(join(tmpdir(), 'desk-earlier-'));
    await desk.close();
    cpSync(dataDir, copy, { recursive: true });
    const later = await openTestDesk({
      env: { SECOND_LOOK_DATA: dataDir, SECOND_LOOK_CHECKPOINT_DIR: post },
    });
    await happens(later.desk);
    const { size } = await settled(later.desk);
    await later.close();
    t = await openTestDesk({ env: { SECOND_LOOK_DATA: copy, SECOND_LOOK_CHECKPOINT_DIR: post } });
    expect(await standing(t.desk)).toEqual([
      expect.stringMatching(`^fork: The log has fewer entries than the checkpoint of ${size}`),
    ]);
    expect(await settleLog(t.desk)).toBeNull();
    for (let n = 0; n < 9; n += 1) await happens(t.desk);
    expect(await settleLog(t.desk)).toBeNull();
    expect(await standing(t.desk)).toHaveLength(2);
    expect((await open(t.desk))[1]).toMatch(/^fork: The log does not continue the checkpoint/);
    expect(parseCheckpoint(parseNote(readFileSync(shipped, 'utf8')).text).size).toBe(size);

    // The way out: another name for what is another history.
    const rotated = await rotateKey(t.desk, systemActor, {
      keyFile: null,
      newLog: true,
      reason: 'Restored.',
    });
    expect(rotated).toMatchObject({ ok: true, value: { origin: 'localhost:3000/log-2', generation: 2 } });
    const anew = await settled(t.desk);
    expect(anew.note.startsWith('localhost:3000/log-2\n')).toBe(true);
    expect(readdirSync(post).filter((name) => name.endsWith('.checkpoint'))).toHaveLength(2);
    expect(await checkStanding(t.desk, 'task')).toEqual([]);
    rmSync(copy, { recursive: true });
  });

  it('tells of what is no checkpoint of this log', async () => {
    const { desk } = t;
    await happens(desk);
    await settled(desk);
    const path = join(post, lastFile());
    writeFileSync(path, readFileSync(path, 'utf8').replace('localhost', 'elsewhere'));
    expect(await standing(desk)).toEqual([
      expect.stringMatching(/^checkpoint: .* is no checkpoint of this log/),
    ]);
    expect(await standing(desk)).toHaveLength(1);
  });

  it('is not guessed at where the place cannot be read', async () => {
    const { desk } = t;
    await happens(desk);
    await settled(desk);
    const unreadable = { ...desk, post: { ...desk.post, last: () => Promise.reject(new Error('EIO')) } };
    await expect(checkStanding(unreadable, 'issue')).rejects.toThrow('EIO');
  });
});

describe('a torn tile', () => {
  it('is mended, with a fault, and until then nothing is signed or proved', async () => {
    const { desk } = t;
    const chain = await happens(desk);
    await settled(desk);
    const tile = await desk.stores.log.tile(0, 0);
    if (!tile) throw new Error('no tile');
    await desk.stores.log.restoreTiles([{ ...tile, width: 1, hashes: tile.hashes.slice(0, 32) }]);
    await happens(desk);
    expect(await settleLog(desk)).toBeNull();
    await vi.waitFor(async () => expect(await settleLog(desk)).not.toBeNull(), 20_000);
    expect(await open(desk)).toEqual([expect.stringMatching(/^tile: Tiles 0\/0 were missing/)]);
    expect(await proveEvent(desk, chain, 1)).not.toBeNull();
  });
});

describe('rotating the key', () => {
  it('keeps the old key listed, and both say that the new one follows it', async () => {
    const { desk } = t;
    const chain = await happens(desk);
    const before = await settled(desk);
    const rotated = await rotateKey(desk, systemActor, {
      keyFile: null,
      newLog: false,
      reason: 'Every two years.',
    });
    if (!rotated.ok) throw new Error(rotated.refusal.code);
    const [old, now] = await desk.stores.log.keys();
    expect([old?.origin, now?.origin]).toEqual(Array(2).fill('localhost:3000/log'));
    const note = verifyNote(now?.rotation ?? '', [old?.vkey ?? '', now?.vkey ?? '']);
    expect(note.signedBy).toHaveLength(2);
    expect(note.text).toContain(`before ${old?.vkey}\nafter ${now?.vkey}\nfrom ${now?.fromSize}\n`);
    const after = await settled(desk);
    expect(after.size).toBeGreaterThan(before.size);
    expect(() => verifyNote(after.note, [old?.vkey ?? ''])).toThrow('No known key');
    expect(verifyNote(after.note, [now?.vkey ?? '']).text).toContain('localhost:3000/log');
    const proof = await proveEvent(desk, chain, 1);
    expect(
      verifyProof(proof?.text ?? '', proof?.entry ?? new Uint8Array(0), [now?.vkey ?? '']).checkpoint.size,
    ).toBe(after.size);
    expect(await open(desk)).toEqual([]);
  });

  it('asks for a reason, and for a key file that is one', async () => {
    const { desk } = t;
    const wrong = await rotateKey(desk, systemActor, { keyFile: null, newLog: false, reason: ' ' });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'invalid_body' } });
    const none = await rotateKey(desk, systemActor, {
      keyFile: join(post, 'no.pem'),
      newLog: false,
      reason: 'r',
    });
    expect(none).toMatchObject({ ok: false, refusal: { detail: expect.stringContaining('key file') } });
  });

  it('is the way out where the secret was lost: then nothing is signed, and it is told', async () => {
    await happens(t.desk);
    await settled(t.desk);
    const lost = {
      ...t.desk,
      config: { ...t.desk.config, secret: 'another secret of thirty-two characters' },
    };
    expect(await settleLog(lost)).toBeNull();
    expect(await open(lost)).toEqual([expect.stringMatching(/^key: The desk has not the private half/)]);
    const rotated = await rotateKey(lost, systemActor, {
      keyFile: null,
      newLog: false,
      reason: 'The secret is lost.',
    });
    if (!rotated.ok) throw new Error(rotated.refusal.code);
    const keys = await vkeys(lost);
    expect(verifyNote(rotated.value.rotation ?? '', keys).signedBy).toHaveLength(1);
    expect((await settled(lost)).keyId).toBe(rotated.value.keyId);
    expect(existsSync(join(post, lastFile()))).toBe(true);
  });
});
