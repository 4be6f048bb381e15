/** Unsealed work of one person at one stage; private, and never lost with a lease. */
export interface Draft {
  readonly matchId: string;
  readonly round: number;
  readonly person: string;
  /** `analysis`, `disposition:<candidate>`, `opinion`, `decision`. */
  readonly part: string;
  readonly body: unknown;
  readonly savedAt: string;
}

export interface DraftStore {
  drafts(matchId: string, round: number, person: string): Promise<readonly Draft[]>;
  /** False, and nothing changed, where what is stored seems newer. */
  put(draft: Draft): Promise<boolean>;
}
