import type { Size } from '@/components/viewer/view';

/** Pixels worked on in one go: some milliseconds, so that the hand never waits for a large image. */
const AT_ONCE = 250_000;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export interface Slice {
  readonly y: number;
  readonly rows: number;
}

/** A picture of this size in strips from its top to its bottom, each of at least one row. */
export const slicesOf = ({ width, height }: Size): readonly Slice[] => {
  const rows = Math.max(1, Math.floor(AT_ONCE / Math.max(1, width)));
  return Array.from({ length: Math.ceil(height / rows) }, (_, i) => ({
    y: i * rows,
    rows: Math.min(rows, height - i * rows),
  }));
};

/** Works strip by strip and lets the page breathe in between. @returns whether it came to the end */
export const inSlices = async (
  size: Size,
  work: (slice: Slice) => void,
  stopped: () => boolean,
): Promise<boolean> => {
  for (const slice of slicesOf(size)) {
    if (stopped()) return false;
    work(slice);
    await breathe();
  }
  return !stopped();
};
