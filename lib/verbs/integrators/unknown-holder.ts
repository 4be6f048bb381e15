import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';

/** The refusal when a key's holder is nobody of this desk, or null. */
export const unknownHolder = async (
  desk: Desk,
  holder: string | null,
): Promise<{ readonly ok: false; readonly refusal: Refusal } | null> =>
  holder === null || (await desk.stores.people.person(holder))
    ? null
    : refuse('invalid_body', 'holder: there is no such person');
