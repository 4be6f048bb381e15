import { createHmac } from 'node:crypto';
import { deriveKey } from '@/lib/auth/derive-key';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { LEAST_MARK } from '@/lib/http/views/review-view';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { Held } from '@/lib/verbs/review/step';

/** 48 bits: a number that JSON and JavaScript keep exactly. */
const BYTES = 6;

/**
 * A match's version as its reviewer is given it: to be compared, and to be read by nobody. The version itself counts
 * what others did before: one step more tells an approval, which records an attempt to disprove, from a rejection.
 */
const versionMark = (desk: Desk, { person }: PersonActor, matchId: string, version: number): number => {
  const hmac = createHmac('sha256', deriveKey(desk.config.secret, 'review-version'));
  const drawn = hmac
    .update(JSON.stringify([person.id, matchId, version]))
    .digest()
    .readUIntBE(0, BYTES);
  return LEAST_MARK + (drawn % LEAST_MARK);
};

/** The version that a mark stands for; 0, which no match ever has, where it stands for none. */
export const versionOfMark = async (
  desk: Desk,
  actor: PersonActor,
  matchId: string,
  mark: number,
): Promise<number> => {
  const state = await desk.stores.matches.load(matchId);
  for (let version = state?.match.version ?? 0; version > 0; version--)
    if (versionMark(desk, actor, matchId, version) === mark) return version;
  return 0;
};

/** What a step of a review answers, with the mark where its version stood; in a refusal of a stale one as well. */
export const marked =
  (desk: Desk, actor: PersonActor, { matchId }: Held) =>
  (answer: Result<ReviewView>): Result<ReviewView> => {
    const mark = (version: number): number => versionMark(desk, actor, matchId, version);
    if (answer.ok) return { ok: true, value: { ...answer.value, version: mark(answer.value.version) } };
    const { refusal } = answer;
    const version = refusal.facts?.version;
    if (typeof version !== 'number') return answer;
    return { ok: false, refusal: { ...refusal, facts: { ...refusal.facts, version: mark(version) } } };
  };
