import type { DeskStore } from '@/lib/ports/desk-store';
import type { DraftStore } from '@/lib/ports/draft-store';
import type { EventStore } from '@/lib/ports/event-store';
import type { FeedStore } from '@/lib/ports/feed-store';
import type { FigureStore } from '@/lib/ports/figure-store';
import type { HumanLoopStore } from '@/lib/ports/human-loop-store';
import type { IntegratorStore } from '@/lib/ports/integrator-store';
import type { LaneStore } from '@/lib/ports/lane-store';
import type { LogStore } from '@/lib/ports/log-store';
import type { MatchLists } from '@/lib/ports/match-lists';
import type { MatchStore } from '@/lib/ports/match-store';
import type { PeopleStore } from '@/lib/ports/people-store';
import type { PreferenceStore } from '@/lib/ports/preference-store';
import type { RecordStore } from '@/lib/ports/record-store';
import type { RetentionStore } from '@/lib/ports/retention-store';
import type { SamplingStore } from '@/lib/ports/sampling-store';
import type { SessionStore } from '@/lib/ports/session-store';
import type { UsageStore } from '@/lib/ports/usage-store';
import type { WebhookStore } from '@/lib/ports/webhook-store';
import type { WeeklyStore } from '@/lib/ports/weekly-store';

/** Everything that a database does for the desk. */
export interface Stores {
  readonly matches: MatchStore;
  readonly lists: MatchLists;
  readonly events: EventStore;
  readonly feed: FeedStore;
  readonly figures: FigureStore;
  readonly drafts: DraftStore;
  readonly preferences: PreferenceStore;
  readonly people: PeopleStore;
  readonly sessions: SessionStore;
  readonly integrators: IntegratorStore;
  readonly humanLoops: HumanLoopStore;
  readonly lanes: LaneStore;
  readonly desk: DeskStore;
  readonly log: LogStore;
  readonly record: RecordStore;
  readonly webhooks: WebhookStore;
  readonly usage: UsageStore;
  readonly weekly: WeeklyStore;
  readonly sampling: SamplingStore;
  readonly retention: RetentionStore;
  close(): Promise<void>;
}
