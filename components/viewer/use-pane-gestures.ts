import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Viewer } from '@/components/viewer/use-viewer';
import { type Point, panBy, type Size, zoomAt } from '@/components/viewer/view';

const PER_WHEEL_PIXEL = 0.0015;

/** Measures the pane and turns wheel and drag into gestures. */
export const usePaneGestures = (frame: RefObject<HTMLDivElement | null>, ref: string, viewer: Viewer) => {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const from = useRef<Point | null>(null);
  const latest = useRef(viewer);
  useEffect(() => {
    latest.current = viewer;
  });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      setSize(next);
      latest.current.measure(ref, next);
    });
    observer.observe(element);
    // React's own wheel listener is passive and could not keep the page from scrolling.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top, width, height } = element.getBoundingClientRect();
      const at: Point = [event.clientX - left - width / 2, event.clientY - top - height / 2];
      latest.current.move(ref, (view) => zoomAt(view, Math.exp(-event.deltaY * PER_WHEEL_PIXEL), at));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', wheel);
    };
  }, [frame, ref]);

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = [event.clientX, event.clientY];
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (!from.current) return;
      const by: Point = [event.clientX - from.current[0], event.clientY - from.current[1]];
      from.current = [event.clientX, event.clientY];
      viewer.move(ref, (view) => panBy(view, by));
    },
    onPointerUp: () => {
      from.current = null;
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
  return { size, handlers };
};
