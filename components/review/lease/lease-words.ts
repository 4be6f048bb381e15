const MINUTE = 60_000;

/** Coarse on purpose: fives above ten, so that nothing on the screen counts down. */
const rounded = (minutes: number): number => (minutes > 10 ? Math.round(minutes / 5) * 5 : minutes);

/**
 * How long a hold still lasts, in words of minutes.
 * @param ms what is left of it; whatever is over is over
 */
export const sayLeft = (
  ms: number,
  say: {
    readonly over: string;
    readonly oneMinute: string;
    readonly minutes: (n: number) => string;
  },
): string => {
  if (ms <= 0) return say.over;
  const minutes = rounded(Math.ceil(ms / MINUTE));
  return minutes <= 1 ? say.oneMinute : say.minutes(minutes);
};
