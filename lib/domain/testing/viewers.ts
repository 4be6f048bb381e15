import type { Env } from '@/lib/domain/env';
import { reviewOf } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { project } from '@/lib/domain/projection';
import type { ReviewView } from '@/lib/domain/projection-view';
import { type Review, STAGES, type Stage } from '@/lib/domain/review';
import { anEnv, aPolicy } from '@/lib/domain/testing/build';
import { canary } from '@/lib/domain/testing/canaries';
import { canaryState } from '@/lib/domain/testing/canary-state';

/** A reviewer at a stage, in a lane. */
export interface Viewer {
  readonly stage: Stage;
  readonly kind: Review['kind'];
  readonly reveal: 'staged' | 'alongside';
  readonly showScores: boolean;
}

export const VIEWERS: readonly Viewer[] = STAGES.flatMap((stage) =>
  (['vote', 'adjudication'] as const).flatMap((kind) =>
    (['staged', 'alongside'] as const).flatMap((reveal) =>
      [true, false].map((showScores) => ({ stage, kind, reveal, showScores })),
    ),
  ),
);

const env = ({ reveal, showScores }: Viewer): Env =>
  anEnv({
    policy: aPolicy({
      reveal,
      showScores,
      name: canary('policy.name'),
      qualification: canary('policy.qualification'),
    }),
    keyHolders: [canary('keyHolder')],
    around: { rejectedIn: [{ matchId: canary('rejectedIn'), candidate: 'key-a' }] },
  });

/** What this viewer is served of the match that is full of canaries. */
export const viewOf = (viewer: Viewer, change: (state: MatchState) => MatchState = (s) => s): ReviewView => {
  const state = change(canaryState(viewer.stage, viewer.kind));
  const review = reviewOf(state, 'me');
  if (!review) throw new Error('no review');
  return project(state, review, env(viewer));
};

export type When = (viewer: Viewer) => boolean;
export const from =
  (first: Stage): When =>
  ({ stage }) =>
    STAGES.indexOf(stage) >= STAGES.indexOf(first);
export const always: When = () => true;
export const never: When = () => false;
export const compared = from('comparison');
export const sealed = from('evidence');
export const decides = from('decision');
export const machine: When = (v) => v.showScores && decides(v);
export const evidence: When = (v) => (v.reveal === 'alongside' ? compared(v) : sealed(v));
export const adjudicates: When = (v) => v.kind === 'adjudication' && decides(v);
