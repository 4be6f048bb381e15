import type { Candidate } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import type { ImageFacts, Probe } from '@/lib/domain/image';
import type { Match } from '@/lib/domain/match';

/** An image as a body names it: its size is known to the desk from the bytes, never from the sender. */
export type NamedImage = Omit<ImageFacts, 'width' | 'height'>;

export interface PushedCandidate extends Omit<Candidate, 'key' | 'image'> {
  readonly image: NamedImage;
}

/** `candidate` is the external id that the integrator knows. */
export type PushedEvidence = Omit<Evidence, 'addedAt' | 'addedBy' | 'withdrawnAt' | 'withdrawnReason'>;

/** What an integrator pushes, checked for its form only. */
export interface Pushed
  extends Pick<
    Match,
    'externalId' | 'priority' | 'purpose' | 'provider' | 'search' | 'minor' | 'consentRef'
  > {
  readonly probe: Omit<Probe, 'width' | 'height'>;
  readonly candidates: readonly PushedCandidate[];
  readonly evidence: readonly PushedEvidence[];
  /** SHA-256 of the canonical body, without what was dropped. */
  readonly digest: string;
  readonly dropped: readonly string[];
}
