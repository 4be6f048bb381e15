import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, type IntakeDesk, openIntakeDesk, sha256Of } from '@/e2e/support/intake-desk';
import { candidateGate, gate } from '@/lib/domain/gate';
import { pinProblems } from '@/lib/domain/pin-check';
import { DEFAULT_AIDS } from '@/lib/domain/policy';
import { PUT } from './images/[sha256]/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk({ policy: { aids: DEFAULT_AIDS } });
});
afterAll(() => t.close());

const canvas = (width: number, height: number, grey = 128): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .jpeg()
    .toBuffer();
const put = (bytes: Buffer) =>
  call(PUT, { method: 'PUT', key: t.key, params: { sha256: sha256Of(bytes) }, body: new Uint8Array(bytes) });
const pushed = async (externalId: string, patch: Record<string, unknown>) => {
  const { body } = await t.push(t.body(externalId, patch));
  const state = await t.desk.stores.matches.load(body.id);
  if (!state) throw new Error(JSON.stringify(body));
  return state;
};

describe('pictures of odd sizes', () => {
  it('takes a probe of one pixel, which no gate that asks for anything lets through', async () => {
    const sha256 = await t.upload(await canvas(1, 1));
    const { match } = await pushed('one pixel', { probe: { sha256 } });
    expect(match.probe).toMatchObject({ width: 1, height: 1 });
    expect((await t.desk.images.missing([sha256])).size).toBe(0);
    const policy = (await t.desk.stores.lanes.active())[0];
    if (!policy) throw new Error('no lane');
    const strict = { ...policy, gate: { ...policy.gate, minFaceWidth: 60 } };
    expect(gate(match.probe, null, strict).open).toBe(false);
    const pin = { id: 'p1', component: 'skin', probe: [0.5, 0.5], candidate: [1, 1] } as const;
    expect(pinProblems([pin], match.probe, match.probe)).toEqual([]);
    expect(pinProblems([{ ...pin, probe: [1.5, 0] }], match.probe, match.probe)).toHaveLength(1);
  });

  it('takes forty megapixels, and not one row more', async () => {
    const most = await put(await canvas(8000, 5000));
    expect(most).toMatchObject({ status: 201, body: { width: 8000, height: 5000 } });
    const more = await put(await canvas(8000, 5001));
    expect(more.body).toMatchObject({ code: 'image_too_many_pixels', remedy: expect.any(String) });
  }, 60_000);

  it('keeps a portrait beside a panorama, each with its own size', async () => {
    const [portrait, panorama] = [
      await t.upload(await canvas(300, 900)),
      await t.upload(await canvas(6000, 200)),
    ];
    const state = await pushed('portrait and panorama', {
      probe: { sha256: portrait },
      candidates: [{ external_id: 'wide', image: { sha256: panorama } }],
      search: { mode: '1:N', candidates_returned: 1 },
    });
    expect(state.match.probe).toMatchObject({ width: 300, height: 900 });
    expect(state.candidates[0]?.image).toMatchObject({ width: 6000, height: 200 });
  });

  it('keeps landmarks that lie outside the image, and measures nothing by them', async () => {
    const landmarks = { left_eye: [-4000, 10], right_eye: [4000, 10] };
    const candidates = [{ external_id: 'ref-1', image: { sha256: t.images.one, landmarks } }];
    const search = { mode: '1:N', candidates_returned: 1 };
    const { probe } = t.images;
    const state = await pushed('outside', { probe: { sha256: probe, landmarks }, candidates, search });
    expect(state.match.probe.landmarks).toEqual({ leftEye: [-4000, 10], rightEye: [4000, 10] });
    const policy = (await t.desk.stores.lanes.active())[0];
    const image = state.candidates[0]?.image;
    if (!policy || !image) throw new Error('no lane');
    const strict = { ...policy, gate: { ...policy.gate, minEyeDistance: 60 } };
    const why = [...gate(state.match.probe, null, strict).reasons, ...candidateGate(image, strict).reasons];
    expect(why).toHaveLength(2);
    for (const reason of why) expect(reason).toContain('outside the image');
  });
});
