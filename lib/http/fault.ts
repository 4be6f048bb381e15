import type { Refusal } from '@/lib/domain/refusal';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import type { Log } from '@/lib/ports/log';

/** Faults of the host's disk, as Node names them. */
const DISK = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENFILE']);

const memberOf = (fault: unknown, name: string): unknown =>
  typeof fault === 'object' && fault !== null ? Reflect.get(fault, name) : undefined;

// By shape and name, never by instanceof: routes and stores may come from bundles with classes of their own.
const refusalIn = (fault: unknown): Refusal | null => {
  const refusal = memberOf(fault, 'refusal');
  const code = memberOf(refusal, 'code');
  return typeof code === 'string' && Object.hasOwn(REFUSALS, code) ? (refusal as Refusal) : null;
};

/** Drizzle's name for a statement that the database did not answer; its constructor is all that tells it from others. */
const isQueryFault = (fault: unknown): boolean =>
  typeof memberOf(fault, 'query') === 'string' && Array.isArray(memberOf(fault, 'params'));

const isStorageFault = (fault: unknown): boolean =>
  memberOf(fault, 'name') === 'StorageUnavailable' ||
  isQueryFault(fault) ||
  DISK.has(String(memberOf(fault, 'code')));

const hostRefusal = (code: 'storage_unavailable' | 'unexpected'): Refusal => ({
  code,
  detail: REFUSALS[code].title,
});

/**
 * What the sender of a request is told about something thrown. A refusal is passed on; all else is a
 * fault of ours: logged with the `instance` that the answer names, its message kept from the answer.
 */
export const refusalOfFault = (log: Log, fault: unknown, instance: string): Refusal => {
  const refusal = refusalIn(fault);
  if (refusal) return refusal;
  const storage = isStorageFault(fault);
  log.error({ instance, err: fault }, storage ? 'storage unavailable' : 'unexpected fault');
  return hostRefusal(storage ? 'storage_unavailable' : 'unexpected');
};
