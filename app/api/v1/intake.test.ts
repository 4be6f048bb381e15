import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideMatch } from '@/e2e/support/approve-match';
import { addKeyOf, type IntakeDesk, openIntakeDesk, PURPOSE } from '@/e2e/support/intake-desk';
import { postIntake } from '@/e2e/support/post-intake';
import { CASES } from '@/lib/adapters/testing/cases';
import { MOST_ASIDE_BYTES, PUSHED_ASIDE } from '@/lib/domain/aside';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const envelopeOf = (response: unknown, ids: readonly string[], more: Record<string, unknown> = {}) => ({
  response,
  purpose: { code: PURPOSE },
  images: { probe: { sha256: t.images.probe }, candidates: ids.map((id) => ({ id, sha256: t.images.one })) },
  ...more,
});

const compared = (Similarity: number, more: Record<string, unknown> = {}) => ({
  SourceImageFace: { BoundingBox: { Width: 0.5, Height: 0.5, Left: 0.1, Top: 0.1 }, Confidence: 99.9 },
  FaceMatches: [{ Similarity, Face: { Confidence: 99.9, ...more } }],
  UnmatchedFaces: [],
});

const eventsOf = (id: string) => t.desk.stores.matches.events(id);
const kindsOf = async (id: string) => (await eventsOf(id)).map((event) => event.kind);

