import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import type { Desk } from '@/lib/ports/desk';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { changeOf } from '@/lib/verbs/change-match';

/** Matches that are written at once: they share a commit. */
const AT_ONCE = 50;

/** One match that two people reviewed and approved, as its events. */
const decided = async (review: ReviewDesk): Promise<readonly NewEvent[]> => {
  const id = await review.push();
  await review.vote(await review.person('one'), 'approve');
  await review.vote(await review.person('two'), 'approve');
  const events = await review.desk.stores.matches.events(id);
  return events.map(({ kind, at, by, data }) => ({ kind, at, by, data }) as NewEvent);
};

/** The same history under another id, with images and candidates of its own. */
const another = (events: readonly NewEvent[], n: number): readonly NewEvent[] =>
  JSON.parse(
    JSON.stringify(events).replaceAll('"m1"', `"n${n}"`).replaceAll('-m1"', `-n${n}"`),
  ) as NewEvent[];

const order = async (desk: Desk): Promise<void> => {
  while ((await desk.stores.log.order(1_000)) > 0);
};

/** A desk with so many events of whole reviews, all in the tree. */
export const fillRecord = async (events: number, say: (text: string) => void): Promise<ReviewDesk> => {
  const review = await ReviewDesk.open();
  const history = await decided(review);
  const matches = Math.ceil(events / history.length);
  for (let from = 0; from < matches; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, matches - from) }, (_, i) =>
      another(history, from + i),
    );
    await Promise.all(
      some.map((own) =>
        review.desk.stores.matches.save(changeOf(null, evolveAll(null, own), { events: own, guards: [] })),
      ),
    );
    if (from % 5_000 === 0) say(`${from} of ${matches} matches`);
  }
  await order(review.desk);
  return review;
};
