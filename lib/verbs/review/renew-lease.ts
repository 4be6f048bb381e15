import { liveLease } from '@/lib/domain/find';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { renew } from '@/lib/domain/rules/let-go';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { withLease } from '@/lib/verbs/review/let-go';
import type { Held } from '@/lib/verbs/review/step';

/** The heartbeat: keeps the hold alive while the screen is open. */
export const renewLease = async (
  context: Context,
  actor: PersonActor,
  held: Held,
): Promise<Result<{ endsAt: string }>> => {
  const kept = await withLease(context, actor, held, renew);
  if (!kept.ok) return kept;
  const lease = liveLease(kept.value);
  return lease ? ok({ endsAt: lease.endsAt }) : refuse('lease_lost');
};
