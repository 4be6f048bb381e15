import { useEffect, useState } from 'react';
import { type Adjust, filterOf } from '@/components/viewer/adjust';
import { bake } from '@/components/viewer/bake';
import type { Picture } from '@/components/viewer/load-picture';

/**
 * A picture with the levels that were asked for. `baked[i]` has the change in its pixels; what is missing there is
 * drawn through `filter`, which is slow.
 */
export interface Adjusted {
  readonly picture: Picture;
  readonly baked: readonly (HTMLCanvasElement | undefined)[];
  readonly filter: string;
}

interface Baked {
  readonly filter: string;
  readonly levels: readonly (HTMLCanvasElement | undefined)[];
}

const REST_MS = 200;
const NONE: Baked['levels'] = [];
/** The latest of each picture, so that another mode of comparison does not bake it again. */
const kept = new WeakMap<Picture, Baked>();

/** Bakes the levels into copies once the slider rests; filters while drawing would halve the frame rate. */
export const useAdjusted = (picture: Picture | null, adjust: Adjust): Adjusted | null => {
  const { brightness, contrast, greyscale } = adjust;
  const filter = filterOf(adjust);
  const [, setReady] = useState(0);

  useEffect(() => {
    if (!picture || filter === 'none') return;
    const found = kept.get(picture);
    // The full size is baked last.
    if (found?.filter === filter && found.levels[0]) return;
    const abort = new AbortController();
    const onLevel = (level: number, canvas: HTMLCanvasElement) => {
      const before = kept.get(picture);
      const levels = [...(before?.filter === filter ? before.levels : NONE)];
      levels[level] = canvas;
      kept.set(picture, { filter, levels });
      setReady((count) => count + 1);
    };
    const rest = setTimeout(
      () => void bake(picture, { brightness, contrast, greyscale }, onLevel, abort.signal),
      REST_MS,
    );
    return () => {
      clearTimeout(rest);
      abort.abort();
    };
  }, [picture, filter, brightness, contrast, greyscale]);

  if (!picture) return null;
  const found = kept.get(picture);
  return { picture, baked: found?.filter === filter ? found.levels : NONE, filter };
};
