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
