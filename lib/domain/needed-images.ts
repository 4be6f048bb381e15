import type { MatchState } from '@/lib/domain/match';
import type { Stage } from '@/lib/domain/review';

export interface NeededImage {
  /** As a screen addresses it: `probe` or a candidate's key. */
  readonly ref: string;
  readonly sha256: string;
}

/** Images without which nothing can be decided at this stage: the probe, and from the comparison on every candidate. */
export const neededImages = ({ match, candidates }: MatchState, stage: Stage): readonly NeededImage[] => [
  { ref: 'probe', sha256: match.probe.sha256 },
  ...(stage === 'analysis' ? [] : candidates.map(({ key, image }) => ({ ref: key, sha256: image.sha256 }))),
];
