import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type MatchQuery, writeMatchQuery } from '@/components/audit/matches/match-filter';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { KeptAside } from '@/lib/domain/aside';
import type { Profile } from '@/lib/domain/bundle-profile';
import type { Evidence } from '@/lib/domain/evidence';
import type { Alarm, PolicyVersion, Stop } from '@/lib/domain/lane';
import type { Status } from '@/lib/domain/match';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import type { Policy } from '@/lib/domain/policy';

/** One line of the list; the file behind it is a request of its own, because reading it is touching it. */
export interface MatchRow {
  readonly id: string;
  readonly externalId: string;
  readonly integrator: string;
  readonly integratorName: string;
  readonly lane: string;
  readonly status: Status;
  readonly priority: number;
  readonly round: number;
  readonly mode: 'live' | 'practice' | 'sandbox';
  readonly purpose: string;
  readonly receivedAt: string;
  readonly queuedAt: string | null;
  readonly decidedAt: string | null;
  readonly version: number;
  /** A supervisor should look at how it was decided. */
  readonly flagged: boolean;
}

export interface MatchPage {
  readonly items: readonly MatchRow[];
  /** Cursor of the next, older page; null at the end. */
  readonly next: string | null;
}

export interface LaneView {
  readonly key: string;
  readonly name: string;
  readonly policy: Policy;
  readonly sentences: readonly string[];
  readonly versions: readonly PolicyVersion[];
}

export interface LanesView {
  readonly lanes: readonly LaneView[];
  readonly proposals: readonly PolicyVersion[];
  readonly stops: readonly Stop[];
  readonly alarms: readonly Alarm[];
  /** Names of the persons that the rest speaks of, by id. */
  readonly people: Readonly<Record<string, string>>;
}

const path = (...parts: readonly (string | number)[]): string =>
  ['/api/audit', ...parts.map((part) => encodeURIComponent(part))].join('/');

/** One keyset page; the page before stays on screen while the next one loads. */
export const matchesOptions = (query: MatchQuery) =>
  queryOptions({
    queryKey: keys.audit.matches({ ...query, cursor: query.cursor ?? undefined }),
    queryFn: ({ signal }) => get<MatchPage>(`/api/audit/matches${writeMatchQuery(query)}`, signal),
    placeholderData: keepPreviousData,
  });

export const lanesOptions = () =>
  queryOptions({
    queryKey: keys.audit.lanes,
    queryFn: ({ signal }) => get<LanesView>('/api/audit/lanes', signal),
  });

export const decidePolicy = (version: PolicyVersion, decision: 'confirm' | 'decline') =>
  post<unknown>(path('policies', version.lane, version.version, decision));

/** `lane` null: the whole desk. */
export const setStop = (lane: string | null, reason: string) =>
  post<unknown>(path('stops'), { lane, reason });

export const changeStop = (stop: Stop, step: 'ask-lift' | 'lift') =>
  post<unknown>(path('stops', stop.id, step));

/** The whole match file. The server records the reading before the body leaves. */
export const matchFileOptions = (id: string) =>
  queryOptions({
    queryKey: keys.audit.match(id),
    queryFn: ({ signal }) => get<MatchFileView>(path('matches', id), signal),
  });

/** A text that is kept beside a match. It never changes. */
export const asideOptions = (id: string, key: string) =>
  queryOptions({
    queryKey: keys.audit.aside(id, key),
    queryFn: ({ signal }) => get<KeptAside>(path('matches', id, 'asides', key), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const imageHref = (id: string, ref: string, size: 'display' | 'thumb'): string =>
  `${path('images', id, ref)}?size=${size}`;

export const bundleHref = (id: string, profile: Profile, unnamed: boolean): string =>
  `${path('matches', id, 'bundle')}?profile=${profile}${unnamed ? '&persons=pseudonyms' : ''}`;

export const holdMatch = (id: string, held: boolean, reason: string) =>
  post<unknown>(path('matches', id, 'hold'), { held, reason });
export const reopenMatch = (id: string, reason: string) =>
  post<unknown>(path('matches', id, 'reopen'), { reason });

export type LeadAct = 'recall' | 'suspend' | 'resume';

export const changeLead = (id: string, lead: string, act: LeadAct, reason: string) =>
  post<unknown>(path('matches', id, 'leads', lead, act), { reason });

/** An item as a supervisor adds it; who added it and when comes from the server. */
export type NewEvidence = Omit<Evidence, 'addedAt' | 'addedBy' | 'withdrawnAt' | 'withdrawnReason'>;

export const addEvidence = (id: string, item: NewEvidence) =>
  post<unknown>(path('matches', id, 'evidence'), item);
