import { randomBytes } from 'node:crypto';
import type { Desk } from '@/lib/ports/desk';
import { raiseFault } from '@/lib/verbs/log/raise-fault';
import { checkMatch } from '@/lib/verify/check-match';
import { type Finding, faultOf } from '@/lib/verify/finding';
import { policyReader } from '@/lib/verify/policies';
import type { Task } from '@/lib/worker/task';

/** A portion is a few milliseconds; a million matches are once round in about three days. */
const AT_ONCE = 20;

/** Where each desk's round has come to: at the start somewhere, so that restarts do not favour the same matches. */
const places = new WeakMap<Desk, string>();
const somewhere = (): string => `m_${randomBytes(4).toString('hex')}`;

const portion = async ({ stores }: Desk, after: string) => {
  const { matches, last } = await stores.record.matches(after, AT_ONCE);
  const rulesFor = policyReader(stores.lanes);
  const found: Finding[] = [];
  for (const stored of matches) found.push(...(await checkMatch(stored, rulesFor)).found);
  return { found, last };
};

/**
 * Verifies a few matches at a time, round and round, while the desk runs: chain, leaves, replay, leads and exposures.
 * What does not hold becomes a fault. Tiles, people, images and the desk's own log are for the whole verification.
 */
export const verifySome: Task = {
  name: 'verify-some',
  everyMs: 5_000,
  run: async (desk) => {
    const { found, last } = await portion(desk, places.get(desk) ?? somewhere());
    for (const one of found) await raiseFault(desk, { by: 'task', ...faultOf(one) });
    // At the end the round begins again.
    places.set(desk, last ?? '');
    return false;
  },
};
