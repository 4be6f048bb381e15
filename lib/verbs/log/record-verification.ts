import type { Verification } from '@/lib/domain/verification';
import { systemActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Found, raiseFault } from '@/lib/verbs/log/raise-fault';

/** The stream of the desk's log that holds the results of verifications. */
export const VERIFICATIONS = 'verify';

/** Keeps the result of a verification in the log, and what it found as faults. @returns how many faults are new */
export const recordVerification = async (
  context: Pick<Context, 'stores' | 'clock'>,
  result: Verification,
  found: readonly Omit<Found, 'by'>[],
): Promise<number> => {
  let fresh = 0;
  for (const fault of found) if (await raiseFault(context, { by: 'verify', ...fault })) fresh += 1;
  await context.stores.desk.record({
    stream: VERIFICATIONS,
    kind: 'log.verified',
    at: context.clock.now(),
    by: systemActor.by,
    data: { ...result },
  });
  return fresh;
};
