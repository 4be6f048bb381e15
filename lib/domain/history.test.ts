import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import { Dice } from '@/lib/domain/testing/dice';
import { nextMove } from '@/lib/domain/testing/random-moves';
import { randomPlay } from '@/lib/domain/testing/random-values';
import { counted, countOne, Referee } from '@/lib/domain/testing/referee';

const HISTORIES = 2500;
/** Stops after this long, so that a busy machine plays fewer; the counters below say whether it was enough. */
const AT_MOST_MS = 100_000;

/** What histories must have come to again and again: a test that reaches nothing would pass anything. */
const REACHED = [
  ...['outcome approved', 'outcome rejected', 'outcome insufficient', 'outcome adjudication'],
  ...[
    'cast adjudication approve',
    'cast adjudication reject',
    'lead.issued',
    'lead with dissent',
    'lead.suspended',
  ],
  ...[
    'lead.resumed',
    'lead.recalled',
    'lead.expired',
    'redeemed valid',
    'redeemed suspended',
    'redeemed practice',
  ],
  ...[
    'vote.taken_back',
    'vote.voided',
    'conflict.declared',
    'match.reopened',
    'second round',
    'match.handed_over',
  ],
  ...[
    'match.withdrawn',
    'match.purged',
    'hold.set',
    'recheck.answered',
    'recheck.concluded',
    'refused difference_open',
    'refused is_recheck',
    'lease.ended',
    'person.touched',
    'evidence.withdrawn',
    'refused stopped',
    'refused touched',
  ],
  ...[
    'refused not_qualified',
    'refused clock_jumped',
    'refused log_in_doubt',
    'refused wrong_stage',
    'refused evidence_quorum_not_met',
  ],
  ...[
    'refused quorum_gone',
    'refused lease_lost',
    'refused disproof_missing',
    'refused contradiction_unanswered',
  ],
];

/** Plays one history under a referee; each number is one move. */
const playHistory = (seed: number, moves: readonly number[]): void => {
  const play = randomPlay(new Dice(seed));
  const referee = new Referee(play);
  for (const move of moves) {
    const { who, given } = nextMove(play, new Dice(move));
    const before = play.state;
    const refusal = play.try(who, given);
    if (refusal) countOne(`refused ${refusal.code}`);
    if (refusal && play.state !== before) throw new Error(`${refusal.code}, and yet the state changed`);
    referee.watch();
  }
  const replayed = evolveAll(null, JSON.parse(JSON.stringify(play.log)) as NewEvent[]);
  if (JSON.stringify(replayed) !== JSON.stringify(play.state))
    throw new Error('the log replays to another state');
  if (play.state.match.round > 1) countOne('second round');
};

describe('random histories', () => {
  it('never have a lead without all that product.md asks of one, and replay to the same state', {
    timeout: 240_000,
  }, () => {
    const moves = fc.array(fc.nat(), { minLength: 60, maxLength: 140, size: 'max' });
    const property = fc.property(fc.nat(), moves, playHistory);
    fc.assert(property, {
      numRuns: HISTORIES,
      interruptAfterTimeLimit: AT_MOST_MS,
      markInterruptAsFailure: false,
    });
    expect(REACHED.filter((what) => (counted.get(what) ?? 0) < 5)).toEqual([]);
  });
});
