import type { Env, Who } from '@/lib/domain/env';
import { isClosed } from '@/lib/domain/find';
import type { Alarm } from '@/lib/domain/lane';
import type { MatchState } from '@/lib/domain/match';
import { ALARM_AFTER, unheardText } from '@/lib/domain/redeemer';
import { differenceText } from '@/lib/domain/sampling/difference-text';
import { somebodyMayTake, somebodyWorks } from '@/lib/domain/takers';
import { MINUTE, plus, SECOND } from '@/lib/domain/time';
import { DESK_ALARMS } from '@/lib/domain/weekly-review';
import type { Desk } from '@/lib/ports/desk';
import { envFor } from '@/lib/verbs/env-for';
import { missingImages, missingImagesAlarm } from '@/lib/verbs/missing-images';
import { setAlarm } from '@/lib/verbs/set-alarm';
import type { Task } from '@/lib/worker/task';

const ON_DUTY_MS = 30 * MINUTE;

/** Few at a time, round and round: an alarm may come some seconds late, and reviewers must not wait for it. */
const AT_ONCE = 25;

type Page = (after: string | null) => readonly string[] | Promise<readonly string[]>;

/** The next few ids of a list in their order, and the first ones again once it is through: none waits behind others. */
const inTurns = (): ((page: Page) => Promise<readonly string[]>) => {
  let after: string | null = null;
  return async (page) => {
    const ids = await page(after);
    after = ids.length === AT_ONCE ? (ids.at(-1) ?? null) : null;
    return ids;
  };
};
const turns = { waiting: inTurns(), alarmed: inTurns(), unheard: inTurns(), differing: inTurns() };

/**
 * Tells supervisors of waiting matches that nobody on duty may take, and of suspensions and recalls that a redeemer has
 * not acknowledged, and of differences that nobody has concluded on; clears what no longer holds.
 */
export const raiseAlarms: Task = {
  name: 'raise-alarms',
  everyMs: 2 * SECOND,
  run: async (desk) => {
    const { matches, lanes } = desk.stores;
    const waiting = await turns.waiting((after) =>
      matches.openMatches(['queued', 'adjudication'], after, AT_ONCE, true),
    );
    const open = (await lanes.alarms()).filter((a) => !a.clearedAt);
    const alarmed = await turns.alarmed((after) => {
      const ids = open.flatMap((a) => a.matchId ?? []).sort();
      return ids.filter((id) => after === null || id > after).slice(0, AT_ONCE);
    });
    const duty = await onDuty(desk);
    const silentSince = plus(desk.clock.now(), -ALARM_AFTER);
    const unheard = await turns.unheard((after) => matches.unheard(silentSince, after, AT_ONCE));
    const differing = await turns.differing((after) => desk.stores.sampling.differing(after, AT_ONCE));
    for (const id of new Set([...waiting, ...alarmed, ...unheard, ...differing]))
      await judgeAlone(desk, id, duty, open);
    await clearLanes(desk, duty, open);
    return false;
  },
};

const onDuty = async (desk: Desk): Promise<readonly Who[]> => {
  const ids = await desk.stores.sessions.onDuty(plus(desk.clock.now(), -ON_DUTY_MS));
  const [people, held] = await Promise.all([
    desk.stores.people.people(),
    desk.stores.people.allQualifications(),
  ]);
  return people
    .filter((p) => ids.includes(p.id))
    .map((person) => ({ person, qualifications: held.filter((q) => q.personId === person.id) }));
};

/** One match that cannot be judged is told of and left; the alarms of all others must not wait behind it. */
const judgeAlone = async (...[desk, id, duty, open]: Parameters<typeof judge>): Promise<void> => {
  try {
    await judge(desk, id, duty, open);
  } catch (fault) {
    desk.log.error({ match: id, err: fault }, 'match cannot be judged for alarms');
  }
};

const texts = (...said: readonly (string | null)[]): string | null =>
  said.filter((text) => text !== null).join(' ') || null;

const judge = async (desk: Desk, id: string, duty: readonly Who[], open: readonly Alarm[]): Promise<void> => {
  const state = await desk.stores.matches.load(id);
  if (!state) return;
  const { status, lane, externalId } = state.match;
  const standing = open.find((a) => a.matchId === id) ?? null;
  const env = await envFor(desk, state, null);
  // A request raised it; whether it still holds is seen here.
  const ofImages = missingImagesAlarm(externalId);
  if (standing && !isClosed(state) && (await missingImages(desk, state, 'comparison')).length > 0)
    return setAlarm(desk, standing, { lane, matchId: id, text: ofImages });
  const back = standing?.text === ofImages;
  if (back) await setAlarm(desk, standing, { lane, matchId: id, text: null });
  const alarm = back ? null : standing;
  const waits = status === 'queued' || status === 'adjudication';
  const told = texts(differenceText(state), unheardText(state.redeemers, externalId, env.now));
  if (!waits) return setAlarm(desk, alarm, { lane, matchId: id, text: told });
  if (!somebodyWorks(env.policy, duty, env.now)) {
    const laneAlarm = open.find((a) => a.matchId === null && a.lane === lane) ?? null;
    return setAlarm(desk, laneAlarm, {
      lane,
      matchId: null,
      text: `Nobody on duty works in the lane “${env.policy.name}”.`,
    });
  }
  const stuck = await nobodyMayTake(desk, state, duty, env);
  return setAlarm(desk, alarm, {
    lane,
    matchId: id,
    text: stuck ? texts(`Nobody on duty may take match ${externalId}.`, told) : told,
  });
};

/**
 * Whether nobody on duty may take it. What somebody touched elsewhere is asked only of whom the match itself lets,
 * one after another: usually the first may, and asking it of fifty for each match took half of a core.
 */
const nobodyMayTake = async (
  desk: Desk,
  state: MatchState,
  duty: readonly Who[],
  env: Env,
): Promise<boolean> => {
  for (const who of duty) {
    if (!somebodyMayTake(state, [who], env)) continue;
    const { touchedElsewhere } = await desk.stores.matches.surroundings(state, who.person.id);
    if (!touchedElsewhere) return false;
  }
  return true;
};

const clearLanes = async (desk: Desk, duty: readonly Who[], open: readonly Alarm[]): Promise<void> => {
  const policies = await desk.stores.lanes.active();
  for (const alarm of open.filter((a) => a.matchId === null && a.lane !== DESK_ALARMS)) {
    const policy = policies.find((p) => p.lane === alarm.lane);
    if (!policy || somebodyWorks(policy, duty, desk.clock.now())) {
      await setAlarm(desk, alarm, { lane: alarm.lane, matchId: null, text: null });
    }
  }
};
