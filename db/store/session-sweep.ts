import { lt, or } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { plainWrite } from '@/db/store/desk-plain-write';
import { DAY, plus } from '@/lib/domain/time';
import type { SessionStore } from '@/lib/ports/session-store';

/** Nobody's session outlives so long a silence, whatever the desk's limits for idleness are. */
const ABANDONED = 30 * DAY;
/** Longer than any throttle looks back: a sweep must never give an attacker new attempts. */
const FAILURES_KEPT = 2 * DAY;

/** Removes sessions revoked or abandoned, step-ups run out, and failures forgotten, before an instant. */
export const sweepSessions = (base: Base): Pick<SessionStore, 'sweep'> => {
  const { engine, tables } = base;
  const { sessions: s, stepUps: u, signInFailures: f } = tables;
  return {
    sweep: (before) =>
      plainWrite(
        base,
        engine.read
          .delete(s)
          .where(or(lt(s.revokedAt, before), lt(s.seenAt, plus(before, -ABANDONED))))
          .toSQL(),
        engine.read.delete(u).where(lt(u.expiresAt, before)).toSQL(),
        engine.read
          .delete(f)
          .where(lt(f.at, plus(before, -FAILURES_KEPT)))
          .toSQL(),
      ),
  };
};
