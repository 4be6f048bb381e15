import type { SealFile } from '@/lib/disclosure/log-files';
import { type Asked, type Made, type Materials, makeBundle } from '@/lib/disclosure/make/make-bundle';
import { type Archive, type BundleFile, writeArchive } from '@/lib/disclosure/make/write-archive';
import type { ExportData } from '@/lib/disclosure/manifest';
import { builtVerifier } from '@/lib/disclosure/page/built-verifier';
import { PATHS, pretty, proofPath } from '@/lib/disclosure/paths';
import { chainsNeeded } from '@/lib/disclosure/standing/chains-needed';
import { DISCLOSED, READ } from '@/lib/disclosure/standing/desk-line';
import { provedLines } from '@/lib/disclosure/standing/proved-lines';
import type { Profile } from '@/lib/domain/bundle-profile';
import type { MatchEvent } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import { may } from '@/lib/domain/permission';
import type { Policy } from '@/lib/domain/policy';
import { ownerOf } from '@/lib/domain/recheck';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { readFile } from '@/lib/domain/rules/show';
import { utf8 } from '@/lib/ledger/bytes';
import { deskChain, matchChain } from '@/lib/ledger/chain-name';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { recordAccess } from '@/lib/verbs/audit/record-access';
import { changeMatch } from '@/lib/verbs/change-match';
import { observedFalseLeads } from '@/lib/verbs/intake/observed-false-leads';
import { proveEvents } from '@/lib/verbs/log/prove-event';
import { settleLog } from '@/lib/verbs/log/settle-log';

export interface ExportBundle {
  readonly matchId: string;
  readonly profile: Profile;
  /** Whether persons of the desk are named; the defence's bundle never does. */
  readonly named: boolean;
}

/** The versions that a round of the match was bound by. */
const policiesOf = async (
  { stores }: Desk,
  lane: string,
  events: readonly MatchEvent[],
): Promise<readonly Policy[]> => {
  const bound = events.flatMap(({ kind, data }) => {
    if (kind === 'match.ingested') return [data.match.policyVersion];
    return kind === 'match.reopened' ? [data.policyVersion] : [];
  });
  const found = await Promise.all([...new Set(bound)].map((version) => stores.lanes.policy(lane, version)));
  return found.filter((policy) => policy !== null);
};

const asidesOf = async ({ stores }: Desk, matchId: string) => {
  const keys = await stores.matches.asideKeys(matchId);
  const found = await Promise.all(keys.map((key) => stores.matches.aside(matchId, key)));
  // What was purged is empty; the bundle's images say so.
  return found.filter((aside) => aside !== null).filter(({ content }) => content !== '');
};

const typesOf = async ({ stores }: Desk, { match, candidates }: MatchState) => {
  const hashes = [match.probe.sha256, ...candidates.map((c) => c.image.sha256)];
  const images = await stores.integrators.images(ownerOf(match.integrator), hashes);
  return new Map(images.map(({ sha256, type }) => [sha256, type]));
};

/**
 * What the desk's log says of those who reviewed and of the rules, each chain told first that it is disclosed: that
 * event names all before it, so that nobody can leave one out.
 */
const standingOf = async (desk: Desk, actor: PersonActor, state: MatchState, policies: readonly Policy[]) =>
  Promise.all(
    chainsNeeded({ state, policies }).map(async (stream) => {
      const at = desk.clock.now();
      // Of which match stays in that match's own log: the next one's reader is shown this event, too.
      await desk.stores.desk.record({ stream, kind: DISCLOSED, at, by: actor.by, data: {} });
      return desk.stores.desk.eventsOf(stream, READ);
    }),
  );

