import type { TryRequest } from '@/components/reference/try-request';

export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly text: string;
  readonly file: Blob | null;
}

export interface Told {
  readonly status: string;
  readonly headers: readonly string[];
  readonly body: string;
}

const SHOWN = ['content-type', 'location', 'etag', 'retry-after', 'ratelimit', 'ratelimit-policy'];

/** The parameter that a file's own hash fills. */
export const HASH = 'sha256';

/** The first parameter that is needed and empty. */
export const missingIn = ({ parameters, body }: TryRequest, { values }: Filled): string | null =>
  parameters.find((p) => p.required && !(body?.file && p.name === HASH) && !values[p.name]?.trim())?.name ??
  null;

/** Address and query as they will be asked for; always of this very desk. */
export const addressOf = ({ path, parameters }: TryRequest, values: Filled['values']): string => {
  const query = new URLSearchParams();
  let at = path;
  for (const { name, in: place } of parameters) {
    const value = values[name]?.trim() ?? '';
    if (place === 'path') at = at.replace(`{${name}}`, encodeURIComponent(value));
    else if (value !== '') query.set(name, value);
  }
  return query.size > 0 ? `${at}?${query}` : at;
};

const pretty = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
};

const hashOf = async (file: Blob): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Sends it with the key and nothing else of the person's: no cookie, nothing kept. @throws when not answered */
export const sendRequest = async (request: TryRequest, filled: Filled, key: string): Promise<Told> => {
  const { method, body } = request;
  const values = filled.file ? { ...filled.values, [HASH]: await hashOf(filled.file) } : filled.values;
  const answer = await fetch(addressOf(request, values), {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body ? { 'content-type': filled.file?.type || body.type } : {}),
    },
    ...(body ? { body: filled.file ?? filled.text } : {}),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
  });
  return {
    status: `${answer.status} ${answer.statusText}`.trim(),
    headers: SHOWN.flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [`${name}: ${value}`];
    }),
    body: pretty(await answer.text()),
  };
};
