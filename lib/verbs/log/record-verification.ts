import { digest } from '@/lib/ledger/digest';
import { systemActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { LogFault } from '@/lib/ports/log-store';

/** What a verification came to, as the log keeps it. */
export interface Verification {
  readonly verdict: 'holds' | 'does not hold';
  readonly size: number;
  readonly root: string;
  readonly whole: boolean;
  readonly matches: number;
  readonly events: number;
  readonly leaves: number;
  readonly checkpoints: number;
  readonly images: number;
  readonly settings: number;
  readonly faults: Readonly<Record<string, number>>;
}

export type Found = Pick<LogFault, 'kind' | 'chain' | 'what'>;

/** The stream of the desk's log that holds the results of verifications. */
export const VERIFICATIONS = 'verify';

/**
 * Records faults that are not known yet; each stops new leads until a supervisor has acknowledged it. The same fault
 * found again is the same one, unless it was acknowledged in between and is still there: that a person has seen.
 * @returns how many are new
 */
export const recordFaults = async (
  { stores, clock }: Pick<Context, 'stores' | 'clock'>,
  by: LogFault['by'],
  found: readonly Found[],
): Promise<number> => {
  let fresh = 0;
  for (const { kind, chain, what } of found) {
    const at = clock.now();
    const id = digest({ kind, chain, what });
    const fault = { id, foundAt: at, by, kind, chain, what };
    const open = { ...fault, acknowledgedAt: null, acknowledgedBy: null, reason: null };
    const event = {
      stream: 'log',
      kind: 'log.fault_found',
      at,
      by: systemActor.by,
      data: { ...fault },
    } as const;
    if (await stores.log.raiseFault(open, event)) fresh += 1;
  }
  return fresh;
};

/** Keeps the result of a verification in the log, and what it found as faults. @returns how many faults are new */
export const recordVerification = async (
  context: Pick<Context, 'stores' | 'clock'>,
  result: Verification,
  found: readonly Found[],
): Promise<number> => {
  const fresh = await recordFaults(context, 'verify', found);
  await context.stores.desk.record({
    stream: VERIFICATIONS,
    kind: 'log.verified',
    at: context.clock.now(),
    by: systemActor.by,
    data: { ...result },
  });
  return fresh;
};
