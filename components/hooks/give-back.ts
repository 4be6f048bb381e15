import { dropLease } from '@/components/hooks/lease-token';
import { send } from '@/components/queries/review';

/** Ends this tab's hold of a match, whose work stays. A hold that cannot be ended now runs out by itself. */
export const giveBack = async (matchId: string): Promise<void> => {
  await send(matchId, { path: 'release' }).catch(() => undefined);
  dropLease(matchId);
};
