import type { PushBody } from '@/lib/practice/match-source';
import { candidateKeyOf } from '@/lib/verbs/intake/derived-ids';
import type { StoryDesk } from './desk';
import { eyesOf, type OwnPicture } from './own-picture';

export interface OwnMatch {
  readonly id: string;
  readonly body: PushBody;
  /** The desk's own keys of the candidates, in the order that they were pushed. */
  readonly candidates: readonly [string, ...string[]];
}

export interface OwnMatchPlan {
  readonly externalId: string;
  readonly probe: OwnPicture;
  readonly candidates: readonly OwnPicture[];
  /** The last word on the body. */
  readonly change?: (body: PushBody) => PushBody;
}

/** Uploads a picture with its own type. @throws when the desk refuses it */
export const uploadOwn = async (
  { url, keys }: StoryDesk,
  { bytes, sha256, type }: OwnPicture,
): Promise<void> => {
  const answer = await fetch(`${url}/api/v1/images/${sha256}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${keys.integrator}`, 'content-type': type },
    body: new Uint8Array(bytes),
  });
  if (!answer.ok) throw new Error(`The desk refused a story's picture: ${await answer.text()}`);
};

const imageOf = (picture: OwnPicture) => ({ sha256: picture.sha256, landmarks: eyesOf(picture) });

const bodyOf = ({ externalId, probe, candidates }: OwnMatchPlan): PushBody => ({
  external_id: externalId,
  purpose: { code: 'missing_person', case_ref: `case ${externalId}` },
  provider: { name: 'Story recogniser', operation: 'search', model_version: '1' },
  search: { mode: '1:N', candidates_returned: candidates.length },
  probe: imageOf(probe),
  candidates: candidates.map((picture, n) => ({
    external_id: `${externalId}/ref-${n + 1}`,
    image: imageOf(picture),
  })),
});

/** A match of a story's own pictures, pushed through the real API. */
export const pushOwn = async (desk: StoryDesk, plan: OwnMatchPlan): Promise<OwnMatch> => {
  for (const picture of [plan.probe, ...plan.candidates]) await uploadOwn(desk, picture);
  const usual = bodyOf(plan);
  const body = plan.change?.(usual) ?? usual;
  const { status, body: answer } = await desk.api()('POST', '/api/v1/matches', JSON.stringify(body));
  if (status !== 201)
    throw new Error(`The desk refused a story's match: ${status} ${JSON.stringify(answer)}`);
  const { id } = answer as { id: string };
  const [first = '', ...others] = body.candidates.map((c) => candidateKeyOf(id, c.external_id));
  return { id, body, candidates: [first, ...others] };
};
