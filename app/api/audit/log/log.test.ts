import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as acknowledge } from '@/app/api/audit/log/faults/[id]/acknowledge/route';
import { GET } from '@/app/api/audit/log/route';
import { GET as me } from '@/app/api/desk/me/route';
import type { Verification } from '@/lib/domain/verification';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { callRoute } from '@/lib/server/test-request';
import { recordVerification } from '@/lib/verbs/log/record-verification';

let t: TestDesk;
let headers: Readonly<Record<'supervisor' | 'auditor' | 'reviewer', Readonly<Record<string, string>>>>;
beforeAll(async () => {
  t = await openTestDesk();
  const of = async (role: 'supervisor' | 'auditor' | 'reviewer') =>
    (await signedInPerson(t.desk, role, [role])).headers;
  headers = {
    supervisor: await of('supervisor'),
    auditor: await of('auditor'),
    reviewer: await of('reviewer'),
  };
});
afterAll(() => t.close());

const take = (id: string, reason: string, who: keyof typeof headers = 'supervisor') =>
  callRoute(acknowledge, { headers: headers[who], params: { id }, body: { reason } });
const read = async (who: keyof typeof headers = 'supervisor') => callRoute(GET, { headers: headers[who] });

const result: Verification = {
  verdict: 'does not hold',
  ...{ size: 7, root: 'ab', whole: true, matches: 1, events: 7, leaves: 7 },
  ...{ checkpoints: 0, images: 0, settings: 4, faults: { chain: 1 } },
};

describe('/api/audit/log', () => {
  it('tells how the log stands, and of a fault until a supervisor has acknowledged it', async () => {
    const { body: before } = await read('auditor');
    expect(before).toMatchObject({ size: 0, verifications: [], faults: [], shipped: { size: null } });
    const what = 'event 3 is not what its hash says';
    await recordVerification(t.desk, result, [{ kind: 'event', chain: 'match:m1', what }]);
    const { body: after } = await read();
    expect(after.faults).toMatchObject([
      { what, by: 'verify', kind: 'event', chain: 'match:m1', reason: null },
    ]);
    expect(after.verifications).toMatchObject([{ result }]);
    const faults = async (who: keyof typeof headers) =>
      (await callRoute(me, { headers: headers[who] })).body.faults;
    expect([await faults('supervisor'), await faults('auditor'), await faults('reviewer')]).toEqual([
      1, 1, 0,
    ]);

    const [{ id }] = after.faults;
    expect((await take(id, '   ')).status).toBe(422);
    expect((await take('another', 'It was a test.')).status).toBe(404);
    expect((await take(id, 'It was a test.', 'auditor')).status).toBe(403);
    expect((await take(id, 'It was a test.')).status).toBe(200);
    expect((await take(id, 'Once more.')).status).toBe(404);
    const { body: done } = await read();
    const [fault] = done.faults;
    expect(fault).toMatchObject({ id, reason: 'It was a test.' });
    expect(done.people[fault.acknowledgedBy]).toBe('supervisor');
    expect(await faults('supervisor')).toBe(0);
    expect((await read('reviewer')).status).toBe(403);
  });

  it('does not raise the same fault twice', async () => {
    const found = { kind: 'state', chain: null, what: 'something is odd' } as const;
    expect(await recordVerification(t.desk, result, [found])).toBe(1);
    expect(await recordVerification(t.desk, result, [found])).toBe(0);
  });
});
