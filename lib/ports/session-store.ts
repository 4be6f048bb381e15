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
  add(session: Session): Promise<void>;
  /** The session, if neither it nor its account or person is revoked or disabled. */
  find(hash: string): Promise<Session | null>;
  /** Sets `seenAt`; only forward, and only where the session is not revoked. */
  seen(hash: string, at: string): Promise<void>;
  revoke(hash: string, at: string): Promise<void>;
  revokeAllOf(personId: string, at: string): Promise<void>;
  addStepUp(grant: StepUp): Promise<void>;
  /** Persons with a session seen since `since`: who is on duty. */
  onDuty(since: string): Promise<readonly string[]>;
  /** Failures for a throttle key since an instant; adding one; forgetting them after success. */
  failures(key: string, since: string): Promise<number>;
  addFailure(key: string, at: string): Promise<void>;
  clearFailures(key: string): Promise<void>;
  /** Removes what ended before `before`. */
  sweep(before: string): Promise<void>;
}
