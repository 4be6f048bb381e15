import { setImmediate as breathe } from 'node:timers/promises';
import { checkAsides } from '@/lib/cli/verify/check-asides';
import { checkDeskLog } from '@/lib/cli/verify/check-desk-log';
import { imageCheck } from '@/lib/cli/verify/check-images';
import { checkMatch } from '@/lib/cli/verify/check-match';
import type { Check, Finding } from '@/lib/cli/verify/finding';
import { STATUSES } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import type { Desk } from '@/lib/ports/desk';

const PAGE = 200;
const MOST_NAMED = 100;

export interface Verified {
  readonly verdict: 'holds' | 'does not hold';
  readonly matches: number;
  readonly events: number;
  readonly images: number;
  readonly faults: Readonly<Record<Check, number>>;
  /** At most a hundred, the first found. */
  readonly findings: readonly Finding[];
}

/**
 * Reads everything and changes nothing: every match's chain, replay, leads, images and asides, and the desk's own log.
 * What is written meanwhile is judged up to where it stood when its match was read.
 */
export const verifyDesk = async (desk: Desk, options: { readonly hashes: boolean }): Promise<Verified> => {
  const { matches, lanes } = desk.stores;
  const images = imageCheck(desk.blobs, options.hashes);
  const policies = new Map<string, Policy | null>();
  const policyOf = async (lane: string, version: number) => {
    const key = `${lane} ${version}`;
    if (!policies.has(key)) policies.set(key, await lanes.policy(lane, version));
    return policies.get(key) ?? null;
  };
  const faults: Record<Check, number> = { chain: 0, replay: 0, quorum: 0, image: 0, aside: 0 };
  const findings: Finding[] = [];
  const tell = (found: readonly Finding[]): void => {
    for (const one of found) faults[one.check] += 1;
    findings.push(...found.slice(0, MOST_NAMED - findings.length));
  };
  const log = await checkDeskLog(desk.stores.desk);
  tell(log.found);
  let [count, events, after]: [number, number, string | null] = [0, log.events, null];
  for (let more = true; more; ) {
    const ids: readonly string[] = await matches.openMatches(STATUSES, after, PAGE);
    for (const id of ids) {
      const stored = await matches.load(id);
      if (!stored) continue;
      const chain = (await matches.events(id)).filter((e) => e.seq <= stored.match.seq);
      tell(await checkMatch(stored, chain, policyOf));
      tell(await images.check(stored));
      tell(await checkAsides(matches, id, chain));
      count += 1;
      events += chain.length;
      // A desk that serves meanwhile gets its turn.
      await breathe();
    }
    after = ids.at(-1) ?? null;
    more = ids.length > 0;
  }
  const verdict = Object.values(faults).some((n) => n > 0) ? 'does not hold' : 'holds';
  return { verdict, matches: count, events, images: images.images(), faults, findings };
};
