import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/ports/actors';
import { practiceLanes } from '@/lib/practice/practice-lanes';
import { practicePeople } from '@/lib/practice/practice-people';
import { seedDesk } from '@/lib/practice/seed-desk';
import { seedKey } from '@/lib/practice/seed-key';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { revokeKey } from '@/lib/verbs/integrators/revoke-key';

const plan = { people: practicePeople, lanes: practiceLanes };
let test: TestDesk;
beforeAll(async () => {
  test = await openTestDesk({ env: { SECOND_LOOK_PRACTICE: '1' } });
  await seedDesk(test.desk, plan);
});
afterAll(() => test.close());

describe('seedDesk', () => {
  it('puts everybody in place, qualified, and every lane in force', async () => {
    const { people, lanes } = test.desk.stores;
    expect((await people.people()).map(({ name }) => name).sort()).toEqual(
      practicePeople.map(({ name }) => name).sort(),
    );
    expect(await people.allQualifications()).toHaveLength(
      practicePeople.reduce((sum, { qualifications }) => sum + qualifications.length, 0),
    );
    const inForce = (await lanes.active()).map(({ version: _version, ...policy }) => policy);
    expect(inForce).toEqual([...practiceLanes].sort((a, b) => (a.lane < b.lane ? -1 : 1)));
  });

  it('lets one supervisor propose and another confirm', async () => {
    for (const { proposedBy, decidedBy } of await test.desk.stores.lanes.versions(null)) {
      expect(decidedBy).not.toBeNull();
      expect(decidedBy).not.toBe(proposedBy);
    }
  });

  it('changes nothing when it is run again', async () => {
    const { people, lanes } = test.desk.stores;
    const state = async () => [
      await people.people(),
      await people.allQualifications(),
      await lanes.versions(null),
    ];
    const before = await state();
    await seedDesk(test.desk, plan);
    expect(await state()).toEqual(before);
  });

  it('asks for two supervisors', async () => {
    const one = practicePeople.filter(({ login }) => login !== 'dana');
    const lanes = practiceLanes.map((lane) => ({ ...lane, lane: `${lane.lane}-more` }));
    const { desk, close } = await openTestDesk();
    try {
      await expect(seedDesk(desk, { people: one, lanes })).rejects.toThrow(/two supervisors/);
    } finally {
      await close();
    }
  });
});

describe('seedKey', () => {
  it('keeps its key, and makes another when that one was revoked', async () => {
    const { desk } = test;
    const first = await seedKey(desk);
    expect(await seedKey(desk)).toBe(first);
    const stored = await desk.stores.integrators.keyByHash(desk.ids.fingerprint(first));
    await revokeKey(desk, systemActor, { keyId: stored?.id ?? '' });
    const second = await seedKey(desk);
    expect(second).not.toBe(first);
    expect(await desk.stores.integrators.integrators()).toMatchObject([{ mode: 'practice' }]);
  });
});
