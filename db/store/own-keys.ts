import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import type { IntegratorStore } from '@/lib/ports/integrator-store';

type OwnKeys = Pick<IntegratorStore, 'retireKey' | 'succeedKey'>;

/** What holders do with keys of their own. That they hold them is part of each statement. */
export const ownKeys = (base: Base): OwnKeys => {
  const { engine, tables } = base;
  const { apiKeys: k } = tables;
  const heldBy = (id: string, holder: string) => and(eq(k.id, id), eq(k.holder, holder), isNull(k.revokedAt));
  return {
    retireKey: (id, holder, at, event) =>
      writeWithEvent(base, event, [
        engine.read
          .update(k)
          .set({ revokedAt: at })
          .where(heldBy(id, holder))
          .returning({ id: k.id })
          .toSQL(),
      ]),
    succeedKey: (key, { id, holder, most }, event) => {
      const standing = sql`(select count(*) from api_keys standing where standing.integrator_id = ${key.integratorId} and standing.holder = ${holder} and standing.revoked_at is null and (standing.expires_at is null or standing.expires_at > ${key.createdAt}))`;
      return writeWithEvent(base, event, [
        // Changes nothing: it holds the predecessor's row while it still stands, until the successor is there.
        engine.read
          .update(k)
          .set({ holder })
          .where(
            and(
              heldBy(id, holder),
              or(isNull(k.expiresAt), gt(k.expiresAt, key.createdAt)),
              sql`${standing} < ${most}`,
            ),
          )
          .returning({ id: k.id })
          .toSQL(),
        engine.read.insert(k).values(key).onConflictDoNothing().returning({ id: k.id }).toSQL(),
      ]);
    },
  };
};
