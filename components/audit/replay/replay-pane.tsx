'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import classes from '@/components/audit/replay/replay.module.css';
import { usePicture } from '@/components/audit/replay/use-picture';
import { imageHref } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { PLAIN } from '@/components/viewer/adjust';
import { draw } from '@/components/viewer/draw';
import type { Side } from '@/components/viewer/pins/pin-draft';
import type { DrawnPin } from '@/components/viewer/pins/pin-places';
import { useAdjusted } from '@/components/viewer/use-adjusted';
import { fitImage, type Size, type View } from '@/components/viewer/view';
import type { ImageSettings } from '@/lib/domain/view-settings';

const words = text.audit.replay.images;

export interface ReplayPaneProps {
  readonly matchId: string;
  /** `probe` or a candidate's key. */
  readonly image: string;
  readonly name: string;
  readonly size: Size;
  /** How it stood, where that is recorded. */
  readonly settings: ImageSettings | null;
  readonly grid: boolean;
  readonly pins: readonly DrawnPin[];
}

/** What is recorded counts pixels of the display; a view counts those of the page. */
const viewOf = (settings: ImageSettings, ratio: number): View => ({
  ...{ x: settings.x, y: settings.y, rotation: settings.rotation, mirror: settings.mirror },
  scale: settings.zoom / ratio,
});

/** One image drawn as the review screen draws it: at its place, turned, mirrored and levelled as recorded, or whole. */
export function ReplayPane({ matchId, image, name, size, settings, grid, pins }: ReplayPaneProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(0);
  const repaint = useCallback(() => setDrawn((n) => n + 1), []);
  const { picture, error } = usePicture(imageHref(matchId, image, 'display'));
  const adjusted = useAdjusted(picture, settings ?? PLAIN, repaint);

  useEffect(() => {
    const element = canvas.current;
    if (!element || drawn < 0) return;
    const paint = () => {
      const pane = { width: element.clientWidth, height: element.clientHeight };
      const view = settings ? viewOf(settings, window.devicePixelRatio) : fitImage(size, pane);
      const side: Side = image === 'probe' ? 'probe' : 'candidate';
      const layer = {
        ...{ side, size, view, pins, from: 0, to: 1, opacity: 1, eyes: [] },
        outline: null,
      } as const;
      draw(element, pane, {
        ...{ layers: [{ ...layer, image: adjusted }], grid, loupe: null, cross: null, edge: null },
        plain: false,
      });
    };
    const observer = new ResizeObserver(paint);
    paint();
    observer.observe(element);
    return () => observer.disconnect();
  }, [adjusted, drawn, grid, image, pins, settings, size]);

  return (
    <figure className={classes.pane}>
      <canvas ref={canvas} role="img" aria-label={words.alt(name)} className={classes.canvas} />
      <figcaption>{name}</figcaption>
      <ProblemAlert error={error} />
    </figure>
  );
}
