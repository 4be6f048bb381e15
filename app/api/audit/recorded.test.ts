import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as exportEvents } from '@/app/api/audit/events/export/route';
import { GET as fileImage } from '@/app/api/audit/images/[matchId]/[ref]/route';
import { GET as aside } from '@/app/api/audit/matches/[id]/asides/[key]/route';
import { GET as bundle } from '@/app/api/audit/matches/[id]/bundle/route';
import { GET as replay } from '@/app/api/audit/matches/[id]/replay/route';
import { GET as matchFile } from '@/app/api/audit/matches/[id]/route';
import { GET as reviewImage } from '@/app/api/desk/images/[matchId]/[ref]/route';
import { setRunningDesk } from '@/lib/ports/running-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { callRoute } from '@/lib/server/test-request';

let t: ReviewDesk;
let cookie: string;
beforeAll(async () => {
  t = await ReviewDesk.open();
  setRunningDesk(Promise.resolve(t.desk));
  const { headers } = await signedInPerson(t.desk, 'somebody', ['supervisor', 'reviewer']);
  cookie = headers.cookie ?? '';
});
afterAll(() => t.close());

const ROUTES = { exportEvents, fileImage, aside, bundle, replay, matchFile, reviewImage };
const params = { id: 'm1', matchId: 'm1', ref: 'probe', key: 'k' };
const codeOf = async (name: keyof typeof ROUTES, site: string | null): Promise<string | null> => {
  const given = site === null ? {} : { 'sec-fetch-site': site };
  const { body } = await callRoute(ROUTES[name], { headers: { cookie, ...given }, params });
  return (body as { code?: string } | null)?.code ?? null;
};
const recorded = async () => (await t.desk.stores.desk.deskEvents(null, 100)).map(({ kind }) => kind);

describe('what is recorded in the name of whoever reads it', () => {
  it.each(Object.keys(ROUTES) as (keyof typeof ROUTES)[])(
    'is not read by a link of another site: %s',
    async (name) => {
      const before = await recorded();
      expect(await codeOf(name, 'cross-site')).toBe('origin_refused');
      expect(await recorded()).toEqual(before);
      for (const site of ['same-origin', 'same-site', 'none', null])
        expect(await codeOf(name, site)).not.toBe('origin_refused');
    },
  );

  it('says so, and what to do', async () => {
    const { status, body } = await callRoute(bundle, {
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
      params,
    });
    expect(status).toBe(403);
    expect(body).toMatchObject({ detail: expect.stringContaining('open it from the desk itself') });
  });
});
