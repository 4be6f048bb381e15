import type { MatchState } from '@/lib/domain/match';
import { by } from '@/lib/domain/rules/decided';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { changeOf } from '@/lib/verbs/change-match';
import { type History, historicMatch } from './history';

/** Saves of one turn of the event loop share a commit. */
const AT_ONCE = 250;
const FOLDED = 5000;
const SEQUENCED = 500;

const saveNew = async (desk: Desk, state: MatchState): Promise<void> => {
  const { match, candidates, evidence, touches } = state;
  const emit = by(systemActor.by, match.receivedAt);
  const events = [emit('match.ingested', { match, candidates, evidence, touches, dropped: [] })];
  const saved = await desk.stores.matches.save(changeOf(null, state, { events, guards: [] }));
  if (saved !== 'saved') throw new Error(`${match.externalId} was not saved: ${saved}`);
};

const progress = (count: number): ((done: number) => void) => {
  const began = Date.now();
  let said = 0;
  return (done) => {
    const percent = Math.floor((20 * done) / count) * 5;
    if (percent === said) return;
    said = percent;
    const seconds = (Date.now() - began) / 1000;
    console.log(`  ${percent} % of ${count} matches, ${(done / seconds).toFixed(0)} a second`);
  };
};

/** What the worker does bit by bit; a million matches later it would be at it for minutes, while we measure. */
export const workOff = async ({ stores }: Desk): Promise<void> => {
  while ((await stores.lists.rollUp(FOLDED)) === FOLDED);
  while ((await stores.feed.sequence(SEQUENCED)) === SEQUENCED);
};

/** Writes a history through the store, with the same chained events, keys and counters as any other match. */
export const fillDesk = async (desk: Desk, history: History): Promise<void> => {
  const { count } = history;
  const say = progress(count);
  for (let from = 0; from < count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => from + i);
    await Promise.all(numbers.map((n) => saveNew(desk, historicMatch(n, history))));
    say(from + numbers.length);
  }
  await workOff(desk);
};
