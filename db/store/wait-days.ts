import { and, eq } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Match } from '@/lib/domain/match';
import { ruledBy } from '@/lib/domain/sandbox';

export type WaitDays = (match: Match) => Promise<number | null>;

/** Days that a match may wait, by the policy of its round. A version never changes, so each is read once. */
export const waitDaysOf = ({ engine, tables: { policyVersions: p } }: Base): WaitDays => {
  const known = new Map<string, number>();
  return async ({ lane, policyVersion }) => {
    const key = JSON.stringify([lane, policyVersion]);
    const found = known.get(key);
    if (found !== undefined) return found;
    const [row] = await engine.read
      .select({ policy: p.policy })
      .from(p)
      .where(and(eq(p.lane, ruledBy(lane)), eq(p.version, policyVersion)));
    if (!row) return null;
    known.set(key, row.policy.waitDays);
    return row.policy.waitDays;
  };
};
