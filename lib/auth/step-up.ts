import { stepUpFailed } from '@/lib/auth/sign-in-events';
import { throttled } from '@/lib/auth/throttle';
import type { Account } from '@/lib/domain/person';
import { type Result, refuse } from '@/lib/domain/refusal';
import { type Instant, MINUTE, plus } from '@/lib/domain/time';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

const VALID_FOR = 2 * MINUTE;

/** The account that is signed in, its password verified; throttled like a sign-in, under a key of its own. */
export const verifyPassword = (
  desk: Desk,
  { person, accountId }: PersonActor,
  password: string,
): Promise<Result<Account>> =>
  throttled(desk, {
    key: `step-up:${accountId}`,
    failed: stepUpFailed(person.id, accountId),
    check: async () => {
      const account = await desk.stores.people.account(accountId);
      const fits = await desk.passwords.verify(account?.passwordHash ?? null, password);
      return fits && account && !account.disabledAt ? { ok: true, value: account } : refuse('step_up_failed');
    },
  });

export interface StepUpGrant {
  readonly grant: string;
  readonly expiresAt: Instant;
}

/** A grant for exactly the decision with this digest, used up by it; two minutes. The caller has verified the person. */
export const grantStepUp = async (desk: Desk, personId: string, digest: string): Promise<StepUpGrant> => {
  const grant = desk.ids.token();
  const expiresAt = plus(desk.clock.now(), VALID_FOR);
  await desk.stores.sessions.addStepUp({ id: grant, personId, digest, expiresAt, usedAt: null });
  return { grant, expiresAt };
};

/** Somebody of the practice desk without a password: there the click itself is the confirmation. */
const confirmsByClick = async (desk: Desk, accountId: string): Promise<boolean> =>
  desk.config.practice && (await desk.stores.people.account(accountId))?.passwordHash === null;

/** Fresh authentication by password, bound to one digest. */
export const stepUp = async (
  desk: Desk,
  actor: PersonActor,
  digest: string,
  password: string,
): Promise<Result<StepUpGrant>> => {
  if (!(await confirmsByClick(desk, actor.accountId))) {
    const verified = await verifyPassword(desk, actor, password);
    if (!verified.ok) return verified;
  }
  return { ok: true, value: await grantStepUp(desk, actor.person.id, digest) };
};
