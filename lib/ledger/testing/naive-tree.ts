import { createHash } from 'node:crypto';

/** RFC 6962 section 2.1 as it is written, recursive and over everything: slow, and nothing of ours. For tests. */
const sha = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest());

const split = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);

export const naiveRoot = (entries: readonly Uint8Array[]): Uint8Array => {
  const [only] = entries;
  if (only === undefined) return sha();
  if (entries.length === 1) return sha(Uint8Array.of(0), only);
  const k = split(entries.length);
  return sha(Uint8Array.of(1), naiveRoot(entries.slice(0, k)), naiveRoot(entries.slice(k)));
};

/** PATH(m, D[n]) of section 2.1.1. */
export const naiveInclusion = (m: number, entries: readonly Uint8Array[]): readonly Uint8Array[] => {
  if (entries.length <= 1) return [];
  const k = split(entries.length);
  const [left, right] = [entries.slice(0, k), entries.slice(k)];
  return m < k
    ? [...naiveInclusion(m, left), naiveRoot(right)]
    : [...naiveInclusion(m - k, right), naiveRoot(left)];
};

/** PROOF(m, D[n]) of section 2.1.2. */
export const naiveConsistency = (m: number, entries: readonly Uint8Array[]): readonly Uint8Array[] => {
  const sub = (of: number, part: readonly Uint8Array[], whole: boolean): readonly Uint8Array[] => {
    if (of === part.length) return whole ? [] : [naiveRoot(part)];
    const k = split(part.length);
    const [left, right] = [part.slice(0, k), part.slice(k)];
    return of <= k
      ? [...sub(of, left, whole), naiveRoot(right)]
      : [...sub(of - k, right, false), naiveRoot(left)];
  };
  return m === 0 ? [] : sub(m, entries, true);
};
