interface Wish {
  /** The narrowest that reads well: the longest word. */
  readonly least: number;
  /** The whole text on one line. */
  readonly most: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Widths that fill `width`: everybody what they wish, else their least and a share of what is left. */
export const shareWidth = (wishes: readonly Wish[], width: number): readonly number[] => {
  const least = wishes.map((w) => w.least);
  const short = sum(least);
  if (short >= width) return least.map((w) => (w * width) / short);
  const spare = width - sum(wishes.map((w) => w.most));
  if (spare >= 0) return wishes.map((w) => w.most + spare / wishes.length);
  const more = wishes.map((w) => Math.max(w.most - w.least, 0.01));
  const all = sum(more);
  return least.map((w, i) => w + ((width - short) * (more[i] as number)) / all);
};
