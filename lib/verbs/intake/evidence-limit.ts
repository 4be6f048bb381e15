import type { MatchState } from '@/lib/domain/match';
import { type Refusal, refuse } from '@/lib/domain/refusal';

/** Every reading of a match reads them all; no reviewer opens this many. */
const MOST_ITEMS = 500;

/** The refusal of an item that would be one too many, or null. The same item again is none: it adds nothing. */
export const tooMuchEvidence = (
  { evidence }: Pick<MatchState, 'evidence'>,
  key: string,
): { readonly ok: false; readonly refusal: Refusal } | null =>
  evidence.length >= MOST_ITEMS && !evidence.some((e) => e.key === key)
    ? refuse('invalid_body', `A match takes at most ${MOST_ITEMS} evidence items.`)
    : null;
