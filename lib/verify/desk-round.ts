import type { DeskPage } from '@/lib/ports/record-store';
import type { Stores } from '@/lib/ports/stores';
import { Streams } from '@/lib/verify/check-desk-log';
import type { Finding } from '@/lib/verify/finding';
import { Standing } from '@/lib/verify/standing';

/** Chains of who was served what, one for each match: many times more than all others together. */
const ACCESS = 'access:';
const AFTER_ACCESS = { stream: `${ACCESS}\u{10ffff}`, seq: 0 };

type Asked = Pick<Stores, 'record' | 'desk'>;

/** Chains that say who may do what: some events at a time, and at the end of each round what follows from them. */
export class StandingRound {
  private last: DeskPage['last'] = AFTER_ACCESS;
  private streams = new Streams();
  private standing = new Standing();

  async next(stores: Asked, limit: number): Promise<readonly Finding[]> {
    const page = await stores.record.deskEvents(this.last, limit);
    const found = this.streams.page(page);
    for (const event of page.events) this.standing.take(event);
    this.last = page.last;
    if (page.last !== null) return found;
    const { standing } = this;
    this.last = AFTER_ACCESS;
    this.streams = new Streams();
    this.standing = new Standing();
    return [...found, ...(await standing.judge(stores))];
  }
}

/** The chains of who was served what, in the same way and beside them. */
export class AccessRound {
  private last: DeskPage['last'] = null;
  private streams = new Streams();

  async next({ record }: Asked, limit: number): Promise<readonly Finding[]> {
    const page = await record.deskEvents(this.last, limit);
    const found = this.streams.page(page);
    const more = page.last?.stream.startsWith(ACCESS) === true;
    this.last = more ? page.last : null;
    if (!more) this.streams = new Streams();
    return found;
  }
}
