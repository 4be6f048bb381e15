import type { Decided, Env } from '@/lib/domain/env';
import type { Actor } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import { isOpen, nextChase, type Redeemer, type Warning } from '@/lib/domain/redeemer';
import { refuse } from '@/lib/domain/refusal';
import { by, DESK, happens } from '@/lib/domain/rules/decided';

/**
 * A redeemer says that it knows of a suspension or recall. It names which: knowing of the suspension is not knowing of
 * the recall that followed. Saying so twice changes nothing. A system that never redeemed the lead learns nothing of it.
 */
export const acknowledgeLead = (
  state: MatchState,
  actor: Extract<Actor, { kind: 'integrator' }>,
  env: Env,
  { lead, warning }: { readonly lead: string; readonly warning: Warning },
): Decided => {
  const mine = state.redeemers.find((r) => r.lead === lead && r.integrator === actor.id);
  if (!mine) return refuse('lead_unknown');
  if (mine.told !== warning) {
    const stands = state.leads.find((l) => l.id === lead)?.state;
    return refuse('nothing_to_acknowledge', `The lead is ${stands}, not ${warning}.`, { state: stands });
  }
  if (mine.acknowledgedAt) return happens([]);
  return happens([by(actor, env.now)('lead.acknowledged', { lead, redeemer: actor.id, of: warning })]);
};

const groups = (redeemers: readonly Redeemer[]): ReadonlyMap<string, readonly Redeemer[]> => {
  const found = new Map<string, readonly Redeemer[]>();
  for (const one of redeemers) {
    const key = JSON.stringify([one.lead, one.told, one.chased]);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
};

/**
 * Reminds who has not acknowledged, at growing intervals, until they do (product.md "A lead").
 * @param early before their time, as a sandbox may ask
 */
export const chaseRedeemers = (
  state: MatchState,
  env: Env,
  { early = false }: { readonly early?: boolean } = {},
): Decided => {
  const due = state.redeemers.filter(
    (r) => isOpen(r) && r.chaseAt !== null && (early || r.chaseAt <= env.now),
  );
  const events = [...groups(due).values()].flatMap((late) => {
    const [first] = late;
    if (!first?.told) return [];
    const { lead, told, chased } = first;
    const redeemers = late.map((r) => r.integrator);
    const next = nextChase(chased + 1, env.now);
    return [by(DESK, env.now)('lead.chased', { lead, of: told, redeemers, next })];
  });
  return happens(events);
};
