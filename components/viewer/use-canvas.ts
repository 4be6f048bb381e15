import { useEffect, useRef } from 'react';
import { type Drawing, draw } from '@/components/viewer/draw';
import type { Size } from '@/components/viewer/view';
import type { ViewStore } from '@/components/viewer/view-store';

/** A canvas that is drawn once a frame, straight from the store, while something moves. @returns its ref */
export const useCanvas = (store: ViewStore, size: Size, drawing: () => Drawing) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const paint = useRef(() => {});
  useEffect(() => {
    paint.current = () => {
      if (canvas.current && size.width > 0) draw(canvas.current, size, drawing());
    };
    store.repaint();
  });
  useEffect(() => store.onPaint(() => paint.current()), [store]);
  return canvas;
};
