export interface Ids {
  /** `<prefix>_` and 26 letters and digits that nobody can guess; later ids sort after earlier ones. */
  id(prefix: string): string;
  /** 256 random bits as base64url: session cookies, API keys, links. */
  token(): string;
  /** SHA-256 of a token as 64 lower-case hex digits: the only form in which one is stored. */
  fingerprint(token: string): string;
}
