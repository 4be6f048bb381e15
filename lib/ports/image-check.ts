/** Whether images are still in storage with the bytes that they came with. */
export interface ImageCheck {
  /** Those of these (by the SHA-256 of their original) that are not: gone, empty, or other bytes than were pushed. */
  missing(sha256s: readonly string[]): Promise<ReadonlySet<string>>;
}
