import { useEffect, useState } from 'react';
import { pauseBetween, type Speed } from '@/lib/domain/replay/pace';
import type { ReplayStep } from '@/lib/domain/replay/replay-view';

export interface Playback {
  readonly index: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly go: (index: number) => void;
  readonly toggle: () => void;
  readonly setSpeed: (speed: Speed) => void;
}

/** Which step is shown. It begins at the first and stands still until somebody plays it. */
export const usePlayback = (steps: readonly ReplayStep[]): Playback => {
  const [index, setIndex] = useState(0);
  const [wanted, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(16);
  const last = steps.length - 1;
  const playing = wanted && index < last;
  const [now, next] = [steps[index]?.at, steps[index + 1]?.at];

  useEffect(() => {
    if (!playing || now === undefined || next === undefined) return;
    const timer = setTimeout(() => setIndex((i) => i + 1), pauseBetween(now, next, speed).played);
    return () => clearTimeout(timer);
  }, [playing, now, next, speed]);

  return {
    ...{ index, playing, speed, setSpeed },
    go: (to) => {
      setPlaying(false);
      setIndex(Math.max(0, Math.min(last, to)));
    },
    toggle: () => {
      // From the end it begins again.
      if (!playing && index >= last) setIndex(0);
      setPlaying(!playing);
    },
  };
};
