import type { ReplayStep } from '@/lib/domain/replay/replay-view';
import type { ViewSettings } from '@/lib/domain/view-settings';

export interface OnScreen {
  /** Everything served up to this step, in its order. */
  readonly served: readonly string[];
  /** The candidate beside the probe, as far as the log tells; null before one was served. */
  readonly candidate: string | null;
  /** How the images stood; recorded for the seal alone. */
  readonly view: ViewSettings | null;
}

/** What was on the reviewer's screen after a step, from this and all earlier ones. */
export const onScreen = (steps: readonly ReplayStep[], index: number): OnScreen => {
  const past = steps.slice(0, index + 1);
  const served = past.flatMap(({ shown }) => shown);
  const wasServed = (key: string | null): key is string =>
    key !== null && served.includes(`candidate:${key}`);
  return {
    served,
    candidate: past.findLast(({ candidate }) => wasServed(candidate))?.candidate ?? null,
    view: steps[index]?.view ?? null,
  };
};
