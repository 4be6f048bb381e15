import { systemActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

/** The stream of the desk's log that tells where checkpoints are shipped to. */
const SHIPPING = 'shipping';

interface Shipping {
  readonly where: string;
  /** The log's name, which another history does not have. */
  readonly origin: string;
  /** Of the event that tells of it. */
  readonly hash: string;
}

/** Where checkpoints were shipped to last, by the desk's own log; null where none ever was. */
export const lastShipping = async ({ desk }: Pick<Context['stores'], 'desk'>): Promise<Shipping | null> => {
  const [newest] = await desk.deskEvents(SHIPPING, 1);
  return newest
    ? { where: String(newest.data.where), origin: String(newest.data.origin), hash: newest.hash }
    : null;
};

/** Tells in the log that checkpoints lie there from now on, so that an emptied directory is no new one. */
export const tellShipping = (
  { stores, clock }: Pick<Context, 'stores' | 'clock'>,
  where: string,
  origin: string,
): Promise<void> => {
  const data = { where, origin };
  const by = systemActor.by;
  return stores.desk.record({ stream: SHIPPING, kind: 'log.shipping_began', at: clock.now(), by, data });
};
