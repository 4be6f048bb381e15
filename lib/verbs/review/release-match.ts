import { ok, type Result } from '@/lib/domain/refusal';
import { release } from '@/lib/domain/rules/let-go';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { withLease } from '@/lib/verbs/review/let-go';
import type { Held } from '@/lib/verbs/review/step';

export const releaseMatch = async (
  context: Context,
  actor: PersonActor,
  held: Held,
): Promise<Result<{ released: true }>> => {
  const done = await withLease(context, actor, held, release);
  return done.ok ? ok({ released: true }) : done;
};
