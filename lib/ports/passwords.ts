export const MIN_PASSWORD = 12;

/** Whether a password is long enough; counted in characters as a person sees them, not in code units. */
export const isLongEnough = (password: string): boolean =>
  [...password.normalize('NFC')].length >= MIN_PASSWORD;

/** Slow hashes of passwords. Both throw a `busy` refusal when too many wait. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** A null hash (no such account, or one without a password) takes the same time and answers false. */
  verify(hash: string | null, password: string): Promise<boolean>;
}
