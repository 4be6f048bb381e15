import { basename, dirname } from 'node:path';
import type { Moment } from './parse-trace';

/** What a write-ahead log shares between processes in memory is never synced, and need not be; nor a lock. */
const VOLATILE = /-shm$|\.lock\.db(-journal|-wal)?$|\/desk\.sock$/;

const WRITES = new Set(['write', 'pwrite64', 'writev', 'pwritev', 'pwritev2', 'ftruncate']);
const SYNCS = new Set(['fsync', 'fdatasync']);
const RENAMES = new Set(['rename', 'renameat', 'renameat2']);
const LINKS = new Set([...RENAMES, 'mkdir', 'mkdirat', 'link', 'linkat']);

/** `23</data/file>` → `/data/file`; what it is about in calls that take a descriptor. */
export const pathOf = (args: string): string | null => /^-?\w+<(\/[^>]*)>/.exec(args)?.[1] ?? null;

const quoted = (args: string): readonly string[] =>
  [...args.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);

/** Which file or directory a call leaves different from the disk, or null. */
const dirtied = ({ name, args }: Moment): string | null => {
  if (WRITES.has(name)) return pathOf(args);
  const last = LINKS.has(name) ? quoted(args).at(-1) : undefined;
  return last === undefined ? null : dirname(last);
};

/** Follows what was written below a directory and has not yet been synced to the disk. */
export const followUnsynced = (below: string) => {
  const dirty = new Map<string, Set<number>>();
  /** What was written before a sync began: only that is safe when it has ended. */
  const syncing = new Map<number, { readonly path: string; readonly safe: ReadonlySet<number> }>();
  const isOurs = (path: string): boolean => path.startsWith(below) && !VOLATILE.test(path);

  const begins = (moment: Moment): string | null => {
    const { name, args, call } = moment;
    const path = dirtied(moment);
    if (SYNCS.has(name)) {
      const synced = pathOf(args);
      if (synced) syncing.set(call, { path: synced, safe: new Set(dirty.get(synced)) });
    }
    if (path && isOurs(path)) dirty.set(path, (dirty.get(path) ?? new Set()).add(call));
    const [from] = RENAMES.has(name) ? quoted(args) : [];
    return from && isOurs(from) && (dirty.get(from)?.size ?? 0) > 0
      ? `${basename(from)} got its name before its content was synced`
      : null;
  };

  const ends = ({ call, name, args, result }: Moment): void => {
    const sync = syncing.get(call);
    syncing.delete(call);
    if (sync && result.startsWith('0')) for (const done of sync.safe) dirty.get(sync.path)?.delete(done);
    // What failed changed nothing; what is gone need not be safe.
    const path = dirtied({ call, name, args } as Moment);
    if (path && result.startsWith('-1')) dirty.get(path)?.delete(call);
    if (/^unlink/.test(name)) for (const gone of quoted(args)) dirty.delete(gone);
  };

  return {
    /** Takes the next moment. Answers with what is wrong with it by itself, or null. */
    take: (moment: Moment): string | null => {
      if (moment.phase === 'begins') return begins(moment);
      ends(moment);
      return null;
    },
    /** Files and directories of which something is not on the disk yet. */
    paths: (): readonly string[] => [...dirty].filter(([, calls]) => calls.size > 0).map(([path]) => path),
    /** Calls whose bytes are not safe yet. */
    calls: (): ReadonlySet<number> => new Set([...dirty.values()].flatMap((calls) => [...calls])),
  };
};
