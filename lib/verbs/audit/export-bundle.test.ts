import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '@/lib/disclosure/check/check-bundle';
import { type Entry, unzip } from '@/lib/disclosure/check/unzip';
import type { Block, Report } from '@/lib/disclosure/document';
import { writeArchive } from '@/lib/disclosure/make/write-archive';
import { builtVerifier } from '@/lib/disclosure/page/built-verifier';
import { PATHS, proofPath } from '@/lib/disclosure/paths';
import type { Profile } from '@/lib/domain/bundle-profile';
import { LEAD_NOTICE } from '@/lib/domain/lead';
import { anAnalysis } from '@/lib/domain/testing/build';
import { blobKey } from '@/lib/ports/blob-store';
import { approvePictured, pushPictured, THIRD_PERSON } from '@/lib/server/test-desk-bundle';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { exportBundle } from '@/lib/verbs/audit/export-bundle';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';

let review: ReviewDesk;
let matchId: string;
const bundles = new Map<Profile, Uint8Array>();

const bundle = async (profile: Profile, named = true): Promise<Uint8Array> => {
  const made = await must(exportBundle(review.desk, review.supervisor(), { matchId, profile, named }));
  return new Uint8Array(await new Response(made.stream).arrayBuffer());
};
const made = (profile: Profile): Uint8Array => {
  const found = bundles.get(profile);
  if (!found) throw new Error(profile);
  return found;
};
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
  for (const profile of ['court', 'defence', 'internal'] as const)
    bundles.set(profile, await bundle(profile));
}, 60_000);
afterAll(() => review.close());

describe('a bundle', () => {
  it.each(['court', 'defence', 'internal'] as const)('for %s is valid', (profile) => {
    const verdict = checkBundle(made(profile));
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ valid: true, about: { matchId, profile } });
    expect(verdict.held).toHaveLength(8);
    expect(verdict.about?.withheld).toBe(profile === 'defence' ? 1 : 0);
    expect(verdict.about?.images).toBe(profile === 'defence' ? 2 : 3);
  });

  it('names no third person to the defence, and holds nothing of what it withholds', () => {
    const bytes = new TextDecoder('latin1').decode(made('defence'));
    const whole = new TextDecoder('latin1').decode(made('court'));
    for (const word of THIRD_PERSON) {
      expect(whole).toContain(word);
      expect(bytes).not.toContain(word);
    }
    for (const name of ['ada', 'bob', 'sup1']) {
      expect(text(unzip(made('court')), PATHS.stated)).toContain(`"name": "${name}"`);
      expect(text(unzip(made('defence')), PATHS.stated)).not.toContain(`"name": "${name}"`);
    }
    const first = JSON.parse(text(unzip(made('defence')), PATHS.events).split('\n')[0] ?? '') as object;
    expect(Object.keys(first).sort()).toEqual(['hash', 'part', 'seq', 'withheld']);
  });

  it('leaves persons of the desk unnamed where the court is not to know them', async () => {
    const stated = text(unzip(await bundle('court', false)), PATHS.stated);
    expect(stated).not.toContain('"name": "ada"');
    expect(stated).toContain('"mark": "P-1"');
  });

  it('touches the match, and is in the log before its bytes leave', async () => {
    const state = await review.load(matchId);
    expect(state.touches).toContainEqual(
      expect.objectContaining({ person: review.supervisor().person.id, reason: 'read_file' }),
    );
    const told = await review.desk.stores.desk.deskEvents(`access:${matchId}`, 50);
    expect(told.filter((e) => e.kind === 'file.exported').length).toBeGreaterThanOrEqual(3);
  });

  it('is for supervisors and auditors', async () => {
    const reviewer = await review.person('cleo');
    const refused = await exportBundle(review.desk, reviewer, { matchId, profile: 'court', named: true });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
    const unknown = await exportBundle(review.desk, review.supervisor(), {
      matchId: 'm_none',
      profile: 'court',
      named: true,
    });
    expect(unknown).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });
});

/** Every text of a report, as print has to show it. */
const said = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'text':
    case 'heading':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.facts.flatMap((f) => [f.label, f.value]);
    case 'table':
      return [...block.columns.map((c) => c.label), ...block.rows.flat()];
    case 'figures':
      return block.figures.flatMap((f) => [
        f.caption,
        ...(f.why === null ? [] : [f.why]),
        ...f.marks.map((m) => m.label),
      ]);
    case 'graph':
      return [block.caption, ...block.nodes.map((n) => n.label)];
  }
};
const bare = (text: string): string => text.replace(/\s/g, '');

