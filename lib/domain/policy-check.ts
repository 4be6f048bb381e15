import type { Policy } from '@/lib/domain/policy';

type Unnumbered = Omit<Policy, 'version'>;
type Check = (policy: Unnumbered) => string | false;

const whole = (n: number, least: number, most: number): boolean =>
  Number.isInteger(n) && n >= least && n <= most;

const limit = (value: number | null, most: number): boolean =>
  value === null || (value >= 0 && value <= most);

const repeats = (list: readonly string[]): boolean => new Set(list).size < list.length;

/** What a policy must keep to, whoever proposes it; the desk's promises do not bend to a lane. */
const CHECKS: readonly Check[] = [
  (p) =>
    !/^[a-z][a-z0-9-]{0,39}$/.test(p.lane) &&
    'The lane’s key takes lower-case letters, digits and hyphens, at most 40.',
  (p) => p.name.trim() === '' && 'The lane needs a name.',
  (p) => p.qualification.trim() === '' && 'The lane needs a qualification: nobody reviews without one.',
  (p) => p.purposes.length === 0 && 'A lane without a purpose would never receive a match.',
  (p) => repeats(p.purposes) && 'A purpose is named twice.',
  (p) => repeats(p.evidence.requiredKinds) && 'A required kind is named twice.',
  (p) => !whole(p.votes, 1, 5) && 'Votes are a number from 1 to 5.',
  (p) =>
    p.votes === 1 &&
    !p.lowConsequence &&
    'One vote suffices only where the purpose is marked low consequence.',
  (p) =>
    !whole(p.evidence.minimum, 1, 20) && 'At least one independent evidence item is needed, and at most 20.',
  (p) => !whole(p.evidence.sources, 1, 20) && 'At least one source is needed, and at most 20.',
  (p) =>
    p.evidence.sources > p.evidence.minimum &&
    'More sources than items can never be met: raise the minimum or lower the sources.',
  (p) =>
    !limit(p.gate.minEyeDistance, 2000) &&
    'The distance between the eyes is a number of pixels from 0 to 2000.',
  (p) => !limit(p.gate.minFaceWidth, 4000) && 'The width of the face is a number of pixels from 0 to 4000.',
  (p) => !limit(p.gate.maxYaw, 90) && 'The turn of the head is a number of degrees from 0 to 90.',
  (p) => !limit(p.gate.maxPitch, 90) && 'The tilt of the head is a number of degrees from 0 to 90.',
  (p) =>
    !(p.aids.maxPoseDifference >= 0 && p.aids.maxPoseDifference <= 90) &&
    'The difference in pose up to which aids are open is a number of degrees from 0 to 90.',
  (p) =>
    !Object.values(p.gate.minQuality).every(Number.isFinite) && 'Limits on quality measures are numbers.',
  (p) => !whole(p.leaseMinutes, 1, 240) && 'A lease lasts from 1 to 240 minutes.',
  (p) => !whole(p.leadDays, 1, 365) && 'A lead lasts from 1 to 365 days.',
  (p) => !whole(p.waitDays, 1, 365) && 'A match waits from 1 to 365 days.',
  (p) => !whole(p.retentionDays, 1, 3650) && 'Images are kept from 1 to 3650 days after the decision.',
  (p) => p.leadDays > p.retentionDays && 'A lead must not outlive the images that it rests on.',
];

/** Why a policy does not hold together, one sentence each; empty when it does. */
export const policyProblems = (policy: Unnumbered): readonly string[] =>
  CHECKS.map((check) => check(policy)).filter((problem): problem is string => problem !== false);
