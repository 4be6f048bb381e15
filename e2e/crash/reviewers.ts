import type { ReviewView } from '@/lib/domain/projection-view';
import { candidateKeyOf } from '@/lib/verbs/intake/derived-ids';
import { PASSWORD } from '../bench/bench-plan';
import type { AcknowledgedKind } from './acknowledged';
import { type AtWork, Refused, type Turn } from './at-work';
import { LANES, NAMED } from './made-match';
import { ballotFor, nextStep } from './review-steps';
import { type AsPerson, signedIn } from './session';

/** Three quarters of all matches are approved, by all who vote on them; the others are rejected. */
const approves = (match: string): boolean => Number.parseInt(match.slice(-1), 16) % 4 !== 0;

interface Holding {
  readonly match: string;
  readonly token: string;
}

/** Goes on with the match that this person holds, or claims the next one; null when there is none. */
const take = async (ask: AsPerson, lane: string, held: string | null): Promise<Holding | null> => {
  const claimed = async (path: string, body?: unknown): Promise<Holding> => {
    const { matchId, leaseToken } = JSON.parse(await ask('POST', path, body));
    return { match: matchId, token: leaseToken };
  };
  try {
    if (held) return await claimed(`/api/desk/reviews/${held}/claim`);
    return await claimed('/api/desk/claim', { lane });
  } catch (fault) {
    if (fault instanceof Refused && fault.code === 'nothing_to_claim') return null;
    throw fault;
  }
};

interface Mine {
  readonly held: readonly { readonly matchId: string }[];
  readonly pending: readonly { readonly matchId: string }[];
}

/** What this person has begun; a match whose vote is pending is theirs still, and done. */
const heldNow = async (ask: AsPerson): Promise<string | null> => {
  const { mine } = JSON.parse(await ask('GET', '/api/desk/queue')) as { mine: Mine };
  const done = new Set(mine.pending.map(({ matchId }) => matchId));
  return mine.held.find(({ matchId }) => !done.has(matchId))?.matchId ?? null;
};

/** One reviewer: each turn is one step, from the claim to the vote, through every crash. */
export const review = (work: AtWork, login: string): Turn => {
  const ask = signedIn(work, login);
  const person = work.desk.people.get(login) ?? '';
  let holding: Holding | null = null;
  const note = (kind: AcknowledgedKind, match: string, what = '') =>
    work.recorder.note(kind, match, person, what);

  const vote = async ({ match, token }: Holding, view: ReviewView, named: string | null): Promise<void> => {
    const [base, lease] = [`/api/desk/reviews/${match}`, { 'x-lease-token': token }];
    const ballot = ballotFor(view, named);
    const { grant } = JSON.parse(await ask('POST', `${base}/step-up`, { ballot, password: PASSWORD }, lease));
    await ask('POST', `${base}/vote`, { ballot, grant, version: view.version }, lease);
    note('vote', match, ballot.verdict);
    holding = null;
  };

  const act = async (held: Holding): Promise<void> => {
    const [base, lease] = [`/api/desk/reviews/${held.match}`, { 'x-lease-token': held.token }];
    const view = JSON.parse(await ask('GET', base, undefined, lease)) as ReviewView;
    const named = approves(held.match) ? candidateKeyOf(held.match, NAMED) : null;
    if (view.stage === 'decision' && (!named || view.disproofs.length > 0)) return vote(held, view, named);
    const { method, path, body, noted } = nextStep(view, named);
    await ask(method, `${base}${path}`, body, lease);
    note(noted[0], held.match, noted[1]);
  };

  return async () => {
    if (holding) {
      try {
        return await act(holding);
      } catch (fault) {
        // Whatever it was: what this person holds is asked of the desk again.
        holding = null;
        throw fault;
      }
    }
    const lane = LANES[work.random() < 0.6 ? 0 : 1] ?? LANES[0];
    holding = await take(ask, lane, await heldNow(ask));
    if (holding) note('claim', holding.match);
  };
};
