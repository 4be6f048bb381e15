import type { DeskEventKind } from '@/lib/domain/desk-event';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

type Access = Extract<DeskEventKind, 'image.read' | 'file.read' | 'aside.read' | 'file.exported'>;

/**
 * Records that somebody is about to be served something of a match: each time, and before the bytes leave. If it
 * cannot be written, nothing is served (references.md E-10). One chain a match, beside the match's own, so that
 * looking never races deciding.
 */
export const recordAccess = (
  context: Pick<Context, 'stores' | 'clock'>,
  actor: PersonActor,
  matchId: string,
  kind: Access,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> =>
  context.stores.desk.record({
    stream: `access:${matchId}`,
    kind,
    at: context.clock.now(),
    by: actor.by,
    data: { match: matchId, ...data },
  });
