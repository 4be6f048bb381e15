import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '@/lib/disclosure/check/check-bundle';
import { type Entry, unzip } from '@/lib/disclosure/check/unzip';
import { writeArchive } from '@/lib/disclosure/make/write-archive';
import { builtVerifier } from '@/lib/disclosure/page/built-verifier';
import { PATHS, proofPath } from '@/lib/disclosure/paths';
import { approvePictured, pushPictured } from '@/lib/server/test-desk-bundle';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { exportBundle } from '@/lib/verbs/audit/export-bundle';

let review: ReviewDesk;
let matchId: string;
let archive: Uint8Array;

const bundle = async (): Promise<Uint8Array> => {
  const asked = { matchId, profile: 'court', named: true } as const;
  const { stream } = await must(exportBundle(review.desk, review.supervisor(), asked));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
const made = (): Uint8Array => archive;
const text = (entries: readonly Entry[], path: string): string =>
  new TextDecoder().decode(entries.find((e) => e.path === path)?.bytes);

/** The archive written anew with some files changed, as somebody would who knows ZIP. */
const rewritten = async (
  archive: Uint8Array,
  change: (path: string, was: string) => string | null | undefined,
): Promise<Uint8Array> => {
  const files = unzip(archive).flatMap(({ path, bytes }) => {
    const to = change(path, new TextDecoder().decode(bytes));
    if (to === null) return [];
    return [{ path, bytes: to === undefined ? bytes : new TextEncoder().encode(to) }];
  });
  return new Uint8Array(await new Response((await writeArchive(files)).stream).arrayBuffer());
};

beforeAll(async () => {
  review = await ReviewDesk.open();
  matchId = await pushPictured(review);
  for (const login of ['ada', 'bob']) await approvePictured(review, await review.person(login));
  archive = await bundle();
}, 60_000);
afterAll(() => review.close());

describe('one flipped byte', () => {
  it('anywhere in any file is found, and the file is named', () => {
    const whole = made();
    for (const entry of unzip(whole)) {
      if (entry.bytes.length === 0) continue;
      const start = entry.bytes.byteOffset - whole.byteOffset;
      for (const at of [0, Math.floor(entry.bytes.length / 2), entry.bytes.length - 1]) {
        const changed = whole.slice();
        changed[start + at] = (changed[start + at] as number) ^ 0x01;
        const { valid, findings } = checkBundle(changed);
        expect(valid).toBe(false);
        expect(findings.map((f) => f.part)).toEqual([entry.path]);
      }
    }
  });
});

describe('a bundle that somebody made anew', () => {
  const court = () => made();
  const parts = async (change: (path: string, was: string) => string | null | undefined) => {
    const { valid, findings } = checkBundle(await rewritten(court(), change));
    expect(valid).toBe(false);
    return findings;
  };

  it('without changes is valid', async () => {
    expect(checkBundle(await rewritten(court(), () => undefined)).valid).toBe(true);
  });

  it('with another report says so, even with a manifest that fits', async () => {
    const forged = await parts((path, was) =>
      path === PATHS.report ? was.replace('retained', 'excluded') : undefined,
    );
    expect(forged).toEqual([
      { part: PATHS.report, says: 'Its bytes are not those that the manifest was made over.' },
    ]);
    const { createHash } = await import('node:crypto');
    const report = text(unzip(court()), PATHS.report).replace('retained', 'excluded');
    const sha256 = createHash('sha256').update(report).digest('hex');
    const fitted = await parts((path, was) => {
      if (path === PATHS.report) return report;
      if (path !== PATHS.manifest) return undefined;
      const listed = JSON.parse(was) as { files: { path: string; sha256: string }[] };
      for (const file of listed.files) if (file.path === PATHS.report) file.sha256 = sha256;
      return `${JSON.stringify(listed, null, 2)}\n`;
    });
    expect(fitted.map((f) => f.part)).toEqual([PATHS.manifest]);
    expect(fitted[0]?.says).toContain('not the manifest that the log holds');
  });

  it('with a file left out, added or misplaced names it', async () => {
    expect((await parts((path) => (path === PATHS.policy ? null : undefined)))[0]).toEqual({
      part: PATHS.policy,
      says: 'It is missing.',
    });
    const proof = proofPath(3);
    expect((await parts((path) => (path === proof ? null : undefined)))[0]?.part).toBe(proof);
  });

  it('with a proof for another leaf, cut short, or under another checkpoint says why', async () => {
    const entries = unzip(court());
    const other = text(entries, proofPath(4));
    const swapped = await parts((path) => (path === proofPath(3) ? other : undefined));
    expect(swapped.map((f) => f.part)).toContain(proofPath(3));
    expect(swapped[0]?.says).toContain('for another event');
    const short = await parts((path, was) =>
      path === proofPath(3) ? was.replace(/(index \d+\n)[^\n]+\n/, '$1') : undefined,
    );
    expect(short[0]).toMatchObject({ part: proofPath(3), says: expect.stringContaining('shorter') });
    const newer = unzip(await bundle());
    const later = await parts((path) => (path === proofPath(3) ? text(newer, proofPath(3)) : undefined));
    expect(later[0]).toMatchObject({
      part: proofPath(3),
      says: expect.stringContaining('another checkpoint'),
    });
    const old = checkBundle(
      await rewritten(await bundle(), (path) =>
        path === PATHS.checkpoint ? text(entries, PATHS.checkpoint) : undefined,
      ),
    );
    expect(old.valid).toBe(false);
    expect(old.findings[0]?.says).toContain('another checkpoint');
  });

  it('by another desk’s key is refused', async () => {
    const stranger = await ReviewDesk.open();
    const id = await pushPictured(stranger);
    for (const login of ['ada', 'bob']) await approvePictured(stranger, await stranger.person(login));
    const theirs = await must(
      exportBundle(stranger.desk, stranger.supervisor(), { matchId: id, profile: 'court', named: true }),
    );
    const foreign = unzip(new Uint8Array(await new Response(theirs.stream).arrayBuffer()));
    await stranger.close();
    const signed = await parts((path) =>
      path === PATHS.checkpoint ? text(foreign, PATHS.checkpoint) : undefined,
    );
    expect(signed[0]?.part).toBe(PATHS.checkpoint);
    expect(signed[0]?.says).toMatch(/No known key|does not hold/);
  }, 60_000);
});

describe('the command in the bundle', () => {
  it('says the same, with Node alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'second-look-bundle-'));
    try {
      const { command } = await builtVerifier();
      expect(text(unzip(made()), PATHS.command)).toBe(command);
      const [script, good, bad] = ['verify-bundle.mjs', 'good.zip', 'bad.zip'].map((name) =>
        join(folder, name),
      );
      const broken = made().slice();
      const report = unzip(broken).find((e) => e.path === PATHS.pdf)?.bytes;
      if (!script || !good || !bad || !report) throw new Error('no files');
      report[100] = (report[100] as number) ^ 1;
      await Promise.all([writeFile(script, command), writeFile(good, made()), writeFile(bad, broken)]);
      const run = (...args: string[]) =>
        promisify(execFile)(process.execPath, [script, ...args], { cwd: folder, env: { NODE_ENV: 'test' } });
      expect((await run(good)).stdout).toContain('Valid: this bundle is whole and true to the log.');
      await expect(run(bad)).rejects.toMatchObject({
        code: 1,
        stdout: expect.stringContaining('report.pdf: '),
      });
      await expect(run()).rejects.toMatchObject({ code: 2 });
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});
