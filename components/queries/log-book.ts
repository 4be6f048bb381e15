import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';

export interface LogFault {
  readonly id: string;
  readonly foundAt: string;
  readonly by: 'start' | 'issue' | 'verify' | 'task';
  readonly kind: string;
  readonly chain: string | null;
  readonly what: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly reason: string | null;
}

/** What a verification came to; an older one may lack what a newer one tells. */
export interface Verification {
  readonly at: string;
  readonly result: Readonly<Record<string, unknown>>;
}

export interface LogBook {
  readonly size: number;
  readonly root: string;
  readonly waiting: number;
  readonly checkpoints: readonly {
    readonly size: number;
    readonly root: string;
    readonly at: string;
    readonly keyId: string;
  }[];
  readonly shipped: {
    readonly where: string | null;
    readonly found: 'none' | 'sound' | 'foreign' | 'gone' | 'unreadable';
    readonly size: number | null;
  };
  readonly keys: readonly {
    readonly generation: number;
    readonly keyId: string;
    readonly origin: string;
    readonly vkey: string;
    readonly source: 'secret' | 'file';
    readonly fromSize: number;
    readonly at: string;
  }[];
  readonly verifications: readonly Verification[];
  readonly faults: readonly LogFault[];
  readonly people: Readonly<Record<string, string>>;
}

export const logBookOptions = () =>
  queryOptions({
    queryKey: keys.audit.logBook,
    queryFn: ({ signal }) => get<LogBook>('/api/audit/log', signal),
    refetchInterval: 10_000,
  });

export const acknowledgeFault = (id: string, reason: string) =>
  post<unknown>(`/api/audit/log/faults/${encodeURIComponent(id)}/acknowledge`, { reason });
