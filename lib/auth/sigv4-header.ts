/** What `Authorization: AWS4-HMAC-SHA256 …` says, not yet believed. */
export interface SignedHeader {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const SCHEME = /^AWS4-HMAC-SHA256\s+(.{1,4000})$/;
const SCOPE = /^([\w.-]{1,128})\/(\d{8})\/([a-z0-9-]{1,64})\/([a-z0-9-]{1,64})\/aws4_request$/;

/** Reads the header; null where it is not of this form. */
export const readSignedHeader = (header: string | null): SignedHeader | null => {
  const [, parts] = SCHEME.exec(header ?? '') ?? [];
  if (!parts) return null;
  const named = new Map(
    parts.split(',').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const;
    }),
  );
  const [, accessKeyId, day, region, service] = SCOPE.exec(named.get('Credential') ?? '') ?? [];
  const signature = named.get('Signature') ?? '';
  const signedHeaders = (named.get('SignedHeaders') ?? '').split(';');
  if (!accessKeyId || !day || !region || !service || !/^[0-9a-f]{64}$/.test(signature)) return null;
  return { accessKeyId, day, region, service, signedHeaders, signature };
};

const STAMP = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/** `20261122T101500Z` as a date, or null. */
export const readStamp = (stamp: string | null): Date | null => {
  const [, ...digits] = STAMP.exec(stamp ?? '') ?? [];
  if (digits.length !== 6) return null;
  const [y, mo, d, h, mi, s] = digits;
  const at = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
};
