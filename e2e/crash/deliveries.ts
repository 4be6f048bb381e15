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

/** Matches whose news came for the first time in another order than it has in the feed. A recall may overtake others'. */
const outOfOrder = (received: readonly Received[]): readonly string[] => {
  const last = new Map<string, number>();
  const seen = new Set<number>();
  const found = new Set<string>();
  for (const { position, match_id } of received.map(newsOf)) {
    if (seen.has(position)) continue;
    seen.add(position);
    if (position < (last.get(match_id) ?? 0)) found.add(match_id);
    last.set(match_id, position);
  }
  return [...found].map((match) => `news of ${match} arrived for the first time out of order`);
};

/** Each item of the feed arrived, under one id, for the first time in the order of its match. */
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
  return [
    ...positions.filter((position) => !ids.has(position)).map((position) => `news ${position} never arrived`),
    ...[...ids].filter(([, own]) => own.size > 1).map(([position]) => `news ${position} came under two ids`),
    ...outOfOrder(received),
  ];
};

const TRIES = 120;

/** Waits until nothing is on its way any more; what was refused is sent again by the desk's own clock, which `goOn` moves. */
export const untilDelivered = async (
  look: () => readonly string[],
  goOn: () => Promise<void>,
): Promise<readonly string[]> => {
  let missing = look();
  for (let tried = 0; missing.length > 0 && tried < TRIES; tried += 1) {
    await goOn();
    await sleep(500);
    missing = look();
  }
  return missing;
};
