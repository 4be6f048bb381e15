import { FALSE_LEAD_DAYS, type FalseLeadRate, falseLeadRate } from '@/lib/domain/sampling/false-leads';
import { DAY, plus } from '@/lib/domain/time';
import type { Context } from '@/lib/ports/context';

/** The observed false-lead rate of a lane at this moment, or that it is not measured yet. */
export const observedFalseLeads = async (
  { stores, clock }: Pick<Context, 'stores' | 'clock'>,
  lane: string,
): Promise<FalseLeadRate> =>
  falseLeadRate(await stores.sampling.falseLeads(lane, plus(clock.now(), -FALSE_LEAD_DAYS * DAY)));
