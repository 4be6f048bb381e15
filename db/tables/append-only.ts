/**
 * Tables whose rows are never changed or removed: triggers refuse it on SQLite (re-created at every
 * start, because a table rebuild drops them), missing privileges on PostgreSQL.
 */
export const APPEND_ONLY = [
  'match_events',
  'votes',
  'vote_voids',
  'desk_events',
  'match_asides',
  'log_leaves',
  'log_checkpoints',
  'log_cosignatures',
  'log_keys',
  'weekly_reviews',
] as const;

/**
 * Tables of those in which one column of a purged match's rows may be emptied, and nothing else be changed: on SQLite
 * the trigger says so, on PostgreSQL the privilege is for that column, and verification holds the rest against the log.
 */
export const EMPTIED = { match_asides: 'content' } as const satisfies Partial<
  Record<(typeof APPEND_ONLY)[number], string>
>;
