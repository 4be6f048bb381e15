import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { KeptPart } from '@/components/review/drafts/draft-parts';
import type { ReviewView } from '@/lib/domain/projection-view';

export interface LaneWork {
  readonly key: string;
  readonly name: string;
  readonly queued: number;
  readonly adjudication: number;
  readonly mayClaim: boolean;
  readonly mayAdjudicate: boolean;
  /** Why this person may not claim here; null when they may. */
  readonly why: string | null;
  readonly stopped: boolean;
}

/** One person's own work; as lib/ports/match-lists.ts returns it. */
export interface MyWork {
  readonly held: readonly {
    readonly matchId: string;
    readonly lane: string;
    readonly endsAt: string;
    readonly startedAt: string;
  }[];
  readonly pending: readonly {
    readonly matchId: string;
    readonly countsAt: string;
    /** Its time has come, and it is kept until a supervisor has looked at the log. */
    readonly waits: boolean;
  }[];
  readonly cameBack: readonly { readonly matchId: string; readonly lane: string; readonly since: string }[];
  readonly reserved: readonly {
    readonly matchId: string;
    readonly lane: string;
    readonly until: string;
    readonly from: string;
  }[];
  readonly voted: readonly {
    readonly matchId: string;
    readonly lane: string;
    readonly countedAt: string;
    readonly verdict: string;
  }[];
}

export interface Queue {
  readonly lanes: readonly LaneWork[];
  readonly mine: MyWork;
}

export interface Claimed {
  readonly matchId: string;
  readonly leaseToken: string;
  /** The screen that the claim opens; missing where only the claim itself could be had. */
  readonly review?: ReviewView | null;
  readonly drafts?: readonly KeptPart[];
}

export const queueOptions = () =>
  queryOptions({
    queryKey: keys.queue,
    queryFn: ({ signal }) => get<Queue>('/api/desk/queue', signal),
    // A vote that waits out its ten seconds changes soon.
    refetchInterval: ({ state }) => (state.data?.mine.pending.length ? 3_000 : 30_000),
  });

/** Takes the next match of a lane; the desk chooses which. */
export const claimNext = (lane: string, adjudicate: boolean) =>
  post<Claimed>('/api/desk/claim', { lane, adjudicate });

/** Takes up again what this person holds, began, or was handed. */
export const claimOwn = (matchId: string) =>
  post<Claimed>(`/api/desk/reviews/${encodeURIComponent(matchId)}/claim`);
