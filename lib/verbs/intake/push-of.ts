import type { Evidence } from '@/lib/domain/evidence';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { Push } from '@/lib/domain/rules/ingest';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { candidateKeyOf } from '@/lib/verbs/intake/derived-ids';
import { evidenceOf } from '@/lib/verbs/intake/evidence-of';
import { originTouches } from '@/lib/verbs/intake/origins';
import type { Pushed } from '@/lib/verbs/intake/pushed';
import { withSizes } from '@/lib/verbs/intake/with-sizes';

/** What was pushed, with what only the desk knows: sizes, keys, persons. @returns unknown_image, candidate_unknown */
export const pushOf = async (
  context: Context,
  actor: IntegratorActor,
  id: string,
  pushed: Pushed,
): Promise<Result<Push>> => {
  const sized = await withSizes(context, actor, pushed);
  if (!sized.ok) return sized;
  const at = context.clock.now();
  const candidates = pushed.candidates.map((c) => ({
    ...c,
    key: candidateKeyOf(id, c.externalId),
    image: sized.value(c.image),
  }));
  if (new Set(candidates.map((c) => c.key)).size < candidates.length) return refuse('invalid_body');
  const evidence: Evidence[] = [];
  for (const item of pushed.evidence) {
    const known = evidenceOf(item, candidates, at, actor.integrator.id);
    if (!known.ok) return known;
    evidence.push(known.value);
  }
  const touches = (await originTouches(context, pushed.evidence))(1, at);
  const { externalId, digest, priority, purpose, provider, search, minor, consentRef } = pushed;
  return {
    ok: true,
    value: {
      match: {
        ...{ id, externalId, digest, priority, purpose, provider, search, minor, consentRef },
        integrator: actor.integrator.id,
        mode: actor.integrator.mode,
        round: 1,
        receivedAt: at,
        decidedAt: null,
        probe: sized.value(pushed.probe),
        reservedFor: null,
        reservedUntil: null,
        hold: null,
        purgedAt: null,
        version: 1,
        seq: 1,
      },
      ...{ candidates, evidence, touches },
    },
  };
};
