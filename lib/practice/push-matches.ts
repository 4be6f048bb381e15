import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Answer, Integrator } from '@/lib/practice/integrator';
import type { MatchSource, PracticeMatch, PushEvidence } from '@/lib/practice/match-source';
import type { TruthFile } from '@/lib/practice/truth-file';

/** So many wait at once before the rest comes at its own pace. */
export const FIRST = 12;
/** More than this nobody works off; the integrator pauses. */
export const MOST = 40;
/** Matches after which a late item follows. */
const LATE_BY = 2;

export interface Pushing {
  readonly integrator: Integrator;
  readonly source: MatchSource;
  readonly truth: TruthFile;
  /** Seconds between two matches, once enough wait. */
  readonly every: number;
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
}

interface Late {
  readonly matchId: string;
  readonly item: PushEvidence;
  readonly after: number;
}

const stored = z.object({ id: z.string() });
const problem = z.object({ code: z.string(), detail: z.string() });

/** The match's id; null where this desk has it already, from before a restart. @throws when it was refused */
const idOf = ({ status, body }: Answer, { body: sent }: PracticeMatch): string | null => {
  if (status < 300) return stored.parse(body).id;
  const refused = problem.safeParse(body).data;
  if (refused?.code === 'external_id_conflict') return null;
  throw new Error(`The desk refused ${sent.external_id}: ${status} ${refused?.code} ${refused?.detail}`);
};

const describe = ({ body }: PracticeMatch): string => {
  const n = body.candidates.length;
  return `${body.external_id}, ${body.purpose.code.replace('_', ' ')}, ${n} candidate${n === 1 ? '' : 's'}`;
};

/** Aborted is how pushing ends; anything else is a fault. */
const pause = async (seconds: number, signal: AbortSignal): Promise<void> => {
  await sleep(seconds * 1000, undefined, { signal }).catch(() => {});
};

/** Waits until another match is wanted: at once while few wait, else at the integrator's own pace. */
const untilWanted = async ({ integrator, every, signal }: Pushing): Promise<void> => {
  if ((await integrator.pending()) < FIRST) return;
  do await pause(every, signal);
  while (!signal.aborted && (await integrator.pending()) >= MOST);
};

/** Sends what is due after the n-th match, and gives what is not. */
const followUp = async (
  { integrator, say }: Pushing,
  late: readonly Late[],
  n: number,
): Promise<readonly Late[]> => {
  for (const { matchId, item, after } of late) {
    if (after > n) continue;
    const { status } = await integrator.addEvidence(matchId, item);
    say(status < 300 ? 'Evidence followed for an earlier match' : `Late evidence was not taken (${status})`);
  }
  return late.filter(({ after }) => after > n);
};

/**
 * Pushes the first dozen as fast as they are made, then one at a time as long as fewer than forty wait, and goes
 * on after a restart where it was. Returns when the source is used up or the signal aborts.
 */
export const pushMatches = async (pushing: Pushing): Promise<void> => {
  const { integrator, source, truth, signal, say } = pushing;
  const known = await truth.known();
  let late: readonly Late[] = [];
  for (let n = 0; n < source.count; n++) {
    if (known.has(source.truth(n).externalId)) continue;
    await untilWanted(pushing);
    if (signal.aborted) return;
    const match = await source.match(n, new Date());
    if (signal.aborted) return;
    const matchId = idOf(await integrator.push(match), match);
    await truth.add(match.truth);
    if (!matchId) continue;
    say(`Pushed ${describe(match)}`);
    late = [...late, ...match.later.map((item) => ({ matchId, item, after: n + LATE_BY }))];
    late = await followUp(pushing, late, n);
  }
};
