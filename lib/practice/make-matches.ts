import { makeEvidence } from '@/lib/practice/make-evidence';
import { purposeOf, sceneOf, turn } from '@/lib/practice/match-mix';
import type { MatchSource, PracticeMatch, PushBody, Truth } from '@/lib/practice/match-source';
import { type Capture, makeCapture, type Person, practiceSimilarity } from '@/lib/practice/portrait';
import { randomOf } from '@/lib/practice/portrait/random';
import type { DrawnPortrait, PortraitCache } from '@/lib/practice/portrait-cache';
import { type Enrolled, register, type Subject, subjects } from '@/lib/practice/portrait-people';
import { type Purpose, REQUIRED_KIND } from '@/lib/practice/practice-lanes';

/** One of the first dozen draws on few faces, so that it can be pushed while the rest is still being drawn. */
const QUICK = 12;
const QUICK_PEOPLE = 6;
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

interface Found {
  readonly entry: Enrolled;
  readonly similarity: number;
}

/** The nearest entries, as the made-up recogniser has them. */
const search = (person: Person, capture: Capture, count: number): readonly Found[] =>
  register
    .map((entry) => ({ entry, similarity: practiceSimilarity(person, capture, entry.person, entry.capture) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);

const tenth = (degrees: number): number => Math.round(degrees * 10) / 10;

const factsOf = ({ sha256, faceBox, landmarks, pose, quality }: DrawnPortrait) => ({
  sha256,
  face_box: faceBox,
  landmarks: { left_eye: landmarks.leftEye, right_eye: landmarks.rightEye },
  pose: { yaw: tenth(pose.yaw), pitch: tenth(pose.pitch), roll: tenth(pose.roll) },
  quality,
});

interface Plan {
  readonly n: number;
  readonly externalId: string;
  readonly purpose: Purpose;
  readonly subject: Subject;
  readonly capture: Capture;
  readonly found: readonly Found[];
}

const externalIdOf = (n: number): string => `PRACTICE-${String(n + 1).padStart(5, '0')}`;

const planOf = (n: number): Plan => {
  const purpose = purposeOf(n);
  const subject = turn(n < QUICK ? subjects.slice(0, QUICK_PEOPLE) : subjects, n);
  const random = randomOf(`match/${n}`);
  const capture = makeCapture(
    `probe-${n}`,
    purpose === 'account_recovery' || random.chance(0.3) ? 'phone' : 'cctv',
  );
  const most = n < QUICK ? 5 : 8;
  const count = purpose === 'account_recovery' ? 1 : Math.floor(random.range(3, most + 1));
  const externalId = externalIdOf(n);
  return { n, externalId, purpose, subject, capture, found: search(subject.person, capture, count) };
};

const about = ({ purpose, externalId }: Plan): PushBody['purpose'] => ({
  code: purpose,
  case_ref: `case ${externalId}`,
  ...(purpose === 'serious_offence'
    ? {
        offence: 'Robbery of a shop (invented)',
        legal_basis: 'Practice order no. 1',
        authorisation: 'Duty desk',
      }
    : {}),
});

const bodyOf = (
  plan: Plan,
  now: Date,
  probe: DrawnPortrait,
  pictures: readonly DrawnPortrait[],
): PushBody => {
  const random = randomOf(`times/${plan.n}`);
  const ended = new Date(now.getTime() - random.range(1, 20) * MINUTE);
  const single = plan.purpose === 'account_recovery';
  const taken = new Date(ended.getTime() - random.range(20, 600) * MINUTE);
  return {
    external_id: plan.externalId,
    purpose: about(plan),
    priority: plan.purpose === 'missing_person' ? 6 : 5,
    provider: {
      name: 'Practice recogniser',
      operation: single ? 'compare' : 'search',
      model_version: '1.0',
    },
    search: {
      mode: single ? '1:1' : '1:N',
      started_at: new Date(ended.getTime() - 1_700).toISOString(),
      ended_at: ended.toISOString(),
      reference_db: { name: 'Practice register', version: '1', size: register.length },
      candidates_returned: plan.found.length,
    },
    probe: {
      ...factsOf(probe),
      captured_at: taken.toISOString(),
      ...(plan.capture.kind === 'cctv'
        ? { processing: [{ step: 'still taken from a recording', synthetic: false }] }
        : {}),
    },
    candidates: plan.found.map(({ entry, similarity }, i) => ({
      external_id: entry.externalId,
      label: `Practice register, entry ${entry.externalId.slice(4)}`,
      rank: i + 1,
      score: {
        name: 'similarity',
        value: Math.round(similarity * 10_000) / 10_000,
        min: 0,
        max: 1,
        direction: 'higher_is_alike',
      },
      image: {
        ...factsOf(pictures[i] as DrawnPortrait),
        captured_at: new Date(now.getTime() - randomOf(entry.externalId).range(200, 2200) * DAY)
          .toISOString()
          .slice(0, 10),
      },
    })),
    subject_flags: { minor: 'no' },
  };
};

const sameAs = ({ subject, found }: Plan): string | null =>
  found.find(({ entry }) => entry.person.seed === subject.person.seed)?.entry.externalId ?? null;

const truthOf = (plan: Plan): Truth => ({ externalId: plan.externalId, candidate: sameAs(plan) });

const evidenceOf = (plan: Plan, now: Date) => {
  const same = sameAs(plan);
  const ids = plan.found.map(({ entry }) => entry.externalId);
  const candidate = same ?? ids[0] ?? '';
  const scene = sceneOf(plan.n, same !== null);
  const other = ids.find((id) => id !== candidate) ?? null;
  return makeEvidence({ purpose: plan.purpose, scene, candidate, other, now });
};

/** Some files are not complete when they come: what the lane requires follows a little later. */
const isLate = ({ n, purpose }: Plan): boolean => purpose === 'serious_offence' && n % 10 === 4;

/** Matches of drawn people: probes from cameras and telephones against a register with doubles of everybody. */
export const portraitMatches = (cache: PortraitCache): MatchSource => ({
  name: 'drawn portraits',
  count: 10_000,
  truth: (n) => truthOf(planOf(n)),
  match: async (n, now): Promise<PracticeMatch> => {
    const plan = planOf(n);
    const probe = await cache.draw(plan.subject.person, plan.capture);
    const pictures: DrawnPortrait[] = [];
    for (const { entry } of plan.found) pictures.push(await cache.draw(entry.person, entry.capture));
    const items = evidenceOf(plan, now);
    const later = isLate(plan) ? items.filter((i) => i.kind === REQUIRED_KIND) : [];
    const evidence = items.filter((i) => !later.includes(i));
    return {
      body: { ...bodyOf(plan, now, probe, pictures), evidence },
      images: new Map([probe, ...pictures].map((p) => [p.sha256, p.jpeg])),
      truth: truthOf(plan),
      later,
    };
  },
});
