import type { Envelope } from '@/lib/adapters/shared/envelope';
import type { Found, FoundCandidate } from '@/lib/adapters/shared/found';

export interface Threshold {
  readonly used: number | null;
  readonly source: 'vendor_default' | 'operator_calibrated' | 'unknown';
  /** Whether the score does not reach it; null where neither the provider nor a threshold says. */
  readonly below: (candidate: FoundCandidate) => boolean | null;
}

/**
 * The threshold that was used: what the integrator says of the request, else what the response says. A vendor's
 * default is never assumed, for nobody knows whether it was left alone.
 */
export const thresholdOf = (found: Found, { request }: Envelope): Threshold => {
  const used = request?.threshold ?? found.threshold?.value ?? null;
  const own = request?.threshold !== undefined;
  const source = own ? (request?.threshold_source ?? 'unknown') : (found.threshold?.source ?? 'unknown');
  const falling = found.scale.direction === 'lower_is_alike';
  const below = ({ below: said, score }: FoundCandidate): boolean | null => {
    if (own || said === null) {
      if (used === null || score === null) return said;
      return falling ? score > used : score < used;
    }
    return said;
  };
  return { used, source, below };
};
