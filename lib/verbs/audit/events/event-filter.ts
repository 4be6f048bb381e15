import { kindsOf } from '@/lib/domain/told/kinds';
import type { Context } from '@/lib/ports/context';
import type { EventFilter } from '@/lib/ports/event-store';

/** What a person asks for, in the words of the form and of the address. */
export interface EventAsk {
  /** `person:<id>`, `integrator:<id>`, `system:desk`. */
  readonly who?: string | undefined;
  /** A kind, or a group of kinds. */
  readonly kind?: string | undefined;
  /** External id, or our own id. */
  readonly match?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The filter that the log is searched by; null where nothing can fit: there is no such kind, or no such match. */
export const filterOf = async (context: Context, ask: EventAsk): Promise<EventFilter | null> => {
  const { kind, match, ...rest } = ask;
  const kinds = kind === undefined ? undefined : kindsOf(kind);
  const matches = match === undefined ? undefined : await context.stores.events.matchesCalled(match);
  return kinds === null || matches?.length === 0 ? null : { ...rest, kinds, matches };
};
