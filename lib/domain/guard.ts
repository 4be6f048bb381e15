/**
 * Conditions beyond "nobody was faster" that the guarded statement itself must find true, because
 * they live outside the match and may change between reading and writing.
 */
export type Guard =
  /** No stop of the desk or of this lane is in force. */
  | { readonly kind: 'not_stopped'; readonly lane: string }
  /** No fault of the log is open. */
  | { readonly kind: 'log_sound' }
  /** The clock has not jumped back behind the highest instant that the desk has recorded. */
  | { readonly kind: 'clock_sane'; readonly now: string }
  /** This person has touched no other match with this probe, nor one with a candidate in common in the same case. */
  | { readonly kind: 'fresh_elsewhere'; readonly person: string; readonly matchId: string }
  /** This person holds no other match, save where their pending vote is waiting to count. */
  | { readonly kind: 'holds_nothing'; readonly person: string; readonly matchId: string }
  /** This integrator's uploads of these images are still known: none was forgotten meanwhile. */
  | { readonly kind: 'images_known'; readonly integrator: string; readonly images: readonly string[] }
  /** This step-up grant exists for this person and digest, is unexpired, and is used up by this very write. */
  | {
      readonly kind: 'step_up';
      readonly id: string;
      readonly person: string;
      readonly digest: string;
      readonly now: string;
    };
