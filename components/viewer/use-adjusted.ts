import { useEffect, useMemo } from 'react';
import type { Adjust } from '@/components/viewer/adjust';
import { type Baked, bakedOf } from '@/components/viewer/baked';
import type { Picture } from '@/components/viewer/picture';

/** A picture with the levels that were asked for: in its pixels where `baked` is ready, else while it is drawn. */
export interface Adjusted {
  readonly picture: Picture;
  readonly adjust: Adjust;
  readonly baked: Baked | null;
}

/** @param repaint told whenever more of the picture is ready to be drawn */
export const useAdjusted = (
  picture: Picture | null,
  adjust: Adjust,
  repaint: () => void,
): Adjusted | null => {
  const adjusted = useMemo(
    () => (picture ? { picture, adjust, baked: bakedOf(picture, adjust) } : null),
    [picture, adjust],
  );
  useEffect(() => {
    const ends = [adjusted?.picture.watch(repaint), adjusted?.baked?.watch(repaint)];
    repaint();
    return () => {
      for (const end of ends) end?.();
    };
  }, [adjusted, repaint]);
  return adjusted;
};
