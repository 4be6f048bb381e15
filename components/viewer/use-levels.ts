import { useState } from 'react';
import type { Adjust } from '@/components/viewer/adjust';
import {
  adjustOf,
  changeLevels,
  LEVELS_START,
  resetLevels,
  setAlike,
} from '@/components/viewer/levels-state';

/** Brightness, contrast, gamma and greyscale of each image, and whether the sheet to set them is open. */
export const useLevels = () => {
  const [state, set] = useState(LEVELS_START);
  const [open, setOpen] = useState(false);
  return {
    alike: state.alike,
    open,
    setOpen,
    of: (ref: string) => adjustOf(state, ref),
    change: (ref: string, part: Partial<Adjust>) => set((now) => changeLevels(now, ref, part)),
    setAlike: (alike: boolean, ref: string) => set((now) => setAlike(now, alike, ref)),
    reset: (ref: string | null) => set((now) => resetLevels(now, ref)),
  };
};

export type Levels = ReturnType<typeof useLevels>;
