import { digest } from '@/lib/ledger/digest';
import { systemActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { LogFault } from '@/lib/ports/log-store';

export interface Found extends Pick<LogFault, 'by' | 'kind' | 'chain' | 'what'> {
  /** What tells this time from an earlier one, where the same may happen again. */
  readonly occasion?: string | undefined;
}

/**
 * Records something about the log that is not as it must be: from now on no new lead is issued. What was recorded once
 * is not recorded again, acknowledged or not. @returns whether it is new
 */
export const raiseFault = (
  context: Pick<Context, 'stores' | 'clock'>,
  { occasion, ...found }: Found,
): Promise<boolean> => {
  const at = context.clock.now();
  const { kind, chain, what } = found;
  const id = digest({ kind, chain, what, occasion: occasion ?? null }).slice(0, 32);
  return context.stores.log.raiseFault(
    { id, foundAt: at, ...found, acknowledgedAt: null, acknowledgedBy: null, reason: null },
    { stream: 'log', kind: 'log.fault_found', at, by: systemActor.by, data: { id, ...found } },
  );
};
