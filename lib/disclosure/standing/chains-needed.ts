import { laneStream, personStream, rightsStream } from '@/lib/disclosure/standing/desk-line';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';

/** Chains that have to be there: of each who reviewed, and of the rules. Nobody of the desk acts in a sandbox. */
export const chainsNeeded = (m: {
  readonly state: MatchState;
  readonly policies: readonly Policy[];
}): readonly string[] => [
  ...new Set([
    ...(m.state.match.mode === 'sandbox'
      ? []
      : m.state.reviews.flatMap((r) => [personStream(r.person), rightsStream(r.person)])),
    ...m.policies.map(({ lane }) => laneStream(lane)),
  ]),
];
