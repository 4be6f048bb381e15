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
