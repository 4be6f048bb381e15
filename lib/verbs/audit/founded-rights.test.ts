import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '@/lib/disclosure/check/check-bundle';
import { readDeskLines } from '@/lib/disclosure/check/check-desk-lines';
import { readLines } from '@/lib/disclosure/check/check-events';
import { checkProofs, headOf } from '@/lib/disclosure/check/check-log';
import { checkReport, type PolicyFile } from '@/lib/disclosure/check/check-report';
import { checkStanding } from '@/lib/disclosure/check/check-standing';
import { jsonAt, textAt } from '@/lib/disclosure/check/read-json';
import { unzip } from '@/lib/disclosure/check/unzip';
import { beyond, sayAbout } from '@/lib/disclosure/page/say-verdict';
import { PATHS, pretty } from '@/lib/disclosure/paths';
import { buildReport } from '@/lib/disclosure/report/build-report';
import { type DeskLine, isWholeDesk, lastSeq, type WholeDeskLine } from '@/lib/disclosure/standing/desk-line';
import type { Places } from '@/lib/disclosure/standing/places';
import type { Stated } from '@/lib/disclosure/stated';
import type { Profile } from '@/lib/domain/bundle-profile';
import type { DeskEvent } from '@/lib/domain/desk-event';
import { DAY, plus } from '@/lib/domain/time';
import { utf8 } from '@/lib/ledger/bytes';
import { type PersonActor, personActor } from '@/lib/ports/actors';
import { approvePictured, pushPictured } from '@/lib/server/test-desk-bundle';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { exportBundle } from '@/lib/verbs/audit/export-bundle';

let review: ReviewDesk;
let [ada, bob]: PersonActor[] = [];

