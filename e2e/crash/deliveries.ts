import { setTimeout as sleep } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { type Received, type Receiver, startReceiver } from '../support/webhook-receiver';
import type { Recorder } from './acknowledged';

interface News {
  readonly position: number;
  readonly match_id: string;
}

const newsOf = ({ body }: Received): News => JSON.parse(body).data as News;

/** A receiver that says yes to most and not yet to some; every yes is an acknowledged delivery. */
export const receiveNews = async (recorder: Recorder, random: () => number): Promise<Receiver> => {
  const receiver = await startReceiver();
  receiver.answers((received, response) => {
    const taken = random() > 0.05;
    setTimeout(() => response.writeHead(taken ? 204 : 503).end(), random() * 20);
    const { position, match_id } = newsOf(received);
    if (taken) recorder.note('delivery', match_id, '', String(position));
  });
  return receiver;
};

/** Each item of the feed arrived, under one id, for the first time in its order. */
export const findUndelivered = (
  database: Database.Database,
  received: readonly Received[],
): readonly string[] => {
  const ids = new Map<number, Set<string>>();
  for (const one of received) {
    const { position } = newsOf(one);
    ids.set(position, (ids.get(position) ?? new Set()).add(one.headers['webhook-id'] ?? ''));
  }
  const positions = database
    .prepare('select position from feed_items where position is not null order by position')
    .pluck()
    .all() as number[];
  const order = [...ids.keys()];
  return [
    ...positions.filter((position) => !ids.has(position)).map((position) => `news ${position} never arrived`),
    ...[...ids].filter(([, own]) => own.size > 1).map(([position]) => `news ${position} came under two ids`),
    ...(order.every((position, n) => n === 0 || position > (order[n - 1] ?? 0))
      ? []
      : ['news arrived for the first time out of order']),
  ];
};

const ALL_WITHIN_MS = 60_000;

/** Waits until nothing is on its way any more. Answers whether that came to be. */
export const untilDelivered = async (look: () => readonly string[]): Promise<readonly string[]> => {
  let missing = look();
  for (const until = Date.now() + ALL_WITHIN_MS; missing.length > 0 && Date.now() < until; await sleep(500))
    missing = look();
  return missing;
};
