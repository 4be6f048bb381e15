import { plus, SECOND } from '@/lib/domain/time';
import type { Desk } from '@/lib/ports/desk';
import { Places } from '@/lib/worker/places';
import { sendNext } from '@/lib/worker/send-next';

const TICK_MS = 250;
/** More than are served at once, so that slow ones that wait for their share hide nobody. */
const ASKED = 500;
/** An endpoint gives its place away after so long; the next turn is for who was served longest ago. */
const TURN_MS = 2 * SECOND;
/** How long requests under way may take to end when the desk stops; the whole exit stays within ten seconds. */
const GRACE_MS = 3 * SECOND;
const CLAIM_MARGIN_MS = 20 * SECOND;

/** Sends what waits at endpoints: one request at a time to each, many endpoints at once. */
export const startSending = (desk: Desk): { stop(): Promise<void> } => {
  const { webhooks } = desk.stores;
  const abort = new AbortController();
  const places = new Places();
  const serving = new Set<Promise<void>>();
  let stopping = false;
  let wake: () => void = () => {};

  const until = (): string => plus(desk.clock.now(), desk.config.webhookTimeoutMs + CLAIM_MARGIN_MS);

  const serve = async (id: string): Promise<void> => {
    const claim = { endpoint: id, token: desk.ids.token() };
    let endpoint = await webhooks.claim(claim, desk.clock.now(), until());
    if (!endpoint) return;
    const began = performance.now();
    try {
      while (endpoint && !stopping && performance.now() - began < TURN_MS) {
        const sent = await sendNext(desk, claim, endpoint, until, abort.signal);
        if (sent === null) break;
        places.learn(id, sent);
        endpoint = sent.endpoint;
      }
    } finally {
      await webhooks.release(claim, desk.clock.now());
    }
  };

  const pick = async (): Promise<void> => {
    if (places.full) return;
    for (const ready of await webhooks.ready(desk.clock.now(), ASKED)) {
      if (stopping || places.full) return;
      if (!places.take(ready)) continue;
      const served = serve(ready.id)
        .catch((fault: unknown) =>
          desk.log.error({ endpoint: ready.id, err: fault }, 'webhooks cannot be sent'),
        )
        .finally(() => {
          places.leave(ready.id);
          serving.delete(served);
        });
      serving.add(served);
    }
  };

  const loop = (async () => {
    while (!stopping) {
      await pick().catch((fault: unknown) => desk.log.error({ err: fault }, 'webhooks cannot be picked'));
      if (stopping) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, TICK_MS).unref();
      });
    }
  })();

  return {
    stop: async () => {
      stopping = true;
      wake();
      await loop;
      const cutOff = setTimeout(() => abort.abort(), GRACE_MS);
      await Promise.all(serving);
      clearTimeout(cutOff);
    },
  };
};
