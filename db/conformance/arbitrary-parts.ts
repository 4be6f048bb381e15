import fc from 'fast-check';
import { DIRECTIONS, LEVELS, OBTAINED_VIA } from '@/lib/domain/evidence';
import { LEAD_STATES } from '@/lib/domain/lead';
import { LEASE_ENDS } from '@/lib/domain/lease';
import { OPINIONS } from '@/lib/domain/opinion';
import { GRADES, STAGES, TOUCH_REASONS } from '@/lib/domain/review';

/** Objects as JSON.parse makes them: the query builder trips over those without a prototype. */
export const PLAIN = { noNullPrototype: true } as const;
export const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((s) => !s.includes('\u0000'));
export const key = fc.constantFrom('a', 'b');
export const person = fc.constantFrom('p1', 'p2', 'p3', 'p4');
export const round = fc.constantFrom(1, 2);
export const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
export const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
export const sometimes = maybe(instant);
const measure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n));
const quality = fc.dictionary(text, measure, { maxKeys: 3, ...PLAIN });
export const list = <T>(of: fc.Arbitrary<T>, by: (item: T) => unknown): fc.Arbitrary<T[]> =>
  fc.uniqueArray(of, { maxLength: 4, selector: (item) => JSON.stringify(by(item)) });

const image = fc.record(
  {
    sha256: text,
    width: fc.nat(),
    height: fc.nat(),
    capturedAt: sometimes,
    faceBox: maybe(fc.record({ x: measure, y: measure, w: measure, h: measure }, PLAIN)),
    landmarks: maybe(
      fc.record({ leftEye: fc.tuple(measure, measure), rightEye: fc.tuple(measure, measure) }, PLAIN),
    ),
    pose: maybe(fc.record({ yaw: maybe(measure), pitch: maybe(measure), roll: maybe(measure) }, PLAIN)),
    quality,
  },
  PLAIN,
);
export const candidate = (name: 'a' | 'b') =>
  fc.record(
    {
      key: fc.constant(name),
      externalId: text,
      label: maybe(text),
      rank: maybe(fc.nat()),
      score: maybe(
        fc.record(
          {
            name: text,
            value: measure,
            min: measure,
            max: measure,
            direction: fc.constantFrom('higher_is_alike' as const, 'lower_is_alike' as const),
          },
          PLAIN,
        ),
      ),
      image,
    },
    PLAIN,
  );
export const evidence = fc.record(
  {
    key: text,
    candidate: key,
    kind: text,
    summary: text,
    source: text,
    obtainedAt: sometimes,
    obtainedBy: maybe(text),
    paidBy: maybe(text),
    obtainedVia: fc.constantFrom(...OBTAINED_VIA),
    derivedFrom: fc.array(text, { maxLength: 3 }),
    direction: fc.constantFrom(...DIRECTIONS),
    weight: fc.constantFrom(...LEVELS),
    biasing: fc.constantFrom(...LEVELS),
    fileSha256: maybe(text),
    addedAt: instant,
    addedBy: text,
    withdrawnAt: sometimes,
    withdrawnReason: maybe(text),
  },
  PLAIN,
);
export const touch = fc.record(
  { person, reason: fc.constantFrom(...TOUCH_REASONS), round, at: instant },
  PLAIN,
);
const ended = fc.record({ endedAt: instant, endReason: fc.constantFrom(...LEASE_ENDS) }, PLAIN);
export const lease = fc
  .tuple(
    fc.record({ id: text, round, person, tokenHash: text, startedAt: instant, endsAt: instant }, PLAIN),
    ended,
  )
  .map(([begun, end]) => ({ ...begun, ...end }));
