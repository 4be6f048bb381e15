import type { z } from 'zod';
import type { Scope } from '@/lib/domain/integrator';
import type { Action } from '@/lib/domain/permission';
import type { Refusal } from '@/lib/domain/refusal';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { Instant } from '@/lib/domain/time';
import type { IntegratorActor, PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

/** `integrator`: API key. `person`: session cookie. `public`: nobody in particular, from our own pages. */
export type Auth = 'integrator' | 'person' | 'public';

interface ActorOf {
  readonly integrator: IntegratorActor;
  readonly person: PersonActor;
  readonly public: null;
}

interface PermitOf {
  readonly integrator: Scope;
  readonly person: Action;
  readonly public: never;
}

/** A schema that was not given. */
export type None = z.ZodUndefined;
export type BodySpec = z.ZodType | 'stream';

/** What a handler gets: parsed, permitted, typed by the route's schemas. */
export interface Call<A extends Auth, P extends z.ZodType, Q extends z.ZodType, B extends BodySpec> {
  readonly desk: Desk;
  readonly actor: ActorOf[A];
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  /** `stream`: the raw body, unread and uncounted; the handler limits it. */
  readonly body: B extends z.ZodType ? z.output<B> : AsyncIterable<Uint8Array>;
  readonly request: Request;
  readonly now: Instant;
}

/** Lists and records of the domain are readonly; schemas are not. */
export type Readable<T> = T extends (infer E)[]
  ? readonly Readable<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Readable<T[K]> }
    : T;

/** A verb's result fits; `status` and `headers` are for the few routes that answer other than 200. */
export type Reply<T> =
  | {
      readonly ok: true;
      readonly value: T;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>> | Headers;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export interface RouteSpec<
  A extends Auth = Auth,
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends BodySpec = BodySpec,
  R extends z.ZodType = z.ZodType,
> {
  readonly auth: A;
  /** What the caller must be allowed; of several, one suffices. Finer rules are the verb's. */
  readonly permit?: PermitOf[A] | readonly PermitOf[A][];
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Every answer is checked against it, in production too. `z.undefined()`: 204. */
  readonly response: R;
  /** Success status of the API document; 200 unless given. */
  readonly status?: number;
  /** Success status of a request that was made before and changed nothing now, where it differs. */
  readonly repeatStatus?: number;
  /** One line of the API document. */
  readonly summary?: string;
  /** Refusals of the verb behind it, for the API document; the wrapper's own are added. */
  readonly refusals?: readonly RefusalCode[];
  /** Content type of a streamed body or of a Response that is not JSON, for the API document. */
  readonly media?: { readonly request?: string; readonly response?: string };
  /** Reading is itself recorded, in the reader's name: no link or picture of another site may bring it about. */
  readonly recorded?: boolean;
  /** Heartbeats: do not keep the session awake. */
  readonly quiet?: boolean;
}

/** What may be handed about without its handler's types: the document and `methods` use it. */
export type AnySpec = Omit<RouteSpec, 'permit'> & { readonly permit?: string | readonly string[] };

export type Handler = ((request: Request, context: HandlerContext) => Promise<Response>) & {
  readonly spec: AnySpec;
};

export interface HandlerContext {
  // biome-ignore lint/suspicious/noExplicitAny: each route's params have a type of their own in Next's check.
  readonly params: Promise<any>;
}
