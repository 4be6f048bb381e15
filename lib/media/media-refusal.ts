export const mediaRefusalCodes = [
  'image_too_large',
  'image_hash_mismatch',
  'image_type_not_supported',
  'image_truncated',
  'image_too_many_pixels',
  'image_empty',
  'image_unreadable',
] as const;
export type MediaRefusalCode = (typeof mediaRefusalCodes)[number];

/**
 * The pushed bytes are refused. `detail` says what is wrong with them, `remedy` what the sender can do.
 * Neither repeats any of the bytes, so both may be answered and logged. Faults of the host are never
 * turned into this.
 */
export class MediaRefusal extends Error {
  override readonly name = 'MediaRefusal';

  constructor(
    readonly code: MediaRefusalCode,
    readonly detail: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
  }
}
