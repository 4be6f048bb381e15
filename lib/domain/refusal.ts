import { REFUSALS, type RefusalCode } from '@/lib/domain/refusal-codes';

/** A clear no: a stable code, what happened, and (from the registry) what to do about it. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: string;
  /** Facts a client may use: who was faster, when, what changed, which fields are wrong. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Refuses with the registry's title unless a more telling sentence is given. */
export const refuse = (
  code: RefusalCode,
  detail: string = REFUSALS[code].title,
  facts?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: facts ? { code, detail, facts } : { code, detail },
});

/** Thrown where a refusal has to cross a stack that knows nothing of Result (streams, route wrapper). */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code}: ${refusal.detail}`);
    this.name = 'RefusalError';
  }
}

export type { RefusalCode };
