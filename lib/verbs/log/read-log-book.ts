import { ok, type Result } from '@/lib/domain/refusal';
import type { Context } from '@/lib/ports/context';
import type { Checkpoint, LogFault, LogKey } from '@/lib/ports/log-store';
import { VERIFICATIONS } from '@/lib/verbs/log/record-verification';
import { lastShipped } from '@/lib/verbs/log/shipped';

const MOST_WAITING = 1_000;
const CHECKPOINTS = 10;
const FAULTS = 100;
const EARLIER = 8;

export interface LogBook {
  readonly size: number;
  readonly root: string;
  /** Events that are not in the tree yet; a thousand means that or more. */
  readonly waiting: number;
  readonly checkpoints: readonly Pick<Checkpoint, 'size' | 'root' | 'at' | 'keyId'>[];
  /** Where checkpoints are shipped to, and how the last one there stands to this log. */
  readonly shipped: {
    readonly where: string | null;
    readonly found: 'none' | 'sound' | 'foreign' | 'gone' | 'unreadable';
    readonly size: number | null;
  };
  readonly keys: readonly Pick<
    LogKey,
    'generation' | 'keyId' | 'origin' | 'vkey' | 'source' | 'fromSize' | 'at'
  >[];
  /** Newest first. */
  readonly verifications: readonly {
    readonly at: string;
    readonly result: Readonly<Record<string, unknown>>;
  }[];
  /** Newest first, open and acknowledged. */
  readonly faults: readonly LogFault[];
  /** Names of those who acknowledged, by person id. */
  readonly people: Readonly<Record<string, string>>;
}

const shippedOf = async (context: Context, keys: readonly LogKey[]): Promise<LogBook['shipped']> => {
  const { where } = context.post;
  try {
    const shipped = await lastShipped(context, keys);
    return { where, found: shipped.found, size: shipped.found === 'sound' ? shipped.head.size : null };
  } catch {
    return { where, found: 'unreadable', size: null };
  }
};

const namesIn = async (context: Context, faults: readonly LogFault[]) => {
  const ids = new Set(faults.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? []));
  const people = ids.size === 0 ? [] : await context.stores.people.people();
  return Object.fromEntries(people.filter(({ id }) => ids.has(id)).map(({ id, name }) => [id, name]));
};

/** How the log stands, for supervisors and auditors: its tree, what was signed and shipped, verifications, faults. */
export const readLogBook = async (context: Context): Promise<Result<LogBook>> => {
  const { log, desk } = context.stores;
  const [head, waiting, checkpoints, keys, faults, verified] = await Promise.all([
    log.head(),
    log.waiting(MOST_WAITING),
    log.checkpoints(CHECKPOINTS),
    log.keys(),
    log.faults(FAULTS),
    desk.deskEvents(VERIFICATIONS, EARLIER),
  ]);
  return ok({
    ...head,
    waiting,
    checkpoints: checkpoints.map(({ size, root, at, keyId }) => ({ size, root, at, keyId })),
    shipped: await shippedOf(context, keys),
    keys: keys.map(({ generation, keyId, origin, vkey, source, fromSize, at }) => ({
      ...{ generation, keyId, origin, vkey, source, fromSize, at },
    })),
    verifications: verified.map(({ at, data }) => ({ at, result: data })),
    faults,
    people: await namesIn(context, faults),
  });
};
