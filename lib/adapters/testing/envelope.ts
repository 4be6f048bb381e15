import type { SizeOf } from '@/lib/adapters/shared/build';

/** A hash that tells pictures of a test apart: `hashOf(3)` is 64 threes. */
export const hashOf = (digit: number): string => String(digit % 10).repeat(64);

export const PROBE = hashOf(1);

/** Every picture of a test has this size, unless it says otherwise. */
export const sized =
  (width: number, height: number): SizeOf =>
  () => ({ width, height });

export const THOUSAND = sized(1000, 1000);

/** An envelope as an integrator would send it, with one picture for each of the candidates named. */
export const envelopeOf = (
  response: unknown,
  candidates: readonly string[] = ['ref-1'],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> => ({
  response,
  external_id: 'ours-1',
  purpose: { code: 'serious_offence', case_ref: '2026-0117' },
  images: { probe: { sha256: PROBE }, candidates: candidates.map((id) => ({ id, sha256: hashOf(2) })) },
  ...more,
});
