import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '@/lib/disclosure/check/check-bundle';
import { type Entry, unzip } from '@/lib/disclosure/check/unzip';
import type { Block, Report } from '@/lib/disclosure/document';
import { PATHS } from '@/lib/disclosure/paths';
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
    expect(verdict.held).toHaveLength(10);
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
