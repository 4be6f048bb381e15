import type { Base } from '@/db/base';
import type { Statement } from '@/db/engine';
import { newSalt, waitingRow } from '@/db/store/log-waiting';
import { keysOf } from '@/db/store/match-keys';
import { purgedRows } from '@/db/store/match-purged';
import { insertAll } from '@/db/store/rows';
import type { MatchState } from '@/lib/domain/match';
import { keptImages } from '@/lib/domain/match-images';
import { isRecheck } from '@/lib/domain/recheck';
import { apart } from '@/lib/domain/sandbox';
import { link } from '@/lib/ledger/chain';
import { matchChain } from '@/lib/ledger/chain-name';
import type { Change } from '@/lib/ports/match-store';

/** The events of a change as links of the match's chain; `head` is what the next one links to. */
export const chained = ({ before, after, events }: Change, head: string) => {
  let last = head;
  const rows = events.map((event, index) => {
    const body = {
      matchId: after.match.id,
      seq: (before?.match.seq ?? 0) + 1 + index,
      salt: newSalt(),
      ...event,
    };
    const linked = { ...body, ...link(last, body) };
    last = linked.hash;
    return linked;
  });
  const chain = matchChain(after.match.id);
  return { rows, waiting: rows.map((row) => waitingRow(chain, row)), head: last };
};

const addedKeys = ({ before, after }: Change) => {
  const known = new Set(before ? keysOf(before) : []);
  return keysOf(after)
    .filter((key) => !known.has(key))
    .map((key) => ({ matchId: after.match.id, key }));
};

export const pairsOf = ({ match, candidates }: MatchState) =>
  candidates.map((candidate) => ({
    matchId: match.id,
    candidate: candidate.key,
    probeSha: apart(match.mode, match.probe.sha256),
    candidateSha: candidate.image.sha256,
    integrator: match.integrator,
    candidateExternalId: candidate.externalId,
  }));

const addedImages = ({ before, after }: Change) => {
  const known = new Set(before ? keptImages(before) : []);
  return keptImages(after)
    .filter((sha256) => !known.has(sha256))
    .map((sha256) => ({ matchId: after.match.id, sha256 }));
};

const deltas = ({ before, after: { match } }: Change) => {
  const was = before?.match;
  if (was?.lane === match.lane && was.status === match.status) return [];
  const delta = (side: 'in' | 'out', lane: string, status: typeof match.status, n: number) => ({
    matchId: match.id,
    id: `${match.id}:${match.seq}:${side}`,
    lane,
    status,
    n,
  });
  return [delta('in', match.lane, match.status, 1), ...(was ? [delta('out', was.lane, was.status, -1)] : [])];
};

/** What a change leaves beside the state: keys, rejected pairs, the feed's items, counters. */
export const trail = (base: Base, change: Change): readonly Statement[] => {
  const { read } = base.engine;
  const { tables } = base;
  // A re-review changes nothing about a pair: only the match that it reviews does.
  const rejected =
    !isRecheck(change.after.match) &&
    change.events.some(({ kind, data }) => kind === 'outcome.decided' && data.status === 'rejected');
  return [
    ...insertAll(read, tables.matchKeys, addedKeys(change)),
    ...insertAll(read, tables.matchImages, addedImages(change)),
    ...purgedRows(base, change),
    ...(rejected
      ? // A later round may reject the same pairs again.
        [read.insert(tables.rejectedPairs).values(pairsOf(change.after)).onConflictDoNothing().toSQL()]
      : []),
    ...insertAll(read, tables.feedItems, change.feed),
    ...insertAll(
      read,
      tables.matchAsides,
      (change.asides ?? []).map((aside) => ({ matchId: change.after.match.id, ...aside })),
    ),
    ...insertAll(read, tables.counterDeltas, deltas(change)),
  ];
};
