/** Levels of the display, in the words of the CSS filter functions; 1 and false change nothing. */
export interface Adjust {
  readonly brightness: number;
  readonly contrast: number;
  readonly greyscale: boolean;
}

export const PLAIN: Adjust = { brightness: 1, contrast: 1, greyscale: false };

/** The value for `ctx.filter`; `none` when nothing is changed, which is much faster. */
export const filterOf = ({ brightness, contrast, greyscale }: Adjust): string => {
  const parts = [
    ...(brightness === 1 ? [] : [`brightness(${brightness})`]),
    ...(contrast === 1 ? [] : [`contrast(${contrast})`]),
    ...(greyscale ? ['grayscale(1)'] : []),
  ];
  return parts.length === 0 ? 'none' : parts.join(' ');
};

/** Luminance of sRGB as the CSS filter takes it (Filter Effects 1, `grayscale`). */
const [RED, GREEN, BLUE] = [0.2126, 0.7152, 0.0722];

/** The same change in place on RGBA bytes, for browsers without `ctx.filter`; alpha stays. */
export const adjustPixels = (rgba: Uint8ClampedArray, { brightness, contrast, greyscale }: Adjust): void => {
  const table = Uint8ClampedArray.from({ length: 256 }, (_, value) => {
    const bright = Math.min(255, value * brightness);
    return (bright - 127.5) * contrast + 127.5;
  });
  for (let i = 0; i < rgba.length; i += 4) {
    const [r, g, b] = [table[rgba[i] ?? 0] ?? 0, table[rgba[i + 1] ?? 0] ?? 0, table[rgba[i + 2] ?? 0] ?? 0];
    const grey = greyscale ? r * RED + g * GREEN + b * BLUE : null;
    rgba[i] = grey ?? r;
    rgba[i + 1] = grey ?? g;
    rgba[i + 2] = grey ?? b;
  }
};
