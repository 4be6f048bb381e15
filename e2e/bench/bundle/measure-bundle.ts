import { ApiReviewer, votesCount } from '@/e2e/support/api-reviewer';
import { checkBundle } from '@/lib/disclosure/check/check-bundle';
import { connectIntegrator } from '@/lib/practice/integrator';
import type { PracticeMatch } from '@/lib/practice/match-source';
import { candidateKeyOf, matchIdOf } from '@/lib/verbs/intake/derived-ids';
import { addBenchIntegrator, newBenchDesk, serveBench } from '../bench-desk';
import { benchPlan, LANE, PASSWORD } from '../bench-plan';
import { benchMatch, NAMED } from '../ingest/bench-match';
import { HEIGHT, pictures, WIDTH } from '../ingest/pictures';
import type { BenchOptions } from '../options';
import { percentile } from '../percentile';
import { signIn } from '../person-client';
import { type Report, told, under } from '../report';

const CANDIDATES = 20;
const MOST_MS = 2000;

/** The match of a working day, with as many candidates as a long list has. */
const longMatch = async (): Promise<PracticeMatch> => {
  const next = await pictures();
  const plain = benchMatch(1, next);
  const images = new Map(plain.images);
  const [first] = plain.body.candidates;
  if (!first) throw new Error('A match has candidates.');
  const candidates = [...plain.body.candidates];
  for (let n = candidates.length; n < CANDIDATES; n += 1) {
    const { sha256, bytes } = next();
    images.set(sha256, bytes);
    const image = { ...first.image, sha256 };
    candidates.push({ ...first, external_id: `REF-${n}`, label: `Entry ${n}`, rank: n + 1, image });
  }
  const search = { ...plain.body.search, candidates_returned: CANDIDATES };
  return { ...plain, body: { ...plain.body, candidates, search }, images };
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A decided match with twenty candidates, as the bundle that a supervisor's browser downloads. */
export const measureBundle = async ({ quick }: BenchOptions): Promise<Report> => {
  const runs = quick ? 3 : 20;
  const bench = await newBenchDesk(benchPlan(2), (desk) => addBenchIntegrator(desk, 'Bench', 1));
  const served = await serveBench(bench.dataDir);
  try {
    const [key = ''] = bench.seeded.keys;
    const match = await longMatch();
    const answer = await connectIntegrator({ url: served.url, key }).push(match);
    if (answer?.status !== 201) throw new Error(`The match was not taken: ${JSON.stringify(answer)}`);
    const id = matchIdOf(bench.seeded.integrator, match.body.external_id);
    const named = candidateKeyOf(id, NAMED);
    for (const login of ['reviewer-1', 'reviewer-2']) {
      const reviewer = await ApiReviewer.signIn(served.url, login, PASSWORD);
      await reviewer.claim(LANE, id);
      await reviewer.approve(named, ['item-1', 'item-2']);
      await votesCount();
    }
    const ask = await signIn(served.url, 'supervisor-1');
    const path = `/api/audit/matches/${id}/bundle?profile=court`;
    const took: number[] = [];
    for (let n = 0; n <= runs; n += 1) {
      const reply = await ask('GET', path);
      if (reply.status !== 200) throw new Error(`bundle: ${reply.status} ${JSON.stringify(reply.body)}`);
      took.push(reply.took);
    }
    const supervisor = await ApiReviewer.signIn(served.url, 'supervisor-1', PASSWORD);
    const archive = new Uint8Array(await (await supervisor.http.get(path)).body());
    const began = performance.now();
    const verdict = checkBundle(archive);
    const checked = performance.now() - began;
    if (!verdict.valid) throw new Error(`The bundle is not valid: ${JSON.stringify(verdict.findings)}`);
    const [first = 0, ...later] = took;
    return {
      title: 'Disclosure bundle',
      how: `A decided match with ${CANDIDATES} candidates of ${WIDTH} × ${HEIGHT} pixels, two reviews and ${verdict.about?.events} events, as the bundle for a court (${megabytes(archive.length)}): from the request to the last byte, ${runs} times after the first. Report, proofs and the log's checkpoint are made anew each time.`,
      rows: [
        under(
          'A bundle, slowest',
          percentile(later, 1),
          MOST_MS,
          'ms',
          `half within ${Math.round(percentile(later, 0.5))} ms`,
        ),
        told('The first one of a fresh process', `${Math.round(first)} ms`),
        told('Checking it at a command line', `${Math.round(checked)} ms`),
      ],
    };
  } finally {
    await served.stop();
    await bench.remove();
  }
};
