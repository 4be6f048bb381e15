import type { Finding } from '@/lib/disclosure/check/finding';
import type { EventLine } from '@/lib/disclosure/lines';
import { PATHS } from '@/lib/disclosure/paths';
import { type Matter, matterOf, roundBegins } from '@/lib/disclosure/report/matter';
import { type Basis, basisOf } from '@/lib/disclosure/standing/basis-of';
import { chainsNeeded } from '@/lib/disclosure/standing/chains-needed';
import { type DeskLine, DISCLOSED, isWholeDesk, lastSeq } from '@/lib/disclosure/standing/desk-line';
import type { Places } from '@/lib/disclosure/standing/places';
import { rulesOf } from '@/lib/disclosure/standing/rules-of';
import { standingOf, statedRights } from '@/lib/disclosure/standing/standing-of';
import type { Stated } from '@/lib/disclosure/stated';
import type { Policy } from '@/lib/domain/policy';
import type { Review } from '@/lib/domain/review';
import { canonical } from '@/lib/ledger/canonical';

const finding =
  (part: string) =>
  (says: string): Finding => ({ part, says });

/** Each ends with the event of this disclosure, which lies in the log behind the last event of the match. */
const checkEnds = (m: Matter, lines: readonly DeskLine[], places: Places): readonly string[] => {
  const needed = chainsNeeded(m);
  const last = Math.max(...places.match.values());
  const missing = needed.flatMap((stream) => {
    const end = lines.findLast((line) => line.stream === stream);
    if (!end) return [`It holds nothing of ${stream}.`];
    const told = isWholeDesk(end) && end.event.kind === DISCLOSED;
    return told && (places.desk.get(end) ?? -1) > last
      ? []
      : [`What it holds of ${stream} ends before this bundle was made: later events were left out.`];
  });
  const strays = lines.filter(({ stream }) => !needed.includes(stream)).map(({ stream }) => stream);
  return [...missing, ...[...new Set(strays)].map((stream) => `${stream} has nothing to do with the match.`)];
};

/** What gave a right lies in the log before the opinions that were sealed by it. */
const backdated = (m: Matter, places: Places, r: Review, { roles, grant }: Basis): readonly string[] => {
  const seal = m.told.find(
    ({ event, round }) =>
      event?.kind === 'opinions.sealed' && event.data.person === r.person && round === r.round,
  );
  const sealed = seal && places.match.get(seal.seq);
  if (sealed === undefined) return [];
  return [roles?.line, grant?.line]
    .filter((line) => line !== undefined)
    .filter((line) => (places.desk.get(line) ?? -1) > sealed)
    .map((line) => `Event ${lastSeq(line)} of ${line.stream} was logged after the opinions it is to allow.`);
};

const checkReviews = (m: Matter, lines: readonly DeskLine[], places: Places): readonly string[] =>
  m.state.reviews.flatMap((r) => {
    const standing = standingOf(lines, r.person);
    if (!standing) return [];
    const basis = basisOf(standing, r, m.policyOf(r.round), m.state.match);
    return [
      ...basis.lacks.map((lack) => `${m.who(r.person)} began a review in round ${r.round}, but ${lack}.`),
      ...backdated(m, places, r, basis),
    ];
  });

/** What is stated of somebody's rights is what their chain gives. */
const checkStated = ({ stated }: Matter, lines: readonly DeskLine[]): readonly string[] =>
  stated.people.flatMap(({ id, mark, roles, qualifications }) => {
    const standing = standingOf(lines, id);
    return !standing || canonical(statedRights(standing)) === canonical({ roles, qualifications })
      ? []
      : [`It gives ${mark} other roles or qualifications than the desk’s events do.`];
  });

const checkRules = (m: Matter, lines: readonly DeskLine[], rules: Policy): readonly string[] => {
  const { proposed, confirmed, same } = rulesOf(lines, rules, roundBegins(m, 1));
  const version = `Version ${rules.version} of the lane “${rules.lane}”`;
  if (!proposed || !confirmed) return [`${version} was never proposed and confirmed.`];
  if (same === false) return [`${version} is not the one that was proposed.`];
  const alone = proposed.by.kind === 'person' && proposed.by.id === confirmed.by.id;
  return alone ? [`${version} was proposed and confirmed by the same person.`] : [];
};

/**
 * Who reviewed was allowed to, and the rules were in force, by the desk's own events alone; and what is stated beside
 * them says the same.
 */
export const checkStanding = (
  { lines, stated, policies }: { lines: readonly EventLine[]; stated: Stated; policies: readonly Policy[] },
  desk: readonly DeskLine[],
  places: Places,
): readonly Finding[] => {
  const m = matterOf({ lines, stated, policies, standing: desk });
  const ends = checkEnds(m, desk, places);
  if (ends.length > 0) return ends.map(finding(PATHS.standing));
  return [
    ...checkReviews(m, desk, places).map(finding(PATHS.standing)),
    ...checkStated(m, desk).map(finding(PATHS.stated)),
    ...policies.flatMap((rules) => checkRules(m, desk, rules)).map(finding(PATHS.policy)),
  ];
};
