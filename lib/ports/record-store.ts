import type { DeskEvent } from '@/lib/domain/desk-event';
import type { MatchEvent } from '@/lib/domain/event';
import type { NewFeedItem } from '@/lib/domain/feed';
import type { MatchState } from '@/lib/domain/match';

/** A stored row that is not what the log gives. */
export interface RowDifference {
  readonly table: string;
  /** Its key, in words: `round 1, person per_…`. */
  readonly row: string;
  /** Columns that differ; or the row is missing, or there and should not be. */
  readonly what: string;
  /** A digest of what is stored there instead; null where nothing is. */
  readonly stored: string | null;
}

/** What the tree, or the line before it, holds of an event. */
export interface StoredLeaf {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly kind: string;
  readonly at: string;
  readonly who: string;
}

export interface Upload {
  readonly integrator: string;
  readonly sha256: string;
}

export interface DriftedCount {
  readonly lane: string;
  readonly status: string;
  readonly shown: number;
  readonly counted: number;
}

/** What an integrator is told, as it is stored; its position is null until it has one. */
export interface StoredFeedItem extends NewFeedItem {
  readonly position: number | null;
}

/** Items of the feeds in the order of their positions, and how far each feed goes as of the same instant. */
export interface FeedPage {
  readonly items: readonly StoredFeedItem[];
  readonly last: { readonly integrator: string; readonly position: number } | null;
  /** Of the feeds of this stretch; of the last one, too. */
  readonly heads: ReadonlyMap<string, number>;
}

/** One match as its rows have it, all read at one instant. */
export interface StoredMatch {
  readonly id: string;
  readonly events: readonly MatchEvent[];
  readonly leaves: readonly StoredLeaf[];
  /** What integrators are told of it. */
  readonly feed: readonly StoredFeedItem[];
  /** Rows that are not those of this state. */
  differences(replayed: MatchState): readonly RowDifference[];
}

/** Matches after one id up to and with another, and what the tree holds for chains between that lead nowhere. */
export interface MatchPage {
  readonly matches: readonly StoredMatch[];
  readonly last: string | null;
  readonly strayLeaves: readonly StoredLeaf[];
}

export type StoredDeskEvent = DeskEvent & {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly salt?: string;
};

/** Events of the desk's own log in the order of stream and number, with the leaves of the same stretch. */
export interface DeskPage {
  readonly events: readonly StoredDeskEvent[];
  readonly leaves: readonly StoredLeaf[];
  readonly last: { readonly stream: string; readonly seq: number } | null;
  /** Where the streams of this stretch end, as their next events would find it; of the last one, too. */
  readonly heads: ReadonlyMap<string, { readonly seq: number; readonly hash: string }>;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Rows that follow from the desk's own log, under their columns' names. What is no JSON any more stands as something
 * that no row holds, so that the row is named where reading it would end the whole verification.
 */
export interface StandingRows {
  readonly people: Rows;
  readonly accounts: Rows;
  readonly qualifications: Rows;
  readonly integrators: Rows;
  readonly keys: Rows;
  readonly versions: Rows;
  readonly stops: Rows;
  readonly faults: Rows;
  readonly logKeys: Rows;
  readonly plans: Rows;
}

/** Something that a promise rests on and the database is asked for. */
export interface Setting {
  readonly name: string;
  readonly found: string;
  readonly holds: boolean;
}

/** The whole record in large portions, for `verify`: reads only. */
export interface RecordStore {
  /** By id. An empty page is the end. */
  matches(after: string | null, limit: number): Promise<MatchPage>;
  /** One match; null when there is none of that id. */
  match(id: string): Promise<StoredMatch | null>;
  deskEvents(after: DeskPage['last'], limit: number): Promise<DeskPage>;
  /** Items that have a position, by integrator and position. */
  feedItems(after: FeedPage['last'], limit: number): Promise<FeedPage>;
  standing(): Promise<StandingRows>;
  /** Images that integrators uploaded, by integrator and hash. An empty page is the end. */
  uploads(after: Upload | null, limit: number): Promise<readonly Upload[]>;
  /** Numbers of matches on screens that are not what counting gives: what is shown, and what was counted. */
  driftedCounts(): Promise<readonly DriftedCount[]>;
  /** Chains of leaves from this index on, each once. */
  chainsFrom(idx: number, to: number): Promise<readonly string[]>;
  /** Hashes of leaves `from` ≤ idx < `to`, in order, none left out: fewer where rows are missing. */
  leafHashes(from: number, to: number): Promise<readonly { readonly idx: number; readonly hash: string }[]>;
  settings(): Promise<readonly Setting[]>;
}
