import { queryOptions } from '@tanstack/react-query';
import { leaseHeader } from '@/components/hooks/lease-token';
import { get, request } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { KeptPart } from '@/components/review/drafts/draft-parts';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Ballot } from '@/lib/domain/vote';

/** A change to one review: the verb's path under the review, and its body. */
export interface Act {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly body?: unknown;
}

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

const base = (matchId: string) => `/api/desk/reviews/${encodeURIComponent(matchId)}`;

/** Sends one verb with the lease of this tab. @throws ProblemError */
export const send = <T>(matchId: string, { path, method = 'POST', body = {} }: Act): Promise<T> =>
  request<T>(`${base(matchId)}/${path}`, { method, body, headers: leaseHeader(matchId) });

/** The review as the desk has it now. @throws ProblemError */
export const readReview = (matchId: string, signal?: AbortSignal): Promise<ReviewView> =>
  request<ReviewView>(base(matchId), { ...(signal ? { signal } : {}), headers: leaseHeader(matchId) });

export const reviewOptions = (matchId: string) =>
  queryOptions({
    queryKey: keys.review(matchId),
    queryFn: ({ signal }) => readReview(matchId, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Read once for each hold; what is saved later is put in here, so that the form finds it again. */
export const draftsOptions = (matchId: string) =>
  queryOptions({
    queryKey: keys.drafts(matchId),
    queryFn: ({ signal }) =>
      request<readonly KeptPart[]>(`${base(matchId)}/drafts`, { signal, headers: leaseHeader(matchId) }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

/** Keeps one part of a draft. @throws ProblemError */
export const saveDraft = (matchId: string, part: string, body: unknown) =>
  send<{ readonly savedAt: string }>(matchId, {
    path: `drafts/${encodeURIComponent(part)}`,
    method: 'PUT',
    body: { body },
  });

export const colleaguesOptions = (matchId: string) =>
  queryOptions({
    queryKey: keys.colleagues(matchId),
    queryFn: ({ signal }) => get<readonly Colleague[]>(`${base(matchId)}/colleagues`, signal),
  });

export const imageUrl = (matchId: string, ref: string, size: 'display' | 'thumb'): string =>
  `/api/desk/images/${encodeURIComponent(matchId)}/${encodeURIComponent(ref)}?size=${size}`;

/**
 * Proves the person afresh for exactly this ballot, then casts it. The grant fits this ballot only, once.
 * @returns the review with its pending vote
 */
export const castVote = async (matchId: string, ballot: Ballot, password: string, version: number) => {
  const { grant } = await send<{ readonly grant: string }>(matchId, {
    path: 'step-up',
    body: { ballot, password },
  });
  return send<ReviewView>(matchId, { path: 'vote', body: { ballot, grant, version } });
};
