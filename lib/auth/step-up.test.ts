import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepUp } from '@/lib/auth/step-up';
import { MINUTE, plus } from '@/lib/domain/time';
import { type PersonActor, personActor } from '@/lib/ports/actors';
import type { StepUp } from '@/lib/ports/session-store';
import { testClock } from '@/lib/server/test-clock';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';

const PASSWORD = 'correct horse battery';
const clock = testClock();
const granted: StepUp[] = [];
let t: TestDesk;
let actor: PersonActor;
let clicker: PersonActor;

const actorNamed = async (login: string, password: string | null): Promise<PersonActor> => {
  const { id, accountId } = await signedInPerson(t.desk, login, ['reviewer'], password);
  const person = await t.desk.stores.people.person(id);
  if (!person) throw new Error('no person');
  return personActor(person, accountId);
};

beforeAll(async () => {
  t = await openTestDesk({ parts: { clock } });
  const { addStepUp } = t.desk.stores.sessions;
  t.desk.stores.sessions.addStepUp = async (grant) => {
    granted.push(grant);
    await addStepUp(grant);
  };
  actor = await actorNamed('ada', PASSWORD);
  clicker = await actorNamed('no password', null);
});
afterAll(() => t.close());

const codeOf = async (who: PersonActor, password: string, practice = false) => {
  const desk = { ...t.desk, config: { ...t.desk.config, practice } };
  const result = await stepUp(desk, who, 'digest', password);
  return result.ok ? 'granted' : result.refusal.code;
};

describe('stepUp', () => {
  it('grants for this person and digest, for two minutes, unused', async () => {
    const result = await stepUp(t.desk, actor, 'digest', PASSWORD);
    expect(granted).toEqual([
      {
        id: result.ok && result.value.grant,
        personId: actor.person.id,
        digest: 'digest',
        expiresAt: plus(clock.now(), 2 * MINUTE),
        usedAt: null,
      },
    ]);
  });

  it('is throttled, apart from signing in', async () => {
    for (let i = 0; i < 5; i += 1) expect(await codeOf(actor, 'wrong')).toBe('step_up_failed');
    expect(await codeOf(actor, PASSWORD)).toBe('sign_in_throttled');
    clock.pass(5 * MINUTE);
    expect(await codeOf(actor, PASSWORD)).toBe('granted');
  });

  it('takes a click for a password on a practice desk, from those who have none', async () => {
    expect(await codeOf(clicker, '')).toBe('step_up_failed');
    expect(await codeOf(clicker, '', true)).toBe('granted');
    expect(await codeOf(actor, 'wrong', true)).toBe('step_up_failed');
  });
});