const materialsOf = async (desk: Desk, actor: PersonActor, state: MatchState): Promise<Materials> => {
  const { stores } = desk;
  const all = await stores.matches.events(state.match.id);
  // What came after the state was read is of the next bundle.
  const events = all.filter(({ seq }) => seq <= state.match.seq);
  const policies = await policiesOf(desk, state.match.lane, events);
  const [standing, people, qualifications, integrators, asides, types, keys, page, falseLeads] =
    await Promise.all([
      standingOf(desk, actor, state, policies),
      stores.people.people(),
      stores.people.allQualifications(),
      stores.integrators.integrators(),
      asidesOf(desk, state.match.id),
      typesOf(desk, state),
      stores.log.keys(),
      builtVerifier(),
      observedFalseLeads(desk, state.match.lane),
    ]);
  const vkeys = keys.map(({ vkey, fromSize, at }) => ({ vkey, fromSize, at }));
  return {
    state,
    events,
    policies,
    standing,
    people,
    qualifications,
    integrators,
    asides,
    types,
    keys: vkeys,
    falseLeads: falseLeads.says,
    page,
  };
};

/** Tells the log of the bundle before its bytes leave. @returns the event as it was written */
const record = async (desk: Desk, actor: PersonActor, made: Made): Promise<SealFile> => {
  const { matchId, profile, events, head } = made.manifest;
  const data: ExportData = {
    match: matchId,
    profile,
    events,
    head,
    manifest: made.manifestHash,
    images: made.images,
  };
  await recordAccess(desk, actor, matchId, 'file.exported', { ...data });
  const written = await desk.stores.desk.deskEvents(`access:${matchId}`, 500);
  const found = written.find(
    (e) => e.kind === 'file.exported' && (e.data as unknown as ExportData).manifest === made.manifestHash,
  );
  if (!found) throw new Error('The event of the export was written and cannot be found.');
  const { hash, salt, stream, seq, kind, at, by, data: told, prev } = found;
  const event = { stream, seq, kind, at, by, data: told, prev, ...(salt === null ? {} : { salt }) };
  return { format: 'second-look/export-event/1', hash, event };
};

/**
 * Proofs of every event of the bundle and of its making, all under one checkpoint; null while the log can sign none,
 * because it is in doubt.
 */
const prove = async (desk: Desk, made: Made, seal: SealFile): Promise<readonly BundleFile[] | null> => {
  const checkpoint = await settleLog(desk);
  if (!checkpoint) return null;
  const { matchId } = made.manifest;
  const names = [
    ...made.lines.map(({ seq }) => ({ path: proofPath(seq), chain: matchChain(matchId), seq })),
    ...provedLines(made.standing).map(({ line: { stream, seq }, path }) => ({
      ...{ path, chain: deskChain(stream), seq },
    })),
    { path: PATHS.sealProof, chain: deskChain(`access:${matchId}`), seq: seal.event.seq },
  ];
  const proofs = (await proveEvents(desk, names, checkpoint)).filter((proof) => proof !== null);
  const [first] = proofs;
  if (!first || proofs.length < names.length) return null;
  return [
    { path: PATHS.checkpoint, bytes: utf8(first.checkpoint) },
    { path: PATHS.seal, bytes: utf8(pretty(seal)) },
    ...names.map(({ path }, i) => ({ path, bytes: utf8(proofs[i]?.text ?? '') })),
  ];
};

/**
 * One match as a file for a court, a defence or the house: written, logged, proved, and streamed. Reading the match
 * file comes first, and touches the match. @returns forbidden, not_found, log_in_doubt
 */
export const exportBundle = async (
  desk: Desk,
  actor: PersonActor,
  { matchId, profile, named }: ExportBundle,
): Promise<Result<Archive>> => {
  if (!may(actor.person.roles, 'files.export'))
    return refuse('forbidden', 'Supervisors and auditors export match files.');
  const read = await changeMatch(desk, matchId, null, (state, env) => readFile(state, actor.person.id, env));
  if (!read.ok) return read;
  // The log's key has to be there before the keys are listed, and a log in doubt proves nothing.
  if (!(await settleLog(desk))) return refuse('log_in_doubt');
  const asked: Asked = {
    profile,
    named,
    madeBy: actor.person.id,
    madeAt: desk.clock.now(),
    origin: desk.config.publicUrl,
  };
  const made = await makeBundle(desk.blobs, await materialsOf(desk, actor, read.value.state), asked);
  const seal = await record(desk, actor, made);
  const proofs = await prove(desk, made, seal);
  return proofs ? ok(await writeArchive([...made.files, ...proofs])) : refuse('log_in_doubt');
};
