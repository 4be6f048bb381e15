import type { Finding } from '@/lib/disclosure/check/finding';
import { type EventLine, eventOf } from '@/lib/disclosure/lines';
import { PATHS } from '@/lib/disclosure/paths';
import { evolve } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { shownTooEarly } from '@/lib/verify/check-exposure';
import { leadAtIssue } from '@/lib/verify/check-leads';

/**
 * The rules, held against the events: nobody was shown what was masked before their stage, and every lead rested on
 * its votes and its evidence. The same rules as `verify` holds against the whole desk.
 */
export const checkConduct = (
  lines: readonly EventLine[],
  policies: readonly Policy[],
): readonly Finding[] => {
  let state: MatchState | null = null;
  const found: Finding[] = [];
  for (const line of lines) {
    const event = eventOf(line);
    if (!event) continue;
    state = evolve(state, event);
    const { lane, policyVersion } = state.match;
    const policy = policies.find((p) => p.lane === lane && p.version === policyVersion) ?? null;
    const faults = [
      ...(event.kind === 'content.shown' ? shownTooEarly(state, event, policy) : []),
      ...(event.kind === 'lead.issued' ? leadAtIssue(state, event.data.lead, policy).map((f) => f.what) : []),
    ];
    found.push(...faults.map((says) => ({ part: PATHS.events, says: `Event ${line.seq}: ${says}.` })));
  }
  return found;
};
