import { randomBytes } from 'node:crypto';
import type { Desk } from '@/lib/ports/desk';
import { raiseFault } from '@/lib/verbs/log/raise-fault';
import { checkMatch } from '@/lib/verify/check-match';
import { AccessRound, StandingRound } from '@/lib/verify/desk-round';
import { type Finding, faultOf } from '@/lib/verify/finding';
import { policyReader } from '@/lib/verify/policies';
import type { Task } from '@/lib/worker/task';

/** A portion is a few milliseconds; a million matches are once round in about three days. */
const MATCHES = 20;
/** Of the desk's own log, and of who was served what; ten thousand are once round in four minutes. */
const EVENTS = 200;

/** Where one desk's rounds have come to. */
class Rounds {
  private readonly standing = new StandingRound();
  private readonly access = new AccessRound();
  /** At the start somewhere, so that restarts do not favour the same matches. */
  private after = `m_${randomBytes(4).toString('hex')}`;

  async next({ stores }: Desk): Promise<readonly Finding[]> {
    const matches = await this.matches(stores);
    const standing = await this.standing.next(stores, EVENTS);
    return [...matches, ...standing, ...(await this.access.next(stores, EVENTS))];
  }

  private async matches({ record, lanes }: Desk['stores']): Promise<readonly Finding[]> {
    const { matches, last } = await record.matches(this.after, MATCHES);
    const rulesFor = policyReader(lanes);
    const found: Finding[] = [];
    for (const stored of matches) found.push(...(await checkMatch(stored, rulesFor)).found);
    // At the end the round begins again.
    this.after = last ?? '';
    return found;
  }
}

const rounds = new WeakMap<Desk, Rounds>();
const roundsOf = (desk: Desk): Rounds => {
  const known = rounds.get(desk) ?? new Rounds();
  rounds.set(desk, known);
  return known;
};

/**
 * Verifies a little at a time, round and round, while the desk runs: matches with their chain, leaves, replay, leads and
 * exposures; the desk's own chains, and people, keys, rules, stops and faults as these tell of them. What does not hold
 * becomes a fault. Tiles and images are for the whole verification.
 */
export const verifySome: Task = {
  name: 'verify-some',
  everyMs: 5_000,
  run: async (desk) => {
    for (const one of await roundsOf(desk).next(desk))
      await raiseFault(desk, { by: 'task', ...faultOf(one) });
    return false;
  },
};
