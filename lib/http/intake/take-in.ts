import type { Adapted, Observation } from '@/lib/adapters/adapted';
import { adapt } from '@/lib/adapters/intake';
import { imagesNamed } from '@/lib/adapters/shared/envelope';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Sight } from '@/lib/domain/sight';
import { parsePush } from '@/lib/http/schemas/parse-push';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { pushMatch } from '@/lib/verbs/intake/push-match';
import { takeSight } from '@/lib/verbs/intake/take-sight';

export interface TakenIn {
  readonly state: MatchState;
  /** A new match, one more sight of its track, or nothing that was not there. */
  readonly taken: 'match' | 'sight' | 'repeat';
  readonly dropped: readonly string[];
}

const sightOf = ({ track, at, media_time_ms, camera, candidates }: Observation): Sight => ({
  ...{ track, at, mediaTimeMs: media_time_ms, camera },
  candidates: candidates.map(({ external_id, score, below_provider_threshold }) => ({
    externalId: external_id,
    score,
    belowProviderThreshold: below_provider_threshold,
  })),
});

/** Sizes of the images that the envelope names, as far as this integrator uploaded them. */
const sizesFor = async (desk: Desk, actor: IntegratorActor, sent: unknown) => {
  const stored = await desk.stores.integrators.images(actor.integrator.id, imagesNamed(sent));
  const sizes = new Map(stored.map(({ sha256, width, height }) => [sha256, { width, height }]));
  return (sha256: string) => sizes.get(sha256) ?? null;
};

type Taken = Extract<Adapted, { kind: 'match' | 'update' }>;

const store = async (desk: Desk, actor: IntegratorActor, adapted: Taken): Promise<Result<TakenIn>> => {
  const parsed = parsePush(adapted.body);
  if (!parsed.ok) return parsed;
  const dropped = [...new Set([...adapted.dropped, ...parsed.value.dropped])];
  const pushed = { ...parsed.value, dropped };
  const { aside } = adapted;
  if (adapted.kind === 'update') {
    const seen = await takeSight(desk, actor, pushed, { sight: sightOf(adapted.observation), aside });
    return seen.ok ? ok({ ...seen.value, dropped }) : seen;
  }
  // The generic body has nothing beside it.
  const beside = aside.response === null ? null : { aside, sight: null };
  const made = await pushMatch(desk, actor, pushed, beside);
  if (!made.ok) return made;
  return ok({ state: made.value.state, taken: made.value.created ? 'match' : 'repeat', dropped });
};

/**
 * A provider's response as it came becomes a match, one more sight of a track, or a named problem.
 * @returns what adapt names (lib/adapters/problems.ts), invalid_body, too_many_sights, and what pushMatch returns
 */
export const takeIn = async (
  desk: Desk,
  actor: IntegratorActor,
  named: { readonly provider: string; readonly operation: string },
  sent: unknown,
): Promise<Result<TakenIn>> => {
  const adapted = adapt(named.provider, named.operation, sent, await sizesFor(desk, actor, sent));
  if (adapted.kind === 'nothing') return refuse(adapted.problem, adapted.detail, adapted.facts);
  if (adapted.kind === 'invalid') {
    const [first] = adapted.issues;
    const detail = first && `${first.field ? `${first.field}: ` : ''}${first.message}`;
    return refuse(adapted.problem, detail, { errors: adapted.issues });
  }
  return store(desk, actor, adapted);
};
