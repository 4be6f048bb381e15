import { useEffect, useRef } from 'react';
import { type Drawing, draw } from '@/components/viewer/draw';
import type { Size } from '@/components/viewer/view';
import type { ViewStore } from '@/components/viewer/view-store';

/**
 * A canvas that is drawn once a frame, straight from the store, while something moves. `onDrawn` is told once, when
 * the first image is really on it. @returns its ref
 */
export const useCanvas = (store: ViewStore, size: Size, drawing: () => Drawing, onDrawn?: () => void) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const paint = useRef(() => {});
  const told = useRef(false);
  useEffect(() => {
    paint.current = () => {
      if (!canvas.current || size.width === 0) return;
      const now = drawing();
      draw(canvas.current, size, now);
      if (told.current || !now.layers[0]?.image) return;
      told.current = true;
      onDrawn?.();
    };
    store.repaint();
  });
  useEffect(() => store.onPaint(() => paint.current()), [store]);
  return canvas;
};
