import { z } from 'zod';
import type { Result } from '@/lib/domain/refusal';
import { marked } from '@/lib/http/review-version';
import { reviewView } from '@/lib/http/views/review-view';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { Claimed } from '@/lib/verbs/queue/claim-match';
import { readDrafts } from '@/lib/verbs/review/read-drafts';

export const draftView = z.object({ part: z.string(), body: z.json(), savedAt: z.string() });
const draftViews = z.array(draftView);

/** A claimed match with the screen that it opens. */
export const claimedView = z.object({
  matchId: z.string(),
  leaseToken: z.string(),
  review: reviewView,
  drafts: draftViews,
});

/** One's own drafts as JSON, whatever a form put into them. */
export const draftsFor = async (
  desk: Desk,
  actor: PersonActor,
  matchId: string,
): Promise<Result<z.infer<typeof draftViews>>> => {
  const drafts = await readDrafts(desk, actor, matchId);
  if (!drafts.ok) return drafts;
  return {
    ok: true,
    value: drafts.value.map(({ part, body, savedAt }) => ({ part, body: z.json().parse(body), savedAt })),
  };
};

interface ClaimedScreen extends Claimed {
  readonly drafts: readonly z.infer<typeof draftView>[];
}

/** The claim and its screen in one answer: whoever waits for the next match waits for one round trip, not for three. */
export const withScreen =
  (desk: Desk, actor: PersonActor) =>
  async (claimed: Result<Claimed>): Promise<Result<ClaimedScreen>> => {
    if (!claimed.ok) return claimed;
    const { matchId } = claimed.value;
    const review = await marked(desk, actor, claimed.value)({ ok: true, value: claimed.value.review });
    const drafts = await draftsFor(desk, actor, matchId);
    if (!review.ok) return review;
    if (!drafts.ok) return drafts;
    return { ok: true, value: { ...claimed.value, review: review.value, drafts: drafts.value } };
  };
