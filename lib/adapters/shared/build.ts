import type { Invalid, Observation } from '@/lib/adapters/adapted';
import type { Note } from '@/lib/adapters/notes';
import { note } from '@/lib/adapters/notes';
import type { Nothing } from '@/lib/adapters/problems';
import { nothing } from '@/lib/adapters/problems';
import { bodyOf, scoreOf, type Whole } from '@/lib/adapters/shared/body';
import { externalIdOf } from '@/lib/adapters/shared/external-id';
import type { Size } from '@/lib/adapters/shared/face';
import type { Found } from '@/lib/adapters/shared/found';
import { onOriginal } from '@/lib/adapters/shared/on-original';
import type { Context } from '@/lib/adapters/shared/operation';
import { withPictures } from '@/lib/adapters/shared/pictures';
import { thresholdOf } from '@/lib/adapters/shared/threshold';

/** The size of a stored picture by its hash, or null where this integrator has not uploaded it. */
export type SizeOf = (sha256: string) => Size | null;

export interface Built {
  readonly kind: 'built';
  readonly externalId: string;
  readonly body: unknown;
  readonly observation: Observation | null;
  readonly notes: readonly Note[];
}

/** What the generic body takes (lib/http/schemas/match.ts); more is refused, never cut. */
const MOST_CANDIDATES = 50;
const MOST_ISSUES = 20;

const offScale = ({ scale, candidates }: Found): Invalid | null => {
  const { name, min, max } = scale;
  const wrong = candidates.flatMap((c, i) =>
    c.score !== null && (c.score < min || c.score > max) ? [i] : [],
  );
  const message = `${name} lies outside the provider’s own scale, ${min} to ${max}`;
  const issues = wrong
    .slice(0, MOST_ISSUES)
    .map((i) => ({ field: `response (candidate ${i + 1})`, message }));
  return wrong.length > 0 ? { kind: 'invalid', problem: 'score_out_of_scale', issues } : null;
};

const countOff = ({ candidates: { length } }: Found): Nothing | null => {
  if (length === 0) return nothing('no_candidates');
  return length > MOST_CANDIDATES
    ? nothing(
        'too_many_candidates',
        `The search returned ${length} candidates; a match takes ${MOST_CANDIDATES}.`,
      )
    : null;
};

const notesOf = ({ found, candidates, threshold }: Whole, moved: boolean): readonly Note[] => [
  ...found.notes.map((n) =>
    note(n.code, n.candidate === undefined ? null : (candidates[n.candidate]?.externalId ?? null)),
  ),
  ...(threshold.used === null ? [note('threshold_unknown')] : []),
  ...(moved ? [note('box_of_searched_copy')] : []),
  ...candidates
    .filter((c) => threshold.below(c) === true)
    .map((c) => note('below_provider_threshold', c.externalId)),
];

const observationOf = ({ found, candidates, threshold }: Whole): Observation | null =>
  found.sight && {
    track: found.sight.track,
    at: found.sight.at,
    media_time_ms: found.sight.mediaTimeMs,
    camera: found.sight.camera,
    candidates: candidates.map((c) => ({
      external_id: c.externalId,
      score: scoreOf(found, c.score),
      below_provider_threshold: threshold.below(c),
    })),
  };

/** One provider's finding as the generic match body, or why it makes none. */
export const build = (
  [provider, operation]: readonly [provider: string, operation: string],
  found: Found,
  context: Context,
  sizeOf: SizeOf,
): Built | Nothing | Invalid => {
  const { envelope, requestId } = context;
  const wrong = countOff(found) ?? offScale(found);
  if (wrong) return wrong;
  const candidates = withPictures(found.candidates, envelope.images.candidates);
  if ('kind' in candidates) return candidates;
  const externalId = externalIdOf(found, provider, context);
  if (externalId === null) return nothing('external_id_missing');

  const { sha256, as_searched_sha256: searched } = envelope.images.probe;
  const used = [
    sha256,
    ...(searched === undefined ? [] : [searched]),
    ...candidates.map((c) => c.picture.sha256),
  ];
  const sizes = new Map(used.map((hash) => [hash, sizeOf(hash)]));
  const missing = [...sizes].filter(([, size]) => size === null).map(([hash]) => hash);
  if (missing.length > 0) return nothing('unknown_image', undefined, { missing });

  const size = (hash: string): Size => sizes.get(hash) ?? { width: 0, height: 0 };
  const probe = onOriginal(found.probe, envelope.images.probe, size);
  const threshold = thresholdOf(found, envelope);
  const whole: Whole = {
    ...{ provider, operation, envelope, requestId, externalId, found, candidates, threshold, size },
    probe: probe.face,
  };
  const [observation, notes] = [observationOf(whole), notesOf(whole, probe.moved)];
  return { kind: 'built', externalId, body: bodyOf(whole), observation, notes };
};
