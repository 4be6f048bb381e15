import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { LANE } from '../bench-plan';
import type { Ask, Reply } from '../person-client';
import type { ServedList } from './served-desk';

/** Something that is asked of a desk again and again; gives the milliseconds that the answer took. */
export interface Step {
  readonly what: string;
  readonly once: (desk: ServedList, n: number) => Promise<number>;
  /** Leaves the desks as they were, for what comes next and for the next run. */
  readonly over?: () => Promise<void>;
}

const claimed = z.object({ matchId: z.string(), leaseToken: z.string() });
const items = z.object({ items: z.array(z.unknown()).min(1) });
const page = z.object({ next: z.string().nullable() });

const turn = (of: readonly Ask[], n: number): Ask => {
  const ask = of[n % of.length];
  if (!ask) throw new Error('Nobody is there to ask.');
  return ask;
};

const expectOk = (reply: Reply): Reply => {
  if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  return reply;
};

/**
 * Everybody holds one match and gives it back just before they claim again: so many hands are on the head of the
 * queue, and no match gathers more leases than it would in life.
 */
const claim = (): Step => {
  const held = new Map<Ask, z.output<typeof claimed>>();
  const release = async (ask: Ask): Promise<void> => {
    const before = held.get(ask);
    if (!before) return;
    const path = `/api/desk/reviews/${before.matchId}/release`;
    expectOk(await ask('POST', path, undefined, { 'x-lease-token': before.leaseToken }));
  };
  return {
    what: 'Claim of the next match',
    over: async () => {
      for (const ask of held.keys()) await release(ask);
    },
    once: async ({ reviewers }, n) => {
      const ask = turn(reviewers, n);
      await release(ask);
      const reply = expectOk(await ask('POST', '/api/desk/claim', { lane: LANE }));
      held.set(ask, claimed.parse(reply.body));
      return reply.took;
    },
  };
};

const queue: Step = {
  what: 'A reviewer’s queue',
  once: async ({ reviewers }, n) => expectOk(await turn(reviewers, n)('GET', '/api/desk/queue')).took,
};

const list = (what: string, whose: 'auditors' | 'integrators', path: string): Step => ({
  what,
  once: async (desk, n) => {
    const reply = expectOk(await turn(desk[whose], n)('GET', path));
    items.parse(reply.body);
    return reply.took;
  },
});

const MATCHES = '/api/audit/matches';
const DEEPEST = 400;

/** Goes half way down the list, or 80,000 matches; each page asked for again and again is the last one there. */
const deep = (): Step => {
  const cursors = new Map<ServedList, string>();
  const walk = async (desk: ServedList): Promise<string> => {
    let cursor = '';
    for (let n = 0; n < Math.min(DEEPEST, desk.count / 400); n++) {
      const path = `${MATCHES}?limit=200${cursor && `&cursor=${cursor}`}`;
      cursor = page.parse(expectOk(await turn(desk.auditors, n)('GET', path)).body).next ?? cursor;
      // Below the limit of a hundred requests a second and person.
      await sleep(3);
    }
    return cursor;
  };
  return {
    what: 'List, deep',
    once: async (desk, n) => {
      const cursor = cursors.get(desk) ?? (await walk(desk));
      cursors.set(desk, cursor);
      return expectOk(await turn(desk.auditors, n)('GET', `${MATCHES}?cursor=${cursor}`)).took;
    },
  };
};

export const steps = (): readonly Step[] => [
  claim(),
  list('List, first page', 'auditors', MATCHES),
  list('List by lane and status', 'auditors', `${MATCHES}?lane=serious-offences&status=queued`),
  list('List by a rare status', 'auditors', `${MATCHES}?status=adjudication`),
  list('List by external id', 'auditors', `${MATCHES}?externalId=BENCH-000004`),
  list('List by a broad external id', 'auditors', `${MATCHES}?externalId=BENCH-0`),
  deep(),
  list('An integrator’s list', 'integrators', '/api/v1/matches'),
  queue,
];
