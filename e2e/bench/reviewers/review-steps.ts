import { COMPONENTS } from '@/lib/domain/worksheet';
import { candidateKeyOf } from '@/lib/verbs/intake/derived-ids';
import { LANE, PASSWORD } from '../bench-plan';
import { NAMED } from '../ingest/bench-match';
import type { Ask, Reply } from '../person-client';
import { answers } from './review-answers';

/** One act of a reviewer, as the screen would send it, with the pictures that it then loads. */
export type Act = () => Promise<void>;

const GOOD = {
  suitability: 'good',
  sharpness: 'good',
  pose: 'good',
  light: 'good',
  occlusion: 'good',
} as const;
const SIMILAR = { finding: 'similar', note: '', causes: [] } as const;
const worksheet = Object.fromEntries(COMPONENTS.map(({ key }) => [key, SIMILAR]));
const excluded = {
  choice: 'excluded',
  differences: [{ component: 'ears', note: 'The lobe is attached here and free there.' }],
  worksheet: null,
};
const retained = { choice: 'retained', differences: [], worksheet };

const expectOk = (what: string, reply: Reply): Reply => {
  if (reply.status === 200) return reply;
  throw new Error(`${what}: ${reply.status} ${JSON.stringify(reply.body)}`);
};

/** Half of all matches are approved, by both who vote on them; the others are rejected. */
const approves = (matchId: string): boolean => Number.parseInt(matchId.slice(-1), 16) % 2 === 0;

const ballotFor = (candidate: string | null) => ({
  ...{ verdict: candidate ? 'approve' : 'reject', candidate, limits: '', answers: {} },
  reasons: 'The ears, a mole and the hairline were compared.',
  reliedUpon: candidate ? ['item-1', 'item-2'] : [],
  originsConfirmed: candidate ? ['item-1', 'item-2'] : [],
});

/** Everything from the claim to the cast vote, one act after another; `claimed` is null when there was nothing. */
export const claimNext = async (ask: Ask): Promise<readonly Act[] | null> => {
  const claim = await ask('POST', '/api/desk/claim', { lane: LANE });
  if (answers.problem(claim)?.code === 'nothing_to_claim') return null;
  const { matchId, leaseToken } = answers.claimed(expectOk('claim', claim));
  const base = `/api/desk/reviews/${matchId}`;
  const send = async (method: string, path: string, body?: unknown) =>
    expectOk(path, await ask(method, `${base}${path}`, body, { 'x-lease-token': leaseToken }));
  const picture = async (ref: string) =>
    expectOk('picture', await ask('GET', `/api/desk/images/${matchId}/${ref}`));
  const view = await send('GET', '');
  await picture('probe');

  const named = approves(matchId) ? candidateKeyOf(matchId, NAMED) : null;
  const candidates: string[] = [];
  let { version } = answers.view(view);
  const dispose = (n: number) => async () => {
    const key = candidates[n] ?? '';
    await send('PUT', `/candidates/${key}/disposition`, key === named ? retained : excluded);
  };
  const open = (key: string) => async () => void (await send('POST', `/evidence/${key}/open`));
  return [
    async () => void (await send('PUT', '/drafts/analysis', { body: { ...GOOD, notes: 'Sharp enough.' } })),
    async () => {
      const analysed = await send('POST', '/analysis', {
        ...GOOD,
        faceConfirmed: true,
        notes: 'Sharp enough.',
      });
      candidates.push(...answers.candidates(analysed));
      for (const key of candidates) await picture(key);
    },
    ...[0, 1, 2, 3].map(dispose),
    async () => void (await send('POST', '/heartbeat')),
    async () => void (await send('POST', '/comparison-finish')),
    async () => void (await send('POST', '/seal', { opinions: named ? { [named]: 2 } : {} })),
    ...['item-1', 'item-9', 'item-2', 'item-6'].map(open),
    async () => void (await send('POST', '/evidence-finish')),
    async () => {
      const tried = { attempt: 'A height that differs.', result: 'does_not_disprove', note: '' };
      const candidate = named ?? candidates[0];
      if (named) await send('POST', '/disproofs', { ...tried, candidate });
    },
    async () => {
      const ballot = ballotFor(named);
      const { grant } = answers.grant(await send('POST', '/step-up', { ballot, password: PASSWORD }));
      version = answers.view(await send('GET', '')).version;
      await send('POST', '/vote', { ballot, grant, version });
    },
  ];
};
