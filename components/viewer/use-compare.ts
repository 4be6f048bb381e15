import { useReducedMotion } from '@mantine/hooks';
import { useState } from 'react';
import { COMPARE_START, type CompareState, compareFacts } from '@/components/viewer/compare-state';
import type { Mode } from '@/components/viewer/comparison';
import { type Dial, turnBy, turnTo } from '@/components/viewer/dials';
import { addEye } from '@/components/viewer/eyes';
import type { Point } from '@/components/viewer/view';
import type { ImageView } from '@/lib/domain/projection-view';

/** How a pair is compared: modes, alignment, eye lines set by hand, loupe. */
export const useCompare = (images: readonly ImageView[], maxPose: number) => {
  const [state, set] = useState<CompareState>(COMPARE_START);
  const facts = compareFacts(state, images, { reducedMotion: useReducedMotion(), maxPose });
  const change = (part: Partial<CompareState>) => set((now) => ({ ...now, ...part }));
  return {
    ...state,
    ...facts,
    /** What was asked for, though it may be closed for this pair. */
    chosen: state.mode,
    /** A closed mode is not chosen; the bar says so and why. */
    choose: (mode: Mode) => {
      if (images.length < 2) return;
      if (facts.closed(mode)) change({ refused: mode });
      else change({ mode, refused: null, paused: false, settingEyes: false });
    },
    /** Side by side only: the other modes always go by the eyes where they are known. */
    align: (aligned: boolean) => {
      if (facts.alignable && facts.mode === 'side') change({ aligned });
    },
    setEyes: (settingEyes: boolean) => {
      if (images.length > 1) change({ settingEyes });
    },
    addEye: (ref: string, at: Point) => set((now) => ({ ...now, eyes: addEye(now.eyes, ref, at) })),
    forgetEyes: () => change({ eyes: {} }),
    pause: (paused: boolean) => change({ paused }),
    setLoupe: (loupe: boolean) => change({ loupe }),
    turn: (dial: Dial, value: number) => set((now) => ({ ...now, dials: turnTo(now.dials, dial, value) })),
    step: (steps: number) => {
      const { dial } = facts;
      if (dial) set((now) => ({ ...now, dials: turnBy(now.dials, dial, steps) }));
    },
  };
};
