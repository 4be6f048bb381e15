/** What the API document shows for one operation. A test parses each part with the route's own schema. */
export interface OperationExample {
  /** Values for the path's parameters, all of them. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  /** JSON, or the text of a streamed body. Bodies that a route reads by itself stand in describe-bodies.ts. */
  readonly request?: unknown;
  readonly response?: unknown;
  /** The answer to a request that had been made before, where its status differs. */
  readonly repeated?: unknown;
}
