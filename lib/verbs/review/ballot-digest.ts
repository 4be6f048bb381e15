import type { Ballot } from '@/lib/domain/vote';
import { digest } from '@/lib/ledger/digest';

/** What a fresh authentication is bound to: this person, this round of this match, exactly this ballot. */
export const ballotDigest = (matchId: string, round: number, person: string, ballot: Ballot): string =>
  digest({ matchId, round, person, ballot });
