import { useEffect, useState } from 'react';
import { blinkInterval } from '@/components/viewer/dials';
import type { Viewer } from '@/components/viewer/use-viewer';

/** Whether the second image of a blinking pair is on show; false in any other mode. */
export const useBlink = ({ mode, paused, dials }: Viewer['compare']): boolean => {
  const [second, setSecond] = useState(false);
  const runs = mode === 'blink' && !paused;
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setSecond((before) => !before), blinkInterval(dials.blink));
    return () => clearInterval(timer);
  }, [runs, dials.blink]);
  return mode === 'blink' && second;
};