describe('the report', () => {
  it.each(['court', 'defence'] as const)(
    'for %s says in print what it says as data, and nothing is cut off',
    async (profile) => {
      const entries = unzip(made(profile));
      const report = JSON.parse(text(entries, PATHS.report)) as Report;
      const pdf = entries.find((e) => e.path === PATHS.pdf)?.bytes.slice();
      const { text: pages, totalPages } = await extractText(pdf ?? new Uint8Array());
      const print = pages.map((page, i) => {
        const foot = `Page${i + 1}of${totalPages}`;
        expect(bare(page)).toContain(foot);
        return bare(page).replace(bare(report.notice + report.title) + foot, '');
      });
      const whole = print.join('');
      for (const section of report.sections)
        for (const value of [section.title, ...section.blocks.flatMap(said)])
          expect(whole).toContain(bare(value));
      expect(report.sections.map((s) => s.number)).toEqual(report.sections.map((_, i) => i + 1));
      expect(whole).toContain(bare(LEAD_NOTICE));
      expect(whole).not.toMatch(/identified|positivematch|confirmedmatch|suspect(?!e?d)|100%/i);
    },
  );

  it('marks the pins where they were set, and draws what hangs on the match', () => {
    const report = JSON.parse(text(unzip(made('court')), PATHS.report)) as Report;
    const blocks = report.sections.flatMap((s) => s.blocks);
    const pinned = blocks
      .flatMap((b) => (b.type === 'figures' ? b.figures : []))
      .filter((f) => f.marks.length > 0);
    expect(pinned.map((f) => f.marks.map((m) => [m.label, m.x, m.y]))).toEqual([
      ...[
        [
          ['p1', 120, 200],
          ['p2', 396, 240],
        ],
        [
          ['p1', 124, 208],
          ['p2', 390, 246],
        ],
      ],
      ...[
        [
          ['p1', 120, 200],
          ['p2', 396, 240],
        ],
        [
          ['p1', 124, 208],
          ['p2', 390, 246],
        ],
      ],
    ]);
    const graph = blocks.find((b) => b.type === 'graph');
    expect(graph?.type === 'graph' && graph.edges).toEqual([
      { from: 'match', to: 'line-up' },
      { from: 'line-up', to: 'witness' },
    ]);
    expect(graph?.type === 'graph' && graph.nodes.filter((n) => n.counts).map((n) => n.id)).toEqual([
      'e1',
      'e2',
    ]);
  });
});

describe('one flipped byte', () => {
  it('anywhere in any file is found, and the file is named', () => {
    const archive = made('court');
    for (const entry of unzip(archive)) {
      if (entry.bytes.length === 0) continue;
      const start = entry.bytes.byteOffset - archive.byteOffset;
      for (const at of [0, Math.floor(entry.bytes.length / 2), entry.bytes.length - 1]) {
        const changed = archive.slice();
        changed[start + at] = (changed[start + at] as number) ^ 0x01;
        const { valid, findings } = checkBundle(changed);
        expect(valid).toBe(false);
        expect(findings.map((f) => f.part)).toEqual([entry.path]);
      }
    }
  });
});

describe('a bundle that somebody made anew', () => {
  const court = () => made('court');
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
    const newer = unzip(await bundle('court'));
    const later = await parts((path) => (path === proofPath(3) ? text(newer, proofPath(3)) : undefined));
    expect(later[0]).toMatchObject({
      part: proofPath(3),
      says: expect.stringContaining('another checkpoint'),
    });
    const old = checkBundle(
      await rewritten(await bundle('court'), (path) =>
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

describe('a match that is being reviewed', () => {
  it('is exported without what its reviewer has not sealed, and is valid', async () => {
    const id = await pushPictured(review, 'm_open');
    const eve = await review.person('eve');
    const held = await review.claim(eve);
    expect(held.matchId).toBe(id);
    await must(analyseProbe(review.desk, eve, held, anAnalysis()));
    const differences = [{ component: 'ears', note: 'CANARY-UNSEALED' }] as const;
    const out = { candidate: 'b', choice: 'excluded', differences, worksheet: null } as const;
    await must(disposeCandidate(review.desk, eve, held, out));
    const asked = { matchId: id, profile: 'internal', named: true } as const;
    const { stream } = await must(exportBundle(review.desk, review.supervisor(), asked));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(checkBundle(bytes)).toMatchObject({ valid: true, findings: [], about: { withheld: 1 } });
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('CANARY-UNSEALED');
  }, 60_000);

  it('says of images that are gone or not what was pushed why they are missing', async () => {
    const [a, b] = (await review.load('m_open')).candidates;
    const { blobs } = review.desk;
    await blobs.delete(blobKey('display', a?.image.sha256 ?? ''));
    await blobs.delete(blobKey('original', b?.image.sha256 ?? ''));
    await blobs.put(blobKey('original', b?.image.sha256 ?? ''), new TextEncoder().encode('other bytes'));
    const asked = { matchId: 'm_open', profile: 'court', named: true } as const;
    const { stream } = await must(exportBundle(review.desk, review.supervisor(), asked));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(checkBundle(bytes)).toMatchObject({ valid: true, about: { images: 1 } });
    const report = text(unzip(bytes), PATHS.report);
    expect(report).toContain('The image is missing from the desk’s store.');
    expect(report).toContain('The stored bytes are not those that were pushed.');
  }, 60_000);
});

describe('the command in the bundle', () => {
  it('says the same, with Node alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'second-look-bundle-'));
    try {
      const { command } = await builtVerifier();
      expect(text(unzip(made('court')), PATHS.command)).toBe(command);
      const [script, good, bad] = ['verify-bundle.mjs', 'good.zip', 'bad.zip'].map((name) =>
        join(folder, name),
      );
      const broken = made('court').slice();
      const report = unzip(broken).find((e) => e.path === PATHS.pdf)?.bytes;
      if (!script || !good || !bad || !report) throw new Error('no files');
      report[100] = (report[100] as number) ^ 1;
      await Promise.all([writeFile(script, command), writeFile(good, made('court')), writeFile(bad, broken)]);
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
