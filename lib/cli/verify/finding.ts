export const CHECKS = ['chain', 'replay', 'quorum', 'image', 'aside'] as const;
export type Check = (typeof CHECKS)[number];

/** One thing that is not as it must be. */
export interface Finding {
  readonly check: Check;
  /** Match id, or the stream of the desk's own log. */
  readonly where: string;
  readonly what: string;
}
