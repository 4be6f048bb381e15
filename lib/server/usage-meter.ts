import { bareAddress, classOf, familyOf, hourOf, type KeyCount, type KeyError } from '@/lib/domain/usage';
import type { Ids } from '@/lib/ports/ids';
import type { UsageMeter } from '@/lib/ports/usage-meter';

/** Errors kept of one key between two writings: somebody who fails in a loop shall not fill memory and database. */
const MOST_ERRORS = 50;
/** Rows kept when the database cannot be reached; counts of many keys over hours stay far below it. */
const MOST_ROWS = 5_000;

/** A meter in memory. What it holds is lost when the process is killed: the last seconds of counts, nothing else. */
export const createUsageMeter = (ids: Pick<Ids, 'id'>): UsageMeter => {
  let counts = new Map<string, KeyCount>();
  let errors: KeyError[] = [];
  const add = (count: KeyCount): void => {
    const at = JSON.stringify([count.key, count.hour, count.family, count.statusClass]);
    const before = counts.get(at);
    if (!before && counts.size >= MOST_ROWS) return;
    const lastAt = before && before.lastAt > count.lastAt ? before.lastAt : count.lastAt;
    counts.set(at, { ...count, n: (before?.n ?? 0) + count.n, lastAt });
  };
  const keep = (error: KeyError): void => {
    if (errors.filter(({ key }) => key === error.key).length < MOST_ERRORS) errors.push(error);
  };
  return {
    request: ({ key, at, method, path, status, problem }) => {
      add({ key, hour: hourOf(at), family: familyOf(path), statusClass: classOf(status), n: 1, lastAt: at });
      if (problem)
        keep({ id: ids.id('ke'), key, at, status, ...problem, route: `${method} ${bareAddress(path)}` });
    },
    pushed: (key, at) =>
      add({ key, hour: hourOf(at), family: 'pushed', statusClass: '2xx', n: 1, lastAt: at }),
    drain: () => {
      const batch = { counts: [...counts.values()], errors };
      counts = new Map();
      errors = [];
      return batch;
    },
    restore: (batch) => {
      batch.counts.forEach(add);
      batch.errors.forEach(keep);
    },
  };
};
