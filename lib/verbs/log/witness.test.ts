import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concat, fromBase64, sameBytes } from '@/lib/ledger/bytes';
import { publicKeyOf, signEd25519 } from '@/lib/ledger/ed25519';
import { parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { cosigned, formatSignature, verifyNote } from '@/lib/ledger/note/note';
import { COSIGNATURE, formatVkey, verifierOf } from '@/lib/ledger/note/verifier';
import { checkConsistency } from '@/lib/ledger/tree/consistency';
import { systemActor } from '@/lib/ports/actors';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { askWitness } from '@/lib/verbs/log/ask-witness';
import { readCheckpoint } from '@/lib/verbs/log/read-log';
import { settleLog } from '@/lib/verbs/log/settle-log';
import { resetClock } from '@/lib/verbs/reset-clock';

const NAME = 'witness.example/w1';
const SEED = new Uint8Array(32).fill(9);
const KEY = verifierOf(NAME, COSIGNATURE, publicKeyOf(SEED));

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** A small witness, by the text of C2SP tlog-witness: it knows one log by its keys and keeps the last checkpoint. */
class SmallWitness {
  last: { readonly size: number; readonly root: Uint8Array } = { size: 0, root: new Uint8Array(32) };
  logKeys: readonly string[] = [];
  /** Answers in place of its own, when a test wants a witness that errs. */
  answers: ((own: string) => { status: number; body: string }) | null = null;
  readonly asked: string[] = [];

  private cosign(text: string, second: number): string {
    const time = new Uint8Array(8);
    new DataView(time.buffer).setBigUint64(0, BigInt(second));
    const bytes = concat(time, signEd25519(cosigned(text, second), SEED));
    return `${formatSignature({ name: NAME, keyId: KEY.keyId, bytes })}\n`;
  }

  private judge(body: string): { status: number; body: string; type?: string } {
    const at = body.indexOf('\n\n');
    const [first = '', ...proof] = body.slice(0, at).split('\n');
    const [, old] = /^old (0|[1-9]\d*)$/.exec(first) ?? [];
    if (old === undefined || proof.length > 63) return { status: 400, body: '' };
    const note = body.slice(at + 2);
    let text: string;
    try {
      ({ text } = verifyNote(note, this.logKeys));
    } catch {
      return { status: 403, body: '' };
    }
    const { size, root } = parseCheckpoint(text);
    if (Number(old) > size) return { status: 400, body: '' };
    if (Number(old) !== this.last.size)
      return { status: 409, body: `${this.last.size}\n`, type: 'text/x.tlog.size' };
    if (size === this.last.size && !sameBytes(root, this.last.root))
      return { status: 409, body: `${size}\n` };
    try {
      const path = proof.map(fromBase64);
      checkConsistency({ from: Number(old), to: size, fromRoot: this.last.root, toRoot: root, path });
    } catch {
      return { status: 422, body: '' };
    }
    this.last = { size, root };
    return { status: 200, body: this.cosign(text, 1_794_000_000) };
  }

  async handle(request: IncomingMessage): Promise<{ status: number; body: string; type?: string }> {
    if (request.method !== 'POST' || request.url !== '/prefix/add-checkpoint')
      return { status: 404, body: '' };
    const body = await bodyOf(request);
    this.asked.push(body);
    const own = this.judge(body);
    return this.answers ? this.answers(own.body) : own;
  }
}

let t: TestDesk;
let small: SmallWitness;
let server: Server;
let witness: { readonly url: string; readonly vkey: string };
const { signal } = new AbortController();

beforeEach(async () => {
  t = await openTestDesk();
  small = new SmallWitness();
  server = createServer((request, response) => {
    small.handle(request).then(({ status, body, type }) => {
      response.writeHead(status, { 'content-type': type ?? 'text/plain' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  witness = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/prefix`,
    vkey: formatVkey(KEY),
  };
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await t.close();
});

const happen = async () => {
  await t.desk.stores.desk.raiseClock('2100-01-01T00:00:00.000Z');
  await resetClock(t.desk, systemActor);
};
const settled = async () => {
  await happen();
  const checkpoint = await settleLog(t.desk);
  if (!checkpoint) throw new Error('no checkpoint');
  small.logKeys = (await t.desk.stores.log.keys()).map(({ vkey }) => vkey);
  return checkpoint;
};
const faults = async () =>
  (await t.desk.stores.log.openFaults(9)).map(({ kind, what }) => `${kind}: ${what}`);

describe('a witness', () => {
  it('cosigns a log that grows, and its line is served with the checkpoint', async () => {
    const one = await settled();
    expect(await askWitness(t.desk, witness, one, 0, signal)).toBe(true);
    const served = await readCheckpoint(t.desk);
    if (!served.ok) throw new Error('no checkpoint');
    expect(verifyNote(served.value, [...small.logKeys, witness.vkey]).signedBy).toHaveLength(2);
    const two = await settled();
    expect(await askWitness(t.desk, witness, two, one.size, signal)).toBe(true);
    expect(small.last.size).toBe(two.size);
    expect(small.asked.at(-1)).toMatch(new RegExp(`^old ${one.size}\\n[A-Za-z0-9+/=\\n]+\\n\\nlocalhost`));
    expect(await faults()).toEqual([]);
  });

  it('is asked again from where it stands, when it knows more than we remember', async () => {
    const one = await settled();
    await askWitness(t.desk, witness, one, 0, signal);
    const two = await settled();
    expect(await askWitness(t.desk, witness, two, 0, signal)).toBe(true);
    expect(small.asked.slice(1).map((body) => body.split('\n')[0])).toEqual(['old 0', `old ${one.size}`]);
  });

  it('that has seen another history, or more of it, is a fault', async () => {
    const one = await settled();
    small.last = { size: one.size, root: new Uint8Array(32).fill(1) };
    expect(await askWitness(t.desk, witness, one, one.size, signal)).toBe(false);
    const two = await settled();
    expect(await askWitness(t.desk, witness, two, one.size, signal)).toBe(false);
    expect(await faults()).toEqual([
      'fork: The witness witness.example/w1 has seen another history of this log.',
    ]);
    small.last = { size: two.size + 100, root: new Uint8Array(32).fill(1) };
    expect(await askWitness(t.desk, witness, two, 0, signal)).toBe(false);
    expect((await faults())[1]).toMatch(
      `has seen this log with ${two.size + 100} entries, which it has not now`,
    );
  });

  it('whose answer is none is not believed, and no fault of the log', async () => {
    const checkpoint = await settled();
    const signed = async (answers: SmallWitness['answers']) => {
      small.answers = answers;
      small.last = { size: 0, root: new Uint8Array(32) };
      const said = await askWitness(t.desk, witness, checkpoint, 0, signal);
      return [said, (await t.desk.stores.log.cosignatures(checkpoint.size)).length];
    };
    expect(await signed(() => ({ status: 200, body: '' }))).toEqual([false, 0]);
    expect(await signed((own) => ({ status: 200, body: own.replace('w1', 'w2') }))).toEqual([false, 0]);
    expect(await signed((own) => ({ status: 200, body: own.replace(/.{9}\n$/, 'AAAAAAAA=\n') }))).toEqual([
      false,
      0,
    ]);
    for (const status of [400, 403, 404, 500])
      expect(await signed(() => ({ status, body: '' }))).toEqual([false, 0]);
    expect(await faults()).toEqual([]);
    const long = signed(() => ({ status: 200, body: 'x'.repeat(100_000) }));
    await expect(long).rejects.toThrow('more than it may');
  });
});