const bundle = async (matchId: string, profile: Profile = 'court'): Promise<Uint8Array> => {
  const { stream } = await must(
    exportBundle(review.desk, review.supervisor(), { matchId, profile, named: true }),
  );
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** A bundle as its parts, to be judged with some of them exchanged. */
const partsOf = (archive: Uint8Array) => {
  const files = new Map(unzip(archive).map(({ path, bytes }) => [path, bytes]));
  const lines = readLines(files);
  const desk = readDeskLines(files) ?? [];
  const stated = jsonAt<Stated>(files, PATHS.stated, 'second-look/stated/1');
  const { policies } = jsonAt<PolicyFile>(files, PATHS.policy, 'second-look/policies/1');
  const { places } = checkProofs(files, lines, desk, headOf(files));
  return { files, given: { lines, stated, policies }, desk, places };
};
type Parts = ReturnType<typeof partsOf>;
let parts: Parts;
let matchId: string;
let archive: Uint8Array;

const says = (given: Parts['given'], desk: readonly DeskLine[], places: Places): readonly string[] =>
  checkStanding(given, desk, places).map((f) => `${f.part}: ${f.says}`);

const lineOf = (stream: string, kind: string): WholeDeskLine => {
  const found = parts.desk.find((l) => l.stream === stream && isWholeDesk(l) && l.event.kind === kind);
  if (!found || !isWholeDesk(found)) throw new Error(`${stream} ${kind}`);
  return found;
};
const rights = (): string => `rights:${bob?.person.id}`;

/** The desk's lines with one more before the end of Bob's rights, which the log has at the same place as that end. */
const withEvent = (event: Pick<DeskEvent, 'kind' | 'data'>): [readonly DeskLine[], Places] => {
  const end = lineOf(rights(), 'standing.disclosed');
  const granted = lineOf(rights(), 'qualification.granted');
  const added: WholeDeskLine = { ...granted, seq: 3, event: { ...granted.event, ...event } };
  const at = parts.desk.indexOf(end);
  return [parts.desk.toSpliced(at, 0, added), parts.places];
};

beforeAll(async () => {
  review = await ReviewDesk.open();
  matchId = await pushPictured(review);
  [ada, bob] = [await review.person('ada'), await review.person('bob')];
  for (const actor of [ada, bob]) await approvePictured(review, actor);
  archive = await bundle(matchId);
  parts = partsOf(archive);
}, 60_000);
afterAll(() => review.close());

describe('what a bundle says of rights', () => {
  it('follows from whole chains of each who reviewed and of the rules', () => {
    const { given, desk, places } = parts;
    expect(says(given, desk, places)).toEqual([]);
    const people = [ada, bob].map((p) => p?.person.id);
    expect([...new Set(desk.map(({ stream }) => stream))].sort()).toEqual(
      ['lane:general', ...people.flatMap((id) => [`person:${id}`, `rights:${id}`])].sort(),
    );
    const report = textAt(parts.files, PATHS.report);
    expect(report).toContain('“face-review”, granted');
    expect(report).toContain('"rights 1, rights 2"');
    expect(report).not.toContain('(the desk’s word)');
  });

  it('names no account and nothing of sign-ins, for whomever it is made', async () => {
    for (const profile of ['court', 'defence', 'internal'] as const) {
      const { files, desk } = partsOf(await bundle(matchId, profile));
      const text = textAt(files, PATHS.standing);
      expect(text).not.toMatch(/login|account"|session|password"|"name"|"ada"|"bob"/);
      const whole = desk.flatMap((l) => (isWholeDesk(l) ? [l.event.kind] : []));
      expect(whole.filter((kind) => /^(session|sign_in|account|person\.added)/.test(kind))).toEqual([]);
    }
  });

  it('is refused where stated.json gives a qualification that no event gave', () => {
    const { given, desk, places } = parts;
    const more = { kind: 'chief', grantedAt: '', expiresAt: '9', revokedAt: null };
    const people = given.stated.people.map((p) =>
      p.id === bob?.person.id ? { ...p, qualifications: [...p.qualifications, more] } : p,
    );
    const mark = people.find((p) => p.id === bob?.person.id)?.mark;
    expect(says({ ...given, stated: { ...given.stated, people } }, desk, places)).toEqual([
      `stated.json: It gives ${mark} other roles or qualifications than the desk’s events do.`,
    ]);
  });

  it('is refused where the report says what the events do not', () => {
    const { given, desk, files } = parts;
    const report = textAt(files, PATHS.report);
    const held = /“face-review”, granted [^"]+/.exec(report)?.[0] ?? '';
    const forged = new Map(files).set(PATHS.report, utf8(report.replace(held, `${held}; “chief” too`)));
    expect(checkReport(forged, given.lines, given.stated, desk)).toEqual([
      { part: PATHS.report, says: expect.stringContaining('“Persons and their qualifications”') },
    ]);
  });

  it('finds a revocation before the review, and roles that do not let anybody review', () => {
    const qualification = lineOf(rights(), 'qualification.granted').event.data.qualification;
    const revoked = withEvent({ kind: 'qualification.revoked', data: { qualification } });
    expect(says(parts.given, ...revoked)).toContainEqual(
      expect.stringMatching(/bob began a review in round 1, but they did not hold “face-review”\.$/),
    );
    const roles = withEvent({ kind: 'person.roles_set', data: { roles: ['auditor'] } });
    expect(says(parts.given, ...roles)).toContainEqual(
      expect.stringContaining('but they were neither reviewer nor examiner.'),
    );
    const off = withEvent({ kind: 'person.disabled', data: {} });
    expect(says(parts.given, ...off)).toContainEqual(expect.stringContaining('but they were disabled.'));
  });

  it('finds a chain that was cut off or left out, and one that does not belong', () => {
    const { given, desk, places } = parts;
    const end = lineOf(rights(), 'standing.disclosed');
    const cut = desk.filter((line) => line !== end);
    expect(says(given, cut, places)).toEqual([
      `desk-events.ndjson: What it holds of ${rights()} ends before this bundle was made: later events were left out.`,
    ]);
    const early = { ...places, desk: new Map(places.desk).set(end, 0) };
    expect(says(given, desk, early)[0]).toContain('later events were left out');
    const none = desk.filter(({ stream }) => stream !== rights());
    expect(says(given, none, places)).toEqual([`desk-events.ndjson: It holds nothing of ${rights()}.`]);
    const stray: DeskLine = { ...end, stream: 'rights:nobody' };
    expect(says(given, [...desk, stray], places)).toEqual([
      'desk-events.ndjson: rights:nobody has nothing to do with the match.',
    ]);
  });

  it('finds a right that was logged after the opinions that it is to allow', () => {
    const { given, desk, places } = parts;
    const granted = lineOf(rights(), 'qualification.granted');
    const late = { ...places, desk: new Map(places.desk).set(granted, Math.max(...places.match.values())) };
    expect(says(given, desk, late)).toEqual([
      `desk-events.ndjson: Event 2 of ${rights()} was logged after the opinions it is to allow.`,
    ]);
  });

  it('finds rules that are not those that were proposed, or that nobody confirmed', () => {
    const { given, desk, places } = parts;
    const policies = given.policies.map((p) => ({ ...p, leadDays: p.leadDays + 1 }));
    expect(says({ ...given, policies }, desk, places)).toEqual([
      'policy.json: Version 1 of the lane “general” is not the one that was proposed.',
    ]);
    const confirmed = lineOf('lane:general', 'policy.confirmed');
    const never = desk.filter((line) => line !== confirmed);
    expect(says(given, never, places)).toEqual([
      'policy.json: Version 1 of the lane “general” was never proposed and confirmed.',
    ]);
    const { by } = lineOf('lane:general', 'policy.proposed').event;
    const alone: DeskLine = { ...confirmed, event: { ...confirmed.event, by } };
    expect(says(given, desk.with(desk.indexOf(confirmed), alone), places)[0]).toContain('by the same person');
  });

  it('is the desk’s word in a bundle from before, which still checks', () => {
    const { given, files } = parts;
    const old = new Map(files);
    old.delete(PATHS.standing);
    const report = buildReport({ ...given, standing: null });
    old.set(PATHS.report, utf8(pretty(report)));
    expect(readDeskLines(old)).toBe(null);
    expect(checkReport(old, given.lines, given.stated, readDeskLines(old))).toEqual([]);
    expect(textAt(old, PATHS.report)).toContain('are stated from the desk’s registers');
    const about = checkBundle(archive).about;
    if (!about) throw new Error('not valid');
    const told = (desk: typeof about.desk) => [
      ...beyond({ ...about, desk }),
      ...sayAbout({ ...about, desk }),
    ];
    expect(told(null).join(' ')).toContain('made before its own events were carried');
    expect(told(about.desk).join(' ')).not.toContain('qualifications');
    expect(about.desk).toEqual({ events: 13, withheld: 2 });
  });
});

describe('a desk that changes', () => {
  it('has each bundle prove where rights lie, and not every bundle before it', async () => {
    const { desk, files } = partsOf(await bundle(matchId));
    const own = desk.filter(({ stream }) => stream === rights());
    const kinds = own.map((l) => (isWholeDesk(l) ? l.event.kind : 'withheld'));
    expect(kinds.slice(0, 2)).toEqual(['person.roles_set', 'qualification.granted']);
    expect(new Set(kinds.slice(2))).toEqual(new Set(['standing.disclosed']));
    expect(kinds.length).toBeGreaterThan(4);
    const proofs = [...files.keys()].filter((path) => path.startsWith('proofs/desk-'));
    // Of two persons: roles, qualification and the ends of two chains each; of the rules: two events and the end.
    expect(proofs).toHaveLength(2 * 4 + 3);
  });

  it('says of a revocation after the review, and leaves the review what it was', async () => {
    review.clock.pass(DAY);
    const all = await review.desk.stores.people.qualifications(bob?.person.id ?? '');
    const qualificationId = all[0]?.id ?? '';
    const { by } = review.supervisor();
    const at = review.clock.now();
    const data = { qualification: qualificationId, kind: 'face-review' };
    await review.desk.stores.people.revokeQualification(qualificationId, at, {
      ...{ stream: rights(), kind: 'qualification.revoked', at, by, data },
    });
    const archive = await bundle(matchId);
    expect(checkBundle(archive)).toMatchObject({ valid: true, findings: [] });
    const { given } = partsOf(archive);
    const stated = given.stated.people.find((p) => p.id === bob?.person.id);
    expect(stated?.qualifications).toMatchObject([{ kind: 'face-review', revokedAt: at }]);
  });

  it('cannot keep the revocation back', async () => {
    const { desk } = review.desk.stores;
    const { eventsOf } = desk;
    desk.eventsOf = async (...args) =>
      (await eventsOf(...args)).filter(({ kind }) => kind !== 'qualification.revoked');
    const verdict = checkBundle(await bundle(matchId));
    desk.eventsOf = eventsOf;
    expect(verdict.findings).toEqual([
      {
        part: PATHS.standing,
        says: expect.stringMatching(
          /^Event \d+ of rights:per_\w+ is withheld, which no event of that chain may be\.$/,
        ),
      },
    ]);
  });

  it('of early days told rights beside sign-ins, and says so', async () => {
    const now = review.clock.now();
    const id = 'per_early';
    const stream = `person:${id}`;
    const { people } = review.desk.stores;
    const { by } = review.supervisor();
    const person = { id, name: 'Early', roles: ['reviewer'], alsoKnownAs: [] } as const;
    const account = { id: 'acc_early', personId: id, login: 'early', passwordHash: null } as const;
    const data = { name: 'Early', roles: ['reviewer'], login: 'early' };
    await people.addPerson(
      { ...person, createdAt: now, disabledAt: null },
      { ...account, createdAt: now, disabledAt: null },
      { stream, kind: 'person.added', at: now, by, data },
    );
    const q = { id: 'qua_early', personId: id, kind: 'face-review', grantedBy: by.id, grantedAt: now };
    const expiresAt = plus(now, DAY);
    await people.grantQualification(
      { ...q, expiresAt, revokedAt: null },
      {
        ...{ stream, kind: 'qualification.granted', at: now, by },
        data: { qualification: q.id, kind: q.kind, expiresAt },
      },
    );
    const early = await people.person(id);
    if (!early) throw new Error('nobody');
    const other = await pushPictured(review, 'm_early');
    await approvePictured(review, personActor(early, 'acc_early'));
    const archive = await bundle(other);
    expect(checkBundle(archive)).toMatchObject({ valid: true, findings: [] });
    const { desk, files } = partsOf(archive);
    expect(desk.filter((l) => l.stream === stream).map(lastSeq)).toEqual([1, 2, 3]);
    expect(textAt(files, PATHS.report)).toContain('reviewer (the desk’s word)');
    expect(textAt(files, PATHS.report)).toContain('"person 1, person 2"');
  }, 60_000);
});
