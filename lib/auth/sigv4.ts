import { createHash, timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { readSignedHeader, readStamp } from '@/lib/auth/sigv4-header';
import type { SigningPair } from '@/lib/verbs/integrators/signing-pair';

/** As far as AWS itself lets a clock be off. */
const SKEW_MS = 5 * 60_000;

/** Why a signature is not believed, in AWS's own codes, which its clients know how to handle. */
export type SignatureFault =
  | 'MissingAuthenticationTokenException'
  | 'IncompleteSignatureException'
  | 'UnrecognizedClientException'
  | 'RequestTimeTooSkewed'
  | 'InvalidSignatureException';

export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

interface Signed {
  /** Hosts by which this desk may be called: what arrived, and what the outside sees before a proxy. */
  readonly hosts: readonly string[];
  readonly service: string;
  readonly now: Date;
  /** Of the key that the request names; null where the desk knows none. */
  readonly pair: SigningPair | null;
}

const queryOf = (url: URL): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => {
      const values = url.searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Believes a request only when the very signature comes out again from the key's secret: method, path, query, the
 * signed headers and every byte of the body are covered. Signing is the kept library's, not ours.
 * @returns why it is not believed, or null
 */
export const verifySignature = async (
  request: SignedRequest,
  { hosts, service, now, pair }: Signed,
): Promise<SignatureFault | null> => {
  const authorization = request.headers.get('authorization');
  if (!authorization) return 'MissingAuthenticationTokenException';
  const sent = readSignedHeader(authorization);
  const signingDate = readStamp(request.headers.get('x-amz-date'));
  if (!sent || !signingDate || sent.service !== service) return 'IncompleteSignatureException';
  if (!['host', 'x-amz-date'].every((name) => sent.signedHeaders.includes(name)))
    return 'IncompleteSignatureException';
  if (Math.abs(now.getTime() - signingDate.getTime()) > SKEW_MS) return 'RequestTimeTooSkewed';
  if (!pair || pair.accessKeyId !== sent.accessKeyId) return 'UnrecognizedClientException';
  const claimed = request.headers.get('x-amz-content-sha256');
  const hash = createHash('sha256').update(request.body).digest('hex');
  // The library takes the claimed hash for the body's: it must be the body's.
  if (claimed !== null && claimed !== hash) return 'InvalidSignatureException';
  const signer = new SignatureV4({
    credentials: pair,
    region: sent.region,
    service,
    sha256: Sha256,
    applyChecksum: false,
  });
  for (const host of hosts) {
    const headers = Object.fromEntries(
      sent.signedHeaders.map((name) => [name, name === 'host' ? host : (request.headers.get(name) ?? '')]),
    );
    const signed = await signer.sign(
      {
        method: request.method,
        protocol: 'https:',
        hostname: host,
        path: request.url.pathname,
        query: queryOf(request.url),
        headers,
        body: request.body,
      },
      { signingDate, signableHeaders: new Set(sent.signedHeaders) },
    );
    const again = readSignedHeader(signed.headers.authorization ?? null);
    if (again && same(again.signature, sent.signature) && again.day === sent.day) return null;
  }
  return 'InvalidSignatureException';
};
