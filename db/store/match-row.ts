import type { Tables } from '@/db/tables';
import type { Match } from '@/lib/domain/match';

type Inserted = Tables['matches']['$inferInsert'];
type Stored = Tables['matches']['$inferSelect'];

/** The match as its row: what the domain knows, and what indexes and the chain need beside it. */
export const matchRow = (match: Match, head: string): Inserted => ({
  ...match,
  head,
  urgency: -match.priority,
  ageFrom: match.queuedAt ?? match.receivedAt,
  purposeCode: match.purpose.code,
});

export const matchOf = ({
  head: _head,
  urgency: _urgency,
  ageFrom: _age,
  purposeCode: _code,
  ...match
}: Stored): Match => match;
