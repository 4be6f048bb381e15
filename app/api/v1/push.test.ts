import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideMatch } from '@/e2e/support/approve-match';
import {
  addKeyOf,
  enforce,
  type IntakeDesk,
  openIntakeDesk,
  pictureOf,
  policyOf,
} from '@/e2e/support/intake-desk';
import { matchIdOf } from '@/lib/verbs/intake/derived-ids';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const item = (key: string, patch: Record<string, unknown> = {}) => ({
  key,
  candidate: 'ref-1',
  kind: 'document',
  summary: 'A receipt.',
  source: 'Shop',
  direction: 'supports',
  ...patch,
});

describe('POST /api/v1/matches', () => {
  it('takes a match in and says where it is', async () => {
    const made = await t.push(t.body('first'));
    expect(made.body).toMatchObject({
      external_id: 'first',
      answer: 'pending',
      evidence: [],
      required_evidence: [],
    });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`http://localhost:3000/api/v1/matches/${made.body.id}`);
    expect(made.body).not.toHaveProperty('lead');
    expect(made.body).not.toHaveProperty('dropped');
  });

  it('finds the same match for the same body, in any order of its fields, and stores it once', async () => {
    const body = t.body('again');
    const first = await t.push(body);
    const second = await t.push(Object.fromEntries(Object.entries(body).reverse()));
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(await t.desk.stores.matches.events(first.body.id)).toHaveLength(1);
  });

  it('stores one match when the same body arrives many times at once', async () => {
    const pushed = await Promise.all(Array.from({ length: 12 }, () => t.push(t.body('crowd'))));
    expect(pushed.map((p) => p.status).sort()).toEqual([...Array(11).fill(200), 201]);
    expect(new Set(pushed.map((p) => p.body.id)).size).toBe(1);
  });

  it('knows the same external id of two integrators apart', async () => {
    const other = await addKeyOf(t.desk, 'County');
    await t.share(other.integrator);
    const mine = await t.push(t.body('shared'));
    const theirs = await t.push(t.body('shared'), other.key);
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.body.id).not.toBe(theirs.body.id);
  });

  it('keeps what was pushed, with sizes from the bytes and keys that say nothing of rank', async () => {
    const body = t.body('kept', {
      priority: 9,
      subject_flags: { minor: 'yes' },
      probe: {
        sha256: t.images.probe.toUpperCase(),
        face_box: { x: -4, y: 2, w: 30, h: 40 },
        landmarks: { left_eye: [10, 20], right_eye: [30, 20] },
        pose: { yaw: -8 },
        quality: { sharpness: 0.7 },
        captured_at: '2026-05-02',
        processing: [{ step: 'crop', synthetic: false }],
      },
      search: { mode: '1:N', candidates_returned: 9, started_at: '2026-05-04T15:30:00+02:00' },
      evidence: [item('e1')],
    });
    const { id } = (await t.push(body)).body;
    const state = await t.desk.stores.matches.load(id);
    expect(state?.match).toMatchObject({
      priority: 9,
      minor: 'yes',
      status: 'queued',
      lane: 'general',
      policyVersion: 1,
      mode: 'live',
      search: { startedAt: '2026-05-04T13:30:00.000Z', candidatesReturned: 9 },
      probe: {
        ...{
          sha256: t.images.probe,
          width: 61,
          height: 80,
          capturedAt: '2026-05-02',
          pose: { yaw: -8, pitch: null },
        },
        processing: [{ step: 'crop', synthetic: false, note: null }],
      },
    });
    expect(state?.candidates.map((c) => c.key).join()).toMatch(/^c_[0-9a-f]{12},c_[0-9a-f]{12}$/);
    // What was not said is taken as the safer: it exists because of the match, and may sway.
    expect(state?.evidence[0]).toMatchObject({
      obtainedVia: 'because_of_match',
      biasing: 'high',
      weight: 'medium',
    });
  });

  it('waits for evidence of the kinds that the lane requires', async () => {
    const evidence = { requiredKinds: ['cctv'], minimum: 2, sources: 2 };
    await enforce(t.desk, policyOf({ lane: 'strict', purposes: ['strict'], evidence }));
    const purpose = { code: 'strict' };
    const without = await t.push(t.body('without', { purpose }));
    const complete = await t.push(t.body('with', { purpose, evidence: [item('e1', { kind: 'cctv' })] }));
    expect(without.body.required_evidence).toEqual([{ kind: 'cctv', present: false }]);
    expect(complete.body.required_evidence).toEqual([{ kind: 'cctv', present: true }]);
    const statusOf = async (id: string) => (await t.desk.stores.matches.load(id))?.match.status;
    expect([await statusOf(without.body.id), await statusOf(complete.body.id)]).toEqual([
      'awaiting_evidence',
      'queued',
    ]);
  });

  it('leaves a practice or sandbox integrator’s matches marked as such', async () => {
    const sandbox = await addKeyOf(t.desk, 'Sandbox', { mode: 'sandbox' });
    await t.share(sandbox.integrator);
    const { id } = (await t.push(t.body('sand'), sandbox.key)).body;
    expect((await t.desk.stores.matches.load(id))?.match.mode).toBe('sandbox');
  });
});

describe('a pair that was rejected before', () => {
  it('goes to an examiner under its new id, even where evidence is missing', async () => {
    const first = (await t.push(t.body('rejected-once'))).body.id;
    await decideMatch(t.desk, first, 'rejected');
    const body = { ...t.body('once-more'), candidates: [t.body('').candidates[1]] };
    const again = await t.push(body);
    expect(again.body.answer).toBe('pending');
    const state = await t.desk.stores.matches.load(again.body.id);
    expect(state?.match).toMatchObject({
      status: 'adjudication',
      repeats: [first],
      queuedAt: expect.any(String),
    });
    const other = await t.upload(await pictureOf(77));
    const fresh = await t.push({ ...body, external_id: 'other-pair', probe: { sha256: other } });
    expect((await t.desk.stores.matches.load(fresh.body.id))?.match).toMatchObject({
      status: 'queued',
      repeats: [],
    });
  });
});

describe('the derived id', () => {
  it('is one a pair of integrator and external id', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
        const same = a === c && b === d;
        expect(matchIdOf(a, b) === matchIdOf(c, d)).toBe(same);
        expect(matchIdOf(a, b)).toMatch(/^m_[0-9a-f]{26}$/);
      }),
    );
  });
});
