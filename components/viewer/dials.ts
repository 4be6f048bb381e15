/** What the bar below the tools may set: where the curtain is, how strong the overlay, how fast the blink. */
export interface Dials {
  /** Share of the frame that shows the probe. */
  readonly curtain: number;
  /** Opacity of the candidate upon the probe. */
  readonly overlay: number;
  /** Changes of the image per second. */
  readonly blink: number;
  /** Screen pixels per pixel of the file in the loupe. */
  readonly loupe: number;
}
export type Dial = keyof Dials;

export const DIALS: Dials = { curtain: 0.5, overlay: 0.5, blink: 1, loupe: 2 };

/** Three changes a second at most (WCAG 2.2, 2.3.1 Three Flashes or Below Threshold). */
export const RANGES: Readonly<
  Record<Dial, { readonly min: number; readonly max: number; readonly step: number }>
> = {
  curtain: { min: 0, max: 1, step: 0.05 },
  overlay: { min: 0, max: 1, step: 0.05 },
  blink: { min: 0.5, max: 3, step: 0.5 },
  loupe: { min: 1, max: 4, step: 0.5 },
};

/** `value` on a dial, kept in its range; what is no number becomes its start. */
export const turnTo = (dials: Dials, dial: Dial, value: number): Dials => {
  const { min, max } = RANGES[dial];
  return { ...dials, [dial]: Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : DIALS[dial] };
};

export const turnBy = (dials: Dials, dial: Dial, steps: number): Dials =>
  turnTo(dials, dial, Number((dials[dial] + steps * RANGES[dial].step).toFixed(3)));

/** Milliseconds that each image stays; rounded up, so that no second ever holds a fourth change. */
export const blinkInterval = (perSecond: number): number =>
  Math.ceil(1000 / turnTo(DIALS, 'blink', perSecond).blink);
