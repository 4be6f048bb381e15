import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeEvidence, type Scene } from '@/lib/practice/make-evidence';
import { portraitMatches } from '@/lib/practice/make-matches';
import type { MatchSource, PracticeMatch, PushBody, PushEvidence } from '@/lib/practice/match-source';
import { openPack } from '@/lib/practice/pack';
import { packMatches } from '@/lib/practice/pack-matches';
import { openPortraitCache } from '@/lib/practice/portrait-cache';
import type { Purpose } from '@/lib/practice/practice-lanes';

export interface StoryMatchOptions {
  readonly purpose?: Purpose;
  /** How many candidates, at least one and at most what the search found; three unless told. */
  readonly candidates?: number;
  /** Whether one of the candidates is the person of the probe; true unless told. */
  readonly enrolled?: boolean;
  /** What is on file; enough for an approval of the right candidate unless told. */
  readonly evidence?: Scene | readonly PushEvidence[];
  /** The last word on the body, such as another external id or purpose. */
  readonly change?: (body: PushBody) => PushBody;
}

let opening: Promise<MatchSource> | undefined;

const open = async (): Promise<MatchSource> => {
  const pack = process.env.SECOND_LOOK_PACK;
  if (pack && existsSync(join(pack, 'searches.jsonl'))) return packMatches(await openPack(pack));
  const cache = join(import.meta.dirname, '../../.cache/portraits');
  return portraitMatches(await openPortraitCache(cache));
};

/** The pack where there is one, drawn portraits where there is not. */
export const storySource = (): Promise<MatchSource> => {
  opening ??= open();
  return opening;
};

/** Keeps the right candidate, however far down the list it stands. */
const shorten = ({ body, truth }: PracticeMatch, count: number): PushBody => {
  const right = body.candidates.filter((c) => c.external_id === truth.candidate);
  const others = body.candidates.filter((c) => c.external_id !== truth.candidate);
  const kept = new Set([...right, ...others].slice(0, count));
  const candidates = body.candidates.filter((c) => kept.has(c));
  return { ...body, candidates, search: { ...body.search, candidates_returned: candidates.length } };
};

/** The first match from `from` on that fits; goes round when the source is used up, so probes may come again. */
const find = async (source: MatchSource, from: number, enrolled: boolean, count: number) => {
  for (let n = from; n < from + source.count; n++) {
    const at = n % source.count;
    if ((source.truth(at).candidate !== null) !== enrolled) continue;
    const match = await source.match(at, new Date());
    if (match.body.candidates.length >= count) return { match, next: n + 1 };
  }
  throw new Error(`${source.name}: no match has ${count} candidates`);
};

const evidenceFor = (
  { candidates }: PushBody,
  truth: PracticeMatch['truth'],
  purpose: Purpose,
  scene: Scene,
): readonly PushEvidence[] => {
  const ids = candidates.map((c) => c.external_id);
  const candidate = truth.candidate ?? ids[0] ?? '';
  const other = ids.find((id) => id !== candidate) ?? null;
  return makeEvidence({ purpose, scene, candidate, other, now: new Date() });
};

/** A match made to a story's wishes; `next` is where to look for another one. */
export const matchForStory = async (
  externalId: string,
  from: number,
  options: StoryMatchOptions,
): Promise<{ readonly match: PracticeMatch; readonly next: number }> => {
  const { purpose = 'missing_person', candidates = 3, enrolled = true, evidence = 'supported' } = options;
  const { match, next } = await find(await storySource(), from, enrolled, candidates);
  const truth = { ...match.truth, externalId };
  const short = shorten(match, candidates);
  const items = typeof evidence === 'string' ? evidenceFor(short, truth, purpose, evidence) : evidence;
  const body: PushBody = {
    ...short,
    external_id: externalId,
    purpose: { code: purpose, case_ref: `case ${externalId}` },
    evidence: [...items],
  };
  return { match: { ...match, truth, later: [], body: options.change?.(body) ?? body }, next };
};
