import type { PushEvidence } from '@/lib/practice/match-source';
import type { StoryDesk } from './desk';
import { drawPicture } from './own-picture';
import { type OwnMatch, pushOwn } from './push-own';

/** Text of an EXIF field of every original; no copy that is served may carry it. */
export const EXIF_CANARY = 'CANARY-EXIF-CAMERA-OWNER';

/** A match in which every masked field holds something that stands nowhere else. */
export interface CanaryMatch extends OwnMatch {
  /** What opens together with the stage of the same name in lib/domain/visibility.ts. */
  readonly canaries: {
    readonly candidates: readonly string[];
    readonly identities: readonly string[];
    readonly context: readonly string[];
    readonly scores: readonly string[];
    readonly machine: readonly string[];
    /** Keys of the items, which the list of evidence brings. */
    readonly items: readonly string[];
    /** What each item says, in the order of `items`. */
    readonly contents: readonly (readonly string[])[];
    /** Of no use to any reviewer, ever. */
    readonly never: readonly string[];
  };
}

const FACES = { width: 613, height: 769 };

const itemOf = (name: string, n: number, candidate: string): PushEvidence => ({
  key: `canary-key-${name}-${n}`,
  candidate,
  kind: 'document',
  summary: `CANARY-SUMMARY-${name}-${n}`,
  source: `CANARY-SOURCE-${name}-${n}`,
  obtained_by: `CANARY-OBTAINER-${name}-${n}`,
  paid_by: `CANARY-PAYER-${name}-${n}`,
  obtained_via: 'independent_line',
  direction: 'supports',
  biasing: 'low',
});

/** The same track seen once more: what a provider sends beside a match is nobody's who reviews. */
const seeAgain = async (desk: StoryDesk, { body }: OwnMatch, name: string, score: number): Promise<void> => {
  const candidates = body.candidates.map((c) => ({ id: c.external_id, sha256: c.image.sha256 }));
  const sight = { type: 'face', id: `CANARY-TRACK-${name}`, name: candidates[0]?.id, score };
  const envelope = {
    response: { ...sight, camera: `CANARY-CAMERA-${name}`, odd: `CANARY-ASIDE-${name}` },
    external_id: body.external_id,
    purpose: body.purpose,
    images: { probe: { sha256: body.probe.sha256 }, candidates: candidates.slice(0, 1) },
  };
  const path = '/api/v1/intake/frigate/tracked_object_update';
  const { status, body: answer } = await desk.api()('POST', path, JSON.stringify(envelope));
  if (status !== 200) throw new Error(`The desk refused a story's sight: ${JSON.stringify(answer)}`);
};

/** Pushes one; `seed` makes its pictures, numbers and words differ from those of another. */
export const pushCanaries = async (desk: StoryDesk, seed: number): Promise<CanaryMatch> => {
  const name = `M${seed}`;
  const exif = { IFD0: { Artist: EXIF_CANARY, ImageDescription: EXIF_CANARY } };
  const draw = (n: number) => drawPicture({ ...FACES, seed: seed * 10 + n, exif });
  const pictures = [await draw(1), await draw(2)];
  const probe = await draw(0);
  const ids = pictures.map((_, n) => `CANARY-EXTERNAL-${name}-${n}`);
  const rank = (n: number) => 874_330 + seed * 1_000 + n;
  const score = (n: number) => Number(`0.73${seed}182640${n}7`);
  const items = [1, 2].map((n) => itemOf(name, n, ids[0] ?? ''));
  const pushed = await pushOwn(desk, {
    externalId: `CANARY-MATCH-${name}`,
    probe,
    candidates: pictures,
    change: (body) => ({
      ...body,
      priority: 9 - seed,
      purpose: {
        ...body.purpose,
        offence: `CANARY-OFFENCE-${name}`,
        legal_basis: `CANARY-LAW-${name}`,
        case_ref: `CANARY-CASE-${name}`,
        authorisation: `CANARY-ORDER-${name}`,
      },
      provider: {
        name: `CANARY-PROVIDER-${name}`,
        operation: `CANARY-OPERATION-${name}`,
        model_version: `CANARY-MODEL-${name}`,
        request_id: `CANARY-REQUEST-${name}`,
        threshold_used: Number(`0.61${seed}8034`),
      },
      search: {
        mode: '1:N',
        candidates_returned: pictures.length,
        reference_db: { name: `CANARY-REGISTER-${name}` },
      },
      consent_ref: `CANARY-CONSENT-${name}`,
      candidates: body.candidates.map((candidate, n) => ({
        ...candidate,
        external_id: ids[n] ?? '',
        label: `CANARY-LABEL-${name}-${n}`,
        rank: rank(n),
        score: { name: `canaryscore${name}`, value: score(n), min: 0, max: 1, direction: 'higher_is_alike' },
        image: { ...candidate.image, captured_at: `19${60 + seed}-03-0${n + 1}` },
      })),
      evidence: items,
    }),
  });
  const later = Number(`0.87${seed}5309`);
  await seeAgain(desk, pushed, name, later);
  return {
    ...pushed,
    canaries: {
      candidates: [...pushed.candidates, ...pictures.map((_, n) => `19${60 + seed}-03-0${n + 1}`)],
      identities: [...ids, ...pictures.map((_, n) => `CANARY-LABEL-${name}-${n}`)],
      context: ['OFFENCE', 'LAW', 'CASE', 'ORDER', 'MATCH'].map((what) => `CANARY-${what}-${name}`),
      scores: [`canaryscore${name}`, ...pictures.flatMap((_, n) => [String(rank(n)), String(score(n))])],
      machine: [
        ...['PROVIDER', 'OPERATION', 'MODEL'].map((what) => `CANARY-${what}-${name}`),
        `0.61${seed}8034`,
      ],
      items: items.map(({ key }) => key),
      contents: items.map(({ summary, source }) => [summary, source]),
      never: [
        `CANARY-CONSENT-${name}`,
        ...['TRACK', 'CAMERA', 'ASIDE'].map((what) => `CANARY-${what}-${name}`),
        String(later),
        ...items.map(({ paid_by }) => paid_by ?? ''),
        ...[probe, ...pictures].map(({ sha256 }) => sha256),
        EXIF_CANARY,
      ],
    },
  };
};
