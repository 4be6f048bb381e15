import type { NewFeedItem } from '@/lib/domain/feed';
import { MINUTE } from '@/lib/domain/time';
import type { FeedPage, RecordStore, StoredFeedItem } from '@/lib/ports/record-store';
import { type Finding, storedDigest } from '@/lib/verify/finding';

type Fault = Omit<Finding, 'where'>;

const nameOf = ({ seq, type, integrator }: NewFeedItem): string => `event ${seq} (${type}) for ${integrator}`;

const TOLD = ['externalId', 'leadId', 'at'] as const;

/** Whoever hears of a recall before the lead it recalls, or of it where they have read already, was not told. */
const outOfTurn = (stored: readonly StoredFeedItem[]): readonly Fault[] => {
  const before = new Map<string, StoredFeedItem>();
  return stored
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap((item): readonly Fault[] => {
      const last = before.get(item.integrator);
      if (item.position === null) return [];
      before.set(item.integrator, item);
      if (!last || last.seq === item.seq || Number(last.position) < item.position) return [];
      const what = `${nameOf(item)} stands in the feed before what happened earlier`;
      return [{ check: 'feed', what, stored: storedDigest(item.position, last.position) }];
    });
};

/** What integrators had to be told of a match, against what is in their feeds: an item that is gone hides a recall. */
export const feedFaults = (
  expected: readonly NewFeedItem[],
  stored: readonly StoredFeedItem[],
): readonly Fault[] => {
  const left = new Map(stored.map((item) => [nameOf(item), item]));
  const found: Fault[] = [];
  for (const item of expected) {
    const [name, row] = [nameOf(item), left.get(nameOf(item))];
    left.delete(name);
    if (!row) found.push({ check: 'feed', what: `${name} is missing in the feed` });
    else if (TOLD.some((column) => row[column] !== item[column]))
      found.push({
        ...{ check: 'feed', what: `${name} stands in the feed with something else than was logged` },
        stored: storedDigest(row),
      });
  }
  found.push(...outOfTurn(stored));
  for (const [name, row] of left)
    found.push({
      check: 'feed',
      what: `${name} is in the feed and not in the log`,
      stored: storedDigest(row),
    });
  return found;
};

const PAGE = 5_000;
/** Writes of one moment may get their positions in another order than their times, and clocks are set a little. */
const SLACK = 30 * MINUTE;

/** Times that the clock was set back by hand: what came after lies before what came earlier. */
export interface Reset {
  readonly was: string;
  readonly now: string;
}

/** One feed, item by item: positions without a gap, and what happened later stands later. */
class Feed {
  private position = 0;
  private at = '';

  constructor(
    private readonly integrator: string,
    private readonly resets: readonly Reset[],
  ) {}

  take(item: StoredFeedItem): readonly Finding[] {
    const [wanted, before] = [this.position + 1, this.at];
    this.position = Number(item.position);
    this.at = item.at;
    if (item.position !== wanted) return this.tell(`position ${wanted} is missing or there twice`, item);
    if (Date.parse(item.at) + SLACK >= Date.parse(before) || before === '' || this.wasReset(before, item.at))
      return [];
    return this.tell(`position ${wanted} holds what happened long before the one before it`, item);
  }

  end(head: number | undefined): readonly Finding[] {
    return head === this.position
      ? []
      : this.tell(`ends at position ${this.position}, and was told up to ${head ?? 0}`, head);
  }

  private wasReset(before: string, at: string): boolean {
    return this.resets.some(
      ({ was, now }) =>
        Date.parse(was) + SLACK >= Date.parse(before) && Date.parse(at) + SLACK >= Date.parse(now),
    );
  }

  private tell(what: string, stored: unknown): readonly Finding[] {
    return [{ check: 'feed', where: `feed of ${this.integrator}`, what, stored: storedDigest(stored) }];
  }
}

/**
 * The order of every feed: who has read up to a position is never told what is put before it, so an item that was moved
 * is as good as taken out.
 */
export const checkFeedOrder = async (
  record: Pick<RecordStore, 'feedItems'>,
  resets: readonly Reset[],
  tell: (found: readonly Finding[]) => void,
  step: () => Promise<void>,
): Promise<void> => {
  const feeds = new Map<string, Feed>();
  const feedOf = (integrator: string): Feed => {
    const feed = feeds.get(integrator) ?? new Feed(integrator, resets);
    feeds.set(integrator, feed);
    return feed;
  };
  let last: FeedPage['last'] = null;
  do {
    const page: FeedPage = await record.feedItems(last, PAGE);
    last = page.last;
    for (const item of page.items) tell(feedOf(item.integrator).take(item));
    for (const integrator of new Set([...feeds.keys(), ...page.heads.keys()])) {
      // The next page may go on with it.
      if (integrator === last?.integrator) continue;
      tell(feedOf(integrator).end(page.heads.get(integrator)));
      feeds.delete(integrator);
    }
    await step();
  } while (last !== null);
};