const analysis = fc.record(
  {
    suitability: fc.constantFrom(...GRADES),
    faceConfirmed: fc.boolean(),
    sharpness: fc.constantFrom(...GRADES),
    pose: fc.constantFrom(...GRADES),
    light: fc.constantFrom(...GRADES),
    occlusion: fc.constantFrom(...GRADES),
    notes: text,
  },
  PLAIN,
);
const kind = fc.constantFrom('vote' as const, 'adjudication' as const);
const view = fc.record(
  {
    candidate: maybe(key),
    mode: fc.constantFrom('side' as const, 'overlay' as const),
    linked: fc.boolean(),
    equalEyes: fc.boolean(),
    loupe: fc.boolean(),
    grid: fc.boolean(),
    images: fc.constant([]),
  },
  PLAIN,
);
export const review = fc.record(
  {
    round,
    person,
    kind,
    stage: fc.constantFrom(...STAGES),
    startedAt: instant,
    analysis: maybe(analysis),
    analysedAt: sometimes,
    comparedAt: sometimes,
    sealedAt: sometimes,
    unmaskedAt: sometimes,
    sealedView: maybe(view),
    onlyUnderAid: fc.array(key, { maxLength: 2 }),
  },
  PLAIN,
);
const worksheet = fc.constant({
  nose: { finding: 'similar' as const, note: 'n', causes: [], under: 'blink' as const },
});
const opinion = fc.constantFrom(...OPINIONS.map(({ value }) => value));
const place = fc.tuple(measure, measure);
const pins = fc.array(
  fc.record({ id: text, component: fc.constant('ears' as const), probe: place, candidate: place }, PLAIN),
  { maxLength: 2 },
);
export const disposition = fc.oneof(
  fc.record(
    {
      round,
      person,
      candidate: key,
      choice: fc.constant('retained' as const),
      differences: fc.constant([]),
      worksheet: maybe(worksheet),
      pins,
      opinion: maybe(opinion),
      at: instant,
    },
    PLAIN,
  ),
  fc.record(
    {
      round,
      person,
      candidate: key,
      choice: fc.constant('excluded' as const),
      differences: fc.array(fc.record({ component: fc.constant('ears' as const), note: text }, PLAIN), {
        maxLength: 2,
      }),
      worksheet: fc.constant(null),
      pins,
      opinion: fc.constant(null),
      at: instant,
    },
    PLAIN,
  ),
);
export const exposure = fc.record(
  {
    round,
    person,
    item: text,
    stage: fc.constantFrom(...STAGES, 'file' as const),
    at: instant,
    seq: fc.nat(),
  },
  PLAIN,
);
export const disproof = fc.record(
  {
    id: text,
    round,
    person,
    candidate: key,
    attempt: text,
    result: fc.constantFrom(
      'does_not_disprove' as const,
      'disproves' as const,
      'could_not_be_checked' as const,
    ),
    note: text,
    at: instant,
  },
  PLAIN,
);
export const ballot = {
  round,
  person,
  kind,
  reasons: text,
  limits: text,
  reliedUpon: fc.array(text, { maxLength: 2 }),
  originsConfirmed: fc.array(text, { maxLength: 2 }),
  answers: fc.dictionary(text, text, { maxKeys: 2, ...PLAIN }),
  castAt: instant,
};
export const approving = { verdict: fc.constant('approve' as const), candidate: key };
const other = {
  verdict: fc.constantFrom('reject' as const, 'insufficient' as const),
  candidate: fc.constant(null),
};
export const vote = fc.oneof(
  fc.record({ ...ballot, ...approving, countedAt: instant }, PLAIN),
  fc.record({ ...ballot, ...other, countedAt: instant }, PLAIN),
);
export const pending = fc.oneof(
  fc.record({ ...ballot, ...approving, countsAt: instant }, PLAIN),
  fc.record({ ...ballot, ...other, countsAt: instant }, PLAIN),
);
export const lead = fc.record(
  {
    id: text,
    purpose: text,
    state: fc.constantFrom(...LEAD_STATES.filter((state) => state === 'recalled' || state === 'expired')),
    stateReason: maybe(text),
    issuedAt: instant,
    expiresAt: instant,
    dissent: fc.array(
      fc.record(
        {
          person,
          kind: fc.constant('excluded' as const),
          opinion: maybe(fc.integer()),
          reasons: maybe(text),
        },
        PLAIN,
      ),
      { maxLength: 2 },
    ),
    reveal: fc.constantFrom('staged' as const, 'alongside' as const),
    earlierRejections: fc.array(text, { maxLength: 2 }),
  },
  PLAIN,
);

export const redeemer = fc.record(
  {
    lead: text,
    integrator: text,
    firstAt: instant,
    told: maybe(fc.constantFrom('suspended' as const, 'recalled' as const)),
    toldAt: sometimes,
    acknowledgedAt: sometimes,
    chased: fc.nat(),
    chaseAt: sometimes,
  },
  PLAIN,
);
