import { RefusalError } from '@/lib/domain/refusal';
import type { RefusalCode } from '@/lib/domain/refusal-codes';

export const mediaRefusalCodes = [
  'image_too_large',
  'image_hash_mismatch',
  'image_type_not_supported',
  'image_truncated',
  'image_too_many_pixels',
  'image_empty',
  'image_unreadable',
] as const satisfies readonly RefusalCode[];
export type MediaRefusalCode = (typeof mediaRefusalCodes)[number];

/**
 * The pushed bytes are refused. `detail` says what is wrong with them, `remedy` what the sender can do,
 * more closely than the registry's remedy for the code; it travels in `refusal.facts`, too. Neither
 * repeats any of the bytes, so both may be answered and logged. Faults of the host never become this.
 */
export class MediaRefusal extends RefusalError {
  constructor(
    readonly code: MediaRefusalCode,
    readonly detail: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super({ code, detail, facts: { remedy } });
    this.name = 'MediaRefusal';
    if (options) this.cause = options.cause;
  }
}
