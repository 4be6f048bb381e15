/** Largest image accepted, in bytes. Counted while streaming. */
export const maxImageBytes = 20 * 1024 * 1024;

/** Largest image accepted, in pixels (width times height of the stored image). */
export const maxImagePixels = 40_000_000;

/** Longest side accepted, in pixels: no browser canvas in use draws more than this. */
export const maxImageSide = 16_384;

/** Longest side of a thumbnail, in pixels. */
export const thumbSide = 320;
