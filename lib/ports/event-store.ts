import type { DeskEvent } from '@/lib/domain/desk-event';
import type { MatchEvent } from '@/lib/domain/event';
import type { Secret } from '@/lib/domain/told/secret';
import type { LogLeaf } from '@/lib/ports/log-store';

/** What is looked for; what is left out is not asked. `kinds` and `matches` name any of several. */
export interface EventFilter {
  /** `person:<id>`, `integrator:<id>`, `system:desk`. */
  readonly who?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** Match ids: their own events, and who was served what of them. */
  readonly matches?: readonly string[] | undefined;
  /** `from` ≤ at < `to`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only leaves before this index: a search that goes on while events arrive sees what was there when it began. */
  readonly below?: number | undefined;
}

/** Position after the last row of the page before: newest first. */
export interface AfterEvent {
  readonly at: string;
  readonly idx: number;
}

/** An event as it was stored, with its place in the log. */
export type FoundEvent =
  | { readonly leaf: LogLeaf; readonly of: 'match'; readonly event: MatchEvent }
  | { readonly leaf: LogLeaf; readonly of: 'desk'; readonly event: DeskEvent };

export interface SecretOf extends Secret {
  readonly matchId: string;
}

/** Search over every event that has its place in the log: those of matches, and those beside them. */
export interface EventStore {
  /** Newest first, at most `limit`. */
  search(filter: EventFilter, after: AfterEvent | null, limit: number): Promise<readonly LogLeaf[]>;
  /** The events behind these leaves, in their order. */
  bodies(leaves: readonly LogLeaf[]): Promise<readonly FoundEvent[]>;
  /** Matches with this external id or this id; at most twenty. */
  matchesCalled(text: string): Promise<readonly string[]>;
  /** External ids by match id. */
  externalIds(matchIds: readonly string[]): Promise<Readonly<Record<string, string>>>;
  /** Those of these matches whose file this person has opened. */
  openedBy(person: string, matchIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Which of these are their person's alone still, in the order asked. */
  standing(secrets: readonly SecretOf[]): Promise<readonly boolean[]>;
}
