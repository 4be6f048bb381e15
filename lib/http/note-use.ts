import type { Refusal } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';

/** A request of a key, and what became of it. */
export interface Answered {
  readonly request: Request;
  /** Null where nobody was believed: then nobody's use is counted. */
  readonly key: string | null;
  readonly status: number;
  readonly refusal: Refusal | null;
  readonly instance: string;
}

/** Counts what was answered to a key, in memory: the answer waits for nothing. */
export const noteUse = (
  { usage, clock }: Pick<Desk, 'usage' | 'clock'>,
  { request, key, status, refusal, instance }: Answered,
): void => {
  if (key === null) return;
  usage.request({
    ...{ key, status, at: clock.now(), method: request.method, path: new URL(request.url).pathname },
    problem: refusal && { code: refusal.code, instance },
  });
};
