import type { Decided, Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { refuse } from '@/lib/domain/refusal';
import { STAGES, type Stage } from '@/lib/domain/review';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { type Holder, holding } from '@/lib/domain/rules/holding';
import type { ToolUse } from '@/lib/domain/view-tools';

/** What a screen reports: the stage that it showed then, which may have been left since. */
export interface ToolReport {
  readonly stage: Stage;
  readonly uses: readonly ToolUse[];
}

/** Lists image tools that were used: aids, logged with the stage they were used at (references.md A-04). */
export const recordTools = (
  state: MatchState,
  holder: Holder,
  env: Env,
  { stage, uses }: ToolReport,
): Decided => {
  const held = holding(state, holder, env);
  if (!held.ok) return held;
  const reached = held.value.review.stage;
  if (STAGES.indexOf(stage) > STAGES.indexOf(reached))
    return refuse('wrong_stage', undefined, { stage: reached });
  const known = (use: ToolUse) =>
    use.candidate === null || state.candidates.some((c) => c.key === use.candidate);
  if (!uses.every(known)) return refuse('not_found');
  if (uses.length === 0) return happens([]);
  return happens([by(person(holder.person), env.now)('tools.used', { person: holder.person, stage, uses })]);
};
