import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { offScale } from '@/lib/domain/rules/ingest';
import { parsePush } from '@/lib/http/schemas/parse-push';
import { portraitMatches } from '@/lib/practice/make-matches';
import type { PracticeMatch } from '@/lib/practice/match-source';
import type { PortraitCache } from '@/lib/practice/portrait-cache';
import { register } from '@/lib/practice/portrait-people';
import { REQUIRED_KIND } from '@/lib/practice/practice-lanes';

/** Stands for the renderer, which has tests of its own: one made-up picture for each person and capture. */
const blank: PortraitCache = {
  drawn: () => 0,
  draw: async (person, capture) => {
    const jpeg = Buffer.from(`${person.seed}/${capture.kind}/${capture.seed}`);
    return {
      jpeg,
      sha256: createHash('sha256').update(jpeg).digest('hex'),
      faceBox: { x: 10, y: 10, w: 200, h: 250 },
      landmarks: { leftEye: [60, 80], rightEye: [140, 80] },
      pose: { yaw: capture.yaw, pitch: capture.pitch, roll: capture.roll },
      quality: { sharpness: 100, brightness: 100 },
    };
  },
};

const source = portraitMatches(blank);
const now = new Date('2026-05-04T12:00:00Z');
const many = (count: number): Promise<PracticeMatch[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => source.match(n, now)));

const withoutInstants = (match: PracticeMatch): string =>
  JSON.stringify(match.body).replace(/\d{4}-\d\d-\d\d(T[\d:.]+Z)?/g, '');

describe('portraitMatches', () => {
  it('makes what the API takes', async () => {
    for (const { body } of await many(60)) {
      const parsed = parsePush(body);
      if (!parsed.ok) throw new Error(`${body.external_id}: ${JSON.stringify(parsed.refusal)}`);
      expect(parsed.value.dropped).toEqual([]);
      expect(offScale(parsed.value.candidates)).toBeNull();
    }
  });

  it('brings the bytes of exactly the pictures that it names', async () => {
    for (const { body, images } of await many(30)) {
      const named = [body.probe.sha256, ...body.candidates.map((c) => c.image.sha256)];
      expect([...images.keys()].sort()).toEqual([...new Set(named)].sort());
    }
  });

  it('makes the same match each time but for its instants', async () => {
    const [a, b] = await Promise.all([
      source.match(7, now),
      source.match(7, new Date('2027-01-01T00:00:00Z')),
    ]);
    expect(withoutInstants(b)).toBe(withoutInstants(a));
  });

  it('gives every match a probe, a name and a case of its own, so that no review touches another match', async () => {
    const matches = await many(60);
    for (const of of [
      (m: PracticeMatch) => m.body.probe.sha256,
      (m: PracticeMatch) => m.body.external_id,
      (m: PracticeMatch) => m.body.purpose.case_ref,
    ])
      expect(new Set(matches.map(of)).size).toBe(60);
  });

  it('knows the truth, and does not send it', async () => {
    const matches = await many(60);
    for (const [n, { body, truth }] of matches.entries()) {
      expect(source.truth(n)).toEqual(truth);
      expect(truth.externalId).toBe(body.external_id);
      if (truth.candidate) expect(body.candidates.map((c) => c.external_id)).toContain(truth.candidate);
      expect(JSON.stringify(body)).not.toMatch(/truth|enrolled"|practice-\d+/);
    }
    const same = matches.filter(({ truth }) => truth.candidate !== null).length;
    expect(same).toBeGreaterThan(20);
    expect(same).toBeLessThan(55);
  });

  it('shows three to eight candidates, or one where an account is claimed', async () => {
    for (const { body } of await many(60)) {
      const single = body.purpose.code === 'account_recovery';
      expect(body.search.mode).toBe(single ? '1:1' : '1:N');
      expect(body.candidates.length).toBeGreaterThanOrEqual(single ? 1 : 3);
      expect(body.candidates.length).toBeLessThanOrEqual(single ? 1 : 8);
    }
  });

  it('lets a required kind follow later now and then', async () => {
    const late = (await many(60)).filter(({ later }) => later.length > 0);
    expect(late.length).toBeGreaterThan(0);
    for (const { body, later } of late) {
      expect(later.every(({ kind }) => kind === REQUIRED_KIND)).toBe(true);
      expect(body.evidence?.some(({ kind }) => kind === REQUIRED_KIND)).toBe(false);
    }
  });
});

describe('the practice register', () => {
  it('calls every entry differently', () => {
    expect(new Set(register.map(({ externalId }) => externalId)).size).toBe(register.length);
  });
});
