import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReviewer, approveMatch, decideMatch } from '@/e2e/support/approve-match';
import { addKeyOf, call, type IntakeDesk, json, openIntakeDesk } from '@/e2e/support/intake-desk';
import type { Status } from '@/lib/domain/match';
import { GET as feedRoute } from './events/route';
import { GET as readRoute } from './matches/[id]/route';
import { POST as withdrawRoute } from './matches/[id]/withdraw/route';
import { GET as listRoute } from './matches/route';

let t: IntakeDesk;
beforeAll(async () => {
  t = await openIntakeDesk();
});
afterAll(() => t.close());

const read = (id: string, key = t.key) => call(readRoute, { key, params: { id } });
const pushed = async (externalId: string): Promise<string> => (await t.push(t.body(externalId))).body.id;

describe('GET /api/v1/matches/{id}', () => {
  it('answers pending, not released or lead, and nothing of how it came about', async () => {
    const answers: [Status, string][] = [
      ['in_review', 'pending'],
      ['adjudication', 'pending'],
      ['rejected', 'not_released'],
      ['insufficient', 'not_released'],
    ];
    for (const [status, answer] of answers) {
      const id = await pushed(`answers ${status}`);
      await decideMatch(t.desk, id, status, 'reason-to-hide');
      const { body } = await read(id);
      expect(body.answer).toBe(answer);
      expect(Object.keys(body).sort()).toEqual([
        'answer',
        'evidence',
        'external_id',
        'id',
        'received_at',
        'required_evidence',
      ]);
      expect(JSON.stringify({ ...body, external_id: '' })).not.toMatch(
        /reason-to-hide|adjudication|in_review|insufficient|rejected/,
      );
    }
  });

  it('gives the lead, with its token while it may be redeemed, and names no person', async () => {
    const id = await pushed('lead');
    const voters = [await addReviewer(t.desk, 'a@desk'), await addReviewer(t.desk, 'b@desk')] as const;
    const third = await addReviewer(t.desk, 'c@desk');
    const dissent = [{ person: third, kind: 'sealed_opinion', opinion: -2, reasons: null }] as const;
    const earlierRejections = ['round 1 of this match', 'match m_ofSomebodyElse'];
    const lead = await approveMatch(t.desk, id, voters, { dissent, earlierRejections });
    const { body } = await read(id);
    expect(body).toMatchObject({
      answer: 'lead',
      lead: {
        ...{
          id: lead,
          state: 'live',
          candidate: 'ref-1',
          nature: 'investigative_lead',
          evidence_reveal: 'staged',
        },
        ...{ observed_false_lead_rate: null, observed_false_lead_rate_note: 'not measured yet' },
        ...{ dissent_count: 1, dissent: [{ kind: 'sealed_opinion', opinion: -2, reasons: null }] },
        earlier_rejections: ['round 1 of this match', 'an earlier match'],
      },
    });
    expect(body.lead.token).toMatch(new RegExp(`^sll_${lead}\\.[A-Za-z0-9_-]{43}$`));
    expect(body.lead.notice).toContain('must not be the sole basis');
    expect(JSON.stringify(body)).not.toMatch(new RegExp([...voters, third, 'm_ofSomebodyElse'].join('|')));
  });

  it('gives no token once the lead has ended', async () => {
    const id = await pushed('ended');
    const voters = [await addReviewer(t.desk, 'd@desk'), await addReviewer(t.desk, 'e@desk')] as const;
    await approveMatch(t.desk, id, voters, { state: 'expired', stateReason: 'expired' });
    const { body } = await read(id);
    expect(body.lead.state).toBe('expired');
    expect(body.lead).not.toHaveProperty('token');
  });

  it('answers another integrator as if there were nothing', async () => {
    const id = await pushed('private');
    const other = await addKeyOf(t.desk, 'County');
    const [foreign, none] = [
      await read(id, other.key),
      await read('m_00000000000000000000000000', other.key),
    ];
    const shape = ({ body, status }: typeof foreign) => ({ ...body, status, instance: '' });
    expect(shape(foreign)).toEqual(shape(none));
    expect(foreign.status).toBe(404);
  });
});

describe('GET /api/v1/matches', () => {
  it('pages through everything once, newest first, and nothing of anybody else', async () => {
    const mine = await addKeyOf(t.desk, 'Paging');
    await t.share(mine.integrator);
    const names = Array.from({ length: 7 }, (_, i) => `page-${i}`);
    for (const name of names) await t.push(t.body(name), mine.key);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`;
      const { body } = await call(listRoute, { key: mine.key, query });
      expect(body.items.length).toBeLessThanOrEqual(3);
      seen.push(...body.items.map((item: { external_id: string }) => item.external_id));
      cursor = body.next_cursor;
    } while (cursor !== null);
    expect([...seen].sort()).toEqual(names);
    const times = await call(listRoute, { key: mine.key, query: '?limit=10' });
    const received = times.body.items.map((item: { received_at: string }) => item.received_at);
    expect(received).toEqual([...received].sort().reverse());
  });

  it('finds one by its external id, exactly', async () => {
    await pushed('by-name');
    const find = async (name: string) =>
      (await call(listRoute, { key: t.key, query: `?external_id=${name}` })).body.items;
    expect(await find('by-name')).toMatchObject([{ external_id: 'by-name', answer: 'pending' }]);
    expect(await find('by-nam')).toEqual([]);
  });
});

describe('GET /api/v1/events', () => {
  it('tells each outcome once, in order, and goes on from where it was left', async () => {
    const id = await pushed('told');
    await t.desk.stores.feed.sequence(1000);
    const all = async (cursor: string | null) => {
      const items = [];
      let at = cursor;
      for (let more = true; more; ) {
        const { body } = await call(feedRoute, { key: t.key, query: `?limit=2${at ? `&cursor=${at}` : ''}` });
        items.push(...body.items);
        at = body.next_cursor;
        more = body.more;
      }
      return { items, cursor: at };
    };
    const first = await all(null);
    expect(first.items.filter((item) => item.match_id === id)).toEqual([
      {
        position: expect.any(Number),
        type: 'match.pending',
        match_id: id,
        external_id: 'told',
        lead_id: null,
        at: expect.any(String),
      },
    ]);
    expect((await all(first.cursor)).items).toEqual([]);
    await call(withdrawRoute, { key: t.key, params: { id }, ...json({ reason: 'Pushed by mistake.' }) });
    await t.desk.stores.feed.sequence(1000);
    const next = await all(first.cursor);
    expect(next.items.map((item) => [item.match_id, item.type])).toEqual([[id, 'match.not_released']]);
  });
});
