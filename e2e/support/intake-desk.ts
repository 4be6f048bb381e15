import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { PUT as imageRoute } from '@/app/api/v1/images/[sha256]/route';
import { POST as pushRoute } from '@/app/api/v1/matches/route';
import { SCOPES, type Scope } from '@/lib/domain/integrator';
import type { PolicyVersion } from '@/lib/domain/lane';
import type { Policy } from '@/lib/domain/policy';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { openTestDesk, type TestDeskOptions } from '@/lib/server/test-desk';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';

export const PURPOSE = 'serious_crime';

export const policyOf = (patch: Partial<Policy> = {}): Policy => ({
  lane: 'general',
  version: 1,
  name: 'General',
  qualification: 'facial-comparison',
  role: 'reviewer',
  purposes: [PURPOSE],
  lowConsequence: false,
  votes: 2,
  evidence: { requiredKinds: [], minimum: 2, sources: 2 },
  gate: { minEyeDistance: null, minFaceWidth: null, maxYaw: null, maxPitch: null, minQuality: {} },
  aids: { maxPoseDifference: 15 },
  reveal: 'staged',
  showScores: true,
  leaseMinutes: 30,
  leadDays: 30,
  waitDays: 30,
  retentionDays: 180,
  ...patch,
});

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A small picture of one colour; another seed, another picture. */
export const pictureOf = (seed: number): Promise<Buffer> =>
  sharp({
    create: {
      width: 60 + (seed % 40),
      height: 80,
      channels: 3,
      background: { r: seed % 256, g: (seed * 7) % 256, b: 90 },
    },
  })
    .png()
    .toBuffer();

type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes.
  readonly body: any;
}

/** Calls a route handler as its address would. */
export const call = async (
  route: Route,
  init: {
    readonly key?: string | undefined;
    readonly params?: unknown;
    readonly query?: string;
  } & RequestInit = {},
): Promise<Reply> => {
  const { key, params = {}, query = '', ...rest } = init;
  const headers = new Headers(rest.headers);
  if (key) headers.set('authorization', `Bearer ${key}`);
  const request = new Request(`http://localhost:3000/api/v1/x${query}`, { ...rest, headers });
  const response = await route(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
};

export const json = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** Puts a lane's policy in force as two supervisors would. */
export const enforce = async (desk: Desk, policy: Policy): Promise<void> => {
  const { lanes } = desk.stores;
  const { lane } = policy;
  const at = desk.clock.now();
  const number = ((await lanes.versions(lane))[0]?.version ?? 0) + 1;
  const event = { stream: `lane:${lane}`, at, by: { kind: 'person', id: 'per_one' } } as const;
  const version: PolicyVersion = {
    lane,
    version: number,
    state: 'proposed',
    policy: { ...policy, version: number },
    proposedBy: 'per_one',
    proposedAt: at,
    decidedBy: null,
    decidedAt: null,
  };
  const data = { lane, version: number };
  await lanes.propose(version, { ...event, kind: 'policy.proposed', data });
  await lanes.confirm(lane, number, 'per_two', at, { ...event, kind: 'policy.confirmed', data });
};

export const addKeyOf = async (
  desk: Desk,
  name: string,
  more: {
    readonly scopes?: readonly Scope[];
    readonly holder?: string | null;
    readonly mode?: 'live' | 'sandbox';
  } = {},
): Promise<{ readonly key: string; readonly integrator: string }> => {
  const { scopes = SCOPES, holder = null, mode = 'live' } = more;
  const added = await addIntegrator(desk, systemActor, { name, mode, scopes, holder });
  if (!added.ok) throw new Error(added.refusal.detail);
  return added.value;
};

/** A desk with one lane and one integrator, and short ways to upload and push. */
export const openIntakeDesk = async (options?: TestDeskOptions & { readonly policy?: Partial<Policy> }) => {
  const test = await openTestDesk(options);
  const { desk } = test;
  await enforce(desk, policyOf(options?.policy));
  const { key, integrator } = await addKeyOf(desk, 'City');
  const upload = async (bytes: Uint8Array, by: string = key): Promise<string> => {
    const sha256 = sha256Of(bytes);
    const done = await call(imageRoute, {
      method: 'PUT',
      key: by,
      params: { sha256 },
      body: new Uint8Array(bytes),
    });
    if (done.status >= 300) throw new Error(JSON.stringify(done.body));
    return sha256;
  };
  const images = await Promise.all([1, 2, 3].map(async (seed) => upload(await pictureOf(seed))));
  const [probe = '', one = '', two = ''] = images;
  const body = (externalId: string, patch: Record<string, unknown> = {}) => ({
    external_id: externalId,
    purpose: { code: PURPOSE },
    provider: { name: 'Example', operation: 'search', model_version: '1' },
    search: { mode: '1:N', candidates_returned: 2 },
    probe: { sha256: probe },
    candidates: [
      { external_id: 'ref-1', image: { sha256: one } },
      { external_id: 'ref-2', image: { sha256: two } },
    ],
    ...patch,
  });
  /** As if another integrator had uploaded the same pictures. */
  const share = async (other: string): Promise<void> => {
    const stored = await desk.stores.integrators.images(integrator, images);
    for (const image of stored) await desk.stores.integrators.addImage({ ...image, integrator: other });
  };
  const push = (value: unknown, by: string = key) => call(pushRoute, { key: by, ...json(value) });
  return { ...test, key, integrator, upload, share, body, push, images: { probe, one, two } };
};

export type IntakeDesk = Awaited<ReturnType<typeof openIntakeDesk>>;
