import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person, Role } from '@/lib/domain/person';
import { personActor, systemActor } from '@/lib/ports/actors';
import { practiceLanes } from '@/lib/practice/practice-lanes';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { confirmPolicy } from '@/lib/verbs/lanes/confirm-policy';
import { declinePolicy } from '@/lib/verbs/lanes/decline-policy';
import { proposePolicy } from '@/lib/verbs/lanes/propose-policy';

describe('a lane’s policy', () => {
  let test: TestDesk;
  const people = new Map<string, Person>();
  const lane = practiceLanes[0] as (typeof practiceLanes)[number];

  beforeAll(async () => {
    test = await openTestDesk();
    const roles: readonly (readonly [string, Role])[] = [
      ['dana', 'supervisor'],
      ['esra', 'supervisor'],
      ['finn', 'auditor'],
    ];
    for (const [login, role] of roles) {
      const { id } = await signedInPerson(test.desk, login, [role]);
      people.set(login, (await test.desk.stores.people.person(id)) as Person);
    }
  });
  afterAll(() => test.close());

  const who = (login: string) => people.get(login) as Person;
  const as = (login: string) => personActor(who(login), 'account');
  const propose = (change = {}, login = 'dana') =>
    proposePolicy(test.desk, systemActor, { proposer: who(login), policy: { ...lane, ...change } });
  const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok';

  it('is refused where it does not hold together, with every reason', async () => {
    const refused = await propose({ votes: 1, evidence: { requiredKinds: [], minimum: 0, sources: 3 } });
    expect(codeOf(refused)).toBe('policy_invalid');
    if (!refused.ok) expect(refused.refusal.facts?.errors).toHaveLength(3);
    expect(await test.desk.stores.lanes.versions(null)).toEqual([]);
  });

  it('is proposed by supervisors only', async () => {
    expect(codeOf(await propose({}, 'finn'))).toBe('forbidden');
  });

  it('comes into force when a second supervisor confirms it, once, and never by its proposer', async () => {
    const proposed = await propose();
    if (!proposed.ok) throw new Error(proposed.refusal.detail);
    expect(await test.desk.stores.lanes.active()).toEqual([]);
    expect(codeOf(await confirmPolicy(test.desk, as('finn'), proposed.value))).toBe('forbidden');
    expect(codeOf(await confirmPolicy(test.desk, as('dana'), proposed.value))).toBe('same_person');
    expect(codeOf(await confirmPolicy(test.desk, as('esra'), proposed.value))).toBe('ok');
    expect((await test.desk.stores.lanes.active()).map((p) => p.version)).toEqual([proposed.value.version]);
    expect(codeOf(await confirmPolicy(test.desk, as('esra'), proposed.value))).toBe('policy_state');
    expect(codeOf(await declinePolicy(test.desk, as('esra'), proposed.value))).toBe('policy_state');
  });

  it('keeps its history: the next version replaces the one in force', async () => {
    const next = await propose({ leaseMinutes: 5 });
    if (!next.ok) throw new Error(next.refusal.detail);
    expect(next.value.version).toBe(2);
    expect(codeOf(await confirmPolicy(test.desk, as('esra'), next.value))).toBe('ok');
    const states = (await test.desk.stores.lanes.versions(lane.lane)).map((v) => [v.version, v.state]);
    expect(states).toEqual(
      expect.arrayContaining([
        [1, 'superseded'],
        [2, 'active'],
      ]),
    );
    expect(codeOf(await confirmPolicy(test.desk, as('esra'), { lane: lane.lane, version: 9 }))).toBe(
      'not_found',
    );
  });

  it('is not replaced by an older proposal, which can still be declined', async () => {
    const [older, newer] = [await propose({ leaseMinutes: 6 }), await propose({ leaseMinutes: 7 })];
    if (!older.ok || !newer.ok) throw new Error('not proposed');
    expect(codeOf(await confirmPolicy(test.desk, as('esra'), newer.value))).toBe('ok');
    for (const login of ['esra', 'dana']) {
      expect(codeOf(await confirmPolicy(test.desk, as(login), older.value))).toBe('policy_state');
    }
    expect(await test.desk.stores.lanes.active()).toMatchObject([{ version: newer.value.version }]);
    expect(codeOf(await declinePolicy(test.desk, as('esra'), older.value))).toBe('ok');
  });
});
