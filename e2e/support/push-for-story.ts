import { connectIntegrator } from '@/lib/practice/integrator';
import type { PushBody } from '@/lib/practice/match-source';
import { candidateKeyOf } from '@/lib/verbs/intake/derived-ids';
import { matchForStory, type StoryMatchOptions } from './match-for-story';

export interface StoryMatch {
  readonly id: string;
  readonly body: PushBody;
  /** External id of the candidate that is the person of the probe, or null. */
  readonly same: string | null;
  /** The desk's own key of a candidate, by its external id. */
  candidateKey(externalId: string): string;
}

export type PushForStory = (options?: StoryMatchOptions & { readonly key?: string }) => Promise<StoryMatch>;

const idOf = (status: number, body: unknown): string => {
  if (status < 300 && typeof body === 'object' && body !== null && 'id' in body) return String(body.id);
  throw new Error(`The desk refused a story's match: ${status} ${JSON.stringify(body)}`);
};

/** Pushes matches through the real API, each with another probe as long as there are some. */
export const pusher = (url: string, key: string): PushForStory => {
  const integrators = new Map<string, ReturnType<typeof connectIntegrator>>();
  let [pushed, from] = [0, 0];
  return async ({ key: other, ...options } = {}) => {
    const used = other ?? key;
    const integrator = integrators.get(used) ?? connectIntegrator({ url, key: used });
    integrators.set(used, integrator);
    pushed += 1;
    const { match, next } = await matchForStory(`STORY-${pushed}`, from, options);
    from = next;
    const { status, body } = await integrator.push(match);
    const id = idOf(status, body);
    return {
      id,
      body: match.body,
      same: match.truth.candidate,
      candidateKey: (externalId) => candidateKeyOf(id, externalId),
    };
  };
};
