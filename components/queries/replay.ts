import { queryOptions } from '@tanstack/react-query';
import { get } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { ReplayView } from '@/lib/domain/replay/replay-view';

export interface AskedReplay {
  readonly id: string;
  readonly round: string;
  readonly person: string;
}

const asked = ({ round, person }: AskedReplay): string => `?${new URLSearchParams({ round, person })}`;

export const replayHref = (replay: AskedReplay): string =>
  `/matches/${encodeURIComponent(replay.id)}/replay${asked(replay)}`;

/** Each request is recorded as a reading of the file: what was read once is enough. */
export const replayOptions = (replay: AskedReplay) =>
  queryOptions({
    queryKey: keys.audit.replay(replay.id, asked(replay)),
    queryFn: ({ signal }) =>
      get<ReplayView>(`/api/audit/matches/${encodeURIComponent(replay.id)}/replay${asked(replay)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
