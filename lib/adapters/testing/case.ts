/** One response, and what it must come to. */
export interface Case {
  readonly provider: string;
  readonly operation: string;
  readonly response: unknown;
  /** Ids for which a picture is pushed. */
  readonly pictures: readonly string[];
  readonly scores: Readonly<Record<string, number>>;
  /** The external id, where it is one more sight of a track. */
  readonly update?: string;
}
