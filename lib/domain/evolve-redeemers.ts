import type { MatchEvents } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import { FIRST_CHASE, type Redeemer, type Warning } from '@/lib/domain/redeemer';
import { type Instant, plus } from '@/lib/domain/time';

const withRedeemers = (
  state: MatchState,
  is: (redeemer: Redeemer) => boolean,
  change: (redeemer: Redeemer) => Partial<Redeemer>,
): MatchState => ({
  ...state,
  redeemers: state.redeemers.map((r) => (is(r) ? { ...r, ...change(r) } : r)),
});

const ofLead = (lead: string) => (redeemer: Redeemer) => redeemer.lead === lead;

/**
 * A system that was told "valid" is remembered; a practice answer counts, so that integrators can try it all. Between a
 * sandbox and what is real nobody is warned of anything, neither way.
 */
export const redeemed = (
  state: MatchState,
  { lead, redeemer, answer, tried }: MatchEvents['lead.redeemed'],
  at: Instant,
): MatchState => {
  const told = !tried && (answer === 'valid' || answer === 'practice');
  const known = state.redeemers.some((r) => r.lead === lead && r.integrator === redeemer);
  if (!told || known) return state;
  const fresh: Redeemer = {
    ...{ lead, integrator: redeemer, firstAt: at, told: null, toldAt: null },
    ...{ acknowledgedAt: null, chased: 0, chaseAt: null },
  };
  return { ...state, redeemers: [...state.redeemers, fresh] };
};

export const warned = (state: MatchState, lead: string, told: Warning, at: Instant): MatchState =>
  withRedeemers(state, ofLead(lead), () => ({
    ...{ told, toldAt: at, acknowledgedAt: null, chased: 0, chaseAt: plus(at, FIRST_CHASE) },
  }));

/** The lead stands again, or is over for everybody: nothing is left to acknowledge. */
export const eased = (state: MatchState, lead: string): MatchState =>
  withRedeemers(state, ofLead(lead), () => ({
    ...{ told: null, toldAt: null, acknowledgedAt: null, chased: 0, chaseAt: null },
  }));

export const acknowledged = (
  state: MatchState,
  { lead, redeemer }: { readonly lead: string; readonly redeemer: string },
  at: Instant,
): MatchState =>
  withRedeemers(
    state,
    (r) => r.lead === lead && r.integrator === redeemer,
    () => ({ acknowledgedAt: at, chaseAt: null }),
  );

export const chased = (
  state: MatchState,
  {
    lead,
    redeemers,
    next,
  }: { readonly lead: string; readonly redeemers: readonly string[]; readonly next: Instant },
): MatchState =>
  withRedeemers(
    state,
    (r) => r.lead === lead && redeemers.includes(r.integrator),
    (r) => ({ chased: r.chased + 1, chaseAt: next }),
  );
