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
  /**
   * Only from the tab (by its token's hash) that this person held the match in last: asked in the write itself.
   * `overtaken`: what is stored seems newer. Nothing is changed then.
   */
  put(draft: Draft, tokenHash: string): Promise<'saved' | 'lost' | 'overtaken'>;
}
