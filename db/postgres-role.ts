import type pg from 'pg';
import { APPEND_ONLY } from '@/db/tables/append-only';

/** The role without UPDATE and DELETE on append-only tables, which every write runs as. */
export const APP_ROLE = 'second_look_app';

/** Whether this login may change the log, and whether it may take on the role that may not. */
export const MAY = `
  select bool_or(has_table_privilege(current_user, name, 'UPDATE') or has_table_privilege(current_user, name, 'DELETE')
      or has_table_privilege(current_user, name, 'TRUNCATE')) as unprotected,
    exists (select from pg_roles where rolname = '${APP_ROLE}' and pg_has_role(current_user, oid, 'MEMBER')) as member
  from unnest($1::text[]) as name`;

export type RoleStatement = () => Promise<string>;

/**
 * What a write has to say to run with as few rights as it needs: `set local role …` where this login
 * may change the log, nothing where it may not anyway. Looked up once; set per transaction, so that
 * no session state is left behind.
 */
export const appRole = (pool: pg.Pool, warn: (text: string) => void): RoleStatement => {
  let known: Promise<string> | null = null;
  const find = async (): Promise<string> => {
    const { rows } = await pool.query<{ unprotected: boolean; member: boolean }>(MAY, [[...APPEND_ONLY]]);
    if (!rows[0]?.unprotected) return '';
    if (rows[0].member) return `; set local role ${APP_ROLE}`;
    warn(
      `The log is not protected: this database login may change ${APPEND_ONLY.join(', ')}, and there is no role ` +
        `${APP_ROLE} that it may take on. Let the migrations run with a login that may create roles, or use a ` +
        'login without UPDATE, DELETE and TRUNCATE on these tables.',
    );
    return '';
  };
  return () => {
    known ??= find().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
};
