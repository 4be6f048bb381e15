import { bumpsVersion, type EventKind } from '@/lib/domain/event';
import type { Context } from '@/lib/ports/context';

/** What a reviewer may be told of a change before they have seen its content. */
const WORDS: Partial<Record<EventKind, string>> = {
  'evidence.added': 'An evidence item was added.',
  'evidence.withdrawn': 'An evidence item was withdrawn.',
  'match.withdrawn': 'The integrator withdrew the match.',
  'lease.ended': 'The hold on the match ended.',
  'match.claimed': 'The match was claimed.',
  'vote.taken_back': 'A pending vote was taken back.',
};

export interface Change {
  readonly at: string;
  readonly what: string;
  /** Integrators and the desk are named; which colleague did something is not a reviewer's to know. */
  readonly who: string;
}

/**
 * Changes of the match after a version, in words that open nothing early. Never from before this person's own hold:
 * the number of steps that others took, and when, tells how they voted.
 */
export const changesSince = async (
  context: Context,
  matchId: string,
  person: string,
  version: number,
): Promise<readonly Change[]> => {
  const events = await context.stores.matches.events(matchId);
  const counted = events.filter((e) => bumpsVersion(e.kind));
  const held = counted.findLastIndex((e) => e.kind === 'match.claimed' && e.data.lease.person === person);
  return counted.slice(Math.max(version, held + 1)).map((e) => ({
    at: e.at,
    what: WORDS[e.kind] ?? 'The review went on.',
    who: e.by.kind === 'person' ? 'a person' : e.by.kind === 'integrator' ? 'the integrator' : 'the desk',
  }));
};
