import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Candidate } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import { evolveAll } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import { ingest } from '@/lib/domain/rules/ingest';
import {
  aBallot,
  aCandidate,
  anAnalysis,
  anImage,
  anItem,
  aState,
  aWorksheet,
} from '@/lib/domain/testing/build';
import { SECOND } from '@/lib/domain/time';
import type { ViewSettings } from '@/lib/domain/view-settings';
import type { PersonActor } from '@/lib/ports/actors';
import { blobKey } from '@/lib/ports/blob-store';
import type { Desk } from '@/lib/ports/desk';
import { must, type ReviewDesk } from '@/lib/server/test-desk-review';
import { changeOf } from '@/lib/verbs/change-match';
import { envFor } from '@/lib/verbs/env-for';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';
import { finishComparison } from '@/lib/verbs/review/finish-comparison';
import { finishEvidence } from '@/lib/verbs/review/finish-evidence';
import { openEvidence } from '@/lib/verbs/review/open-evidence';
import { recordDisproof } from '@/lib/verbs/review/record-disproof';
import { recordTools } from '@/lib/verbs/review/record-tools';
import { sealOpinions } from '@/lib/verbs/review/seal-opinions';

/** What names the other candidate: wherever it turns up in a defence's bundle, a third person was named. */
export const THIRD_PERSON = [
  'Tertia Canary',
  'booking-7351',
  'what canary-item says',
  'source of canary-item',
];

const keepImage = async ({ blobs }: Desk, background: string): Promise<string> => {
  const picture = sharp({ create: { width: 400, height: 500, channels: 3, background } });
  const [original, copy] = [await picture.png().toBuffer(), await picture.jpeg().toBuffer()];
  const sha256 = createHash('sha256').update(original).digest('hex');
  await blobs.put(blobKey('original', sha256), original);
  await blobs.put(blobKey('display', sha256), copy);
  await blobs.put(blobKey('thumb', sha256), copy);
  return sha256;
};

const EVIDENCE: readonly Evidence[] = [
  anItem('e1'),
  anItem('e2', { biasing: 'medium' }),
  anItem('line-up', { obtainedVia: 'because_of_match', derivedFrom: ['match'] }),
  anItem('witness', { derivedFrom: ['line-up'] }),
  anItem('canary-item', { candidate: 'b', direction: 'neutral' }),
];

/** A match with images in the store, two candidates and items that count and do not. @returns its id */
export const pushPictured = async (review: ReviewDesk, id = 'm_pictured'): Promise<string> => {
  const { desk } = review;
  const at = review.clock.now();
  const [probe, a, b] = await Promise.all(['#888888', '#777788', '#886677'].map((c) => keepImage(desk, c)));
  const candidates: readonly Candidate[] = [
    aCandidate('a', {
      rank: 1,
      label: 'Prima Named',
      image: anImage(a ?? '', { quality: { sharpness: 61 } }),
    }),
    aCandidate('b', {
      rank: 2,
      label: THIRD_PERSON[0] ?? '',
      externalId: THIRD_PERSON[1] ?? '',
      image: anImage(b ?? ''),
    }),
  ];
  const plain = aState({
    id,
    externalId: `x-${id}`,
    integrator: review.integrator.integrator.id,
    receivedAt: at,
    probe: { ...aState().match.probe, sha256: probe ?? '' },
  });
  const draft: MatchState = { ...plain, candidates, evidence: EVIDENCE.map((e) => ({ ...e, addedAt: at })) };
  const decided = ingest(draft, review.integrator.by, await envFor(desk, draft, null), []);
  if (!decided.ok) throw new Error(decided.refusal.detail);
  const state = evolveAll(null, decided.value.events);
  const saved = await desk.stores.matches.save(changeOf(null, state, decided.value));
  if (saved !== 'saved') throw new Error(saved);
  return id;
};

const image = { x: 200, y: 250, zoom: 1.5, rotation: 0, mirror: false, brightness: 1, contrast: 1.2 };
const VIEW: ViewSettings = {
  ...{ candidate: 'a', mode: 'side', linked: true, equalEyes: true, loupe: false, grid: false },
  images: ['probe', 'a'].map((ref) => ({ ...image, ref, gamma: 1, greyscale: false })),
};

const PINS = [
  { id: 'p1', component: 'facial_marks', probe: [120, 200], candidate: [124, 208] },
  { id: 'p2', component: 'ears', probe: [396, 240], candidate: [390, 246] },
] as const;

/** A review with everything in it that a record can hold, and its approval of `a`. */
export const approvePictured = async (review: ReviewDesk, actor: PersonActor): Promise<string> => {
  const { desk } = review;
  const held = await review.claim(actor);
  await must(analyseProbe(desk, actor, held, anAnalysis({ notes: 'soft at the left edge' })));
  const uses = [{ tool: 'loupe', candidate: 'a', seconds: 12 }] as const;
  await must(recordTools(desk, actor, held, { stage: 'comparison', uses }));
  const worksheet = aWorksheet('similar', {
    hair: { finding: 'dissimilar_explainable', note: 'longer', causes: ['hair', 'age'], under: null },
  });
  const kept = { candidate: 'a', choice: 'retained', differences: [], worksheet, pins: PINS } as const;
  const differences = [{ component: 'ears', note: 'lobes differ' }] as const;
  const out = { candidate: 'b', choice: 'excluded', differences, worksheet: null } as const;
  for (const choice of [kept, out]) await must(disposeCandidate(desk, actor, held, choice));
  await must(finishComparison(desk, actor, held));
  await must(sealOpinions(desk, actor, held, { opinions: { a: 2 }, view: VIEW }));
  for (const key of ['e1', 'line-up', 'witness', 'canary-item', 'e2'])
    await must(openEvidence(desk, actor, held, key));
  await must(finishEvidence(desk, actor, held));
  const attempt = { candidate: 'a', attempt: 'an alibi', result: 'does_not_disprove', note: '' } as const;
  await must(recordDisproof(desk, actor, held, attempt));
  await must(review.cast(actor, held, aBallot()));
  await review.settle(held.matchId, 10 * SECOND);
  return held.matchId;
};
