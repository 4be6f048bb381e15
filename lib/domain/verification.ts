/** What a verification came to, as the log keeps it. */
export interface Verification {
  readonly verdict: 'holds' | 'does not hold';
  /** The tree that was verified. */
  readonly size: number;
  readonly root: string;
  /** False: what a verification before had seen was taken from it. */
  readonly whole: boolean;
  readonly matches: number;
  readonly events: number;
  readonly leaves: number;
  readonly checkpoints: number;
  readonly images: number;
  readonly settings: number;
  /** Files and texts of purged matches that are still there; absent before matches were purged. */
  readonly left?: number;
  /** How many of each check. */
  readonly faults: Readonly<Record<string, number>>;
}
