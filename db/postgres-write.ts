import type pg from 'pg';
import {
  type Engine,
  type GuardStatement,
  type Row,
  type Statement,
  StorageUnavailable,
  type WriteResult,
} from '@/db/engine';
import { postgresAgain, postgresConstraint, postgresHostFault } from '@/db/postgres-faults';
import type { RoleStatement } from '@/db/postgres-role';

/** Attempts in all; the waits between them grow and are spread, so that rivals do not meet again. */
const ATTEMPTS = 8;
const pause = (attempt: number): Promise<void> =>
  new Promise((next) => setTimeout(next, Math.random() * Math.min(10 * 2 ** attempt, 500)));

const LIMITS = `set local statement_timeout = '10s'; set local lock_timeout = '3s'`;

/** Runs a whole write on one connection. COMMIT comes last, and nothing is sent after it. */
const attempt = async (
  client: pg.PoolClient,
  begin: string,
  guards: readonly GuardStatement[],
  rest: readonly Statement[],
): Promise<WriteResult> => {
  await client.query(begin);
  const rows: Row[][] = [];
  for (const [index, guard] of guards.entries()) {
    const found = await client.query<Row>(guard.sql, [...guard.params]);
    const enough = guard.rows === undefined ? found.rows.length > 0 : found.rows.length === guard.rows;
    if (!enough) {
      await client.query('rollback');
      return { ok: false, reason: 'guard', index };
    }
    rows.push(found.rows);
  }
  for (const { sql, params } of rest) await client.query(sql, [...params]);
  await client.query('commit');
  return { ok: true, rows };
};

const once = async (
  pool: pg.Pool,
  role: RoleStatement,
  guards: readonly GuardStatement[],
  rest: readonly Statement[],
): Promise<WriteResult> => {
  const begin = `begin isolation level read committed; ${LIMITS}${await role()}`;
  const client = await pool.connect();
  let broken: boolean | Error = false;
  try {
    return await attempt(client, begin, guards, rest);
  } catch (error) {
    // A failed transaction is rolled back here; a connection on which even that fails is thrown away.
    await client.query('rollback').catch((second: Error) => {
      broken = second;
    });
    const refused = postgresConstraint(error);
    if (refused) return refused;
    throw error;
  } finally {
    client.release(broken);
  }
};

/** What is thrown in the end, or null when the same write may be tried again. */
const final = (error: unknown, tried: number): unknown => {
  if (postgresAgain(error)) return tried < ATTEMPTS ? null : new StorageUnavailable(error);
  return postgresHostFault(error) ? new StorageUnavailable(error) : error;
};

/**
 * Short transactions at READ COMMITTED, retried after a serialization failure or a deadlock. A
 * connection that is lost is not retried: whether a COMMIT arrived is then unknown, and the caller's
 * guard tells when it asks again.
 */
export const writer = (pool: pg.Pool, role: RoleStatement): Engine['write'] => {
  const write = async (
    guards: readonly GuardStatement[],
    rest: readonly Statement[],
    tried = 1,
  ): Promise<WriteResult> => {
    try {
      return await once(pool, role, guards, rest);
    } catch (error) {
      const thrown = final(error, tried);
      if (thrown) throw thrown;
    }
    await pause(tried);
    return write(guards, rest, tried + 1);
  };
  return (guards, rest) => write(guards, rest);
};
