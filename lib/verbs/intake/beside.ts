import { PUSHED_ASIDE } from '@/lib/domain/aside';
import type { Decision, Env } from '@/lib/domain/env';
import type { Actor } from '@/lib/domain/event';
import { by } from '@/lib/domain/rules/decided';
import type { Sight } from '@/lib/domain/sight';
import { digest } from '@/lib/ledger/digest';
import { factsOf, keptAside } from '@/lib/verbs/intake/keep-aside';

/** What comes in with a match and is none of its fields. */
export interface Beside {
  /** The provider's answer as far as it may be kept. */
  readonly aside: unknown;
  /** Where the match is one sight of a track. */
  readonly sight: Sight | null;
}

const KEY_DIGITS = 24;

/** The same sight has the same key, however often and in whatever order it arrives. */
export const sightKey = (sight: Sight): string => digest(sight).slice(0, KEY_DIGITS);

/** Taking a match in, and what is kept beside it from the first moment on. */
export const besideOf = (
  taken: Decision,
  actor: Actor,
  { now }: Env,
  { aside, sight }: Beside,
  dropped: readonly string[],
): Decision => {
  const kept = keptAside(sight ? sightKey(sight) : PUSHED_ASIDE, aside, now);
  const emit = by(actor, now);
  const facts = factsOf(kept);
  const event = sight
    ? emit('sight.recorded', { sight, aside: facts, dropped })
    : emit('aside.kept', { aside: facts });
  return { ...taken, events: [...taken.events, event], asides: [kept] };
};
