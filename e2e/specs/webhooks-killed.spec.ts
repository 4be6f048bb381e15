import { expect, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { databaseOf, ENGINES } from '../support/engines';
import { arrivalsAt, feedOf, firstsOf, linesOf, pushUntilTaken } from '../support/killed-desk';
import { type Receiver, startReceiver } from '../support/webhook-receiver';

const MATCHES = 60;
const KILLS = 2;
const ENDPOINTS = ['/hook/one', '/hook/two', '/hook/three'];

for (const engine of ENGINES)
  test.describe(`a desk on ${engine} that is killed while webhooks are under way`, () => {
    test.setTimeout(300_000);
    let desk: StoryDesk;
    let receiver: Receiver;
    let database: Awaited<ReturnType<typeof databaseOf>>;

    test.beforeAll(async () => {
      test.setTimeout(300_000);
      receiver = await startReceiver();
      database = await databaseOf(engine);
      desk = await startDesk({
        env: { SECOND_LOOK_WEBHOOK_ALLOW: '127.0.0.1', SECOND_LOOK_WEBHOOK_TIMEOUT: '2' },
        ...(database.url ? { databaseUrl: database.url } : {}),
      });
    });
    test.afterAll(async () => {
      await desk?.close();
      await receiver?.close();
      await database?.drop();
    });

    /** A receiver that takes its time, and refuses every fiftieth request: each is sent again. */
    const answerSlowly = () => {
      let asked = 0;
      receiver.answers((_received, response) => {
        asked += 1;
        const status = asked % 50 === 0 ? 503 : 204;
        setTimeout(() => response.writeHead(status).end(), Math.random() * 20);
      });
    };
    const distinctAt = (path: string): number => firstsOf(arrivalsAt(receiver.received, path)).length;
    const arrivedEverywhere = (): number => Math.min(...ENDPOINTS.map(distinctAt));
    const killAndRestart = async (): Promise<void> => {
      await desk.kill();
      await desk.restart();
      // Whoever was sending when it died holds its endpoint for half a minute.
      await desk.jump(40_000);
    };

    test('loses none, gives no event a second id, and keeps each endpoint’s order', async () => {
      answerSlowly();
      const origin = new URL(receiver.url).origin;
      for (const path of ENDPOINTS) {
        const body = JSON.stringify({ url: `${origin}${path}` });
        expect((await desk.api()('POST', '/api/v1/webhooks', body)).status).toBe(201);
      }
      const lines = await linesOf(desk, MATCHES);

      // Dies while the batch comes in.
      const pushing = pushUntilTaken(desk, lines);
      await expect.poll(() => receiver.received.length, { timeout: 60_000 }).toBeGreaterThan(0);
      await killAndRestart();
      await pushing;

      // Dies again and again while messages are under way.
      for (let kill = 1; kill <= KILLS; kill += 1) {
        const share = Math.floor((MATCHES * (kill - 1 + Math.random())) / KILLS);
        await expect.poll(arrivedEverywhere, { timeout: 120_000 }).toBeGreaterThanOrEqual(share);
        await killAndRestart();
      }

      const feed = await feedOf(desk);
      expect(new Set(feed.map(({ match_id }) => match_id)).size).toBe(MATCHES);
      const positions = feed.map(({ position }) => position);
      for (const path of ENDPOINTS) {
        await expect
          .poll(
            async () => {
              // A refused message is sent again after seconds of the desk's own time.
              await desk.jump(10_000);
              return distinctAt(path);
            },
            { timeout: 120_000, intervals: [500] },
          )
          .toBe(positions.length);
        const arrivals = arrivalsAt(receiver.received, path);
        expect(firstsOf(arrivals), `the order at ${path}`).toEqual(positions);
        const idsOf = new Map(positions.map((position) => [position, new Set<string>()]));
        for (const { position, id } of arrivals) idsOf.get(position)?.add(id);
        expect([...idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([]);
      }
    });
  });
