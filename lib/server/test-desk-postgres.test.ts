import { describe, expect, it } from 'vitest';
import { GET as me } from '@/app/api/desk/me/route';
import { POST as signInRoute } from '@/app/api/desk/sign-in/route';
import { POST as signOutRoute } from '@/app/api/desk/sign-out/route';
import { clusterUrl, createDatabase } from '@/e2e/support/postgres';
import { openTestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

const ours = { 'sec-fetch-site': 'same-origin' };

describe.skipIf(!clusterUrl())('a desk on PostgreSQL', () => {
  it('signs in, knows who it is, and signs out, with each in the log', async () => {
    const database = await createDatabase();
    const t = await openTestDesk({ databaseUrl: database.url });
    try {
      const { id } = await signedInPerson(t.desk, 'ada', ['reviewer'], 'correct horse battery');
      const wrong = { headers: ours, body: { login: 'ada', password: 'wrong' } };
      expect((await callRoute(signInRoute, wrong)).body.code).toBe('sign_in_failed');
      const right = { headers: ours, body: { login: 'ada', password: 'correct horse battery' } };
      const answer = await callRoute(signInRoute, right);
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      expect((await callRoute(me, { headers: { cookie } })).body).toMatchObject({ person: { id } });
      await callRoute(signOutRoute, { method: 'POST', headers: { ...ours, cookie } });
      expect((await callRoute(me, { headers: { cookie } })).status).toBe(401);
      const kinds = (await t.desk.stores.desk.deskEvents(`person:${id}`, 9)).map(({ kind }) => kind);
      expect(kinds).toEqual([
        'session.closed',
        'session.opened',
        'sign_in.failed',
        'session.opened',
        'person.added',
      ]);
    } finally {
      await t.close();
      await database.drop();
    }
  });
});
