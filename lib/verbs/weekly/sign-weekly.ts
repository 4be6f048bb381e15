import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { maySign } from '@/lib/domain/weekly-review';
import { digest } from '@/lib/ledger/digest';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { countsOf } from '@/lib/verbs/weekly/read-weekly';
import { tellOverdue } from '@/lib/verbs/weekly/tell-overdue';

export interface WeeklySignOff {
  readonly week: string;
  readonly findings: string;
}

/** What a fresh authentication for this sign-off is bound to. */
export const signOffDigest = (person: string, { week, findings }: WeeklySignOff): string =>
  digest({ weekly: week, findings, person });

/**
 * Signs a week of the log off, with what was found; what the log held is kept with it.
 * @returns forbidden, week_state (still running, before the desk began, signed off already), step_up_required
 */
export const signWeekly = async (
  context: Context,
  actor: PersonActor,
  input: WeeklySignOff & { readonly grant: string },
): Promise<Result<{ readonly week: string }>> => {
  if (!may(actor.person.roles, 'weekly.sign'))
    return refuse('forbidden', 'Supervisors sign the weekly review off.');
  const { weekly } = context.stores;
  const { week, findings } = input;
  const at = context.clock.now();
  if (!maySign(await weekly.firstEventAt(), at, week)) return refuse('week_state');
  const person = actor.person.id;
  const review = { week, signedAt: at, person, findings, counts: await countsOf(context, week) };
  const { counts } = review;
  const data = { week, findings, counts };
  const grant = { id: input.grant, digest: signOffDigest(person, input) };
  const done = await weekly.sign(review, grant, {
    ...{ stream: 'weekly', kind: 'weekly.signed', at, by: actor.by, data },
  });
  if (!done) {
    const signed = (await weekly.signed(60)).some((earlier) => earlier.week === week);
    return signed ? refuse('week_state') : refuse('step_up_required');
  }
  await tellOverdue(context);
  return ok({ week });
};
