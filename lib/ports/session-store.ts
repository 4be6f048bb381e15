import type { DeskEvent } from '@/lib/domain/desk-event';

/** A signed-in browser. Only the hash of its cookie value is stored. */
export interface Session {
  readonly hash: string;
  readonly accountId: string;
  readonly personId: string;
  readonly createdAt: string;
  /** Last request that a person made; heartbeats do not count. */
  readonly seenAt: string;
  readonly revokedAt: string | null;
}

/** A fresh authentication, bound to the digest of one decision and used up by it. */
export interface StepUp {
  readonly id: string;
  readonly personId: string;
  readonly digest: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

export interface SessionStore {
  /**
   * False, and nothing written, when the person or the account is disabled, or when the account's password
   * is no longer the one that was verified (checked in the statement).
   */
  add(session: Session, passwordHash: string | null, event: DeskEvent): Promise<boolean>;
  /** The session, if neither it nor its account or person is revoked or disabled. */
  find(hash: string): Promise<Session | null>;
  /** Sets `seenAt`; only forward, and only where the session is not revoked. */
  seen(hash: string, at: string): Promise<void>;
  /** False, and no event, when it had ended before. */
  revoke(hash: string, at: string, event: DeskEvent): Promise<boolean>;
  addStepUp(grant: StepUp): Promise<void>;
  /** Persons with a session seen since `since`: who is on duty. */
  onDuty(since: string): Promise<readonly string[]>;
  /** Attempts and failures of a throttle key since an instant. */
  failures(key: string, since: string): Promise<number>;
  /** Counts an attempt before its end is known. */
  addAttempt(key: string, at: string): Promise<void>;
  /** Counts a failure against these keys. */
  addFailure(keys: readonly string[], at: string, event: DeskEvent): Promise<void>;
  /** Forgets what a key counted, after success. */
  clearFailures(key: string): Promise<void>;
  /** Removes what ended before `before`. */
  sweep(before: string): Promise<void>;
}
