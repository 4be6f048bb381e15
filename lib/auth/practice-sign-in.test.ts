import { expect, it } from 'vitest';
import { GET as me } from '@/app/api/desk/me/route';
import { GET as practice } from '@/app/api/desk/practice/route';
import { POST as signIn } from '@/app/api/desk/sign-in/route';
import { openTestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';

it('signs people of a practice desk in by a click', async () => {
  const t = await openTestDesk({ env: { SECOND_LOOK_PRACTICE: '1' } });
  try {
    await signedInPerson(t.desk, 'rosa', ['reviewer', 'examiner']);
    expect((await callRoute(practice)).body).toEqual({
      practice: true,
      people: [{ login: 'rosa', name: 'rosa', role: 'reviewer, examiner' }],
    });
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await callRoute(signIn, { headers, body: { practice: 'rosa' } });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await callRoute(me, { headers: { cookie } })).body).toMatchObject({ practice: true });
    expect((await callRoute(signIn, { headers, body: { practice: 'nobody' } })).body.code).toBe(
      'sign_in_failed',
    );
  } finally {
    await t.close();
  }
});
