import type { HandlerContext } from '@/lib/http/call';

type Handler = (request: Request, context: HandlerContext) => Promise<Response>;

export interface TestRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** An object is sent as JSON. */
  readonly body?: unknown;
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to find.
  readonly body: any;
}

/** Calls a route's exported handler as Next does, and reads its JSON. */
export const callRoute = async (handler: Handler, given: TestRequest = {}): Promise<TestAnswer> => {
  const { headers = {}, params = {}, query = '', body } = given;
  const request = new Request(`http://localhost:3000/api/test${query}`, {
    method: given.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
};
