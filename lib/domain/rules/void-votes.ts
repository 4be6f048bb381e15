import type { NewEvent } from '@/lib/domain/event';
import { openLead } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { by, DESK } from '@/lib/domain/rules/decided';
import type { Instant } from '@/lib/domain/time';

/** These persons' votes of the current round count no more; a live lead that rests on one of them is suspended. */
export const voidVotes = (
  state: MatchState,
  persons: readonly string[],
  reason: string,
  at: Instant,
): readonly NewEvent[] => {
  const emit = by(DESK, at);
  const { round } = state.match;
  const standing = persons.filter(
    (p, i) =>
      persons.indexOf(p) === i &&
      state.votes.some((v) => v.round === round && v.person === p) &&
      !state.voids.some((v) => v.round === round && v.person === p),
  );
  const lead = openLead(state);
  const shaken =
    lead?.state === 'live' && lead.round === round && standing.some((p) => lead.voters.includes(p));
  return [
    ...standing.map((p) => emit('vote.voided', { round, person: p, reason })),
    ...(lead && shaken ? [emit('lead.suspended', { lead: lead.id, reason })] : []),
  ];
};
