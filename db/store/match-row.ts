import type { Tables } from '@/db/tables';
import type { Match, Status } from '@/lib/domain/match';
import { DAY, plus } from '@/lib/domain/time';

export type MatchRow = Tables['matches']['$inferInsert'];
type Stored = Tables['matches']['$inferSelect'];

const WAITING: ReadonlySet<Status> = new Set<Status>(['awaiting_evidence', 'queued', 'adjudication']);

/**
 * The match as its row: what the domain knows, and what indexes and the chain need beside it.
 * `waitDays` is the policy's; null when that policy is not stored.
 */
export const matchRow = (match: Match, head: string, waitDays: number | null, flagged: boolean): MatchRow => {
  const ageFrom = match.queuedAt ?? match.receivedAt;
  const waits = waitDays !== null && WAITING.has(match.status);
  return {
    ...match,
    head,
    urgency: -match.priority,
    ageFrom,
    purposeCode: match.purpose.code,
    flagged,
    waitsUntil: waits ? plus(ageFrom, waitDays * DAY) : null,
  };
};

export const matchOf = (row: Stored): Match => {
  const {
    head: _head,
    urgency: _urgency,
    ageFrom: _age,
    purposeCode: _code,
    waitsUntil: _waits,
    flagged: _flagged,
    ...match
  } = row;
  return match;
};
