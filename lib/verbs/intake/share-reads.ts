import type { IntegratorStore } from '@/lib/ports/integrator-store';
import type { LaneStore } from '@/lib/ports/lane-store';
import type { Stores } from '@/lib/ports/stores';

/** One question for all who ask it in one turn of the event loop; asked anew in the next. */
export const inOneTurn = <A>(ask: (of: string) => Promise<A>): ((of: string) => Promise<A>) => {
  const asked = new Map<string, Promise<A>>();
  return (of) => {
    const known = asked.get(of);
    if (known) return known;
    if (asked.size === 0) setImmediate(() => asked.clear());
    const answer = ask(of);
    asked.set(of, answer);
    return answer;
  };
};

/**
 * The same stores for the lines of a batch, which ask the same things of their lanes and their integrator: who asks at
 * the same moment gets the same answer. Nothing is remembered longer, so that whatever is changed holds from the next
 * moment on.
 */
export const shareReads = (stores: Stores): Stores => {
  const active = inOneTurn(() => stores.lanes.active());
  const holders = inOneTurn((integrator) => stores.integrators.holders(integrator));
  const lanes: LaneStore = { ...stores.lanes, active: () => active('') };
  const integrators: IntegratorStore = { ...stores.integrators, holders };
  return { ...stores, lanes, integrators };
};
