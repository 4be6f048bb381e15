import type { KeptAside } from '@/lib/domain/aside';
import type { CandidateKey } from '@/lib/domain/candidate';
import type { NewEvent } from '@/lib/domain/event';
import type { Guard } from '@/lib/domain/guard';
import type { Person, Qualification } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import type { Result } from '@/lib/domain/refusal';
import type { Instant } from '@/lib/domain/time';

/** What a rule must know that lies outside the match; the guards check it again in the write. */
export interface Surroundings {
  readonly stopped: boolean;
  /** A fault of the log is open: no new lead is issued until a supervisor has acknowledged it. */
  readonly logInDoubt: boolean;
  /** What an open fault says of this match's own events; null where none names it. */
  readonly logFault: string | null;
  /** Highest instant that the desk has recorded. */
  readonly clockHigh: Instant;
  readonly touchedElsewhere: boolean;
  /** Another match that this person holds; one that waits for their pending vote to count does not matter. */
  readonly holds: string | null;
  /** Other matches, decided `rejected`, that hold one of this match's pairs (probe, candidate). */
  readonly rejectedIn: readonly { readonly matchId: string; readonly candidate: CandidateKey }[];
}

/** A person as rules see them: roles and qualifications as they stand now. */
export interface Who {
  readonly person: Person;
  readonly qualifications: readonly Qualification[];
}

/** Everything that a rule may read beside the state and the command. */
export interface Env {
  readonly now: Instant;
  /** Pinned to the match's current round. */
  readonly policy: Policy;
  readonly around: Surroundings;
  /** Persons who hold a key of the match's integrator. */
  readonly keyHolders: readonly string[];
}

/** What may happen: the events, and what must still hold when they are written. */
export interface Decision {
  readonly events: readonly NewEvent[];
  readonly guards: readonly Guard[];
  /** Texts that are kept beside the match in the same write; the events hold their digests. */
  readonly asides?: readonly KeptAside[];
}

export type Decided = Result<Decision>;

/** Small differences between clocks of one installation are no jump. */
export const CLOCK_TOLERANCE_MS = 2000;

/** Whether the clock stands clearly before an instant that the desk has already recorded. */
export const clockJumped = (env: Env): boolean =>
  Date.parse(env.now) < Date.parse(env.around.clockHigh) - CLOCK_TOLERANCE_MS;
