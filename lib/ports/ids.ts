export interface Ids {
  /** `<prefix>_` and 26 letters and digits that nobody can guess; later ids sort after earlier ones. */
  id(prefix: string): string;
  /** 256 random bits as base64url: session cookies, API keys, links. */
  token(): string;
}
