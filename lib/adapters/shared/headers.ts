import { firstLabel } from '@/lib/adapters/shared/text';

/** Names under which the providers tell their id of a request; the first that was sent counts. */
const REQUEST_IDS = [
  'x-amzn-requestid',
  'x-amz-request-id',
  'apim-request-id',
  'x-ms-request-id',
  'x-request-id',
];

/** Kept for a failure report. Every other header may open something (keys, cookies) and is dropped. */
const KEPT = /request-?id|correlation-?id|^date$|model-?version|retry-after/;

const MAX_HEADERS = 20;

export interface KeptHeaders {
  readonly kept: Readonly<Record<string, string>>;
  readonly dropped: readonly string[];
}

const headerText = (value: unknown): string | null => firstLabel(Array.isArray(value) ? value : [value]);

/** @param headers as the integrator's client shows them: any case, a text or a list of texts each */
export const keepHeaders = (headers: Readonly<Record<string, unknown>> | undefined): KeptHeaders => {
  const named = Object.entries(headers ?? {}).map(
    ([name, value]) => [name.toLowerCase(), headerText(value)] as const,
  );
  const kept = named.filter((pair): pair is [string, string] => KEPT.test(pair[0]) && pair[1] !== null);
  const names = new Set(kept.slice(0, MAX_HEADERS).map(([name]) => name));
  return {
    kept: Object.fromEntries(kept.filter(([name]) => names.has(name))),
    dropped: named.filter(([name]) => !names.has(name)).map(([name]) => `headers.${name.slice(0, 60)}`),
  };
};

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const MAX_ID = 80;

/**
 * The provider's id of the request: from a header, or from where the AWS SDKs put it in the response
 * (`ResponseMetadata.RequestId` in Python, `$metadata.requestId` in JavaScript).
 */
export const requestIdOf = (headers: Readonly<Record<string, string>>, response: unknown): string | null =>
  firstLabel(
    [
      ...REQUEST_IDS.map((name) => headers[name]),
      member(member(response, 'ResponseMetadata'), 'RequestId'),
      member(member(response, '$metadata'), 'requestId'),
    ],
    MAX_ID,
  );