describe('POST /api/v1/intake/{provider}/{operation}', () => {
  it.each(CASES)('$provider $operation: a match with the scores as they came', async (c) => {
    const own = { external_id: `${c.provider}/${c.operation}` };
    const made = await postIntake(t, c.provider, c.operation, envelopeOf(c.response, c.pictures, own));
    expect(made.body).toMatchObject({ answer: 'pending' });
    const stored = await t.desk.stores.matches.load(made.body.id);
    expect(Object.fromEntries(stored?.candidates.map((k) => [k.externalId, k.score?.value]) ?? [])).toEqual(
      c.scores,
    );
    expect(JSON.stringify(made.body)).not.toContain('score');
  });

  it('takes the desk’s own body too, with nothing beside it', async () => {
    const made = await postIntake(t, 'generic', 'match', t.body('own words'));
    expect([made.status, made.body.taken]).toEqual([201, 'match']);
    expect(made.headers.get('location')).toContain(made.body.id);
    expect(await kindsOf(made.body.id)).toEqual(['match.ingested']);
    const again = await t.push(t.body('own words'));
    expect([again.status, again.body.id]).toEqual([200, made.body.id]);
  });

  it.each([
    ['azure-face', 'Verify', 'provider_error', { error: { code: '401', message: 'no key' } }],
    [
      'azure-face',
      'Verify',
      'detection_only',
      [{ faceId: 'f', faceRectangle: { top: 1, left: 1, width: 9, height: 9 } }],
    ],
    ['amazon-rekognition', 'ListFaces', 'not_a_match', { Faces: [{ FaceId: 'f' }], FaceModelVersion: '7' }],
    ['frigate', 'tracked_object_update', 'no_candidates', { type: 'face', id: 't', name: null, score: 0.2 }],
  ])('%s %s: %s is a problem and no empty match', async (provider, operation, code, response) => {
    const envelope = envelopeOf(response, ['ref-1'], { external_id: 'empty' });
    const refused = await postIntake(t, provider, operation, envelope);
    expect([refused.body.code, refused.status]).toEqual([code, 422]);
    expect(refused.body.remedy).toBeTruthy();
    expect(await t.desk.stores.lists.matches({ externalId: 'empty' }, null, 5)).toEqual([]);
  });

  it('refuses with the stable code, and stores nothing', async () => {
    const of = async (provider: string, operation: string, envelope: unknown) =>
      (await postIntake(t, provider, operation, envelope)).body.code;
    const body = envelopeOf(compared(98), ['ref-1'], { external_id: 'refused' });
    expect(await of('nobody', 'x', body)).toBe('unknown_provider');
    expect(await of('amazon-rekognition', 'x', body)).toBe('unknown_operation');
    expect(await of('amazon-rekognition', 'CompareFaces', { ...body, response: compared(101) })).toBe(
      'score_out_of_scale',
    );
    expect(await of('amazon-rekognition', 'CompareFaces', { ...body, surprise: 1 })).toBe('invalid_body');
    const purpose = { code: 'nobody_does_this' };
    expect(await of('amazon-rekognition', 'CompareFaces', { ...body, purpose })).toBe('no_lane_for_purpose');
    const images = { ...body.images, probe: { sha256: 'ab'.repeat(32) } };
    const missing = await postIntake(t, 'amazon-rekognition', 'CompareFaces', { ...body, images });
    expect(missing.body).toMatchObject({ code: 'unknown_image', missing: ['ab'.repeat(32)] });
    const stranger = await addKeyOf(t.desk, 'Stranger');
    const theirs = await postIntake(t, 'amazon-rekognition', 'CompareFaces', body, stranger.key);
    expect(theirs.body.code).toBe('unknown_image');
    const reader = await addKeyOf(t.desk, 'Reader', { scopes: ['matches:read'] });
    const unasked = await postIntake(t, 'amazon-rekognition', 'CompareFaces', body, reader.key);
    expect(unasked.status).toBe(403);
    expect(await t.desk.stores.lists.matches({ externalId: 'refused' }, null, 5)).toEqual([]);
  });

  it('keeps what no mapping took, without what may not be kept, and cuts it where it is too long', async () => {
    const response = { ...compared(98, { Gender: { Value: 'female-value' } }), Odd: 'ü'.repeat(60_000) };
    const envelope = envelopeOf(response, ['ref-1'], { external_id: 'aside' });
    const made = await postIntake(t, 'amazon-rekognition', 'CompareFaces', envelope);
    expect(made.body.dropped).toContain('response.FaceMatches.0.Face.Gender');
    const kept = await t.desk.stores.matches.aside(made.body.id, PUSHED_ASIDE);
    expect(kept?.cut).toBe(true);
    expect(kept?.bytes).toBeGreaterThan(120_000);
    expect(Buffer.byteLength(kept?.content ?? '')).toBeLessThanOrEqual(MOST_ASIDE_BYTES);
    expect(kept?.content).toMatch(/"Confidence":99\.9.*ü$/s);
    expect(kept?.content).not.toContain('female-value');
    const [, told] = await eventsOf(made.body.id);
    expect(told).toMatchObject({
      kind: 'aside.kept',
      data: { aside: { key: PUSHED_ASIDE, sha256: kept?.sha256, cut: true } },
    });
    expect(JSON.stringify(await t.desk.stores.matches.load(made.body.id))).not.toContain('ü');
  });
});

describe('terms and guidance of providers', () => {
  const verified = (external_id: string) =>
    envelopeOf({ isIdentical: true, confidence: 0.8 }, ['ref-1'], { external_id });

  it('refuses what the terms bar, whichever way it comes, and names the clause', async () => {
    const { addIntegrator } = await import('@/lib/verbs/integrators/add-integrator');
    const { systemActor } = await import('@/lib/ports/actors');
    const added = await addIntegrator(t.desk, systemActor, {
      ...{ name: 'Precinct', mode: 'live', operator: 'us_police', holder: null },
      scopes: ['matches:write'],
    });
    if (!added.ok) throw new Error(added.refusal.detail);
    await t.share(added.value.integrator);
    const { key } = added.value;
    const barred = await postIntake(t, 'azure-face', 'Verify', verified('barred'), key);
    expect([barred.status, barred.body.code, barred.body.term]).toEqual([
      403,
      'provider_terms',
      'azure-us-police',
    ]);
    expect(barred.body.detail).toContain('police department in the United States');
    const provider = { name: 'Azure AI Vision Face', operation: 'Verify', model_version: '1' };
    expect((await t.push(t.body('barred', { provider }), key)).body.code).toBe('provider_terms');
    expect((await t.push(t.body('not barred'), key)).status).toBe(201);
    expect((await postIntake(t, 'azure-face', 'Verify', verified('allowed'))).status).toBe(201);
  });

  it('records where a match falls short of guidance, in the log and on the match', async () => {
    const at = async (threshold: number) => {
      const more = { external_id: `asked-${threshold}`, request: { threshold } };
      const made = await postIntake(
        t,
        'amazon-rekognition',
        'CompareFaces',
        envelopeOf(compared(99.5), ['ref-1'], more),
      );
      return (await t.desk.stores.matches.load(made.body.id))?.match.cautions.map((c) => c.id);
    };
    expect(await at(80)).toEqual(['amazon-threshold-99']);
    expect(await at(99)).toEqual([]);
  });
});

