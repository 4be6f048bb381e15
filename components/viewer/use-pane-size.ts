import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Wheeled, wheeled, wheelFactor, wheelPan } from '@/components/viewer/pointers';
import type { Viewer } from '@/components/viewer/use-viewer';
import { type Point, panBy, type Size, zoomAt } from '@/components/viewer/view';

/** The pointer as an offset from the middle of the pane. */
export const placeIn = (
  pane: Element,
  event: { readonly clientX: number; readonly clientY: number },
): Point => {
  const { left, top, width, height } = pane.getBoundingClientRect();
  return [event.clientX - left - width / 2, event.clientY - top - height / 2];
};

/** Measures the pane for every image in it, and zooms with the wheel and a trackpad's pinch. */
export const usePaneSize = (
  frame: RefObject<HTMLDivElement | null>,
  refs: readonly string[],
  viewer: Viewer,
): Size => {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const latest = useRef(viewer);
  useEffect(() => {
    latest.current = viewer;
  });
  const all = refs.join('\n');

  useEffect(() => {
    const element = frame.current;
    const [first, ...others] = all.split('\n');
    if (!element || first === undefined) return;
    const measure = () => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      setSize((size) => (size.width === next.width && size.height === next.height ? size : next));
      for (const ref of [first, ...others]) latest.current.measure(ref, next);
    };
    const observer = new ResizeObserver(measure);
    // The observer tells only once a frame is being made, and the image would miss that frame.
    measure();
    observer.observe(element);
    // React's own wheel listener is passive and could not keep the page from scrolling or zooming.
    let before: Wheeled | null = null;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      before = wheeled(event, before);
      const { pans } = before;
      const at = placeIn(element, event);
      latest.current.move(first, (view) =>
        pans ? panBy(view, wheelPan(event)) : zoomAt(view, wheelFactor(event), at),
      );
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', wheel);
    };
  }, [frame, all]);
  return size;
};
