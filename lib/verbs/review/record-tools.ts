import { ok, type Result } from '@/lib/domain/refusal';
import { recordTools as rule, type ToolReport } from '@/lib/domain/rules/record-tools';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { withLease } from '@/lib/verbs/review/let-go';
import type { Held } from '@/lib/verbs/review/step';

/** Adds to the record which image tools were used and for how long. */
export const recordTools = async (
  context: Context,
  actor: PersonActor,
  held: Held,
  report: ToolReport,
): Promise<Result<{ recorded: number }>> => {
  const done = await withLease(context, actor, held, (state, holder, env) =>
    rule(state, holder, env, report),
  );
  return done.ok ? ok({ recorded: report.uses.length }) : done;
};
