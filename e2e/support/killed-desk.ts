import type { StoryDesk } from './desk';
import { drawPicture } from './own-picture';
import { uploadOwn } from './push-own';
import type { Received } from './webhook-receiver';

/** One match a line, each of the same pictures; a batch of them may be sent again as often as one likes. */
export const linesOf = async (desk: StoryDesk, count: number): Promise<string> => {
  const [probe, candidate] = [
    await drawPicture({ width: 60, height: 80, seed: 1 }),
    await drawPicture({ width: 60, height: 80, seed: 2 }),
  ];
  for (const picture of [probe, candidate]) await uploadOwn(desk, picture);
  const line = (n: number): string =>
    JSON.stringify({
      external_id: `KILLED-${n}`,
      purpose: { code: 'missing_person' },
      provider: { name: 'Story recogniser', operation: 'search', model_version: '1' },
      search: { mode: '1:N', candidates_returned: 1 },
      probe: { sha256: probe.sha256 },
      candidates: [{ external_id: `ref-${n}`, image: { sha256: candidate.sha256 } }],
    });
  return Array.from({ length: count }, (_, n) => line(n)).join('\n');
};

/** Pushes a batch, again and again, until the desk has said of each line that it has it. */
export const pushUntilTaken = async (desk: StoryDesk, lines: string): Promise<void> => {
  const wanted = lines.split('\n').length;
  for (let tried = 0; tried < 20; tried += 1) {
    const answer = await desk
      .api()('POST', '/api/v1/matches/batch', lines, 'application/x-ndjson')
      .catch(() => null);
    const told = String(answer?.body ?? '')
      .split('\n')
      .filter((line) => /"status":20[01]/.test(line) && !line.includes('"problem"'));
    if (told.length === wanted) return;
  }
  throw new Error('The batch was never taken in.');
};

interface Item {
  readonly position: number;
  readonly match_id: string;
}

/** Everything that the feed tells, oldest first. */
export const feedOf = async (desk: StoryDesk): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let cursor = ''; ; ) {
    const { status, body } = await desk.api()(
      'GET',
      `/api/v1/events?limit=200${cursor && `&cursor=${cursor}`}`,
    );
    if (status !== 200) throw new Error(`The feed answered ${status}.`);
    const page = body as { items: Item[]; next_cursor: string };
    if (page.items.length === 0) return items;
    items.push(...page.items);
    cursor = page.next_cursor;
  }
};

interface Arrival {
  readonly position: number;
  readonly id: string;
}

/** What one endpoint received, in the order in which it came. */
export const arrivalsAt = (received: readonly Received[], path: string): readonly Arrival[] =>
  received
    .filter((one) => one.path === path)
    .map(({ headers, body }) => ({
      position: JSON.parse(body).data.position as number,
      id: headers['webhook-id'] ?? '',
    }));

/** The first arrival of each event, in order. */
export const firstsOf = (arrivals: readonly Arrival[]): readonly number[] => [
  ...new Set(arrivals.map(({ position }) => position)),
];
