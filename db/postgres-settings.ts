import type pg from 'pg';
import { MAY } from '@/db/postgres-role';
import { APPEND_ONLY } from '@/db/tables/append-only';
import type { Setting } from '@/lib/ports/record-store';

/** Without these the server may lose what it has acknowledged; `local` and more wait for its own disk. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
};

/** What the server says of itself, and whether the log is kept from the desk's own login. */
export const postgresSettings = async (pool: pg.Pool): Promise<readonly Setting[]> => {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [Object.keys(NEEDED)],
  );
  const { rows: role } = await pool.query<{ unprotected: boolean; member: boolean }>(MAY, [[...APPEND_ONLY]]);
  const kept = !role[0]?.unprotected || role[0].member;
  return [
    ...rows.map(
      ({ name, setting }): Setting => ({
        name,
        found: setting,
        holds: NEEDED[name]?.includes(setting) ?? false,
      }),
    ),
    {
      name: 'append-only tables',
      found: kept ? 'the desk’s login may not change them' : 'the desk’s login may change them',
      holds: kept,
    },
  ];
};