describe('a track that is seen again', () => {
  const seen = (track: string, n: number, name = 'anna') =>
    envelopeOf(
      { type: 'face', id: track, name, score: 0.5 + n / 100, camera: 'gate', timestamp: 1_760_000_000 + n },
      [name],
    );
  const send = (track: string, n: number, name?: string) =>
    postIntake(t, 'frigate', 'tracked_object_update', seen(track, n, name));

  it('stays one match: further sights are appended in order, and replace nothing', async () => {
    const first = await send('t-1', 1);
    expect([first.status, first.body.taken]).toEqual([201, 'match']);
    const before = await t.desk.stores.matches.load(first.body.id);
    for (const n of [3, 2]) expect((await send('t-1', n)).body).toMatchObject({ taken: 'sight' });
    const after = await t.desk.stores.matches.load(first.body.id);
    expect(after).toEqual({ ...before, match: { ...before?.match, seq: (before?.match.seq ?? 0) + 2 } });
    const scores = (await eventsOf(first.body.id)).flatMap((event) =>
      event.kind === 'sight.recorded' ? event.data.sight.candidates.map((c) => c.score?.value) : [],
    );
    expect(scores).toEqual([0.51, 0.53, 0.52]);
  });

  it('records each sight once, however often and at once it arrives', async () => {
    const sent = await Promise.all([1, 1, 2, 2, 1, 3, 3].map((n) => send('t-crowd', n)));
    expect(sent.map((s) => s.body.taken).sort()).toEqual([
      ...['match', 'repeat', 'repeat', 'repeat', 'repeat', 'sight', 'sight'],
    ]);
    const kinds = await kindsOf(sent[0]?.body.id);
    expect(kinds.filter((kind) => kind === 'sight.recorded')).toHaveLength(3);
    expect(await t.desk.stores.matches.asideKeys(sent[0]?.body.id)).toHaveLength(3);
  });

  it('never reopens a decided match', async () => {
    const { body } = await send('t-decided', 1);
    await decideMatch(t.desk, body.id, 'rejected');
    const answer = await send('t-decided', 2, 'stranger');
    expect([answer.status, answer.body.taken, answer.body.answer]).toEqual([200, 'sight', 'not_released']);
    const { match } = (await t.desk.stores.matches.load(body.id)) ?? {};
    expect([match?.status, match?.search.candidatesReturned]).toEqual(['rejected', 1]);
  });

  it('says that more were returned when an open one shows somebody who was not pushed', async () => {
    const { body } = await send('t-stranger', 1);
    await send('t-stranger', 2, 'stranger');
    const stored = await t.desk.stores.matches.load(body.id);
    expect(stored?.match.search.candidatesReturned).toBe(2);
    expect(stored?.candidates.map((c) => c.externalId)).toEqual(['anna']);
  });

  it('is not followed for ever', async () => {
    const { body } = await send('t-long', 0);
    const { asideKeys } = t.desk.stores.matches;
    const full = Array.from({ length: 500 }, (_, i) => `k${i}`);
    Object.assign(t.desk.stores.matches, { asideKeys: async () => full });
    const refused = await send('t-long', 1);
    Object.assign(t.desk.stores.matches, { asideKeys });
    expect([refused.status, refused.body.code]).toEqual([409, 'too_many_sights']);
    expect(await asideKeys(body.id)).toHaveLength(1);
  });
});
